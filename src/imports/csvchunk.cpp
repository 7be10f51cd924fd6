// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/csvchunk.h"

#include <algorithm>
#include <cstring>

namespace imports {

using evidence::Expected;

namespace {

constexpr int guesses = 8;

//! The first CR or LF at or after from; the size when there is none. Quicker than find_first_of() for what is near.
std::size_t firstLineEnd(std::string_view text, std::size_t from)
{
    while (from < text.size() && text[from] != '\r' && text[from] != '\n')
        ++from;
    return from;
}

} // namespace

qint64 chunkBytes(const ReadOptions &options, const CsvFormat &format)
{
    return options.chunkBytes * (isUtf16(format.encoding.encoding) ? 2 : 1);
}

CsvChunk::CsvChunk(std::shared_ptr<ByteSource> source, const CsvFormat &format)
    : m_format(format)
    , m_source(source)
    , m_text(std::move(source), format.encoding, CsvStructure::padding)
    , m_structure(format.scanBlocks, format.dialect, format.maxRecordBytes)
{
}

Expected<bool> CsvChunk::load(qint64 begin, qint64 end)
{
    m_part = {begin, end};
    m_start.reset();
    if (const auto loaded = m_text.load(begin, end); !loaded)
        return loaded;
    m_firstNonAscii = firstNonAscii(m_text.text(), 0);
    guess();
    return m_start ? findFrom({*m_start, false}) : true;
}

/*! Takes a line end for that of a record if a record with the right number of fields follows. Inside quotes that is
    seldom so, and a wrong guess costs time only. */
void CsvChunk::guess()
{
    const std::string_view text = m_text.text();
    std::optional<CsvStructure::Place> first;
    std::size_t from = 0;
    for (int i = 0; i < guesses; ++i) {
        const std::size_t lineEnd = firstLineEnd(text, from);
        if (lineEnd >= m_text.limit())
            break;
        from = lineEnd + (text.substr(lineEnd).starts_with("\r\n") ? 2 : 1);
        const auto place = static_cast<CsvStructure::Place>(from);
        if (!first)
            first = place;
        if (m_structure.find(text, {place, false}, place + 1, m_text.isEnd()) == CsvStructure::Outcome::Done
            && m_structure.faults().empty() && m_structure.records().size() == 1
            && m_structure.records().front().fieldCount == m_format.columnCount) {
            m_start = place;
            return;
        }
    }
    m_start = first;
}

Expected<bool> CsvChunk::findFrom(CsvStructure::Start start)
{
    while (m_structure.find(m_text.text(), start, m_text.limit(), m_text.isEnd()) == CsvStructure::Outcome::NeedsMore) {
        if (const auto extended = m_text.extend(); !extended)
            return extended;
        m_firstNonAscii = firstNonAscii(m_text.text(), m_firstNonAscii);
    }
    m_start = start.place;
    return true;
}

Expected<CsvPosition> CsvChunk::settle(const CsvPosition &position)
{
    CsvPosition next = position;
    m_encoding = position.encoding.encoding;
    // A record of an earlier part reaches beyond this one; or the file became shorter, and the earlier part ended with it.
    if (position.offset >= m_part.end || position.offset < m_part.begin) {
        m_structure.find({}, {}, 0, true);
        m_begin = 0;
        return next;
    }
    const CsvStructure::Place start = m_text.placeOf(position.offset);
    if (m_start != start || position.insideSkippedLine) {
        if (const auto found = findFrom({start, position.insideSkippedLine}); !found)
            return found.error();
    }
    const CsvStructure::Start goesOn = m_structure.goesOn();
    m_begin = start;
    m_countedTo = start;
    m_countedLine = position.line;
    next.offset = m_text.offsetOf(goesOn.place);
    next.insideSkippedLine = goesOn.insideSkippedLine;
    next.line += m_structure.lines();
    if (m_structure.endsInsideRecord())
        next.endsInsideRecord = true;
    else if (!records().empty())
        next.endsInsideRecord = false;
    if (!next.encoding.isCertain) {
        const std::size_t first = firstNonAscii(m_text.text(), std::max<std::size_t>(m_firstNonAscii, start));
        if (first < goesOn.place) {
            const auto decided = encodingFrom(*m_source, m_text.offsetOf(static_cast<CsvStructure::Place>(first)));
            if (!decided)
                return decided.error();
            next.encoding = *decided;
        }
    }
    m_encoding = next.encoding.encoding;
    return next;
}

std::int64_t CsvChunk::invalidCharacters() const
{
    const CsvStructure::Place end = m_structure.goesOn().place;
    if (isUtf16(m_encoding))
        return m_text.replacedBetween(m_begin, end);
    const std::size_t first = std::max<std::size_t>(m_begin, m_firstNonAscii);
    return first < end ? countInvalid(m_text.text().substr(first, end - first), m_encoding) : 0;
}

qint64 CsvChunk::lineOf(CsvStructure::Place place)
{
    if (place > m_countedTo) {
        m_countedLine += countLines(m_text.text().substr(m_countedTo, place - m_countedTo));
        m_countedTo = place;
    }
    return m_countedLine;
}

std::string_view CsvChunk::field(const CsvStructure::Record &record, std::uint32_t field, FieldScratch &scratch) const
{
    std::string_view text = m_structure.rawField(record, field);
    const bool isQuoted = !text.empty() && text.front() == '"';
    if (isQuoted)
        text = text.substr(1, text.size() - 2);
    const bool hasDoubledQuotes = isQuoted && text.find('"') != std::string_view::npos;
    const bool isDecoded
        = isUtf16(m_encoding) || m_firstNonAscii == m_text.text().size() || firstNonAscii(text, 0) == text.size();
    if (!hasDoubledQuotes && isDecoded)
        return text;

    std::string decoded;
    if (isDecoded) {
        decoded = text;
    } else {
        Decoder decoder({m_encoding, 0, true});
        decoder.decode(text, decoded);
        decoder.finish(decoded);
    }
    if (hasDoubledQuotes) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < decoded.size(); ++i) {
            decoded[length++] = decoded[i];
            if (decoded[i] == '"')
                ++i; // the second of two
        }
        decoded.resize(length);
    }
    return scratch.emplace_back(std::move(decoded));
}

} // namespace imports
