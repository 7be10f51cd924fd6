// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/snapshot.h"

#include <vector>

namespace imports {

/*! Groups files whose time spans overlap, directly or through others. Groups and their members keep the order of
    the files; a file without a span is a group of its own. */
std::vector<std::vector<std::size_t>> overlappingGroups(const std::vector<evidence::TimeSpan> &spans);

//! The parts of a span that other spans share, sorted and without touching each other.
class SharedTime {
public:
    SharedTime() = default; //!< nothing is shared
    SharedTime(const std::vector<evidence::TimeSpan> &spans, const std::vector<std::size_t> &group, std::size_t member);
    bool contains(evidence::UtcSeconds time) const;

private:
    std::vector<evidence::TimeSpan> m_parts;
};

} // namespace imports
