// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/isotime.h"

#include <chrono>

namespace reports {

namespace {

//! Writes the last digits of a number from the end of their place towards its start.
void put(char *to, int digits, unsigned value)
{
    for (int i = digits - 1; i >= 0; --i, value /= 10)
        to[i] = static_cast<char>('0' + value % 10);
}

} // namespace

QByteArray isoDay(evidence::UtcDay day)
{
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    QByteArray text = QByteArrayLiteral("0000-00-00");
    put(text.data(), 4, static_cast<unsigned>(static_cast<int>(date.year())));
    put(text.data() + 5, 2, static_cast<unsigned>(date.month()));
    put(text.data() + 8, 2, static_cast<unsigned>(date.day()));
    return text;
}

QByteArray isoTime(evidence::UtcSeconds time)
{
    const evidence::UtcDay day = evidence::dayOf(time);
    const auto second = static_cast<unsigned>(time - day * evidence::secondsPerDay);
    QByteArray text = isoDay(day) + QByteArrayLiteral("T00:00:00Z");
    put(text.data() + 11, 2, second / 3600);
    put(text.data() + 14, 2, second / 60 % 60);
    put(text.data() + 17, 2, second % 60);
    return text;
}

} // namespace reports
