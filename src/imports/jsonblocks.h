// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace imports {

//! Bytes of JSON text that are looked at together; in a mask every bit is a byte, the first one lowest.
inline constexpr std::size_t jsonBlockBytes = 64;

//! What the last byte of a block means for the first one of the next.
struct JsonCarry {
    std::uint64_t inside = 0;         //!< all ones inside a string
    std::uint64_t escaped = 0;        //!< the others: one bit
    std::uint64_t word = 0;
    std::uint64_t carriageReturn = 0;
};

//! What the bytes of a block mean.
struct JsonBlock {
    std::uint64_t lineEnds = 0; //!< inside strings too
    std::uint64_t escapes = 0;  //!< backslashes
};

/*! Scans whole blocks of text, and writes the places of all tokens, counted from base: both quotes of a string, braces,
    brackets, colons and commas outside strings, and the first character of what else stands there. Up to jsonBlockBytes
    more places behind the last are overwritten. Returns the number of tokens. Only inside strings a backslash escapes the
    next byte. Of CR and LF together the CR is the line end. All implementations do the same. */
using ScanJsonBlocks = std::size_t (*)(const char *text, std::size_t blockCount, JsonCarry &carry, JsonBlock *blocks,
                                       std::uint32_t base, std::uint32_t *tokens);

} // namespace imports
