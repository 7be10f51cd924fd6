// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/jsonreader.h"

#include "imports/bits.h"
#include "imports/blockscanners.h"

#include <algorithm>
#include <array>

namespace imports {

namespace {

constexpr std::size_t blocksAtOnce = 64;

//! How much deeper a token leads, by its first character.
constexpr std::array<signed char, 256> depthSteps = [] {
    std::array<signed char, 256> steps {};
    steps['{'] = steps['['] = 1;
    steps['}'] = steps[']'] = -1;
    return steps;
}();

int depthStep(char token)
{
    return depthSteps[static_cast<unsigned char>(token)];
}

//! The bits of its block from a place on.
std::uint64_t bitsFrom(std::size_t place)
{
    return ~std::uint64_t {} << place % jsonBlockBytes;
}

} // namespace

JsonReader::JsonReader(TextStream &stream, qint64 maxRecordBytes)
    : m_stream(stream)
    , m_scan(blockScanners().front().scanJson)
    , m_maxRecordBytes(static_cast<std::size_t>(maxRecordBytes))
{
}

//! Forgets the tokens in front of the record.
void JsonReader::forgetTokens()
{
    const std::size_t count = m_firstToken.value_or(m_tokenCount);
    if (count == 0)
        return;
    std::copy(m_tokens.begin() + static_cast<std::ptrdiff_t>(count),
              m_tokens.begin() + static_cast<std::ptrdiff_t>(m_tokenCount), m_tokens.begin());
    m_tokenCount -= count;
    m_token -= count;
    if (m_firstToken)
        m_firstToken = 0;
}

//! Finds the next tokens, when all that were found have been looked at; false at the end.
bool JsonReader::scanMore()
{
    for (;;) {
        const std::size_t scannedTo = m_blocks.size() * jsonBlockBytes;
        // Everything that is scanned belongs to the record, and its end is yet to come.
        if (m_firstToken && scannedTo - m_tokens[*m_firstToken] >= m_maxRecordBytes)
            m_firstToken.reset();
        forgetTokens();

        // The padding fills the last block of the file.
        const std::size_t wholeBlocks = (m_size + (m_streamEnded ? jsonBlockBytes - 1 : 0)) / jsonBlockBytes;
        if (m_blocks.size() == wholeBlocks) {
            if (m_streamEnded)
                return false;
            readMore();
            continue;
        }
        const std::size_t blocks = std::min(wholeBlocks - m_blocks.size(), blocksAtOnce);
        m_blocks.resize(m_blocks.size() + blocks);
        m_tokens.resize(std::max(m_tokens.size(), m_tokenCount + (blocks + 1) * jsonBlockBytes));
        const std::size_t found = m_scan(m_text.data() + scannedTo, blocks, m_carry, m_blocks.data() + scannedTo / jsonBlockBytes,
                                         static_cast<Place>(scannedTo), m_tokens.data() + m_tokenCount);
        m_tokenCount += found;
        if (found)
            return true;
    }
}

//! Reads the next block of text, and drops whole blocks that are not kept.
void JsonReader::readMore()
{
    const std::size_t scannedTo = m_blocks.size() * jsonBlockBytes;
    const std::size_t droppedBlocks = (m_firstToken ? m_tokens[*m_firstToken] : scannedTo) / jsonBlockBytes;
    const auto dropped = static_cast<Place>(droppedBlocks * jsonBlockBytes);
    if (m_countedTo < dropped)
        lineAt(dropped);
    m_countedTo -= dropped;
    for (std::size_t i = 0; i < m_tokenCount; ++i)
        m_tokens[i] -= dropped;
    m_blocks.erase(m_blocks.begin(), m_blocks.begin() + static_cast<std::ptrdiff_t>(droppedBlocks));
    m_text.resize(m_size);
    m_text.erase(0, dropped);
    m_streamEnded = !m_stream.read(m_text);
    m_size = m_text.size();
    m_text.append(jsonBlockBytes, ' ');
}

//! The physical line of a place. To be asked for ascending places.
qint64 JsonReader::lineAt(Place place)
{
    std::size_t block = m_countedTo / jsonBlockBytes;
    std::uint64_t wanted = bitsFrom(m_countedTo);
    for (; block < place / jsonBlockBytes; ++block, wanted = ~std::uint64_t {}) {
        if (const std::uint64_t lineEnds = m_blocks[block].lineEnds & wanted)
            m_line += bitCount(lineEnds);
    }
    if (place % jsonBlockBytes)
        m_line += bitCount(m_blocks[block].lineEnds & wanted & ~bitsFrom(place));
    m_countedTo = place;
    return m_line;
}

//! Passes over a string whose first quote was passed; false when the file ends in it.
bool JsonReader::passString()
{
    if (!available())
        return false;
    ++m_token;
    return true;
}

//! Passes over one member of a page that is not its array of records; false when the file ends in it.
bool JsonReader::passValue()
{
    int depth = 0;
    while (available()) {
        const char c = current();
        if (depth == 0 && (c == ',' || c == '}'))
            return true;
        ++m_token;
        depth += depthStep(c);
        if (c == '"' && !passString())
            return false;
    }
    return false;
}

//! Passes over an array whose bracket was passed, with all that is in it; false when the file ends in it.
bool JsonReader::passArray()
{
    for (int depth = 1; available();) {
        const char c = current();
        ++m_token;
        if (c == '"' && !passString())
            return false;
        if (c == '[')
            ++depth;
        else if (c == ']' && --depth == 0)
            return true;
    }
    return false;
}

//! Passes over what follows the records in a page, and its brace; false when the file ends in it.
bool JsonReader::passOtherMembers()
{
    while (available()) {
        const char c = current();
        if (c == ',' || c == '}')
            ++m_token;
        if (c != ',')
            return true;
        if (!passValue())
            return false;
    }
    return false;
}

//! Passes over something that is no object, up to the next place where a record may begin.
JsonReader::Result JsonReader::passGarbage()
{
    qint64 line = m_line;
    for (bool isFirst = true; available(); isFirst = false) {
        const char c = current();
        if (!isFirst && (c == ',' || c == '{' || c == ']' || lineAt(place()) != line))
            break;
        ++m_token;
        if (c == '[' && isFirst && !passArray())
            return Result::Cut;
        if (c == '"' && !passString())
            break;
        line = lineAt(m_tokens[m_token - 1]);
    }
    return Result::Invalid;
}

bool JsonReader::isTooLong(Place end) const
{
    return !m_firstToken || end - m_tokens[*m_firstToken] > m_maxRecordBytes;
}

//! Whether the string that was passed is the key of a page's records.
bool JsonReader::isPageKey() const
{
    if (!m_firstToken)
        return false;
    const Place begin = m_tokens[m_token - 2] + 1;
    const Place end = m_tokens[m_token - 1];
    const std::string_view key = std::string_view(m_text).substr(begin, end - begin);
    return (key == "value" || key == "records") && !isTooLong(end + 1);
}

//! Whether the array of a page's records begins behind the key that was passed. It is passed then.
bool JsonReader::entersPage()
{
    const bool hasKey = isPageKey();
    if (!available() || current() != ':')
        return false;
    ++m_token;
    if (!hasKey || !available() || current() != '[')
        return false;
    ++m_token;
    m_inArray = true;
    m_inPage = true;
    return true;
}

JsonReader::Result JsonReader::finishObject(JsonRecord &record) const
{
    const Place end = m_tokens[m_token - 1] + 1;
    if (isTooLong(end))
        return Result::TooLong;
    record.tokens = std::span(m_tokens).subspan(*m_firstToken, m_token - *m_firstToken);
    const Place begin = record.tokens.front();
    record.text = std::string_view(m_text).substr(begin, end - begin);
    std::uint64_t escapes = 0;
    std::uint64_t wanted = bitsFrom(begin);
    for (std::size_t block = begin / jsonBlockBytes; block <= (end - 1) / jsonBlockBytes; ++block) {
        escapes |= m_blocks[block].escapes & wanted;
        wanted = ~std::uint64_t {};
    }
    record.mayHaveEscapes = escapes != 0;
    return Result::Record;
}

//! Looks for the end of an object. No brace or bracket of a string is a token.
JsonReader::Result JsonReader::passObject(JsonRecord &record)
{
    for (int depth = 0; available();) {
        // Copies that stay in registers.
        const char *const text = m_text.data();
        const Place *const end = m_tokens.data() + m_tokenCount;
        const Place *token = m_tokens.data() + m_token;
        do
            depth += depthStep(text[*token++]);
        while (depth > 0 && token != end);
        m_token = static_cast<std::size_t>(token - m_tokens.data());
        if (depth == 0)
            return finishObject(record);
    }
    return Result::Cut;
}

/*! As passObject(), but looks at the members on the way: a page is not kept, but its records are read one by one. Nothing
    when their array begins. */
std::optional<JsonReader::Result> JsonReader::passObjectOrPage(JsonRecord &record)
{
    bool expectsKey = true;
    for (int depth = 0; available();) {
        const char c = current();
        ++m_token;
        depth += depthStep(c);
        if (depth == 0)
            return finishObject(record);
        if (c == ',')
            expectsKey = depth == 1;
        if (c != '"' || depth != 1 || !expectsKey)
            continue;
        if (!passString())
            return Result::Cut;
        if (entersPage())
            return std::nullopt;
        expectsKey = false;
    }
    return Result::Cut;
}

JsonReader::Result JsonReader::next(JsonRecord &record)
{
    record = {};
    m_firstToken.reset();
    for (;;) {
        if (!available())
            return Result::End;
        record.line = lineAt(place());
        const char c = current();
        if (c == '{') {
            m_firstToken = m_token;
            const auto result = m_inArray ? passObject(record) : passObjectOrPage(record);
            if (result)
                return result == Result::Cut && m_stream.error() ? Result::End : *result;
            m_firstToken.reset();
        } else if (c == '[' && !m_inArray) {
            ++m_token;
            m_inArray = true;
        } else if (c == ']' && m_inArray) {
            ++m_token;
            m_inArray = false;
            if (m_inPage && !passOtherMembers())
                return Result::End;
            m_inPage = false;
        } else if (c == ',') {
            ++m_token;
        } else {
            const Result result = passGarbage();
            if (m_stream.error())
                return Result::End;
            if (result == Result::Invalid)
                record.problem = QStringLiteral("not an object");
            return result;
        }
    }
}

} // namespace imports
