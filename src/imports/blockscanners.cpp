// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The scans of CSV and JSON for every kind of processor. A kind says how 64 bytes are looked at together; what their places
// mean is the same for all, in csvblocks.inc and jsonblocks.inc.
#include "imports/blockscanners.h"

#include "imports/bits.h"
#include "imports/processor.h"

#include <bit>

#if defined(__x86_64__) || defined(_M_X64)
#define POSTLOTSE_X86
#include <immintrin.h>
#elif defined(__aarch64__) || defined(_M_ARM64)
#define POSTLOTSE_NEON
#include <arm_neon.h>
#endif

namespace imports {

namespace {

// Without special instructions.

std::uint64_t prefixXor(std::uint64_t bits)
{
    for (unsigned shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

/*! Writes the places of a mask's bits, and whatever comes out behind them. Most masks have no more bits than are written at
    once: that asks no question which the processor could guess wrong. */
template <int atOnce>
inline void writePlaces(std::uint64_t bits, std::uint32_t base, std::uint32_t *to)
{
    constexpr std::uint64_t last = std::uint64_t {1} << 63; // an empty mask would be a question of its own
    do {
        for (int i = 0; i < atOnce; ++i) {
            *to++ = base + static_cast<std::uint32_t>(std::countr_zero(bits | last));
            bits &= bits - 1;
        }
    } while (bits);
}

namespace portable {

constexpr std::uint64_t ones = 0x0101010101010101;
constexpr std::uint64_t low7 = 0x7F * ones;
constexpr std::uint64_t top = 0x80 * ones;

//! 64 bytes, eight in a word; or what a comparison says of each in its top bit.
struct Bytes {
    static constexpr unsigned words = 8;
    std::uint64_t word[words];

    static Bytes load(const char *text)
    {
        Bytes bytes;
        for (std::uint64_t &eight : bytes.word) {
            eight = 0; // the first byte lowest, whatever the processor's order; compilers make one load of it
            for (unsigned i = 0; i < 8; ++i)
                eight |= static_cast<std::uint64_t>(static_cast<unsigned char>(*text++)) << (8 * i);
        }
        return bytes;
    }
    static Bytes all(char byte)
    {
        Bytes bytes;
        for (std::uint64_t &eight : bytes.word)
            eight = ones * static_cast<unsigned char>(byte);
        return bytes;
    }
    Bytes operator==(char wanted) const
    {
        Bytes equal;
        for (unsigned i = 0; i < words; ++i) {
            const std::uint64_t x = word[i] ^ (ones * static_cast<unsigned char>(wanted));
            equal.word[i] = ~(((x & low7) + low7) | x) & top; // exact, because nothing carries from byte to byte
        }
        return equal;
    }
    std::uint64_t topBits() const
    {
        Bytes tops;
        for (unsigned i = 0; i < words; ++i)
            tops.word[i] = word[i] & top;
        return tops.bits();
    }
    Bytes operator|(const Bytes &other) const
    {
        Bytes both;
        for (unsigned i = 0; i < words; ++i)
            both.word[i] = word[i] | other.word[i];
        return both;
    }
    std::uint64_t bits() const
    {
        std::uint64_t all = 0;
        for (unsigned i = 0; i < words; ++i)
            all |= (((word[i] >> 7) * 0x0102040810204080) >> 56) << (8 * i);
        return all;
    }
};

#include "imports/asciiblocks.inc"
#include "imports/csvblocks.inc"
#include "imports/jsonblocks.inc"

} // namespace portable

#ifdef POSTLOTSE_X86

namespace sse2 { // which every 64-bit x86 processor has

//! 64 bytes; or what a comparison says of each.
struct Bytes {
    __m128i four[4];

    static Bytes load(const char *text)
    {
        const auto *from = reinterpret_cast<const __m128i *>(text);
        return {{_mm_loadu_si128(from), _mm_loadu_si128(from + 1), _mm_loadu_si128(from + 2), _mm_loadu_si128(from + 3)}};
    }
    static Bytes all(char byte)
    {
        const __m128i bytes = _mm_set1_epi8(byte);
        return {{bytes, bytes, bytes, bytes}};
    }
    Bytes operator==(char wanted) const
    {
        const __m128i other = _mm_set1_epi8(wanted);
        return {{_mm_cmpeq_epi8(four[0], other), _mm_cmpeq_epi8(four[1], other), _mm_cmpeq_epi8(four[2], other),
                 _mm_cmpeq_epi8(four[3], other)}};
    }
    Bytes operator|(const Bytes &other) const
    {
        return {{_mm_or_si128(four[0], other.four[0]), _mm_or_si128(four[1], other.four[1]),
                 _mm_or_si128(four[2], other.four[2]), _mm_or_si128(four[3], other.four[3])}};
    }
    std::uint64_t topBits() const { return bits(); }
    std::uint64_t bits() const
    {
        std::uint64_t all = 0;
        for (unsigned i = 0; i < 4; ++i)
            all |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(four[i]))) << (16 * i);
        return all;
    }
};

#include "imports/asciiblocks.inc"
#include "imports/csvblocks.inc"
#include "imports/jsonblocks.inc"

} // namespace sse2

// Everything up to the pop is compiled for processors with AVX2, and must be called on no other.
#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,popcnt,pclmul"))), apply_to = function)
#elif defined(__GNUC__)
#pragma GCC push_options
#pragma GCC target("avx2,bmi,bmi2,popcnt,pclmul")
#pragma GCC optimize("no-tree-slp-vectorize") // packing places before they are written takes longer than writing them
#endif

namespace avx2 {

//! 64 bytes; or what a comparison says of each.
struct Bytes {
    __m256i low;
    __m256i high;

