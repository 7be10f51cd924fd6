// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/encoding.h"

#include "imports/blockscanners.h"
#include "imports/utf16blocks.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#if defined(__x86_64__) || defined(_M_X64)
#include <emmintrin.h>
#endif

namespace imports {

namespace {

//! The code points of 0x80…0x9F in Windows-1252; 0 where nothing is assigned.
constexpr std::array<char16_t, 32> windows1252 {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

template <bool isLittle>
char16_t unitAt(const char *bytes)
{
    const auto a = static_cast<unsigned char>(bytes[0]);
    const auto b = static_cast<unsigned char>(bytes[1]);
    return static_cast<char16_t>(isLittle ? a | (b << 8) : (a << 8) | b);
}

bool isHighSurrogate(char16_t c)
{
    return c >= 0xD800 && c <= 0xDBFF;
}

bool isLowSurrogate(char16_t c)
{
    return c >= 0xDC00 && c <= 0xDFFF;
}

template <bool isLittle>
std::size_t decodeUtf16(std::string_view bytes, char *const to, std::uint32_t base, std::vector<std::uint32_t> &replaced)
{
    const char *from = bytes.data();
    const char *const end = from + bytes.size();
    char *out = to;
    const auto replace = [&] {
        replaced.push_back(base + static_cast<std::uint32_t>(out - to));
        out = writeUtf8(0xFFFD, out);
    };
    static const PlainUtf16Decoder decoder = plainUtf16Decoders().front();
    while (end - from >= 2) {
        const Utf16Progress progress = (isLittle ? decoder.littleEndian : decoder.bigEndian)(from, end, out);
        from = progress.from;
        out = progress.to;
        if (end - from < 2)
            break;
        const char16_t c = unitAt<isLittle>(from);
        from += 2;
        if (isHighSurrogate(c) && end - from >= 2 && isLowSurrogate(unitAt<isLittle>(from))) {
            out = writeUtf8(0x10000U + ((c - 0xD800U) << 10) + (unitAt<isLittle>(from) - 0xDC00U), out);
            from += 2;
        } else if (isHighSurrogate(c) || isLowSurrogate(c)) {
            replace();
        } else {
            out = writeUtf8(c, out);
        }
    }
    if (from < end)
        replace();
    return static_cast<std::size_t>(out - to);
}

//! Bytes that nonAsciiMask() looks at.
constexpr std::size_t nonAsciiStep = 16;

//! One bit for each of sixteen bytes, the first one lowest: whether it is not ASCII.
unsigned nonAsciiMask(const char *bytes)
{
#if defined(__x86_64__) || defined(_M_X64)
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes))));
#else
    unsigned mask = 0;
    for (std::size_t i = 0; i < nonAsciiStep; ++i)
        mask |= static_cast<unsigned>(static_cast<unsigned char>(bytes[i]) >> 7) << i;
    return mask;
#endif
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

char *writeUtf8(char32_t c, char *to)
{
    if (c < 0x80) {
        *to++ = static_cast<char>(c);
    } else if (c < 0x800) {
        *to++ = static_cast<char>(0xC0 | (c >> 6));
        *to++ = static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        *to++ = static_cast<char>(0xE0 | (c >> 12));
        *to++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        *to++ = static_cast<char>(0x80 | (c & 0x3F));
    } else {
        *to++ = static_cast<char>(0xF0 | (c >> 18));
        *to++ = static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        *to++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        *to++ = static_cast<char>(0x80 | (c & 0x3F));
    }
    return to;
}

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

    // Text without a mark: nearly every second byte is zero where Latin letters are written in UTF-16. Exports begin with such,
    // the names of their columns; behind them there may be any writing.
    constexpr std::size_t namesBytes = 256;
    const std::size_t pairs = std::min(head.size(), namesBytes) / 2;
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

std::size_t firstNonAscii(std::string_view bytes, std::size_t from)
{
    constexpr std::size_t steps = 4; // taken together: one question for all, which is seldom guessed wrong
    for (; from + steps * nonAsciiStep <= bytes.size(); from += steps * nonAsciiStep) {
        std::uint64_t mask = 0;
        for (std::size_t i = 0; i < steps; ++i)
            mask |= static_cast<std::uint64_t>(nonAsciiMask(bytes.data() + from + i * nonAsciiStep)) << (i * nonAsciiStep);
        if (mask)
            return from + static_cast<std::size_t>(std::countr_zero(mask));
    }
    for (; from + nonAsciiStep <= bytes.size(); from += nonAsciiStep) {
        if (const unsigned mask = nonAsciiMask(bytes.data() + from))
            return from + static_cast<std::size_t>(std::countr_zero(mask));
    }
    while (from < bytes.size() && static_cast<unsigned char>(bytes[from]) < 0x80)
        ++from;
    return from;
}

