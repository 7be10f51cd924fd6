// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/utf16blocks.h"

#include "imports/processor.h"

#include <bit>
#include <cstddef>
#include <cstdint>

#if defined(__x86_64__) || defined(_M_X64)
#define POSTLOTSE_X86
#include <immintrin.h>
#endif

namespace imports {

namespace {

//! Units that writeAscii() looks at.
constexpr std::size_t unitsAtOnce = 16;

/*! Writes sixteen units of UTF-16 as bytes, and returns how many of the first ones are ASCII; what is written
   behind those means nothing. */
template <bool isLittle>
unsigned writeAscii(const char *from, char *to)
{
#ifdef POSTLOTSE_X86
    const auto unitsFrom = [](const char *bytes) {
        const __m128i units = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes));
        return isLittle ? units : _mm_or_si128(_mm_srli_epi16(units, 8), _mm_slli_epi16(units, 8));
    };
    const auto isAscii = [](__m128i units) {
        return _mm_cmpeq_epi16(_mm_and_si128(units, _mm_set1_epi16(static_cast<short>(0xFF80))),
                               _mm_setzero_si128());
    };
    const __m128i first = unitsFrom(from);
    const __m128i second = unitsFrom(from + 16);
    _mm_storeu_si128(reinterpret_cast<__m128i *>(to), _mm_packus_epi16(first, second));
    const auto ascii =
        static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(isAscii(first), isAscii(second))));
    return static_cast<unsigned>(std::countr_one(ascii));
#else
    unsigned count = 0;
    for (; count < unitsAtOnce; ++count) {
        const char low = from[2 * count + (isLittle ? 0 : 1)];
        const char high = from[2 * count + (isLittle ? 1 : 0)];
        if (high != 0 || static_cast<unsigned char>(low) >= 0x80)
            break;
        to[count] = low;
    }
    return count;
#endif
}

//! Writes ASCII, which is nearly all of an export.
template <bool isLittle>
Utf16Progress decodeAscii(const char *from, const char *end, char *to)
{
    while (end - from >= static_cast<std::ptrdiff_t>(2 * unitsAtOnce)) {
        const unsigned ascii = writeAscii<isLittle>(from, to);
        from += 2 * ascii;
        to += ascii;
        if (ascii < unitsAtOnce)
            break;
    }
    return {from, to};
}

#ifdef POSTLOTSE_X86

// Everything up to the pop is compiled for processors with these parts of AVX-512, and must be called on no
// other.
#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512vbmi2,bmi2"))),                   \
                             apply_to = function)
#elif defined(__GNUC__)
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512vbmi2,bmi2")
#endif

/*! Writes characters below U+0800, which become one byte or two, without a question about each: 32 of them
   become two bytes each, and then the bytes that are not wanted are squeezed out. */
template <bool isLittle>
Utf16Progress decodeBelow800(const char *from, const char *end, char *to)
{
    constexpr std::ptrdiff_t units = 32;
    while (end - from >= 2 * units) {
        __m512i all = _mm512_loadu_si512(from);
        if (!isLittle)
            all = _mm512_or_si512(_mm512_srli_epi16(all, 8), _mm512_slli_epi16(all, 8));
        const __mmask32 isLong = _mm512_cmpge_epu16_mask(all, _mm512_set1_epi16(0x800));
        const __mmask32 isTwo = _mm512_cmpge_epu16_mask(all, _mm512_set1_epi16(0x80));
        const __m512i lead = _mm512_or_si512(_mm512_srli_epi16(all, 6), _mm512_set1_epi16(0xC0));
        const __m512i following =
            _mm512_or_si512(_mm512_and_si512(all, _mm512_set1_epi16(0x3F)), _mm512_set1_epi16(0x80));
        const __m512i two = _mm512_or_si512(lead, _mm512_slli_epi16(following, 8));
        const __m512i bytes = _mm512_mask_blend_epi16(isTwo, all, two);
        const int count = isLong ? std::countr_zero(isLong) : units;
        const std::uint64_t ofThese =
            count == units ? ~std::uint64_t{0} : (std::uint64_t{1} << (2 * count)) - 1;
        const std::uint64_t wanted = (_pdep_u64(isTwo, 0xAAAAAAAAAAAAAAAA) | 0x5555555555555555) & ofThese;
        _mm512_storeu_si512(to, _mm512_maskz_compress_epi8(wanted, bytes));
        to += std::popcount(wanted);
        from += 2 * count;
        if (isLong)
            break;
    }
    return {from, to};
}

#if defined(__clang__)
#pragma clang attribute pop
#elif defined(__GNUC__)
#pragma GCC pop_options
#endif

#endif // POSTLOTSE_X86

} // namespace

std::vector<PlainUtf16Decoder> plainUtf16Decoders()
{
    std::vector<PlainUtf16Decoder> all;
#ifdef POSTLOTSE_X86
    if (processor().hasAvx512)
        all.push_back({"avx512", decodeBelow800<true>, decodeBelow800<false>});
#endif
    all.push_back({"ascii", decodeAscii<true>, decodeAscii<false>});
    return all;
}

} // namespace imports