    static Bytes load(const char *text)
    {
        return {_mm256_loadu_si256(reinterpret_cast<const __m256i *>(text)),
                _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text + 32))};
    }
    static Bytes all(char byte) { return {_mm256_set1_epi8(byte), _mm256_set1_epi8(byte)}; }
    Bytes operator==(char wanted) const
    {
        const __m256i other = _mm256_set1_epi8(wanted);
        return {_mm256_cmpeq_epi8(low, other), _mm256_cmpeq_epi8(high, other)};
    }
    Bytes operator|(const Bytes &other) const
    {
        return {_mm256_or_si256(low, other.low), _mm256_or_si256(high, other.high)};
    }
    std::uint64_t topBits() const { return bits(); }
    std::uint64_t bits() const
    {
        const auto l = static_cast<unsigned>(_mm256_movemask_epi8(low));
        const auto h = static_cast<unsigned>(_mm256_movemask_epi8(high));
        return static_cast<std::uint64_t>(h) << 32 | l;
    }
};

std::uint64_t prefixXor(std::uint64_t bits)
{
    // Multiplying by all ones without carries adds up all lower bits.
    const __m128i product
        = _mm_clmulepi64_si128(_mm_set_epi64x(0, static_cast<long long>(bits)), _mm_set1_epi8(-1), 0);
    return static_cast<std::uint64_t>(_mm_cvtsi128_si64(product));
}

unsigned bitCount(std::uint64_t bits)
{
    return static_cast<unsigned>(_mm_popcnt_u64(bits));
}

#include "imports/asciiblocks.inc"
#include "imports/csvblocks.inc"
#include "imports/jsonblocks.inc"

} // namespace avx2

#if defined(__clang__)
#pragma clang attribute pop
#elif defined(__GNUC__)
#pragma GCC pop_options
#endif

// Everything up to the pop is compiled for processors with these parts of AVX-512, and must be called on no other.
#if defined(__clang__)
#pragma clang attribute push(                                                                                          \
    __attribute__((target("avx512f,avx512bw,avx512vbmi2,bmi,bmi2,popcnt,pclmul"))), apply_to = function)
#elif defined(__GNUC__)
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512vbmi2,bmi,bmi2,popcnt,pclmul")
#pragma GCC optimize("no-tree-slp-vectorize") // as above, whose functions it could not inline otherwise
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized" // GCC's own functions hand on registers that mean nothing
#endif

namespace avx512 {

//! What a comparison says of 64 bytes.
struct Comparison {
    std::uint64_t mask;

    Comparison operator|(const Comparison &other) const { return {mask | other.mask}; }
    std::uint64_t bits() const { return mask; }
};

struct Bytes {
    __m512i bytes;

    static Bytes load(const char *text) { return {_mm512_loadu_si512(text)}; }
    static Bytes all(char byte) { return {_mm512_set1_epi8(byte)}; }
    Comparison operator==(char wanted) const { return {_mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(wanted))}; }
    std::uint64_t topBits() const { return _mm512_movepi8_mask(bytes); }
    Bytes operator|(const Bytes &other) const { return {_mm512_or_si512(bytes, other.bytes)}; }
};

using avx2::bitCount;
using avx2::prefixXor;

