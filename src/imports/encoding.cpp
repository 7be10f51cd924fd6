// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/encoding.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace imports {

namespace {

//! The code points of 0x80…0x9F in Windows-1252; 0 where nothing is assigned.
constexpr std::array<char16_t, 32> windows1252 {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void appendUtf8(char32_t c, std::string &to)
{
    if (c < 0x80) {
        to += static_cast<char>(c);
    } else if (c < 0x800) {
        to += static_cast<char>(0xC0 | (c >> 6));
        to += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        to += static_cast<char>(0xE0 | (c >> 12));
        to += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        to += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        to += static_cast<char>(0xF0 | (c >> 18));
        to += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        to += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        to += static_cast<char>(0x80 | (c & 0x3F));
    }
}

//! The end of the run of ASCII bytes that begins at from.
std::size_t endOfAscii(std::string_view bytes, std::size_t from)
{
    while (from + 8 <= bytes.size()) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data() + from, 8);
        if (eight & 0x8080808080808080ULL)
            break;
        from += 8;
    }
    while (from < bytes.size() && static_cast<unsigned char>(bytes[from]) < 0x80)
        ++from;
    return from;
}

enum class Sequence { Valid, Invalid, Cut };

//! Looks at the UTF-8 sequence that begins at from (not an ASCII byte) and tells its length (RFC 3629).
Sequence sequenceAt(std::string_view bytes, std::size_t from, std::size_t &length)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[from + i]); };
    const unsigned char first = at(0);
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    length = 1;
    std::size_t wanted = 0;
    if (first >= 0xC2 && first <= 0xDF) {
        wanted = 2;
    } else if (first >= 0xE0 && first <= 0xEF) {
        wanted = 3;
        low = first == 0xE0 ? 0xA0 : low;   // no overlong forms
        high = first == 0xED ? 0x9F : high; // no surrogates
    } else if (first >= 0xF0 && first <= 0xF4) {
        wanted = 4;
        low = first == 0xF0 ? 0x90 : low;
        high = first == 0xF4 ? 0x8F : high; // nothing beyond U+10FFFF
    } else {
        return Sequence::Invalid;
    }
    for (std::size_t i = 1; i < wanted; ++i) {
        if (from + i >= bytes.size())
            return Sequence::Cut;
        if (at(i) < low || at(i) > high)
            return Sequence::Invalid;
        low = 0x80;
        high = 0xBF;
        length = i + 1;
    }
    return Sequence::Valid;
}

} // namespace

QString keyOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return QStringLiteral("utf-8");
    case Encoding::Utf16Le:
        return QStringLiteral("utf-16le");
    case Encoding::Utf16Be:
        return QStringLiteral("utf-16be");
    case Encoding::Windows1252:
        break;
    }
    return QStringLiteral("windows-1252");
}

DetectedEncoding detectEncoding(std::string_view head)
{
    if (head.starts_with("\xEF\xBB\xBF"))
        return {Encoding::Utf8, 3, true};
    if (head.starts_with("\xFF\xFE"))
        return {Encoding::Utf16Le, 2, true};
    if (head.starts_with("\xFE\xFF"))
        return {Encoding::Utf16Be, 2, true};

    // Text without a mark: nearly every second byte is zero where Latin letters are written in UTF-16.
    const std::size_t pairs = std::min<std::size_t>(head.size(), 4096) / 2;
    std::size_t zeroEven = 0;
    std::size_t zeroOdd = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        zeroEven += head[2 * i] == 0;
        zeroOdd += head[2 * i + 1] == 0;
    }
    if (pairs > 0 && zeroOdd * 10 >= pairs * 4 && zeroEven * 10 <= pairs)
        return {Encoding::Utf16Le, 0, true};
    if (pairs > 0 && zeroEven * 10 >= pairs * 4 && zeroOdd * 10 <= pairs)
        return {Encoding::Utf16Be, 0, true};
    return {Encoding::Utf8, 0, false};
}

