// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace imports {

//! Bytes that are looked at together.
inline constexpr std::size_t asciiBlockBytes = 64;

/*! Writes the places of all bytes of whole blocks that are not ASCII, counted from the first byte, and
   returns how many there are. Up to asciiBlockBytes more places behind the last are overwritten. All
   implementations do the same. */
using FindNonAscii = std::size_t (*)(const char *text, std::size_t blockCount, std::uint32_t *places);

} // namespace imports
