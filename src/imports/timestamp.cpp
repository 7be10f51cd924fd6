// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/timestamp.h"

#include <charconv>

namespace imports {

using evidence::UtcSeconds;

namespace {

// Times are kept as seconds since 1970 in 32 bits without a sign (tallytable.h); an offset may move them by hours.
constexpr int firstYear = 1971;
constexpr int lastYear = 2105;
constexpr std::int64_t maxSeconds = 0xFFFFFFFF;

//! Reads a text from left to right.
class Cursor {
public:
    explicit Cursor(std::string_view text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_text.empty(); }
    bool take(char c)
    {
        if (m_text.empty() || m_text.front() != c)
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    //! One to maxDigits digits; -1 when there is none or there are more.
    int number(int maxDigits, int *digits = nullptr)
    {
        int value = 0;
        int count = 0;
        while (!m_text.empty() && m_text.front() >= '0' && m_text.front() <= '9') {
            if (++count > maxDigits)
                return -1;
            value = value * 10 + (m_text.front() - '0');
            m_text.remove_prefix(1);
        }
        if (digits)
            *digits = count;
        return count ? value : -1;
    }
    void skipDigits()
    {
        while (!m_text.empty() && m_text.front() >= '0' && m_text.front() <= '9')
            m_text.remove_prefix(1);
    }
    void skipSpaces()
    {
        // Newer ICU data puts a narrow no-break space before AM and PM.
        for (;;) {
            if (!m_text.empty() && (m_text.front() == ' ' || m_text.front() == '\t'))
                m_text.remove_prefix(1);
            else if (m_text.starts_with("\xE2\x80\xAF"))
                m_text.remove_prefix(3);
            else if (m_text.starts_with("\xC2\xA0"))
                m_text.remove_prefix(2);
            else
                return;
        }
    }
    std::string_view rest() const { return m_text; }
    void skip(std::size_t count) { m_text.remove_prefix(count); }

private:
    std::string_view m_text;
};

//! Days since 1970-01-01 in the proleptic Gregorian calendar.
std::int64_t daysFromCivil(int y, int m, int d)
{
    y -= m <= 2;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return static_cast<std::int64_t>(era) * 146097 + dayOfEra - 719468;
}

bool isDate(int y, int m, int d)
{
    constexpr int days[] {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (y < firstYear || y > lastYear || m < 1 || m > 12 || d < 1)
        return false;
    const bool isLeap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
    return d <= days[m - 1] + (m == 2 && isLeap ? 1 : 0);
}

//! Three numbers of a date as they stand, and the separator between them.
struct DateParts {
    int a = -1;
    int b = -1;
    int c = -1;
    int digitsOfA = 0;
    int digitsOfC = 0;
    char separator = 0;
};

std::optional<DateParts> dateParts(Cursor &cursor)
{
    DateParts parts;
    parts.a = cursor.number(4, &parts.digitsOfA);
    for (const char separator : {'-', '/', '.'}) {
        if (cursor.take(separator))
            parts.separator = separator;
        if (parts.separator)
            break;
    }
    if (parts.a < 0 || !parts.separator)
        return std::nullopt;
    if (parts.separator == '.')
        cursor.skipSpaces(); // "21. 11. 2026"
    parts.b = cursor.number(2);
    if (parts.b < 0 || !cursor.take(parts.separator))
        return std::nullopt;
    if (parts.separator == '.')
        cursor.skipSpaces();
    parts.c = cursor.number(4, &parts.digitsOfC);
    if (parts.c < 0)
        return std::nullopt;
    return parts;
}

int fullYear(int year, int digits)
{
    return digits == 2 ? year + 2000 : digits == 4 ? year : -1;
}

//! Reads "18:07", "18:07:37.1234567", "6:07:37 PM"; seconds of the day, or -1.
int timeOfDay(Cursor &cursor)
{
    int hour = cursor.number(2);
    if (hour < 0 || !cursor.take(':'))
        return -1;
    const int minute = cursor.number(2);
    int second = 0;
    if (cursor.take(':')) {
        second = cursor.number(2);
        if (cursor.take('.') || cursor.take(','))
            cursor.skipDigits();
    }
    cursor.skipSpaces();
    const auto rest = cursor.rest();
    if (rest.size() >= 2 && (rest[1] == 'M' || rest[1] == 'm')
        && (rest[0] == 'A' || rest[0] == 'a' || rest[0] == 'P' || rest[0] == 'p')) {
        if (hour < 1 || hour > 12)
            return -1;
        hour = hour % 12 + (rest[0] == 'P' || rest[0] == 'p' ? 12 : 0);
        cursor.skip(2);
    }
    if (hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return -1;
    return hour * 3600 + minute * 60 + second;
}

//! Reads Z, +02:00, +0200, "UTC", "GMT" or nothing; false when something else stands there.
bool offset(Cursor &cursor, int &seconds)
{
    seconds = 0;
    cursor.skipSpaces();
    if (cursor.atEnd())
        return true;
    if (cursor.take('Z') || cursor.take('z'))
        return cursor.atEnd();
    if (cursor.rest() == "UTC" || cursor.rest() == "GMT")
        return true;
    const bool minus = cursor.take('-');
    if (!minus && !cursor.take('+'))
        return false;
    int digits = 0;
    int hours = cursor.number(4, &digits);
    int minutes = 0;
    if (digits == 4) {
        minutes = hours % 100;
        hours /= 100;
    } else if (cursor.take(':')) {
        minutes = cursor.number(2);
    }
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59 || !cursor.atEnd())
        return false;
    seconds = (minus ? -1 : 1) * (hours * 3600 + minutes * 60);
    return true;
}

std::optional<UtcSeconds> parseJsonDate(std::string_view text)
{
    constexpr std::string_view prefix = "/Date(";
    if (!text.starts_with(prefix))
        return std::nullopt;
    std::int64_t milliseconds = 0;
    const char *begin = text.data() + prefix.size();
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), milliseconds);
    if (error != std::errc() || end == begin || milliseconds < 0 || milliseconds / 1000 > maxSeconds)
        return std::nullopt;
    return milliseconds / 1000;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

} // namespace

DateHint dateHint(std::string_view text)
{
    Cursor cursor(trimmed(text));
    const auto parts = dateParts(cursor);
    if (!parts || parts->separator == '.' || parts->digitsOfA == 4)
        return DateHint::None;
    const int year = fullYear(parts->c, parts->digitsOfC);
    const bool monthDay = isDate(year, parts->a, parts->b);
    const bool dayMonth = isDate(year, parts->b, parts->a);
    if (monthDay && dayMonth)
        return parts->a == parts->b ? DateHint::None : DateHint::Open;
    return monthDay ? DateHint::MonthDay : dayMonth ? DateHint::DayMonth : DateHint::None;
}

namespace {

//! Reads a date and what separates it from the time of the day; the UTC midnight that it begins with.
std::optional<UtcSeconds> parseDate(Cursor &cursor, DateOrder order)
{
    const auto parts = dateParts(cursor);
    if (!parts)
        return std::nullopt;
    int year = 0;
    int month = 0;
    int day = 0;
    if (parts->digitsOfA == 4) {
        year = parts->a;
        month = parts->b;
        day = parts->c;
    } else {
        const bool dayFirst = parts->separator == '.' || order == DateOrder::DayMonth;
        year = fullYear(parts->c, parts->digitsOfC);
        month = dayFirst ? parts->b : parts->a;
        day = dayFirst ? parts->a : parts->b;
    }
    if (!isDate(year, month, day))
        return std::nullopt;
    if (!cursor.take('T') && !cursor.take('t')) {
        cursor.take(','); // "21.11.2026, 18:07:37"
        cursor.skipSpaces();
    }
    return daysFromCivil(year, month, day) * evidence::secondsPerDay;
}

//! Reads "18:07:37Z", which is how most exports write it; -1 where it is written in any other way.
int plainClock(std::string_view text)
{
    if (text.size() != 9 || text[2] != ':' || text[5] != ':' || text[8] != 'Z')
        return -1;
    const auto digit = [text](std::size_t place) { return static_cast<unsigned>(text[place]) - '0'; };
    const unsigned hour = 10 * digit(0) + digit(1);
    const unsigned minute = 10 * digit(3) + digit(4);
    const unsigned second = 10 * digit(6) + digit(7);
    const bool areDigits = digit(0) < 10 && digit(1) < 10 && digit(3) < 10 && digit(4) < 10 && digit(6) < 10 && digit(7) < 10;
    return areDigits && hour < 24 && minute < 60 && second < 60 ? static_cast<int>(hour * 3600 + minute * 60 + second) : -1;
}

//! Reads the time of the day and its offset, up to the end.
std::optional<UtcSeconds> parseClock(Cursor &cursor)
{
    if (cursor.atEnd())
        return 0;
    if (const int clock = plainClock(cursor.rest()); clock >= 0)
        return clock;
    const int seconds = timeOfDay(cursor);
    int shift = 0;
    if (seconds < 0 || !offset(cursor, shift))
        return std::nullopt;
    return seconds - shift;
}

} // namespace

std::optional<UtcSeconds> parseTime(std::string_view text, DateOrder order)
{
    text = trimmed(text);
    if (text.starts_with('/'))
        return parseJsonDate(text);
    Cursor cursor(text);
    const auto midnight = parseDate(cursor, order);
    const auto clock = midnight ? parseClock(cursor) : std::nullopt;
    return clock ? std::optional(*midnight + *clock) : std::nullopt;
}

bool TimeColumn::parseOther(std::string_view text, UtcSeconds &time)
{
    const std::string_view rest = trimmed(text);
    if ((!m_date.empty() && rest.starts_with(m_date)) || takeDate(rest)) {
        Cursor cursor(rest);
        cursor.skip(m_date.size());
        if (const auto clock = parseClock(cursor)) {
            m_text = text;
            m_time = m_midnight + *clock;
            time = m_time;
            return true;
        }
    }
    const auto other = parseTime(text, m_order);
    time = other.value_or(0);
    return other.has_value();
}

//! Remembers the date that a text begins with; false where that is not for other texts to use.
bool TimeColumn::takeDate(std::string_view text)
{
    Cursor cursor(text);
    const auto midnight = parseDate(cursor, m_order);
    const std::string_view date = text.substr(0, text.size() - cursor.rest().size());
    // A date that ends with a digit might go on in the next text.
    if (!midnight || (date.back() >= '0' && date.back() <= '9'))
        return false;
    m_date = date;
    m_midnight = *midnight;
    return true;
}

} // namespace imports
