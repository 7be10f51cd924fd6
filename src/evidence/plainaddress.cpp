// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The quick way for plain addresses, sixteen bytes at a time.
#include "evidence/address.h"

#include <cstdint>
#include <cstring>

#if defined(__x86_64__) || defined(_M_X64)
#define POSTLOTSE_SSE2
#include <emmintrin.h>
#elif defined(__aarch64__) || defined(_M_ARM64)
#define POSTLOTSE_NEON
#include <arm_neon.h>
#endif

namespace evidence {

namespace {

constexpr std::size_t blockSize = plainTextPadding + 1;

/*! Sixteen bytes of an address. lower() writes them in lower case; hasOdd() tells whether one of the first ones is
    anything but a visible ASCII character, or one of the characters that have a meaning around addresses: < > : " */
#if defined(POSTLOTSE_SSE2) // which every 64-bit x86 processor has

class Block {
public:
    explicit Block(const char *from)
        : m_bytes(_mm_loadu_si128(reinterpret_cast<const __m128i *>(from)))
    {
    }
    void lower(char *to) const
    {
        // Comparisons know signed numbers only: 'A' becomes the smallest one.
        const __m128i fromA = _mm_add_epi8(m_bytes, _mm_set1_epi8(static_cast<char>(0x80 - 'A')));
        const __m128i isUpper = _mm_cmplt_epi8(fromA, _mm_set1_epi8(static_cast<char>(0x80 + 26)));
        const __m128i lowered = _mm_or_si128(m_bytes, _mm_and_si128(isUpper, _mm_set1_epi8('a' - 'A')));
        _mm_storeu_si128(reinterpret_cast<__m128i *>(to), lowered);
    }
    bool hasOdd(std::size_t count = blockSize) const
    {
        const __m128i invisible = _mm_cmplt_epi8(m_bytes, _mm_set1_epi8('!')); // from 0x80 on they are negative
        const __m128i brackets
            = _mm_cmpeq_epi8(_mm_or_si128(m_bytes, _mm_set1_epi8('<' ^ '>')), _mm_set1_epi8('>'));
        const __m128i others = _mm_or_si128(_mm_cmpeq_epi8(m_bytes, _mm_set1_epi8(':')),
                                            _mm_cmpeq_epi8(m_bytes, _mm_set1_epi8('"')));
        const int odd = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(invisible, brackets), others));
        return (odd & ((1 << count) - 1)) != 0;
    }

private:
    __m128i m_bytes;
};

#elif defined(POSTLOTSE_NEON) // which every 64-bit Arm processor has

class Block {
public:
    explicit Block(const char *from)
        : m_bytes(vld1q_u8(reinterpret_cast<const std::uint8_t *>(from)))
    {
    }
    void lower(char *to) const
    {
        const uint8x16_t isUpper = vcltq_u8(vsubq_u8(m_bytes, vdupq_n_u8('A')), vdupq_n_u8(26));
        const uint8x16_t lowered = vorrq_u8(m_bytes, vandq_u8(isUpper, vdupq_n_u8('a' - 'A')));
        vst1q_u8(reinterpret_cast<std::uint8_t *>(to), lowered);
    }
    bool hasOdd(std::size_t count = blockSize) const
    {
        const uint8x16_t invisible = vcgtq_u8(vsubq_u8(m_bytes, vdupq_n_u8('!')), vdupq_n_u8(0x7F - '!'));
        const uint8x16_t brackets = vceqq_u8(vorrq_u8(m_bytes, vdupq_n_u8('<' ^ '>')), vdupq_n_u8('>'));
        const uint8x16_t others = vorrq_u8(vceqq_u8(m_bytes, vdupq_n_u8(':')), vceqq_u8(m_bytes, vdupq_n_u8('"')));
        constexpr std::uint8_t numbers[blockSize] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
        const uint8x16_t wanted = vcltq_u8(vld1q_u8(numbers), vdupq_n_u8(static_cast<std::uint8_t>(count)));
        return vmaxvq_u8(vandq_u8(vorrq_u8(vorrq_u8(invisible, brackets), others), wanted)) != 0;
    }

private:
    uint8x16_t m_bytes;
};

#else

class Block {
public:
    explicit Block(const char *from) { std::memcpy(m_bytes, from, blockSize); }
    void lower(char *to) const
    {
        for (std::size_t i = 0; i < blockSize; ++i)
            to[i] = static_cast<char>(m_bytes[i] >= 'A' && m_bytes[i] <= 'Z' ? m_bytes[i] + ('a' - 'A') : m_bytes[i]);
    }
    bool hasOdd(std::size_t count = blockSize) const
    {
        for (std::size_t i = 0; i < count; ++i) {
            const unsigned char c = m_bytes[i];
            if (c < '!' || c > 0x7F || c == '<' || c == '>' || c == ':' || c == '"')
                return true;
        }
        return false;
    }

private:
    unsigned char m_bytes[blockSize];
};

#endif

} // namespace

std::size_t lowerPlainAddress(std::string_view text, char *to)
{
    if (text.empty() || text.back() == '.')
        return 0;
    bool hasOdd = false;
    std::size_t i = 0;
    for (; i + blockSize <= text.size(); i += blockSize) {
        const Block block(text.data() + i);
        block.lower(to + i);
        hasOdd |= block.hasOdd();
    }
    if (i < text.size()) {
        const Block block(text.data() + i);
        block.lower(to + i);
        hasOdd |= block.hasOdd(text.size() - i);
    }
    return hasOdd ? 0 : text.size();
}

std::size_t lowerPlainMessageId(std::string_view text, char *to)
{
    if (text.starts_with('<'))
        text.remove_prefix(1);
    if (text.ends_with('>'))
        text.remove_suffix(1);
    return lowerPlainAddress(text, to);
}

} // namespace evidence
