// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef _MSC_VER
#include <intrin.h>
#endif

namespace evidence {

//! Tells the processor that memory will be needed soon. Any address will do, null too.
inline void prefetch(const void *memory)
{
#if defined(_MSC_VER) && defined(_M_ARM64)
    __prefetch(memory);
#elif defined(_MSC_VER)
    _mm_prefetch(static_cast<const char *>(memory), _MM_HINT_T0);
#else
    __builtin_prefetch(memory);
#endif
}

} // namespace evidence
