// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/bytemasks.h"

#if defined(__x86_64__) || defined(_M_X64)
#define POSTLOTSE_X86
#include <immintrin.h>
#ifdef _MSC_VER
#include <intrin.h>
#define POSTLOTSE_TARGET_AVX2
#else
#define POSTLOTSE_TARGET_AVX2 __attribute__((target("avx2")))
#endif
#elif defined(__aarch64__) || defined(_M_ARM64)
#define POSTLOTSE_NEON
#include <arm_neon.h>
#endif

namespace imports {

namespace {

//! One bit for each of eight bytes that equals a wanted one, without vector registers.
std::uint64_t equalBytes(std::uint64_t eight, std::uint64_t wanted)
{
    constexpr std::uint64_t low7 = 0x7F7F7F7F7F7F7F7F;
    const std::uint64_t x = eight ^ wanted;
    // The top bit of every byte that is zero in x; exact, because nothing carries from byte to byte.
    const std::uint64_t zero = ~(((x & low7) + low7) | x | low7);
    return ((zero >> 7) * 0x0102040810204080) >> 56;
}

void findPortable(const char *text, std::size_t blockCount, char separator, ByteMasks *masks)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    const std::uint64_t separators = ones * static_cast<unsigned char>(separator);
    for (std::size_t block = 0; block < blockCount; ++block) {
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
        masks[block] = found;
    }
}

#ifdef POSTLOTSE_X86

//! SSE2, which every 64-bit x86 processor has.
void findSse2(const char *text, std::size_t blockCount, char separator, ByteMasks *masks)
{
    const __m128i wanted[4] {_mm_set1_epi8('"'), _mm_set1_epi8(separator), _mm_set1_epi8('\n'), _mm_set1_epi8('\r')};
    for (std::size_t block = 0; block < blockCount; ++block, text += maskedBlock) {
        std::uint64_t found[4] {};
        for (unsigned part = 0; part < 4; ++part) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + 16 * part));
            for (unsigned i = 0; i < 4; ++i) {
                const auto bits = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, wanted[i])));
                found[i] |= static_cast<std::uint64_t>(bits) << (16 * part);
            }
        }
        masks[block] = {found[0], found[1], found[2], found[3]};
    }
}

POSTLOTSE_TARGET_AVX2 void findAvx2(const char *text, std::size_t blockCount, char separator, ByteMasks *masks)
{
    const __m256i wanted[4] {_mm256_set1_epi8('"'), _mm256_set1_epi8(separator), _mm256_set1_epi8('\n'),
                             _mm256_set1_epi8('\r')};
    for (std::size_t block = 0; block < blockCount; ++block, text += maskedBlock) {
        const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text));
        const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text + 32));
        std::uint64_t found[4];
        for (unsigned i = 0; i < 4; ++i) {
            const auto l = static_cast<unsigned>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted[i])));
            const auto h = static_cast<unsigned>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted[i])));
            found[i] = static_cast<std::uint64_t>(h) << 32 | l;
        }
        masks[block] = {found[0], found[1], found[2], found[3]};
    }
}

bool hasAvx2()
{
#ifdef _MSC_VER
    int info[4];
    __cpuid(info, 1);
    const bool savesRegisters = (info[2] & (1 << 27)) && (info[2] & (1 << 28)) && (_xgetbv(0) & 6) == 6;
    __cpuidex(info, 7, 0);
    return savesRegisters && (info[1] & (1 << 5));
#else
    return __builtin_cpu_supports("avx2");
#endif
}

#endif // POSTLOTSE_X86

#ifdef POSTLOTSE_NEON

//! NEON, which every 64-bit Arm processor has.
void findNeon(const char *text, std::size_t blockCount, char separator, ByteMasks *masks)
{
    const uint8x16_t bitOfByte {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t wanted[4] {vdupq_n_u8('"'), vdupq_n_u8(static_cast<unsigned char>(separator)), vdupq_n_u8('\n'),
                                vdupq_n_u8('\r')};
    for (std::size_t block = 0; block < blockCount; ++block, text += maskedBlock) {
        uint8x16_t bytes[4];
        for (unsigned part = 0; part < 4; ++part)
            bytes[part] = vld1q_u8(reinterpret_cast<const unsigned char *>(text + 16 * part));
        std::uint64_t found[4];
        for (unsigned i = 0; i < 4; ++i) {
            uint8x16_t bits[4];
            for (unsigned part = 0; part < 4; ++part)
                bits[part] = vandq_u8(vceqq_u8(bytes[part], wanted[i]), bitOfByte);
            // Adding neighbours three times leaves one byte for eight.
            uint8x16_t sum = vpaddq_u8(vpaddq_u8(bits[0], bits[1]), vpaddq_u8(bits[2], bits[3]));
            sum = vpaddq_u8(sum, sum);
            found[i] = vgetq_lane_u64(vreinterpretq_u64_u8(sum), 0);
        }
        masks[block] = {found[0], found[1], found[2], found[3]};
    }
}

#endif // POSTLOTSE_NEON

} // namespace

std::vector<FindBytesImplementation> findBytesImplementations()
{
    std::vector<FindBytesImplementation> all;
#ifdef POSTLOTSE_X86
    if (hasAvx2())
        all.push_back({"avx2", findAvx2});
    all.push_back({"sse2", findSse2});
#endif
#ifdef POSTLOTSE_NEON
    all.push_back({"neon", findNeon});
#endif
    all.push_back({"portable", findPortable});
    return all;
}

} // namespace imports
