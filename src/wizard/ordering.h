// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace wizard {

//! The key of what stands behind everything else.
inline constexpr std::int64_t lastKey = std::numeric_limits<std::int64_t>::max();

/*! The places 0, 1, … of the keys, ordered by the keys; equal keys stay as they were. In steps that do not depend on
    comparisons: a table with very many rows sorts while somebody looks at it. */
std::vector<std::uint32_t> orderOf(const std::vector<std::int64_t> &keys);

} // namespace wizard
