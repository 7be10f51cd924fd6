// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/jsoncolumns.h"

#include "evidence/utf8.h"
#include "imports/encoding.h"
#include "imports/schema.h"

#include <algorithm>

namespace imports {

using evidence::toQString;

namespace {

constexpr int maxQuickDepth = 32;      //!< of what is read without a parser
constexpr std::size_t maxKeys = 400;   //!< whose meaning is kept; no export has as many

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t digitsAt(std::string_view text, std::size_t from)
{
    std::size_t end = from;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - from;
}

/*! The text of something that is neither string nor object nor array; nothing where that is for the parser to judge.
    What is not wanted has only to be valid. */
std::optional<std::string_view> textOfWord(std::string_view word, bool isWanted)
{
    constexpr std::size_t safeDigits = 18; // of a whole number
    constexpr std::size_t safeChars = 40;  // of a fraction
    if (word == "true")
        return "True";
    if (word == "false")
        return "False";
    if (word == "null")
        return std::string_view();
    const std::size_t begin = word.starts_with('-') ? 1 : 0;
    const std::size_t whole = digitsAt(word, begin);
    const bool isZero = whole > 0 && word[begin] == '0';
    if (whole == 0 || whole > safeDigits || (isZero && whole > 1))
        return std::nullopt;
    const std::size_t end = begin + whole;
    if (end == word.size())
        return isZero && begin > 0 ? std::nullopt : std::optional(word); // "-0" is written "0"
    const bool isFraction = word[end] == '.' && end + 1 < word.size() && end + 1 + digitsAt(word, end + 1) == word.size();
    return isFraction && !isWanted && word.size() <= safeChars ? std::optional(word) : std::nullopt;
}

//! The value of four hexadecimal digits; nothing when they are not.
std::optional<unsigned> hexUnit(std::string_view digits)
{
    unsigned unit = 0;
    for (const char c : digits) {
        const char lower = static_cast<char>(c | 0x20);
        if (!isDigit(c) && (lower < 'a' || lower > 'f'))
            return std::nullopt;
        unit = unit << 4 | static_cast<unsigned>(isDigit(c) ? c - '0' : lower - 'a' + 10);
    }
    return digits.size() == 4 ? std::optional(unit) : std::nullopt;
}

//! The code point of "\uXXXX", or of two of them that are a pair; nothing for half a pair. It is taken from the text.
std::optional<unsigned> takeCodePoint(std::string_view &text)
{
    const auto takeUnit = [&text]() -> std::optional<unsigned> {
        const auto unit = text.starts_with("\\u") ? hexUnit(text.substr(2, 4)) : std::nullopt;
        if (unit)
            text.remove_prefix(6);
        return unit;
    };
    const auto high = takeUnit();
    if (!high || *high < 0xD800 || *high > 0xDFFF)
        return high;
    const auto low = *high < 0xDC00 ? takeUnit() : std::nullopt;
    if (!low || *low < 0xDC00 || *low > 0xDFFF)
        return std::nullopt;
    return 0x10000 + ((*high - 0xD800) << 10) + (*low - 0xDC00);
}

//! Appends the text of a string with escapes, unless it is not wanted; false where that is for the parser to judge.
bool unescape(std::string_view text, std::string *to)
{
    constexpr std::string_view escapes = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    while (!text.empty()) {
        const std::size_t escape = std::min(text.find('\\'), text.size());
        if (to)
            to->append(text.substr(0, escape));
        text.remove_prefix(escape);
        if (text.empty())
            break;
        if (const auto known = escapes.find(text[1]); known != std::string_view::npos) { // a quote is not escaped
            if (to)
                *to += meanings[known];
            text.remove_prefix(2);
            continue;
        }
        const auto codePoint = takeCodePoint(text);
        if (!codePoint)
            return false;
        char utf8[4];
        if (to)
            to->append(utf8, writeUtf8(*codePoint, utf8));
    }
    return true;
}

} // namespace

JsonColumns::JsonColumns(const QStringList &headers, const std::vector<bool> &wanted)
    : m_values(wanted.size())
    , m_keys(1)
{
    for (int i = 0; i < headers.size(); ++i) {
        if (wanted[static_cast<std::size_t>(i)])
            m_columns.insert(comparableHeader(headers[i]), i);
    }
}

std::optional<QString> JsonColumns::read(const JsonRecord &record)
{
    if (readQuickly(record))
        return std::nullopt;
    QString problem;
    const auto members = parseJsonMembers(record.text, problem);
    if (!members)
        return problem;
    std::fill(m_values.begin(), m_values.end(), std::string_view());
    m_texts.clear();
    for (const JsonMember &member : *members) {
        const auto column = m_columns.constFind(comparableHeader(member.path));
        if (column != m_columns.constEnd() && m_values[static_cast<std::size_t>(*column)].empty())
            m_values[static_cast<std::size_t>(*column)] = m_texts.emplace_back(member.text.toStdString());
    }
    return std::nullopt;
}

//! Reads a record as nearly all records are written. False: it needs a closer look.
bool JsonColumns::readQuickly(const JsonRecord &record)
{
    ++m_record;
    m_hasEscapes = record.mayHaveEscapes;
    std::fill(m_values.begin(), m_values.end(), std::string_view());
    m_texts.clear();
    // As many braces and brackets close as open, so what is read up to the last of them reads none behind it.
    Cursor at {record.text.data() - record.tokens.front(), record.tokens.data() + 1};
    return readObject(at, 0, 0);
}

//! Reads the members of an object behind its brace.
bool JsonColumns::readObject(Cursor &at, Index object, int depth)
{
    if (at.current() == '}') {
        ++at.token;
        return true;
    }
    for (Index previous = 0;;) {
        if (at.current() != '"')
            return false;
        const Place begin = *at.token++ + 1;
        const std::string_view text(at.text + begin, *at.token++ - begin);
        if (at.current() != ':' || (m_hasEscapes && text.find('\\') != std::string_view::npos))
            return false;
        ++at.token;
        const Index key = find(object, previous, text, depth);
        // Of two members with one key only the last counts.
        if (key == 0 || m_keys[key].seen == m_record)
            return false;
        m_keys[key].seen = m_record;
        if (!readMember(at, key, depth))
            return false;
        const char c = at.current();
        ++at.token;
        if (c == '}')
            return true;
        if (c != ',')
            return false;
        previous = key;
    }
}

//! Reads the value of a key.
bool JsonColumns::readMember(Cursor &at, Index key, int depth)
{
    const char c = at.current();
    if (c == '{' && depth < maxJsonPathDepth) {
        ++at.token;
        return readObject(at, key, depth + 1);
    }
    const int column = m_keys[key].column;
    if (column == noColumn || c == '{')
        return passValue(at, depth + 1);
    const auto text = c == '"' ? takeString(at, true) : takeWord(at, true);
    // Of several members for one column the first counts in the order of their keys, which is not known here.
    std::string_view &value = m_values[static_cast<std::size_t>(column)];
    if (!text || !value.empty())
        return false;
    value = *text;
    return true;
}

bool JsonColumns::passValue(Cursor &at, int depth)
{
    switch (at.current()) {
    case '"':
        return takeString(at, false).has_value();
    case '{':
        ++at.token;
        return depth < maxQuickDepth && passObject(at, depth);
    case '[':
        ++at.token;
        return depth < maxQuickDepth && passArray(at, depth);
    default:
        return takeWord(at, false).has_value();
    }
}

//! Passes over the members of an object behind its brace.
bool JsonColumns::passObject(Cursor &at, int depth)
{
    if (at.current() == '}') {
        ++at.token;
        return true;
    }
    for (;;) {
        if (at.current() != '"' || !takeString(at, false) || at.current() != ':')
            return false;
        ++at.token;
        if (!passValue(at, depth + 1))
            return false;
        const char c = at.current();
        ++at.token;
        if (c != ',')
            return c == '}';
    }
}

//! Passes over the items of an array behind its bracket.
bool JsonColumns::passArray(Cursor &at, int depth)
{
    if (at.current() == ']') {
        ++at.token;
        return true;
    }
    for (;;) {
        if (!passValue(at, depth + 1))
            return false;
        const char c = at.current();
        ++at.token;
        if (c != ',')
            return c == ']';
    }
}

//! The text of a string at its first quote; nothing where that is for the parser to judge.
std::optional<std::string_view> JsonColumns::takeString(Cursor &at, bool isWanted)
{
    const Place begin = *at.token++ + 1;
    const Place end = *at.token++;
    const std::string_view text(at.text + begin, end - begin);
    if (m_hasEscapes && text.find('\\') != std::string_view::npos) {
        std::string *const meant = isWanted ? &m_texts.emplace_back() : nullptr;
        if (!unescape(text, meant))
            return std::nullopt;
        return isWanted ? std::string_view(*meant) : text;
    }
    // A text of Qt loses a byte order mark.
    return isWanted && text.starts_with("\xEF\xBB\xBF") ? std::nullopt : std::optional(text);
}

//! The text of what is neither string nor object nor array; nothing where that is for the parser to judge.
std::optional<std::string_view> JsonColumns::takeWord(Cursor &at, bool isWanted)
{
    const Place begin = *at.token++;
    std::string_view word(at.text + begin, *at.token - begin);
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!word.empty() && isSpace(word.back()))
        word.remove_suffix(1);
    return textOfWord(word, isWanted);
}

//! The member of an object with a key; 0 when there are too many.
JsonColumns::Index JsonColumns::find(Index object, Index previous, std::string_view text, int depth)
{
    const Index expected = previous ? m_keys[previous].next : m_keys[object].first;
    if (expected && m_keys[expected].text == text)
        return expected;
    const std::vector<Index> &members = m_keys[object].members;
    const auto known
        = std::find_if(members.begin(), members.end(), [&](Index member) { return m_keys[member].text == text; });
    const Index found = known != members.end() ? *known : add(object, text, depth);
    (previous ? m_keys[previous].next : m_keys[object].first) = found;
    return found;
}

JsonColumns::Index JsonColumns::add(Index object, std::string_view text, int depth)
{
    if (m_keys.size() > maxKeys)
        return 0;
    const QString name = toQString(text);
    Key key;
    key.text = text;
    key.prefix = jsonPrefix(m_keys[object].prefix, name, depth);
    key.column = m_columns.value(comparableHeader(m_keys[object].prefix + name), noColumn);
    const auto index = static_cast<Index>(m_keys.size());
    m_keys[object].members.push_back(index);
    m_keys.push_back(std::move(key));
    return index;
}

} // namespace imports
