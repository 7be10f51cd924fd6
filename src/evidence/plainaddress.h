// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The quick way for plain addresses, sixteen bytes at a time; inline, because it is gone once or twice for
// every row.
#pragma once

#include "evidence/texthasher.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__x86_64__) || defined(_M_X64)
#define POSTLOTSE_PLAIN_SSE2
#include <emmintrin.h>
#elif defined(__aarch64__) || defined(_M_ARM64)
#define POSTLOTSE_PLAIN_NEON
#include <arm_neon.h>
#endif

namespace evidence {

//! Bytes behind a text, and behind what is written, that the functions below may read and write.
inline constexpr std::size_t plainTextPadding = 15;

/*! Sixteen bytes of an address. odd() marks those that are anything but visible ASCII characters, or that
   have a meaning around addresses: < > : " (and "!", which costs less to mark than to leave out). */
#if defined(POSTLOTSE_PLAIN_SSE2) // which every 64-bit x86 processor has

class PlainBlock {
public:
    //! Marked bytes of one or more blocks.
    class Marks {
    public:
        void add(const Marks &other) { m_bytes = _mm_or_si128(m_bytes, other.m_bytes); }
        //! Whether one of the first bytes is marked.
        bool any(std::size_t count) const { return (_mm_movemask_epi8(m_bytes) & ((1 << count) - 1)) != 0; }

    private:
        friend class PlainBlock;
        __m128i m_bytes = _mm_setzero_si128();
    };

    static constexpr std::size_t size = 16;

    explicit PlainBlock(const char *from)
        : m_bytes(_mm_loadu_si128(reinterpret_cast<const __m128i *>(from)))
    {
    }
    PlainBlock lowered() const
    {
        // Comparisons know signed numbers only: 'A' becomes the smallest one.
        const __m128i fromA = _mm_add_epi8(m_bytes, _mm_set1_epi8(static_cast<char>(0x80 - 'A')));
        const __m128i isUpper = _mm_cmplt_epi8(fromA, _mm_set1_epi8(static_cast<char>(0x80 + 26)));
        return PlainBlock(_mm_or_si128(m_bytes, _mm_and_si128(isUpper, _mm_set1_epi8('a' - 'A'))));
    }
    void store(char *to) const { _mm_storeu_si128(reinterpret_cast<__m128i *>(to), m_bytes); }
    std::uint64_t low() const { return static_cast<std::uint64_t>(_mm_cvtsi128_si64(m_bytes)); }
    std::uint64_t high() const
    {
        return static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(m_bytes, m_bytes)));
    }
    Marks odd() const
    {
        // From 0x80 on bytes are negative.
        const __m128i upToQuote = _mm_cmplt_epi8(m_bytes, _mm_set1_epi8('"' + 1));
        const __m128i brackets =
            _mm_cmpeq_epi8(_mm_or_si128(m_bytes, _mm_set1_epi8('<' ^ '>')), _mm_set1_epi8('>'));
        const __m128i colons = _mm_cmpeq_epi8(m_bytes, _mm_set1_epi8(':'));
        Marks marks;
        marks.m_bytes = _mm_or_si128(_mm_or_si128(upToQuote, brackets), colons);
        return marks;
    }

private:
    explicit PlainBlock(__m128i bytes)
        : m_bytes(bytes)
    {
    }

    __m128i m_bytes;
};

#elif defined(POSTLOTSE_PLAIN_NEON) // which every 64-bit Arm processor has

class PlainBlock {
public:
    class Marks {
    public:
        void add(const Marks &other) { m_bytes = vorrq_u8(m_bytes, other.m_bytes); }
        bool any(std::size_t count) const
        {
            constexpr std::uint8_t numbers[size]{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
            const uint8x16_t wanted =
                vcltq_u8(vld1q_u8(numbers), vdupq_n_u8(static_cast<std::uint8_t>(count)));
            return vmaxvq_u8(vandq_u8(m_bytes, wanted)) != 0;
        }

    private:
        friend class PlainBlock;
        uint8x16_t m_bytes = vdupq_n_u8(0);
    };

    static constexpr std::size_t size = 16;

