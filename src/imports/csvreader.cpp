// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/csvreader.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace imports {

CsvDialect CsvDialect::detect(std::string_view firstLine)
{
    if (firstLine.size() == 5 && firstLine.starts_with("sep="))
        return {firstLine[4]};
    constexpr std::array candidates {',', ';', '\t', '|'};
    std::array<int, candidates.size()> counts {};
    bool inQuotes = false;
    for (const char c : firstLine) {
        if (c == '"')
            inQuotes = !inQuotes;
        if (inQuotes)
            continue;
        for (std::size_t i = 0; i < candidates.size(); ++i)
            counts[i] += c == candidates[i];
    }
    const auto best = std::max_element(counts.begin(), counts.end());
    return {candidates[static_cast<std::size_t>(best - counts.begin())]};
}

CsvReader::CsvReader(TextStream &stream, qint64 maxRecordBytes)
    : m_stream(stream)
    , m_maxRecordBytes(maxRecordBytes)
{
}

bool CsvReader::refill()
{
    if (m_streamEnded)
        return false;
    const std::size_t before = m_buffer.size();
    while (m_buffer.size() == before) {
        if (!m_stream.read(m_buffer)) {
            m_streamEnded = true;
            return false;
        }
    }
    return true;
}

//! The place of the line end at or after from; found is false when the record limit or the end comes first.
std::size_t CsvReader::endOfLine(std::size_t from, bool &found)
{
    std::size_t i = from;
    for (;; ++i) {
        if (!available(i) || i - from > static_cast<std::size_t>(m_maxRecordBytes)) {
            found = i - from <= static_cast<std::size_t>(m_maxRecordBytes);
            return i;
        }
        if (m_buffer[i] == '\n' || m_buffer[i] == '\r') {
            found = true;
            return i;
        }
    }
}

//! The place behind the line end at a place; the place itself when there is none.
std::size_t CsvReader::skipLineEnd(std::size_t at)
{
    if (!available(at))
        return at;
    if (m_buffer[at] == '\n')
        return at + 1;
    if (m_buffer[at] != '\r')
        return at;
    return available(at + 1) && m_buffer[at + 1] == '\n' ? at + 2 : at + 1;
}

//! Line ends in a part of the buffer: CRLF, LF and lone CR count one each.
qint64 CsvReader::lineEnds(std::size_t from, std::size_t to) const
{
    qint64 count = 0;
    for (std::size_t i = from; i < to; ++i) {
        if (m_buffer[i] == '\n')
            ++count;
        else if (m_buffer[i] == '\r' && !(i + 1 < m_buffer.size() && m_buffer[i + 1] == '\n'))
            ++count;
    }
    return count;
}

CsvReader::Result CsvReader::peekHeader(std::string &line)
{
    for (;;) {
        bool found = false;
        const std::size_t end = endOfLine(m_begin, found);
        if (!found)
            return Result::TooLong;
        line.assign(m_buffer, m_begin, end - m_begin);
        const bool isPreamble = line.starts_with("#TYPE") || line.starts_with("\"#TYPE") || line.starts_with("sep=");
        if (!line.empty() && !isPreamble)
            return Result::Record;
        if (!available(end))
            return Result::End;
        m_begin = skipLineEnd(end);
        ++m_line;
    }
}

CsvReader::Scan CsvReader::scanQuoted(std::size_t &i)
{
    const std::size_t begin = i + 1;
    bool hasDoubledQuotes = false;
    for (i = begin;;) {
        if (!available(i))
            return Scan::UnclosedQuote;
        const void *quote = std::memchr(m_buffer.data() + i, '"', m_buffer.size() - i);
        i = quote ? static_cast<std::size_t>(static_cast<const char *>(quote) - m_buffer.data()) : m_buffer.size();
        if (i - m_begin > static_cast<std::size_t>(m_maxRecordBytes))
            return Scan::UnclosedQuote;
        if (!quote)
            continue;
        if (!available(i + 1) || m_buffer[i + 1] != '"')
            break;
        hasDoubledQuotes = true;
        i += 2;
    }
    m_spans.push_back({begin - m_begin, i - begin, hasDoubledQuotes});
    ++i;
    if (!available(i) || m_buffer[i] == m_separator || m_buffer[i] == '\n' || m_buffer[i] == '\r')
        return Scan::Complete;
    return Scan::UnclosedQuote;
}

