// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/csvstructure.h"

#include "imports/bits.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace imports {

namespace {

constexpr std::size_t blocksAtOnce = 32;

//! Where the last character begins, if it is one of UTF-8 that may go on behind the text; else where the text ends.
std::size_t endOfWholeCharacters(std::string_view text)
{
    constexpr std::size_t maxFollowing = 3;
    const auto byteBefore = [text](std::size_t place) { return static_cast<unsigned char>(text[place - 1]); };
    std::size_t place = text.size();
    while (place > 0 && text.size() - place < maxFollowing && (byteBefore(place) & 0xC0) == 0x80)
        --place;
    return place > 0 && byteBefore(place) >= 0xC0 ? place - 1 : text.size();
}

} // namespace

bool CsvDialect::isToldBy(std::string_view line)
{
    return line.size() == 5 && line.starts_with("sep=") && line[4] != '"' && static_cast<unsigned char>(line[4]) < 0x80;
}

CsvDialect CsvDialect::detect(std::string_view line)
{
    if (isToldBy(line))
        return {line.back()};
    constexpr std::array candidates {',', ';', '\t', '|'};
    std::array<int, candidates.size()> counts {};
    bool inQuotes = false;
    for (const char c : line) {
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

CsvStructure::CsvStructure(ScanCsvBlocks scanBlocks, CsvDialect dialect, std::size_t maxRecordBytes)
    : m_scanBlocks(scanBlocks)
    , m_separator(dialect.separator)
    , m_maxRecordBytes(maxRecordBytes)
{
}

CsvStructure::Outcome CsvStructure::find(std::string_view text, Start start, Place limit, bool isEnd)
{
    m_text = text;
    m_limit = limit;
    m_isEnd = isEnd;
    m_goesOn = start;
    m_records.clear();
    m_faults.clear();
    m_endCount = 0;
    m_lines = 0;
    m_endsInsideRecord = false;
    m_deadEnd = {};

    while (m_goesOn.place < m_limit) {
        if (m_goesOn.insideSkippedLine) {
            if (!skipLine())
                return m_isEnd || m_goesOn.place >= m_limit ? Outcome::Done : Outcome::NeedsMore;
            continue;
        }
        readBlocks();
        if (m_goesOn.place >= m_limit)
            return Outcome::Done;
        if (m_goesOn.place == m_text.size())
            return m_isEnd ? Outcome::Done : Outcome::NeedsMore;
        // Ctrl+Z ends text files of old programs.
        if (m_isEnd && m_goesOn.place + 1 == m_text.size() && m_text.back() == '\x1a') {
            ++m_goesOn.place;
            return Outcome::Done;
        }
        const Place begin = m_goesOn.place;
        const auto fault = [&](Fault kind) {
            m_faults.push_back({begin, kind});
            m_goesOn.insideSkippedLine = true;
        };
        switch (readRecord()) {
        case Scan::NeedsMore:
            return Outcome::NeedsMore;
        case Scan::UnclosedAtEnd:
            m_endsInsideRecord = true;
            fault(Fault::UnclosedQuote);
            break;
        case Scan::Unclosed:
            fault(Fault::UnclosedQuote);
            break;
        case Scan::TooLong:
            fault(Fault::TooLong);
            break;
        case Scan::Complete:
        case Scan::InsideAtLineEnd: // which readRecord() never returns
            break;
        }
    }
    return Outcome::Done;
}

//! Keeps a record, unless it is an empty line.
void CsvStructure::finishRecord(Place begin, std::uint32_t firstEnd, std::uint32_t endOfEnds)
{
    if (m_ends[firstEnd] == begin && endOfEnds == firstEnd + 1)
        return;
    m_records.push_back({begin, firstEnd, endOfEnds - firstEnd});
    m_endsInsideRecord = false;
}

CsvStructure::Place CsvStructure::behindLineEnd(Place lineEnd) const
{
    const bool isPair = m_text[lineEnd] == '\r' && lineEnd + 1 < m_text.size() && m_text[lineEnd + 1] == '\n';
    return lineEnd + (isPair ? 2 : 1);
}

/*! Reads records as long as they keep to the rules. Stops in front of the record that begins at the limit or behind it,
    that breaks the rules, or that the text does not hold whole. */
void CsvStructure::readBlocks()
{
    const auto size = static_cast<Place>(m_text.size());
    // The last byte may be a CR that is half of a line end.
    const Place readable = !m_isEnd && m_text.ends_with('\r') ? size - 1 : size;
    CsvCarry carry;
    OpenRecord record {m_goesOn.place, static_cast<std::uint32_t>(m_endCount), false};
    std::array<std::uint32_t, (blocksAtOnce + 1) * csvBlockBytes> recordEnds;
    for (Place base = m_goesOn.place; base < size; base += blocksAtOnce * csvBlockBytes) {
        const std::size_t count = std::min(blocksAtOnce, (size - base + csvBlockBytes - 1) / csvBlockBytes);
        if (m_ends.size() < m_endCount + (blocksAtOnce + 1) * csvBlockBytes)
            m_ends.resize(std::max(2 * m_ends.size(), m_endCount + (blocksAtOnce + 1) * csvBlockBytes));
        const CsvScan scan = m_scanBlocks(m_text.data() + base, count, m_separator, carry, base,
                                          m_ends.data() + m_endCount, recordEnds.data());
        record.hasLinesInside |= scan.hasLinesInside;
        const bool isDone = takeRecords(std::span(recordEnds).first(scan.recordEnds), readable, record);
        if (isDone || scan.irregular < readable)
            break;
        m_endCount += scan.fieldEnds;
        if (scan.recordEnds)
            record.hasLinesInside = scan.hasLinesInside;
    }
    m_endCount = record.firstEnd;
}

/*! Keeps the records whose last fields end at the given ones of the field ends behind m_endCount. The open record is
    afterwards the one behind them. Returns whether reading stops in front of it. */
bool CsvStructure::takeRecords(std::span<const std::uint32_t> recordEnds, Place readable, OpenRecord &record)
{
    for (const std::uint32_t recordEnd : recordEnds) {
        const auto endOfEnds = static_cast<std::uint32_t>(m_endCount) + recordEnd;
        const Place lineEnd = m_ends[endOfEnds - 1];
        if (lineEnd >= readable)
            return false; // that is no text any more
        if (lineEnd - record.begin > m_maxRecordBytes)
            return true;
        finishRecord(record.begin, record.firstEnd, endOfEnds);
        const Place next = behindLineEnd(lineEnd);
        m_lines += record.hasLinesInside ? countLines(m_text.substr(record.begin, next - record.begin)) : 1;
        record.begin = next;
        record.firstEnd = endOfEnds;
        m_goesOn.place = next;
        if (next >= m_limit)
            return true;
    }
    return false;
}

/*! Reads one record byte by byte, by the same rules. On Complete it is kept; else its end is not known. Where records go wrong
    one after the other, each would be read up to the limit. But a line end that is no end of an earlier record is inside
    quotes there; who is inside quotes at it, too, reads on as that record did, and can go on where that had to stop. */
CsvStructure::Scan CsvStructure::readRecord()
{
    const Place begin = m_goesOn.place;
    const bool isInEarlier = m_deadEnd.begin < begin && begin < m_deadEnd.stop.place;
    std::size_t lineEnd = isInEarlier ? m_text.find_first_of("\r\n", begin) : std::string_view::npos;
    if (lineEnd >= m_deadEnd.stop.place)
        lineEnd = std::string_view::npos;
    std::vector<Place> ends;
    Stop stop = readFields({begin, At::FieldStart}, begin, lineEnd, ends);
    const bool hasMet = stop.scan == Scan::InsideAtLineEnd;
    if (hasMet)
        stop = readFields({m_deadEnd.stop.place, m_deadEnd.stop.at}, begin, std::string_view::npos, ends);
    if (hasMet && stop.scan == Scan::Complete) {
        ends.clear(); // some of which were passed over
        stop = readFields({begin, At::FieldStart}, begin, std::string_view::npos, ends);
    }
    if (stop.scan == Scan::Complete) {
        const auto firstEnd = static_cast<std::uint32_t>(m_endCount);
        m_ends.resize(std::max(m_ends.size(), m_endCount + ends.size()));
        std::copy(ends.begin(), ends.end(), m_ends.begin() + static_cast<std::ptrdiff_t>(m_endCount));
        m_endCount += ends.size();
        finishRecord(begin, firstEnd, static_cast<std::uint32_t>(m_endCount));
        m_goesOn.place = stop.place < m_text.size() ? behindLineEnd(stop.place) : stop.place;
        m_lines += countLines(m_text.substr(begin, m_goesOn.place - begin));
    } else if (hasMet) {
        m_deadEnd.stop = stop;
    } else if (stop.place > m_deadEnd.stop.place) {
        m_deadEnd = {begin, stop};
    }
    return stop.scan;
}

/*! Reads the fields of a record that begins at begin, from a place in it on, and adds where they end. Stops at the end of the
    record, where it goes wrong, or in quotes that a line end is inside of. */
CsvStructure::Stop CsvStructure::readFields(Position from, Place begin, std::size_t lineEnd, std::vector<Place> &ends) const
{
    const std::size_t size = m_text.size();
    const auto isTooLong = [&](std::size_t place) { return place - begin > m_maxRecordBytes; };
    const auto stop = [](Scan scan, std::size_t place, At at) { return Stop {scan, static_cast<Place>(place), at}; };
    std::size_t i = from.place;
    for (At at = from.at;; at = At::FieldStart) {
        if (at == At::FieldStart && i < size && m_text[i] == '"') {
            at = At::Quotes;
            ++i;
        }
        if (at == At::Quotes) {
            for (;; i += 2) {
                i = std::min(m_text.find('"', i), size);
                if (i > lineEnd)
                    return stop(Scan::InsideAtLineEnd, i, at);
                if (isTooLong(i))
                    return stop(Scan::Unclosed, i, at);
                if (i == size || (i + 1 == size && !m_isEnd))
                    return stop(m_isEnd ? Scan::UnclosedAtEnd : Scan::NeedsMore, i, at);
                if (i + 1 == size || m_text[i + 1] != '"')
                    break;
            }
            ++i;
            if (i < size && m_text[i] != m_separator && !isLineEnd(i))
                return stop(Scan::Unclosed, i - 1, at);
        } else {
            while (i < size && m_text[i] != m_separator && !isLineEnd(i)) {
                if (isTooLong(++i))
                    return stop(Scan::TooLong, i, At::Field);
            }
        }
        const bool needsMore = i == size || (i + 1 == size && m_text[i] == '\r');
        if (needsMore && !m_isEnd)
            return stop(Scan::NeedsMore, i, at);
        ends.push_back(static_cast<Place>(i));
        if (i == size || m_text[i] != m_separator)
            return stop(Scan::Complete, i, at);
        if (isTooLong(++i))
            return stop(Scan::TooLong, i, At::FieldStart);
    }
}

//! Passes over the rest of the line, however long it is; false when the text ends before it does.
bool CsvStructure::skipLine()
{
    const std::size_t end = m_text.find_first_of("\r\n", m_goesOn.place);
    if (end == std::string_view::npos || (end + 1 == m_text.size() && m_text[end] == '\r' && !m_isEnd)) {
        const std::size_t endOfText = m_isEnd ? m_text.size() : endOfWholeCharacters(m_text);
        m_goesOn.place = static_cast<Place>(std::min(end, endOfText));
        return false;
    }
    m_goesOn = {behindLineEnd(static_cast<Place>(end)), false};
    ++m_lines;
    return true;
}

std::int64_t countLines(std::string_view text)
{
    constexpr std::size_t countable = 255; // by a byte, which is what lets compilers count many at once
    std::int64_t count = !text.empty() && (text[0] == '\n' || text[0] == '\r');
    for (std::size_t i = 1; i < text.size();) {
        std::uint8_t some = 0;
        for (const std::size_t end = std::min(i + countable, text.size()); i < end; ++i) {
            const bool isSecond = text[i - 1] == '\r';
            some += static_cast<std::uint8_t>((text[i] == '\r') | ((text[i] == '\n') & !isSecond));
        }
        count += some;
    }
    return count;
}

} // namespace imports
