// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/tally.h"
#include "evidence/types.h"

#include <cstdint>
#include <span>
#include <vector>

namespace imports {

/*! Deliveries of many owners (senders, or sources of submissions), added up. Owners count from 0. Times are seconds since
    1970 in 32 bits, which last until 2106. Of one owner there may be 2^32 - 1 deliveries to one recipient, failed ones, groups,
    and deliveries of one day that come one after the other. */
class TallyTable {
public:
    using Owner = std::uint32_t;

    struct Delivery {
        Owner owner = 0;
        evidence::AddressId recipient = 0;
        std::uint32_t time = 0;
        evidence::DeliveryStatus status = evidence::DeliveryStatus::Unknown; //!< Expanded: a row that stands for a group
        std::int64_t bytes = 0;
    };
    //! Counts deliveries; quicker for many than for each, because the memory of all is waited for together.
    void count(std::span<const Delivery> deliveries);

    //! What was counted, by owner. Empties the table on the way, so that nothing is there twice.
    evidence::DeliveryTallies take();
    //! As take(), in another order: tally i is that of owner order[i]. Every owner is named once.
    evidence::DeliveryTallies take(std::span<const Owner> order);

private:
    //! Fills one line of a processor's cache. Most owners write to one recipient, and all days but the last are done with.
    struct alignas(64) OwnerCount {
        std::int64_t deliveries = 0;
        std::int64_t bytes = 0;
        std::uint32_t failed = 0;
        std::uint32_t groups = 0;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t day = 0;
        std::uint32_t onDay = 0;
        evidence::RecipientTally recipient; //!< 0 deliveries: nothing here, as below
    };
    struct Pair {
        Owner owner = 0;
        evidence::RecipientTally recipient;
    };
    //! Up to 65535 deliveries of a day; when there are more, or when the day comes again, the rest is in another entry.
    struct Day {
        Owner owner = 0;
        std::uint16_t day = 0; //!< UtcDay
        std::uint16_t deliveries = 0;
    };
    //! What is left to count once the memory for it has arrived.
    struct PendingPair {
        std::uint32_t hash = 0;
        const Delivery *delivery = nullptr;
    };

    bool countOwner(const Delivery &delivery);
    void endDay(Owner owner);
    void countPair(const PendingPair &pending);
    void sortDays();
    std::vector<evidence::RecipientTally> takeRecipients(std::vector<evidence::DeliveryTallies::Counts> &counts);
    std::vector<evidence::DayCount> takeDays(std::vector<evidence::DeliveryTallies::Counts> &counts);

    std::vector<OwnerCount> m_owners;
    std::vector<Pair> m_pairs; //!< linear probing
    std::size_t m_pairCount = 0;
    std::vector<Day> m_days; //!< most traces are sorted by time: what is written down here is seldom touched again
    std::size_t m_sortDaysAt = 1 << 16;
    std::vector<PendingPair> m_pendingPairs;
};

} // namespace imports