//! As the one above, but sixteen at once.
template <int>
inline void writePlaces(std::uint64_t bits, std::uint32_t base, std::uint32_t *to)
{
    const __m512i numbers = _mm512_set_epi64(0x3F3E3D3C3B3A3938, 0x3736353433323130, 0x2F2E2D2C2B2A2928, 0x2726252423222120,
                                             0x1F1E1D1C1B1A1918, 0x1716151413121110, 0x0F0E0D0C0B0A0908, 0x0706050403020100);
    __m512i places = _mm512_maskz_compress_epi8(bits, numbers);
    for (unsigned left = bitCount(bits);; left -= 16) {
        const __m512i sixteen = _mm512_cvtepu8_epi32(_mm512_castsi512_si128(places));
        _mm512_storeu_si512(to, _mm512_add_epi32(sixteen, _mm512_set1_epi32(static_cast<int>(base))));
        if (left <= 16)
            return;
        to += 16;
        places = _mm512_alignr_epi32(places, places, 4); // the next sixteen bytes
    }
}

#include "imports/asciiblocks.inc"
#include "imports/csvblocks.inc"
#include "imports/jsonblocks.inc"

} // namespace avx512

#if defined(__clang__)
#pragma clang attribute pop
#elif defined(__GNUC__)
#pragma GCC diagnostic pop
#pragma GCC pop_options
#endif

#endif // POSTLOTSE_X86

#ifdef POSTLOTSE_NEON

namespace neon { // which every 64-bit Arm processor has

//! 64 bytes; or what a comparison says of each.
struct Bytes {
    uint8x16_t four[4];

    static Bytes load(const char *text)
    {
        const auto *from = reinterpret_cast<const unsigned char *>(text);
        return {{vld1q_u8(from), vld1q_u8(from + 16), vld1q_u8(from + 32), vld1q_u8(from + 48)}};
    }
    static Bytes all(char byte)
    {
        const uint8x16_t bytes = vdupq_n_u8(static_cast<unsigned char>(byte));
        return {{bytes, bytes, bytes, bytes}};
    }
    Bytes operator==(char wanted) const
    {
        const uint8x16_t other = vdupq_n_u8(static_cast<unsigned char>(wanted));
        return {{vceqq_u8(four[0], other), vceqq_u8(four[1], other), vceqq_u8(four[2], other), vceqq_u8(four[3], other)}};
    }
    Bytes operator|(const Bytes &other) const
    {
        return {{vorrq_u8(four[0], other.four[0]), vorrq_u8(four[1], other.four[1]), vorrq_u8(four[2], other.four[2]),
                 vorrq_u8(four[3], other.four[3])}};
    }
    std::uint64_t topBits() const
    {
        const auto tops = [](uint8x16_t bytes) { return vcltzq_s8(vreinterpretq_s8_u8(bytes)); };
        return Bytes {{tops(four[0]), tops(four[1]), tops(four[2]), tops(four[3])}}.bits();
    }
    std::uint64_t bits() const
    {
        const uint8x16_t bitOfByte {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
        // Adding neighbours three times leaves one byte for eight.
        uint8x16_t sum = vpaddq_u8(vpaddq_u8(vandq_u8(four[0], bitOfByte), vandq_u8(four[1], bitOfByte)),
                                   vpaddq_u8(vandq_u8(four[2], bitOfByte), vandq_u8(four[3], bitOfByte)));
        sum = vpaddq_u8(sum, sum);
        return vgetq_lane_u64(vreinterpretq_u64_u8(sum), 0);
    }
};

#include "imports/asciiblocks.inc"
#include "imports/csvblocks.inc"
#include "imports/jsonblocks.inc"

} // namespace neon

#endif // POSTLOTSE_NEON

} // namespace

std::vector<BlockScanner> blockScanners()
{
    std::vector<BlockScanner> all;
#ifdef POSTLOTSE_X86
    if (processor().hasAvx512)
        all.push_back({"avx512", avx512::findNonAscii, avx512::scanCsv, avx512::scanJson});
    if (processor().hasAvx2)
        all.push_back({"avx2", avx2::findNonAscii, avx2::scanCsv, avx2::scanJson});
    all.push_back({"sse2", sse2::findNonAscii, sse2::scanCsv, sse2::scanJson});
#endif
#ifdef POSTLOTSE_NEON
    all.push_back({"neon", neon::findNonAscii, neon::scanCsv, neon::scanJson});
#endif
    all.push_back({"portable", portable::findNonAscii, portable::scanCsv, portable::scanJson});
    return all;
}

} // namespace imports
