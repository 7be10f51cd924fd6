// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/processor.h"

#if defined(_M_X64)
#include <immintrin.h>
#include <intrin.h>
#endif

namespace imports {

Processor processor()
{
    Processor processor;
#if defined(_M_X64)
    int info[4];
    __cpuid(info, 1);
    const bool savesRegisters = (info[2] & (1 << 27)) && (info[2] & (1 << 28));
    const unsigned long long saved = savesRegisters ? _xgetbv(0) : 0;
    const bool hasOthers = (info[2] & (1 << 1)) && (info[2] & (1 << 23)); // PCLMUL, POPCNT
    __cpuidex(info, 7, 0);
    processor.hasAvx2 = (saved & 0x06) == 0x06 && hasOthers && (info[1] & (1 << 5)) && (info[1] & (1 << 3))
        && (info[1] & (1 << 8));
    processor.hasAvx512 = processor.hasAvx2 && (saved & 0xE6) == 0xE6 && (info[1] & (1 << 16))
        && (info[1] & (1 << 30)) && (info[2] & (1 << 6));
#elif defined(__x86_64__)
    processor.hasAvx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
        && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt")
        && __builtin_cpu_supports("pclmul");
    processor.hasAvx512 = processor.hasAvx2 && __builtin_cpu_supports("avx512f")
        && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi2");
#endif
    return processor;
}

} // namespace imports