//! Finds the fields of the record at m_begin; end is behind its last character, before its line end.
CsvReader::Scan CsvReader::scanRecord(std::size_t &end)
{
    m_spans.clear();
    std::size_t i = m_begin;
    for (;;) {
        if (available(i) && m_buffer[i] == '"') {
            if (const Scan scan = scanQuoted(i); scan != Scan::Complete)
                return scan;
        } else {
            const std::size_t begin = i;
            while (available(i) && m_buffer[i] != m_separator && m_buffer[i] != '\n' && m_buffer[i] != '\r') {
                if (++i - m_begin > static_cast<std::size_t>(m_maxRecordBytes))
                    return Scan::TooLong;
            }
            m_spans.push_back({begin - m_begin, i - begin, false});
        }
        if (!available(i) || m_buffer[i] != m_separator) {
            end = i;
            return Scan::Complete;
        }
        ++i;
        if (i - m_begin > static_cast<std::size_t>(m_maxRecordBytes))
            return Scan::TooLong;
    }
}

//! Passes over the line at m_begin, however long it is, without keeping it.
void CsvReader::skipRestOfLine()
{
    for (std::size_t i = m_begin;;) {
        const std::size_t at = std::min(m_buffer.find('\n', i), m_buffer.find('\r', i));
        if (at != std::string::npos) {
            m_begin = skipLineEnd(at);
            ++m_line;
            return;
        }
        m_buffer.clear();
        m_begin = 0;
        i = 0;
        if (!refill())
            return;
    }
}

std::string_view CsvReader::fieldText(const FieldSpan &span)
{
    const std::string_view raw(m_buffer.data() + m_begin + span.begin, span.length);
    if (!span.hasDoubledQuotes)
        return raw;
    std::string &text = m_unescaped.emplace_back();
    text.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
        text += raw[i];
        if (raw[i] == '"')
            ++i; // the second of two
    }
    return text;
}

CsvReader::Result CsvReader::next(CsvRecord &record)
{
    constexpr std::size_t compactAt = 64 * 1024;
    record.fields.clear();
    m_unescaped.clear();
    if (m_begin >= compactAt) {
        m_buffer.erase(0, m_begin);
        m_begin = 0;
    }
    while (available(m_begin) && (m_buffer[m_begin] == '\n' || m_buffer[m_begin] == '\r')) {
        m_begin = skipLineEnd(m_begin);
        ++m_line;
    }
    // Ctrl+Z ends text files of old programs.
    if (!available(m_begin) || m_stream.error() || (m_buffer[m_begin] == '\x1a' && !available(m_begin + 1)))
        return Result::End;

    record.line = m_line;
    std::size_t end = 0;
    switch (scanRecord(end)) {
    case Scan::UnclosedQuote:
        if (m_stream.error())
            return Result::End;
        m_endedInsideRecord = m_endedInsideRecord || m_streamEnded;
        skipRestOfLine();
        return Result::UnclosedQuote;
    case Scan::TooLong:
        skipRestOfLine();
        return Result::TooLong;
    case Scan::Complete:
        break;
    }
    if (m_stream.error())
        return Result::End;
    m_endedInsideRecord = false; // reading went on behind the record that seemed to be the last
    const std::size_t next = skipLineEnd(end);
    // Views are made last: reading ahead above may have moved the buffer.
    for (const FieldSpan &span : m_spans)
        record.fields.push_back(fieldText(span));
    m_line += lineEnds(m_begin, next);
    m_begin = next;
    return Result::Record;
}

} // namespace imports
