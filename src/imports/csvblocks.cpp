// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/csvblocks.h"

#include "imports/bits.h"

#include <bit>

#if defined(__x86_64__) || defined(_M_X64)
#define POSTLOTSE_X86
#include <immintrin.h>
#ifdef _MSC_VER
#include <intrin.h>
#endif
#elif defined(__aarch64__) || defined(_M_ARM64)
#define POSTLOTSE_NEON
#include <arm_neon.h>
#endif

namespace imports {

namespace {

//! Where the bytes that give CSV its structure stand in a block.
struct ByteMasks {
    std::uint64_t quote = 0;
    std::uint64_t separator = 0;
    std::uint64_t lineFeed = 0;
    std::uint64_t carriageReturn = 0;
};

// Without special instructions.

std::uint64_t prefixXor(std::uint64_t bits)
{
    for (unsigned shift = 1; shift < 64; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

namespace portable {

//! One bit for each of eight bytes that equals a wanted one, without vector registers.
std::uint64_t equalBytes(std::uint64_t eight, std::uint64_t wanted)
{
    constexpr std::uint64_t low7 = 0x7F7F7F7F7F7F7F7F;
    const std::uint64_t x = eight ^ wanted;
    // The top bit of every byte that is zero in x; exact, because nothing carries from byte to byte.
    const std::uint64_t zero = ~(((x & low7) + low7) | x | low7);
    return ((zero >> 7) * 0x0102040810204080) >> 56;
}

ByteMasks bytesIn(const char *text, char separator)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    const std::uint64_t separators = ones * static_cast<unsigned char>(separator);
    ByteMasks found;
    for (unsigned part = 0; part < 8; ++part, text += 8) {
        std::uint64_t eight = 0; // the first byte lowest, whatever the processor's order; compilers make one load of it
        for (unsigned i = 0; i < 8; ++i)
            eight |= static_cast<std::uint64_t>(static_cast<unsigned char>(text[i])) << (8 * i);
        found.quote |= equalBytes(eight, ones * '"') << (8 * part);
        found.separator |= equalBytes(eight, separators) << (8 * part);
        found.lineFeed |= equalBytes(eight, ones * '\n') << (8 * part);
        found.carriageReturn |= equalBytes(eight, ones * '\r') << (8 * part);
    }
    return found;
}

#include "imports/csvblocks.inc"

} // namespace portable

#ifdef POSTLOTSE_X86

namespace sse2 { // which every 64-bit x86 processor has

std::uint64_t equalBytes(const __m128i *four, char wanted)
{
    const __m128i all = _mm_set1_epi8(wanted);
    std::uint64_t found = 0;
    for (unsigned i = 0; i < 4; ++i) {
        const auto bits = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(four[i], all)));
        found |= static_cast<std::uint64_t>(bits) << (16 * i);
    }
    return found;
}

ByteMasks bytesIn(const char *text, char separator)
{
    __m128i four[4];
    for (unsigned i = 0; i < 4; ++i)
        four[i] = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + 16 * i));
    return {equalBytes(four, '"'), equalBytes(four, separator), equalBytes(four, '\n'), equalBytes(four, '\r')};
}

#include "imports/csvblocks.inc"

} // namespace sse2

// Everything up to the pop is compiled for processors with AVX2, and must be called on no other.
#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,popcnt,pclmul"))), apply_to = function)
#elif defined(__GNUC__)
#pragma GCC push_options
#pragma GCC target("avx2,bmi,bmi2,popcnt,pclmul")
#endif

namespace avx2 {

std::uint64_t equalBytes(__m256i low, __m256i high, char wanted)
{
    const __m256i all = _mm256_set1_epi8(wanted);
    const auto l = static_cast<unsigned>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, all)));
    const auto h = static_cast<unsigned>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, all)));
    return static_cast<std::uint64_t>(h) << 32 | l;
}

ByteMasks bytesIn(const char *text, char separator)
{
    const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text));
    const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text + 32));
    return {equalBytes(low, high, '"'), equalBytes(low, high, separator), equalBytes(low, high, '\n'),
            equalBytes(low, high, '\r')};
}

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

#include "imports/csvblocks.inc"

} // namespace avx2

#if defined(__clang__)
#pragma clang attribute pop
#elif defined(__GNUC__)
#pragma GCC pop_options
#endif

bool hasAvx2()
{
#ifdef _MSC_VER
    int info[4];
    __cpuid(info, 1);
    const bool savesRegisters = (info[2] & (1 << 27)) && (info[2] & (1 << 28)) && (_xgetbv(0) & 6) == 6;
    const bool hasOthers = (info[2] & (1 << 1)) && (info[2] & (1 << 23)); // PCLMUL, POPCNT
    __cpuidex(info, 7, 0);
    return savesRegisters && hasOthers && (info[1] & (1 << 5)) && (info[1] & (1 << 3)) && (info[1] & (1 << 8));
#else
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2")
           && __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("pclmul");
#endif
}

#endif // POSTLOTSE_X86

#ifdef POSTLOTSE_NEON

namespace neon { // which every 64-bit Arm processor has

std::uint64_t equalBytes(const uint8x16_t *four, char wanted)
{
    const uint8x16_t bitOfByte {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t all = vdupq_n_u8(static_cast<unsigned char>(wanted));
    uint8x16_t bits[4];
    for (unsigned i = 0; i < 4; ++i)
        bits[i] = vandq_u8(vceqq_u8(four[i], all), bitOfByte);
    // Adding neighbours three times leaves one byte for eight.
    uint8x16_t sum = vpaddq_u8(vpaddq_u8(bits[0], bits[1]), vpaddq_u8(bits[2], bits[3]));
    sum = vpaddq_u8(sum, sum);
    return vgetq_lane_u64(vreinterpretq_u64_u8(sum), 0);
}

ByteMasks bytesIn(const char *text, char separator)
{
    uint8x16_t four[4];
    for (unsigned i = 0; i < 4; ++i)
        four[i] = vld1q_u8(reinterpret_cast<const unsigned char *>(text + 16 * i));
    return {equalBytes(four, '"'), equalBytes(four, separator), equalBytes(four, '\n'), equalBytes(four, '\r')};
}

#include "imports/csvblocks.inc"

} // namespace neon

#endif // POSTLOTSE_NEON

} // namespace

std::vector<CsvBlockScanner> csvBlockScanners()
{
    std::vector<CsvBlockScanner> all;
#ifdef POSTLOTSE_X86
    if (hasAvx2())
        all.push_back({"avx2", avx2::scan});
    all.push_back({"sse2", sse2::scan});
#endif
#ifdef POSTLOTSE_NEON
    all.push_back({"neon", neon::scan});
#endif
    all.push_back({"portable", portable::scan});
    return all;
}

} // namespace imports
