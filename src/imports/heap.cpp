// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/heap.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace imports {

void returnMemoryEarly()
{
#ifdef __GLIBC__
    // Setting the threshold keeps it from rising: larger blocks are always mapped and unmapped by themselves.
    constexpr int thresholdBytes = 256 * 1024;
    mallopt(M_MMAP_THRESHOLD, thresholdBytes);
#endif
}

} // namespace imports
