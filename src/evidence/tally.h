// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/addresstable.h"
#include "evidence/slice.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace evidence {

//! A point in time: whole seconds since 1970-01-01T00:00:00Z.
using UtcSeconds = std::int64_t;
//! A UTC day: whole days since 1970-01-01.
using UtcDay = std::int32_t;
inline constexpr std::int64_t secondsPerDay = 86400;

//! The UTC day that a point in time falls on; right for times before 1970 too.
constexpr UtcDay dayOf(UtcSeconds t)
{
    return static_cast<UtcDay>((t - (t < 0 ? secondsPerDay - 1 : 0)) / secondsPerDay);
}

//! A closed span of time; empty while nothing was added.
struct TimeSpan {
    std::optional<UtcSeconds> first;
    std::optional<UtcSeconds> last;

    void add(UtcSeconds t);
    void add(const TimeSpan &other);
    bool isEmpty() const { return !first; }
    bool overlaps(const TimeSpan &other) const;
    bool operator==(const TimeSpan &) const = default;
};

//! There are millions of them.
struct DayCount {
    UtcDay day = 0;
    std::uint32_t messages = 0; //!< 2^32 - 1 stands for that or more
    bool operator==(const DayCount &) const = default;
};
//! Ascending by day, every day at most once.
using DayCounts = Slice<DayCount>;

//! What one sender (or one source) sent to one recipient. There are millions of them; times are UtcSeconds up to 2106.
struct RecipientTally {
    AddressId address = 0;
    std::uint32_t deliveries = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool operator==(const RecipientTally &) const = default;
};

//! Deliveries that belong together: one delivery is one message for one recipient.
struct DeliveryTally {
    std::int64_t deliveries = 0;
    std::int64_t bytes = 0;
    std::int64_t failed = 0;        //!< of the deliveries: failed, quarantined or filtered as spam
    std::int64_t groupMessages = 0; //!< rows that stand for a group; they count by their members
    TimeSpan span;
    DayCounts perDay;
    Slice<RecipientTally> recipients; //!< every address at most once, in no particular order

    bool isEmpty() const { return deliveries == 0 && groupMessages == 0; }
    bool operator==(const DeliveryTally &) const = default;
};

/*! The tallies of many owners in little memory. Numbers count from 0. */
class DeliveryTallies {
public:
    //! A tally without its lists, which lie one behind the other in two long ones.
    struct Counts {
        std::int64_t deliveries = 0;
        std::int64_t bytes = 0;
        std::uint32_t failed = 0;
        std::uint32_t groupMessages = 0;
        std::uint32_t first = 0; //!< UtcSeconds; means nothing without deliveries
        std::uint32_t last = 0;
        std::uint32_t recipientsEnd = 0;
        std::uint32_t daysEnd = 0;
    };

    DeliveryTallies() = default;
    DeliveryTallies(std::vector<Counts> counts, std::vector<RecipientTally> recipients, std::vector<DayCount> days);

    std::size_t size() const { return m_counts.size(); }
    //! One tally; its lists are valid as long as this object, also when that is moved.
    DeliveryTally operator[](std::size_t number) const;

    //! As those of the tally.
    std::span<const RecipientTally> recipients(std::size_t number) const;

private:
    std::vector<Counts> m_counts;
    std::vector<RecipientTally> m_recipients;
    std::vector<DayCount> m_days;
};

} // namespace evidence
