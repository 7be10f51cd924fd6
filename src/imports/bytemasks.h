// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace imports {

//! Where the bytes that give CSV its structure stand in a block of 64: one bit a byte, the first byte lowest.
struct ByteMasks {
    std::uint64_t quote = 0;
    std::uint64_t separator = 0;
    std::uint64_t lineFeed = 0;
    std::uint64_t carriageReturn = 0;
};
inline constexpr std::size_t maskedBlock = 64;

//! Finds the bytes in blockCount whole blocks of text. All implementations give the same masks.
using FindBytes = void (*)(const char *text, std::size_t blockCount, char separator, ByteMasks *masks);

struct FindBytesImplementation {
    const char *name;
    FindBytes find;
};
//! Those that this processor can run, the fastest first; the last one is plain C++.
std::vector<FindBytesImplementation> findBytesImplementations();

} // namespace imports
