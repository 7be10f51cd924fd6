// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/isotime.h"

#include <array>
#include <chrono>
#include <cstring>

namespace reports {

namespace {

//! Writes the last digits of a number from the end of their place towards its start.
void put(char *to, int digits, unsigned value)
{
    for (int i = digits - 1; i >= 0; --i, value /= 10)
        to[i] = static_cast<char>('0' + value % 10);
}

//! Writes year, month and day to where they stand in "0000-00-00".
void putDay(char *to, evidence::UtcDay day)
{
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
    put(to, 4, static_cast<unsigned>(static_cast<int>(date.year())));
    put(to + 5, 2, static_cast<unsigned>(date.month()));
    put(to + 8, 2, static_cast<unsigned>(date.day()));
}

} // namespace

QByteArray isoDay(evidence::UtcDay day)
{
    QByteArray text = QByteArrayLiteral("0000-00-00");
    putDay(text.data(), day);
    return text;
}

std::string_view writeIsoTime(evidence::UtcSeconds time, std::span<char, isoTimeSize> to)
{
    const evidence::UtcDay day = evidence::dayOf(time);
    const auto second = static_cast<unsigned>(time - day * evidence::secondsPerDay);
    std::memcpy(to.data(), "0000-00-00T00:00:00Z", isoTimeSize);
    putDay(to.data(), day);
    put(to.data() + 11, 2, second / 3600);
    put(to.data() + 14, 2, second / 60 % 60);
    put(to.data() + 17, 2, second % 60);
    return {to.data(), to.size()};
}

QByteArray isoTime(evidence::UtcSeconds time)
{
    std::array<char, isoTimeSize> text;
    return {writeIsoTime(time, text).data(), isoTimeSize};
}

} // namespace reports
