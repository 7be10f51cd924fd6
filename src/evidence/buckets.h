// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace evidence {

//! Sorts numbers 0, 1, … by the bucket that each belongs to; within a bucket they ascend.
template <unsigned bucketCount>
class Buckets {
public:
    //! bucketOf(i) tells the bucket of number i.
    template <typename BucketOf>
    Buckets(std::size_t count, const BucketOf &bucketOf)
        : m_members(count)
    {
        std::vector<std::uint8_t> buckets(count);
        static_assert(bucketCount <= 256);
        for (std::size_t i = 0; i < count; ++i) {
            buckets[i] = static_cast<std::uint8_t>(bucketOf(i));
            ++m_ends[buckets[i]];
        }
        for (unsigned i = 1; i < bucketCount; ++i)
            m_ends[i] += m_ends[i - 1];
        for (std::size_t i = count; i-- > 0;)
            m_members[--m_ends[buckets[i]]] = static_cast<std::uint32_t>(i); // from ends to begins
    }

    std::span<const std::uint32_t> members(unsigned bucket) const
    {
        const std::size_t end = bucket + 1 < bucketCount ? m_ends[bucket + 1] : m_members.size();
        return std::span(m_members).subspan(m_ends[bucket], end - m_ends[bucket]);
    }

private:
    std::array<std::uint32_t, bucketCount> m_ends {};
    std::vector<std::uint32_t> m_members;
};

} // namespace evidence
