// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/exportkind.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace imports {

//! How the head of a file is to be read.
struct DetectedEncoding {
    Encoding encoding = Encoding::Utf8;
    std::size_t bomBytes = 0;
    bool isCertain = false; //!< false: ASCII so far; the first other byte tells UTF-8 from Windows-1252
};

/*! Finds the encoding from the head of a file: byte order mark, else zero bytes at every other place
    (UTF-16 without a mark), else UTF-8 or Windows-1252. */
DetectedEncoding detectEncoding(std::string_view head);

//! Whether the bytes, read as UTF-8, are valid; a sequence cut off at the end counts as valid.
bool isValidUtf8(std::string_view bytes);

//! The first byte at or after from that is not ASCII; the size when there is none.
std::size_t firstNonAscii(std::string_view bytes, std::size_t from);
//! Places that are not valid in UTF-8 or Windows-1252, counted as Decoder does.
std::int64_t countInvalid(std::string_view bytes, Encoding encoding);

constexpr bool isUtf16(Encoding encoding)
{
    return encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be;
}
//! Whether UTF-16 ends inside a character: after half a code unit or half a pair.
bool endsInsideUtf16(std::string_view bytes, Encoding encoding);
//! The most UTF-8 that so many bytes of UTF-16 can become.
constexpr std::size_t maxUtf8Bytes(std::size_t utf16Bytes)
{
    return (utf16Bytes + 1) / 2 * 3;
}
/*! Writes UTF-16 as UTF-8, maxUtf8Bytes() at most, and returns how much. What is no valid character becomes U+FFFD;
    its places, counted from base, are added to replaced. */
std::size_t decodeUtf16(std::string_view bytes, Encoding encoding, char *to, std::uint32_t base,
                        std::vector<std::uint32_t> &replaced);

//! Writes a character as UTF-8, 4 bytes at most, and returns the place behind it.
char *writeUtf8(char32_t c, char *to);

//! Turns a stream of bytes into UTF-8, block by block. Keeps sequences that a block cuts in two.
class Decoder {
public:
    explicit Decoder(DetectedEncoding detected);

    //! Appends the text of a block.
    void decode(std::string_view bytes, std::string &to);
    //! Appends what is left when no more bytes come.
    void finish(std::string &to);

    Encoding encoding() const { return m_encoding; }
    //! Whether the encoding is known; else it is ASCII so far, and what comes next decides, unless decide() did.
    bool isCertain() const { return m_isCertain; }
    //! Tells the encoding, which is UTF-8 or Windows-1252.
    void decide(Encoding encoding);
    //! Places that were not valid in the encoding; each became U+FFFD.
    std::int64_t invalid() const { return m_invalid; }

private:
    void decodeUtf8(std::string_view bytes, std::string &to);
    void decodeUtf16(std::string_view bytes, std::string &to);
    void decodeWindows1252(std::string_view bytes, std::string &to);
    void appendReplacement(std::string &to);

    Encoding m_encoding;
    bool m_isCertain;
    std::string m_rest; //!< bytes of a character that is not complete yet
    std::int64_t m_invalid = 0;
};

} // namespace imports
