// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace sampletenant {

//! Seconds since 1970-01-01T00:00:00Z.
using Seconds = std::int64_t;
inline constexpr Seconds day = 86400;

//! Midnight UTC of a date (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
constexpr Seconds dateToSeconds(int year, int month, int dayOfMonth)
{
    const int y = month <= 2 ? year - 1 : year;
    const int era = y / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return (static_cast<Seconds>(era) * 146097 + dayOfEra - 719468) * day;
}

//! The 90 days that the sample covers; the end is the first moment after them.
inline constexpr Seconds coverageFrom = dateToSeconds(2026, 8, 23);
inline constexpr Seconds coverageTo = dateToSeconds(2026, 11, 21);
inline constexpr int coverageDays = static_cast<int>((coverageTo - coverageFrom) / day);

struct Date {
    int year = 0;
    int month = 0;
    int dayOfMonth = 0;
};
Date dateOf(Seconds t);
bool isWeekend(Seconds t);

std::string isoDate(Seconds t); //!< 2026-08-23
std::string isoTime(Seconds t); //!< 2026-08-23T14:05:09
std::string isoTicks(Seconds t, int ticks); //!< 2026-08-23T14:05:09.1230000, in units of 100 ns
std::string usTime(Seconds t); //!< 8/23/2026 2:05:09 PM
std::string germanTime(Seconds t); //!< 23.08.2026 14:05:09
std::string germanDate(Seconds t); //!< 23.08.2026

} // namespace sampletenant