    explicit PlainBlock(const char *from)
        : m_bytes(vld1q_u8(reinterpret_cast<const std::uint8_t *>(from)))
    {
    }
    PlainBlock lowered() const
    {
        const uint8x16_t isUpper = vcltq_u8(vsubq_u8(m_bytes, vdupq_n_u8('A')), vdupq_n_u8(26));
        return PlainBlock(vorrq_u8(m_bytes, vandq_u8(isUpper, vdupq_n_u8('a' - 'A'))));
    }
    void store(char *to) const { vst1q_u8(reinterpret_cast<std::uint8_t *>(to), m_bytes); }
    std::uint64_t low() const { return vgetq_lane_u64(vreinterpretq_u64_u8(m_bytes), 0); }
    std::uint64_t high() const { return vgetq_lane_u64(vreinterpretq_u64_u8(m_bytes), 1); }
    Marks odd() const
    {
        const uint8x16_t invisible = vcgtq_u8(vsubq_u8(m_bytes, vdupq_n_u8('#')), vdupq_n_u8(0x7F - '#'));
        const uint8x16_t brackets = vceqq_u8(vorrq_u8(m_bytes, vdupq_n_u8('<' ^ '>')), vdupq_n_u8('>'));
        Marks marks;
        marks.m_bytes = vorrq_u8(vorrq_u8(invisible, brackets), vceqq_u8(m_bytes, vdupq_n_u8(':')));
        return marks;
    }

private:
    explicit PlainBlock(uint8x16_t bytes)
        : m_bytes(bytes)
    {
    }

    uint8x16_t m_bytes;
};

#else

class PlainBlock {
public:
    class Marks {
    public:
        void add(const Marks &other) { m_bits |= other.m_bits; }
        bool any(std::size_t count) const { return (m_bits & ((1U << count) - 1)) != 0; }

    private:
        friend class PlainBlock;
        unsigned m_bits = 0;
    };

    static constexpr std::size_t size = 16;

    explicit PlainBlock(const char *from) { std::memcpy(m_bytes, from, size); }
    PlainBlock lowered() const
    {
        PlainBlock lowered = *this;
        for (unsigned char &c : lowered.m_bytes)
            c = static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        return lowered;
    }
    void store(char *to) const { std::memcpy(to, m_bytes, size); }
    std::uint64_t low() const { return eightBytes(reinterpret_cast<const char *>(m_bytes)); }
    std::uint64_t high() const { return eightBytes(reinterpret_cast<const char *>(m_bytes) + 8); }
    Marks odd() const
    {
        Marks marks;
        for (std::size_t i = 0; i < size; ++i) {
            const unsigned char c = m_bytes[i];
            marks.m_bits |= static_cast<unsigned>(c < '#' || c > 0x7F || c == '<' || c == '>' || c == ':')
                << i;
        }
        return marks;
    }

private:
    unsigned char m_bytes[size];
};

#endif

/*! Writes the normalised address and returns it with its hash. An empty text where normalisedAddress() has
   more to do than to write lower case, or where there is a quote. It may be written over the text or in front
   of it. */
inline HashedText lowerPlainAddress(std::string_view text, char *to, const TextHasher &hasher)
{
    if (text.empty() || text.back() == '.')
        return {};
    if (text.size() < PlainBlock::size) {
        const PlainBlock block(text.data());
        if (block.odd().any(text.size()))
            return {};
        block.lowered().store(to);
        const std::string_view lowered(to, text.size());
        return {lowered, hasher(lowered)};
    }
    // The hash takes the bytes from the registers: what was only just written can't be read again so soon.
    TextHasher::Steps hash(hasher, text.size());
    const std::size_t last = text.size() - PlainBlock::size;
    // Overlaps the block in front of it, and is loaded first because what is written may lie over it.
    const PlainBlock end(text.data() + last);
    PlainBlock::Marks odd;
    for (std::size_t i = 0; i < last; i += PlainBlock::size) {
        const PlainBlock block(text.data() + i);
        odd.add(block.odd());
        const PlainBlock lowered = block.lowered();
        lowered.store(to + i);
        hash.add(lowered.low(), lowered.high());
    }
    odd.add(end.odd());
    if (odd.any(PlainBlock::size))
        return {};
    const PlainBlock lowered = end.lowered();
    lowered.store(to + last);
    return {{to, text.size()}, hash.end(lowered.low(), lowered.high())};
}

//! As lowerPlainAddress(), for a message id with or without its brackets.
inline HashedText lowerPlainMessageId(std::string_view text, char *to, const TextHasher &hasher)
{
    if (text.starts_with('<'))
        text.remove_prefix(1);
    if (text.ends_with('>'))
        text.remove_suffix(1);
    return lowerPlainAddress(text, to, hasher);
}

} // namespace evidence
