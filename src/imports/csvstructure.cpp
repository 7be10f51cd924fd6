// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/csvstructure.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace imports {

namespace {

constexpr std::size_t blocksAtOnce = 32;

//! Every bit becomes the parity of the bits up to and with it.
std::uint64_t prefixXor(std::uint64_t bits)
{
    for (unsigned shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

//! The bits below the lowest one of a mask; all where the mask is empty.
std::uint64_t below(std::uint64_t mask)
{
    return (mask & (~mask + 1)) - 1;
}

//! As std::popcount, which is a slow call where the processor need not have an instruction for it.
unsigned bitCount(std::uint64_t bits)
{
    bits -= (bits >> 1) & 0x5555555555555555;
    bits = (bits & 0x3333333333333333) + ((bits >> 2) & 0x3333333333333333);
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F;
    return static_cast<unsigned>((bits * 0x0101010101010101) >> 56);
}

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

//! What the last byte of a block means for the first one of the next.
struct Carry {
    std::uint64_t inside = 0;      //!< all ones inside quotes
    std::uint64_t fieldStarts = 1; //!< the others: one bit
    std::uint64_t quoteEnded = 0;
    std::uint64_t carriageReturn = 0;
};

//! What a block of text means.
struct BlockMeaning {
    std::uint64_t fieldEnds = 0; //!< separators and line ends
    std::uint64_t lineEnds = 0;  //!< of records
    std::uint64_t linesInside = 0; //!< line ends inside quotes
    std::uint64_t irregular = 0; //!< a quote where none may stand, or something behind one that ended a field
};

BlockMeaning meaningOf(const ByteMasks &bytes, Carry &carry)
{
    const std::uint64_t inside = prefixXor(bytes.quote) ^ carry.inside; // with the opening, without the closing quote
    const std::uint64_t carriageReturns = bytes.carriageReturn;
    // Of CR and LF together the CR is the line end.
    const std::uint64_t anyLineEnd
        = carriageReturns | (bytes.lineFeed & ~(carriageReturns << 1 | carry.carriageReturn));
    const std::uint64_t delimiters = (bytes.separator | bytes.lineFeed | carriageReturns) & ~inside;
    const std::uint64_t opening = bytes.quote & inside;
    const std::uint64_t closing = bytes.quote & ~inside;
    const std::uint64_t behindClosing = closing << 1 | carry.quoteEnded;
    const std::uint64_t fieldStarts = delimiters << 1 | carry.fieldStarts;

    BlockMeaning meaning;
    meaning.lineEnds = anyLineEnd & ~inside;
    meaning.linesInside = anyLineEnd & inside;
    meaning.fieldEnds = (bytes.separator & ~inside) | meaning.lineEnds;
    // A quote right behind a closing one is the second of two, which stand for one.
    meaning.irregular = (opening & ~(fieldStarts | behindClosing)) | (behindClosing & ~(delimiters | bytes.quote));

    carry.inside = ~((inside >> 63) - 1);
    carry.fieldStarts = delimiters >> 63;
    carry.quoteEnded = closing >> 63;
    carry.carriageReturn = carriageReturns >> 63;
    return meaning;
}

//! Writes the places of the bits of a block; may write up to seven more behind the last.
void writePlaces(std::uint64_t bits, CsvStructure::Place base, CsvStructure::Place *to)
{
    const auto writeFour = [&] {
        for (int i = 0; i < 4; ++i) {
            *to++ = base + static_cast<CsvStructure::Place>(std::countr_zero(bits));
            bits &= bits - 1;
        }
    };
    // Most blocks hold few: writing four at once asks no question that the processor could guess wrong.
    writeFour();
    while (bits) [[unlikely]]
        writeFour();
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

CsvStructure::CsvStructure(FindBytes findBytes, CsvDialect dialect, std::size_t maxRecordBytes)
    : m_findBytes(findBytes)
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

    while (m_goesOn.place < m_limit) {
        if (m_goesOn.insideSkippedLine) {
            if (!skipLine())
                return m_isEnd || m_goesOn.place >= m_limit ? Outcome::Done : Outcome::NeedsMore;
            continue;
        }
        const Stop stop = scanBlocks();
        if (stop == Stop::AtLimit)
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
        switch (scanRecord()) {
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
CsvStructure::Stop CsvStructure::scanBlocks()
{
    const auto size = static_cast<Place>(m_text.size());
    Carry carry;
    Place begin = m_goesOn.place;
    auto firstEnd = static_cast<std::uint32_t>(m_endCount);
    std::int64_t linesInside = 0; // of the record that is being read
    std::array<ByteMasks, blocksAtOnce> masks;

    for (Place base = begin; base < size;) {
        const std::size_t blocks = std::min(blocksAtOnce, (size - base + maskedBlock - 1) / maskedBlock);
        m_findBytes(m_text.data() + base, blocks, m_separator, masks.data());
        if (m_ends.size() < m_endCount + (blocks + 1) * maskedBlock)
            m_ends.resize(std::max(2 * m_ends.size(), m_endCount + (blocksAtOnce + 1) * maskedBlock));
        for (std::size_t block = 0; block < blocks; ++block, base += maskedBlock) {
            BlockMeaning meaning = meaningOf(masks[block], carry);
            std::uint64_t valid = size - base < maskedBlock ? (std::uint64_t {1} << (size - base)) - 1 : ~std::uint64_t {};
            // Whether a CR at the very end is half of a line end is not known yet.
            if (!m_isEnd && size - base <= maskedBlock && m_text.back() == '\r')
                valid &= ~(std::uint64_t {1} << (size - base - 1));
            const std::uint64_t irregular = meaning.irregular & valid;
            valid &= below(irregular);
            meaning.fieldEnds &= valid;
            writePlaces(meaning.fieldEnds, base, m_ends.data() + m_endCount);

            std::uint64_t inside = meaning.linesInside & valid;
            for (std::uint64_t left = meaning.lineEnds & valid; left; left &= left - 1) {
                const std::uint64_t upTo = below(left & (left - 1)) & (left ^ (left - 1));
                if (inside) [[unlikely]] {
                    linesInside += bitCount(inside & upTo);
                    inside &= ~upTo;
                }
                const Place end = base + static_cast<Place>(std::countr_zero(left));
                if (end - begin > m_maxRecordBytes) {
                    m_endCount = firstEnd;
                    return Stop::AtIrregular;
                }
                const auto endOfEnds
                    = static_cast<std::uint32_t>(m_endCount + bitCount(meaning.fieldEnds & upTo));
                finishRecord(begin, firstEnd, endOfEnds);
                m_lines += 1 + linesInside;
                linesInside = 0;
                begin = behindLineEnd(end);
                firstEnd = endOfEnds;
                m_goesOn.place = begin;
                if (begin >= m_limit) {
                    m_endCount = endOfEnds;
                    return Stop::AtLimit;
                }
            }
            linesInside += bitCount(inside);
            if (irregular) {
                m_endCount = firstEnd;
                return Stop::AtIrregular;
            }
            m_endCount += bitCount(meaning.fieldEnds);
        }
    }
    m_endCount = firstEnd;
    return Stop::AtEndOfText;
}

//! Reads one record byte by byte, by the same rules. On Complete it is kept; else its end is not known.
CsvStructure::Scan CsvStructure::scanRecord()
{
    const std::size_t size = m_text.size();
    const std::size_t begin = m_goesOn.place;
    const auto firstEnd = static_cast<std::uint32_t>(m_endCount);
    const auto isTooLong = [&](std::size_t place) { return place - begin > m_maxRecordBytes; };
    std::vector<Place> ends;
    for (std::size_t i = begin;; ++i) {
        if (i < size && m_text[i] == '"') {
            for (++i;; i += 2) {
                i = std::min(m_text.find('"', i), size);
                if (isTooLong(i))
                    return Scan::Unclosed;
                if (i == size || (i + 1 == size && !m_isEnd))
                    return m_isEnd ? Scan::UnclosedAtEnd : Scan::NeedsMore;
                if (i + 1 == size || m_text[i + 1] != '"')
                    break;
            }
            ++i;
            if (i < size && m_text[i] != m_separator && !isLineEnd(i))
                return Scan::Unclosed;
        } else {
            while (i < size && m_text[i] != m_separator && !isLineEnd(i)) {
                if (isTooLong(++i))
                    return Scan::TooLong;
            }
        }
        const bool needsMore = i == size || (i + 1 == size && m_text[i] == '\r');
        if (needsMore && !m_isEnd)
            return Scan::NeedsMore;
        ends.push_back(static_cast<Place>(i));
        if (i < size && m_text[i] == m_separator) {
            if (isTooLong(i + 1))
                return Scan::TooLong;
            continue;
        }
        m_ends.resize(std::max(m_ends.size(), m_endCount + ends.size()));
        std::copy(ends.begin(), ends.end(), m_ends.begin() + static_cast<std::ptrdiff_t>(m_endCount));
        m_endCount += ends.size();
        finishRecord(static_cast<Place>(begin), firstEnd, static_cast<std::uint32_t>(m_endCount));
        m_goesOn.place = i < size ? behindLineEnd(static_cast<Place>(i)) : static_cast<Place>(i);
        m_lines += countLines(m_text.substr(begin, m_goesOn.place - begin));
        return Scan::Complete;
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
    std::int64_t count = 0;
    for (std::size_t i = text.find_first_of("\r\n"); i < text.size(); i = text.find_first_of("\r\n", i + 1)) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            ++i;
        ++count;
    }
    return count;
}

} // namespace imports
