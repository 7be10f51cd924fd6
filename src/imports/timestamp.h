// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/snapshot.h"
#include "evidence/texthasher.h"

#include <optional>
#include <string>
#include <string_view>

namespace imports {

//! Which number comes first in dates like 05/04/2026.
enum class DateOrder { MonthDay, DayMonth };

//! What a date shows about the order of its file.
enum class DateHint {
    None,     //!< written so that the order does not matter (ISO, German dots), or no date at all
    Open,     //!< both orders fit, and give different days
    MonthDay, //!< only month/day fits
    DayMonth, //!< only day/month fits
};

//! What a date says about the order of day and month.
DateHint dateHint(std::string_view text);

/*! Reads a time as exports write it: ISO 8601 with 0 to 7 (or more) fractional digits, with "T" or a space,
    with Z, an offset or nothing (UTC); day/month/year or month/day/year with slashes or hyphens, by order;
    day.month.year; 24-hour or 12-hour with AM/PM; "/Date(milliseconds)/". Fractions are cut off. */
std::optional<evidence::UtcSeconds> parseTime(std::string_view text, DateOrder order);

//! Reads the times of a column as parseTime() does. Neighbours mostly share the day, which is then not worked out again.
class TimeColumn {
public:
    explicit TimeColumn(DateOrder order)
        : m_order(order)
    {
    }
    //! Tells whether the text is a time, and which one.
    bool parse(std::string_view text, evidence::UtcSeconds &time)
    {
        const bool isSame = text.size() == m_text.size() && evidence::equalBytes(text.data(), m_text.data(), text.size());
        if (!isSame || text.empty())
            return parseOther(text, time);
        time = m_time;
        return true;
    }

private:
    bool parseOther(std::string_view text, evidence::UtcSeconds &time);
    bool takeDate(std::string_view text);

    DateOrder m_order;
    std::string m_text; //!< the last one that was a time
    evidence::UtcSeconds m_time = 0;
    std::string m_date; //!< its date, up to where the time of the day begins; empty: not known
    evidence::UtcSeconds m_midnight = 0;
};

} // namespace imports
