// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/textchunk.h"

#include <algorithm>
#include <cstring>

namespace imports {

using evidence::Expected;

namespace {

constexpr qint64 tailBytes = 4096; // longer than nearly every record

//! UTF-16 code units in a piece of UTF-8.
qint64 unitsIn(std::string_view utf8)
{
    qint64 units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0) != 0x80; // not a continuation
        units += byte >= 0xF0;          // beyond the basic plane: a pair
    }
    return units;
}

} // namespace

Expected<DetectedEncoding> encodingFrom(ByteSource &source, qint64 firstNonAscii)
{
    std::string sample(64 * 1024, 0);
    const auto got = readFully(source, firstNonAscii, sample.data(), static_cast<qint64>(sample.size()));
    if (!got)
        return got.error();
    sample.resize(static_cast<std::size_t>(*got));
    return DetectedEncoding {isValidUtf8(sample) ? Encoding::Utf8 : Encoding::Windows1252, 0, true};
}

void TextBuffer::enlarge(std::size_t bytes)
{
    const std::size_t wanted = m_lead + m_size + bytes + m_padding;
    const std::size_t lines = std::max(wanted, m_capacity + m_capacity / 2) / lineBytes + 1;
    auto larger = std::make_unique_for_overwrite<Line[]>(lines);
    if (m_size)
        std::memcpy(reinterpret_cast<char *>(larger.get()) + m_lead, begin(), m_size);
    m_lines = std::move(larger);
    m_capacity = lines * lineBytes;
}

TextChunk::TextChunk(std::shared_ptr<ByteSource> source, DetectedEncoding encoding, std::size_t padding)
    : m_source(std::move(source))
    , m_encoding(encoding.encoding)
    , m_textBegin(static_cast<qint64>(encoding.bomBytes))
    , m_fileEnd(m_source->size())
    , m_text(padding)
    , m_raw(padding)
{
}

Expected<bool> TextChunk::load(qint64 begin, qint64 end)
{
    const qint64 unit = isUtf16(m_encoding) ? 2 : 1;
    m_replaced.clear();
    m_begin = std::max(m_textBegin, begin - unit);
    m_text.clearForOffset(m_begin);
    m_readTo = m_begin;
    if (const auto read = readOn(end); !read)
        return read;
    m_limit = static_cast<Place>(m_text.size());
    m_limitOffset = m_readTo;
    return readOn(end + tailBytes);
}

Expected<bool> TextChunk::extend()
{
    return readOn(m_readTo + std::max<qint64>(tailBytes, m_readTo - m_begin));
}

//! Reads what the file holds up to an offset.
Expected<bool> TextChunk::readBytes(qint64 to, TextBuffer &buffer)
{
    const qint64 wanted = std::min(to, m_fileEnd) - m_readTo;
    if (wanted <= 0)
        return true;
    const auto got = readFully(*m_source, m_readTo, buffer.makeRoom(static_cast<std::size_t>(wanted)), wanted);
    if (!got)
        return got.error();
    buffer.grow(static_cast<std::size_t>(*got));
    m_readTo += *got;
    if (*got < wanted)
        m_fileEnd = m_readTo; // it became shorter meanwhile
    return true;
}

//! Appends what the file holds up to an offset; one code unit more where that would cut a character in two.
Expected<bool> TextChunk::readOn(qint64 to)
{
    if (!isUtf16(m_encoding))
        return readBytes(to, m_text);
    m_raw.clearForOffset(m_readTo);
    if (const auto read = readBytes(to, m_raw); !read)
        return read;
    const auto isCut = [this] { return m_readTo < m_fileEnd && endsInsideUtf16(m_raw.view(), m_encoding); };
    if (isCut()) {
        if (const auto read = readBytes(m_readTo + 2 - static_cast<qint64>(m_raw.size() % 2), m_raw); !read)
            return read;
        if (isCut()) { // the next character begins there, which is no half of this one
            m_raw.shrink(m_raw.size() - 2);
            m_readTo -= 2;
        }
    }
    char *room = m_text.makeRoom(maxUtf8Bytes(m_raw.size()));
    m_text.grow(decodeUtf16(m_raw.view(), m_encoding, room, static_cast<Place>(m_text.size()), m_replaced));
    return true;
}

qint64 TextChunk::offsetOf(Place place) const
{
    if (!isUtf16(m_encoding))
        return m_begin + place;
    return place < m_limit ? m_limitOffset - 2 * unitsIn(text().substr(place, m_limit - place))
                           : m_limitOffset + 2 * unitsIn(text().substr(m_limit, place - m_limit));
}

TextChunk::Place TextChunk::placeOf(qint64 offset) const
{
    if (!isUtf16(m_encoding))
        return static_cast<Place>(std::clamp<qint64>(offset - m_begin, 0, static_cast<qint64>(m_text.size())));
    std::size_t place = 0;
    for (qint64 at = m_begin; at < offset && place < m_text.size();) {
        const std::size_t begin = place++;
        while (place < m_text.size() && (static_cast<unsigned char>(text()[place]) & 0xC0) == 0x80)
            ++place;
        at += 2 * unitsIn(text().substr(begin, place - begin));
    }
    return static_cast<Place>(place);
}

std::int64_t TextChunk::replacedBetween(Place from, Place to) const
{
    return std::lower_bound(m_replaced.begin(), m_replaced.end(), to)
           - std::lower_bound(m_replaced.begin(), m_replaced.end(), from);
}

} // namespace imports