std::int64_t countInvalid(std::string_view bytes, Encoding encoding)
{
    if (encoding == Encoding::Windows1252) {
        return std::count_if(bytes.begin(), bytes.end(), [](char byte) {
            const auto c = static_cast<unsigned char>(byte);
            return c >= 0x80 && c < 0xA0 && windows1252[c - 0x80U] == 0;
        });
    }
    // Places instead of one search after the other: where the next one is can't be guessed, and a wrong guess costs time.
    static const FindNonAscii findNonAscii = blockScanners().front().findNonAscii;
    constexpr std::size_t blocksAtOnce = 32;
    std::array<std::uint32_t, (blocksAtOnce + 1) * asciiBlockBytes> places;
    std::int64_t invalid = 0;
    std::size_t next = 0; // behind the sequence before
    const auto look = [&](std::size_t place) {
        if (place < next)
            return;
        std::size_t length = 0;
        invalid += sequenceAt(bytes, place, length) != Sequence::Valid;
        next = place + length;
    };
    std::size_t base = 0;
    while (const std::size_t count = std::min(blocksAtOnce, (bytes.size() - base) / asciiBlockBytes)) {
        const std::size_t found = findNonAscii(bytes.data() + base, count, places.data());
        for (std::size_t i = 0; i < found; ++i)
            look(base + places[i]);
        base += count * asciiBlockBytes;
    }
    for (std::size_t place = firstNonAscii(bytes, base); place < bytes.size(); place = firstNonAscii(bytes, place + 1))
        look(place);
    return invalid;
}

bool isValidUtf8(std::string_view bytes)
{
    for (std::size_t i = firstNonAscii(bytes, 0); i < bytes.size(); i = firstNonAscii(bytes, i)) {
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

bool endsInsideUtf16(std::string_view bytes, Encoding encoding)
{
    if (bytes.size() % 2 == 1)
        return true;
    if (bytes.empty())
        return false;
    const char *last = bytes.data() + bytes.size() - 2;
    return isHighSurrogate(encoding == Encoding::Utf16Le ? unitAt<true>(last) : unitAt<false>(last));
}

std::size_t decodeUtf16(std::string_view bytes, Encoding encoding, char *to, std::uint32_t base,
                        std::vector<std::uint32_t> &replaced)
{
    return encoding == Encoding::Utf16Le ? decodeUtf16<true>(bytes, to, base, replaced)
                                         : decodeUtf16<false>(bytes, to, base, replaced);
}

Decoder::Decoder(DetectedEncoding detected)
    : m_encoding(detected.encoding)
    , m_isCertain(detected.isCertain)
{
}

void Decoder::decide(Encoding encoding)
{
    m_encoding = encoding;
    m_isCertain = true;
}

void Decoder::decode(std::string_view bytes, std::string &to)
{
    if (!m_isCertain) {
        const std::size_t ascii = firstNonAscii(bytes, 0);
        if (ascii < bytes.size())
            decide(isValidUtf8(bytes.substr(ascii)) ? Encoding::Utf8 : Encoding::Windows1252);
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
    if (!m_rest.empty())
        appendReplacement(to);
    if (isUtf16(m_encoding) && m_rest.size() > 2)
        appendReplacement(to); // half a unit behind half a pair
    m_rest.clear();
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
    std::size_t appended = 0; // valid text is appended in one piece
    const auto appendTo = [&](std::size_t end) { to.append(bytes.substr(appended, end - appended)); };
    for (std::size_t i = firstNonAscii(bytes, 0); i < bytes.size(); i = firstNonAscii(bytes, i)) {
        std::size_t length = 0;
        switch (sequenceAt(bytes, i, length)) {
        case Sequence::Valid:
            break;
        case Sequence::Invalid:
            appendTo(i);
            appendReplacement(to);
            appended = i + length;
            break;
        case Sequence::Cut:
            appendTo(i);
            m_rest.assign(bytes.substr(i));
            return;
        }
        i += length;
    }
    appendTo(bytes.size());
}

void Decoder::decodeWindows1252(std::string_view bytes, std::string &to)
{
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        if (c >= 0x80 && c < 0xA0 && windows1252[c - 0x80U] == 0) {
            appendReplacement(to);
        } else {
            char utf8[4];
            to.append(utf8, writeUtf8(c >= 0x80 && c < 0xA0 ? windows1252[c - 0x80U] : c, utf8));
        }
    }
}

void Decoder::decodeUtf16(std::string_view bytes, std::string &to)
{
    std::string joined;
    if (!m_rest.empty()) {
        joined = m_rest;
        joined += bytes;
        m_rest.clear();
        bytes = joined;
    }
    std::size_t whole = bytes.size() / 2 * 2;
    if (whole && endsInsideUtf16(bytes.substr(0, whole), m_encoding))
        whole -= 2;
    m_rest.assign(bytes.substr(whole));
    const std::size_t before = to.size();
    to.resize(before + maxUtf8Bytes(whole));
    std::vector<std::uint32_t> replaced;
    const std::size_t written = imports::decodeUtf16(bytes.substr(0, whole), m_encoding, to.data() + before, 0, replaced);
    to.resize(before + written);
    m_invalid += static_cast<std::int64_t>(replaced.size());
}

} // namespace imports
