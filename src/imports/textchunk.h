// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "imports/bytesource.h"
#include "imports/encoding.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace imports {

/*! UTF-8 or Windows-1252, whichever the text from the first byte on that is not ASCII turns out to be. The error is
    ReadFailed. */
evidence::Expected<DetectedEncoding> encodingFrom(ByteSource &source, qint64 firstNonAscii);

//! Bytes that grow without being set to zero first, with room behind the end that may be read.
class TextBuffer {
public:
    explicit TextBuffer(std::size_t padding)
        : m_padding(padding)
    {
    }
    std::size_t size() const { return m_size; }
    std::string_view view() const { return {begin(), m_size}; }
    /*! Begins anew. What is written next lies as far from the begin of a line of the processor's cache as the offset of a
        file does: copying from the system's pages is several times slower where the two differ by a few bytes. */
    void clearForOffset(qint64 offset)
    {
        m_size = 0;
        m_lead = static_cast<std::size_t>(offset) % lineBytes;
    }
    void shrink(std::size_t size) { m_size = size; }
    //! Makes room for more bytes behind the end and returns their place; nothing in front moves out of order.
    char *makeRoom(std::size_t bytes)
    {
        if (m_lead + m_size + bytes + m_padding > m_capacity)
            enlarge(bytes);
        return begin() + m_size;
    }
    //! Takes bytes that were written behind the end as part of it.
    void grow(std::size_t bytes) { m_size += bytes; }

private:
    static constexpr std::size_t lineBytes = 64;
    struct alignas(lineBytes) Line {
        char bytes[lineBytes];
    };
    void enlarge(std::size_t bytes);
    char *begin() const { return m_lines ? reinterpret_cast<char *>(m_lines.get()) + m_lead : nullptr; }

    std::unique_ptr<Line[]> m_lines;
    std::size_t m_lead = 0; //!< bytes in front of the first
    std::size_t m_size = 0;
    std::size_t m_capacity = 0; //!< bytes of all lines
    std::size_t m_padding;
};

/*! A part of a file as text, with the character in front of it and some more behind its end, because its last record may
    end there. UTF-16 becomes UTF-8; the bytes of UTF-8 and Windows-1252 stay as they are, since separators, quotes
    and line ends are the same in both. */
class TextChunk {
public:
    using Place = std::uint32_t; //!< a byte of the text, counted from 0

    /*! The text of the file begins behind its byte order mark. The longest part that load() is asked for plus the longest
        that extend() adds must stay below 1 GiB. */
    TextChunk(std::shared_ptr<ByteSource> source, DetectedEncoding encoding, std::size_t padding);

    //! Reads bytes [begin, end) of the file and a little more. The error is ReadFailed.
    evidence::Expected<bool> load(qint64 begin, qint64 end);
    //! Reads more behind the end, about as much again as there is. The error is ReadFailed.
    evidence::Expected<bool> extend();

    std::string_view text() const { return m_text.view(); }
    //! Whether the text reaches to the end of the file.
    bool isEnd() const { return m_readTo >= m_fileEnd; }
    //! The first character that lies behind the part asked for.
    Place limit() const { return m_limit; }
    //! Where in the file a place of the text is.
    qint64 offsetOf(Place place) const;
    //! The place of an offset that lies in the text.
    Place placeOf(qint64 offset) const;
    //! Characters between two places that were not valid UTF-16; each became U+FFFD.
    std::int64_t replacedBetween(Place from, Place to) const;

private:
    evidence::Expected<bool> readBytes(qint64 to, TextBuffer &buffer);
    evidence::Expected<bool> readOn(qint64 to);

    std::shared_ptr<ByteSource> m_source;
    Encoding m_encoding;
    qint64 m_textBegin; //!< of the file: behind the byte order mark
    qint64 m_fileEnd;
    TextBuffer m_text;
    TextBuffer m_raw; //!< UTF-16 before it is decoded
    std::vector<Place> m_replaced;
    qint64 m_begin = 0;   //!< offset of the first character of the text
    qint64 m_readTo = 0;  //!< offset behind the last one
    Place m_limit = 0;
    qint64 m_limitOffset = 0;
};

} // namespace imports
