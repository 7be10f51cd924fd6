// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace evidence {

// Hash tables with linear probing, whose slots lie in one vector. They grow in small steps and become rather full: memory
// counts, and the slots behind a full one are mostly in the processor's cache already.

//! Another number for each number, so that neighbouring ones end far from each other: the finaliser of splitmix64.
inline std::uint64_t scattered(std::uint64_t number)
{
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebULL;
    return number ^ (number >> 31);
}

//! The slot that a hash begins with, out of any number of slots, evenly.
inline std::size_t firstSlot(std::uint32_t hash, std::size_t slots)
{
    return static_cast<std::size_t>((static_cast<std::uint64_t>(hash) * slots) >> 32);
}

inline std::size_t nextSlot(std::size_t slot, std::size_t slots)
{
    return slot + 1 == slots ? 0 : slot + 1;
}

//! Whether a table with so many used slots has to grow.
inline bool isFull(std::size_t used, std::size_t slots)
{
    return used * 20 >= slots * 17;
}

//! The number of slots to grow to: the larger a table, the smaller the part of it that is added.
inline std::size_t moreSlots(std::size_t slots)
{
    constexpr std::size_t large = 1 << 16;
    return std::max<std::size_t>(16, slots + slots / (slots < large ? 2 : 4));
}

} // namespace evidence
