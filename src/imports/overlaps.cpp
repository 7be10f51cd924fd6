// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/overlaps.h"

#include <algorithm>

namespace imports {

using evidence::TimeSpan;

std::vector<std::vector<std::size_t>> overlappingGroups(const std::vector<TimeSpan> &spans)
{
    std::vector<std::size_t> byTime;
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (spans[i].isEmpty())
            groups.push_back({i});
        else
            byTime.push_back(i);
    }
    std::sort(byTime.begin(), byTime.end(), [&](std::size_t a, std::size_t b) { return *spans[a].first < *spans[b].first; });
    TimeSpan covered;
    for (const std::size_t i : byTime) {
        if (covered.overlaps(spans[i])) {
            groups.back().push_back(i);
            covered.add(spans[i]);
        } else {
            groups.push_back({i});
            covered = spans[i];
        }
    }
    for (auto &group : groups)
        std::sort(group.begin(), group.end());
    std::sort(groups.begin(), groups.end());
    return groups;
}

SharedTime::SharedTime(const std::vector<TimeSpan> &spans, const std::vector<std::size_t> &group, std::size_t member)
{
    const TimeSpan &own = spans[member];
    for (const std::size_t other : group) {
        if (other != member && own.overlaps(spans[other]))
            m_parts.push_back({std::max(*own.first, *spans[other].first), std::min(*own.last, *spans[other].last)});
    }
    std::sort(m_parts.begin(), m_parts.end(), [](const TimeSpan &a, const TimeSpan &b) { return *a.first < *b.first; });
    std::vector<TimeSpan> merged;
    for (const TimeSpan &part : m_parts) {
        if (!merged.empty() && merged.back().overlaps(part))
            merged.back().add(part);
        else
            merged.push_back(part);
    }
    m_parts = std::move(merged);
}

bool SharedTime::contains(evidence::UtcSeconds time) const
{
    const auto after = std::upper_bound(m_parts.begin(), m_parts.end(), time,
                                        [](evidence::UtcSeconds t, const TimeSpan &part) { return t < *part.first; });
    return after != m_parts.begin() && time <= *std::prev(after)->last;
}

SharedTimes::SharedTimes(const std::vector<TimeSpan> &spans)
    : groups(overlappingGroups(spans))
    , ofFiles(spans.size())
{
    for (const auto &group : groups) {
        for (const std::size_t member : group)
            ofFiles[member] = SharedTime(spans, group, member);
    }
}

} // namespace imports
