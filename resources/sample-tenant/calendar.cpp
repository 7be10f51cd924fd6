// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/calendar.h"

namespace sampletenant {

namespace {

std::string padded(std::int64_t number, std::size_t width)
{
    std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::string clock(Seconds t)
{
    const Seconds s = t % day;
    return padded(s / 3600, 2) + ':' + padded(s / 60 % 60, 2) + ':' + padded(s % 60, 2);
}

} // namespace

Date dateOf(Seconds t)
{
    Date date{2026, 1, 1};
    while (date.month < 12 && dateToSeconds(2026, date.month + 1, 1) <= t) // the sample stays within one year
        ++date.month;
    date.dayOfMonth = static_cast<int>((t - dateToSeconds(2026, date.month, 1)) / day) + 1;
    return date;
}

bool isWeekend(Seconds t)
{
    const Seconds weekday = (t / day + 4) % 7; // 1970-01-01 was a Thursday; 0 is Sunday
    return weekday == 0 || weekday == 6;
}

std::string isoDate(Seconds t)
{
    const Date d = dateOf(t);
    return padded(d.year, 4) + '-' + padded(d.month, 2) + '-' + padded(d.dayOfMonth, 2);
}

std::string isoTime(Seconds t)
{
    return isoDate(t) + 'T' + clock(t);
}

std::string isoTicks(Seconds t, int ticks)
{
    return isoTime(t) + '.' + padded(ticks, 7);
}

std::string usTime(Seconds t)
{
    const Date d = dateOf(t);
    const Seconds hour = t % day / 3600;
    const Seconds shown = hour % 12 == 0 ? 12 : hour % 12;
    return std::to_string(d.month) + '/' + std::to_string(d.dayOfMonth) + '/' + std::to_string(d.year) + ' '
        + std::to_string(shown) + clock(t).substr(2) + (hour < 12 ? " AM" : " PM");
}

std::string germanTime(Seconds t)
{
    return germanDate(t) + ' ' + clock(t);
}

std::string germanDate(Seconds t)
{
    const Date d = dateOf(t);
    return padded(d.dayOfMonth, 2) + '.' + padded(d.month, 2) + '.' + padded(d.year, 4);
}

} // namespace sampletenant