bool isValidUtf8(std::string_view bytes)
{
    for (std::size_t i = endOfAscii(bytes, 0); i < bytes.size(); i = endOfAscii(bytes, i)) {
        std::size_t length = 0;
        switch (sequenceAt(bytes, i, length)) {
        case Sequence::Invalid:
            return false;
        case Sequence::Cut:
            return true;
        case Sequence::Valid:
            i += length;
        }
    }
    return true;
}

Decoder::Decoder(DetectedEncoding detected)
    : m_encoding(detected.encoding)
    , m_isCertain(detected.isCertain)
{
}

void Decoder::decode(std::string_view bytes, std::string &to)
{
    if (!m_isCertain) {
        const std::size_t ascii = endOfAscii(bytes, 0);
        if (ascii < bytes.size()) {
            m_encoding = isValidUtf8(bytes.substr(ascii)) ? Encoding::Utf8 : Encoding::Windows1252;
            m_isCertain = true;
        }
    }
    switch (m_encoding) {
    case Encoding::Utf8:
        decodeUtf8(bytes, to);
        break;
    case Encoding::Windows1252:
        decodeWindows1252(bytes, to);
        break;
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
        decodeUtf16(bytes, to);
        break;
    }
}

void Decoder::finish(std::string &to)
{
    if (!m_rest.empty() || m_highSurrogate)
        appendReplacement(to);
    m_rest.clear();
    m_highSurrogate = 0;
}

void Decoder::appendReplacement(std::string &to)
{
    ++m_invalid;
    to += "\xEF\xBF\xBD";
}

void Decoder::decodeUtf8(std::string_view bytes, std::string &to)
{
    std::string joined;
    if (!m_rest.empty()) {
        joined = m_rest;
        joined += bytes;
        m_rest.clear();
        bytes = joined;
    }
    std::size_t i = 0;
    while (i < bytes.size()) {
        const std::size_t ascii = endOfAscii(bytes, i);
        to.append(bytes.data() + i, ascii - i);
        i = ascii;
        if (i == bytes.size())
            break;
        std::size_t length = 0;
        switch (sequenceAt(bytes, i, length)) {
        case Sequence::Valid:
            to.append(bytes.data() + i, length);
            break;
        case Sequence::Invalid:
            appendReplacement(to);
            break;
        case Sequence::Cut:
            m_rest.assign(bytes.substr(i));
            return;
        }
        i += length;
    }
}

void Decoder::decodeWindows1252(std::string_view bytes, std::string &to)
{
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        if (c >= 0x80 && c < 0xA0 && windows1252[c - 0x80U] == 0)
            appendReplacement(to);
        else
            appendUtf8(c >= 0x80 && c < 0xA0 ? windows1252[c - 0x80U] : c, to);
    }
}

void Decoder::decodeUtf16(std::string_view bytes, std::string &to)
{
    const bool little = m_encoding == Encoding::Utf16Le;
    const auto unit = [little](char a, char b) {
        const auto x = static_cast<unsigned char>(a);
        const auto y = static_cast<unsigned char>(b);
        return static_cast<char16_t>(little ? x | (y << 8) : (x << 8) | y);
    };
    const auto take = [&](char16_t c) {
        const bool isLow = c >= 0xDC00 && c <= 0xDFFF;
        if (m_highSurrogate && isLow) {
            appendUtf8(0x10000U + ((m_highSurrogate - 0xD800U) << 10) + (c - 0xDC00U), to);
            m_highSurrogate = 0;
            return;
        }
        if (m_highSurrogate) {
            appendReplacement(to);
            m_highSurrogate = 0;
        }
        if (c >= 0xD800 && c <= 0xDBFF)
            m_highSurrogate = c;
        else if (isLow)
            appendReplacement(to);
        else
            appendUtf8(c, to);
    };
    std::size_t i = 0;
    if (!m_rest.empty() && !bytes.empty()) {
        take(unit(m_rest.front(), bytes.front()));
        m_rest.clear();
        i = 1;
    }
    for (; i + 1 < bytes.size(); i += 2)
        take(unit(bytes[i], bytes[i + 1]));
    if (i < bytes.size())
        m_rest.assign(1, bytes[i]);
}

} // namespace imports
