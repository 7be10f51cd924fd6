// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/tally.h"

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
    bool operator==(const SharedTime &) const = default;

private:
    std::vector<evidence::TimeSpan> m_parts;
};

//! Which of several files share time with each other.
struct SharedTimes {
    explicit SharedTimes(const std::vector<evidence::TimeSpan> &spans);
    bool operator==(const SharedTimes &) const = default;

    std::vector<std::vector<std::size_t>> groups; //!< as overlappingGroups() makes them
    std::vector<SharedTime> ofFiles;
};

} // namespace imports
