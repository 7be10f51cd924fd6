// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace imports {

//! As std::popcount, which is a call where the processor need not have an instruction for it.
constexpr unsigned bitCount(std::uint64_t bits)
{
    bits -= (bits >> 1) & 0x5555555555555555;
    bits = (bits & 0x3333333333333333) + ((bits >> 2) & 0x3333333333333333);
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F;
    return static_cast<unsigned>((bits * 0x0101010101010101) >> 56);
}

//! The bits below the lowest one of a mask; all where the mask is empty.
constexpr std::uint64_t below(std::uint64_t mask)
{
    return (mask & (~mask + 1)) - 1;
}

} // namespace imports
