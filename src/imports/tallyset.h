// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/snapshot.h"
#include "imports/flatmap.h"

#include <vector>

namespace imports {

//! Deliveries of many senders (or sources), each known by a small number, as they come in.
class TallySet {
public:
    //! Counts one delivery.
    void add(std::uint32_t owner, evidence::AddressId recipient, evidence::UtcSeconds time, std::int64_t bytes,
             evidence::DeliveryStatus status);
    //! Counts a row that stands for a group.
    void addGroup(std::uint32_t owner);
    /*! Adds all of another set. Its owners become owners[i], its addresses addresses[i]. */
    void merge(const TallySet &other, const std::vector<std::uint32_t> &owners,
               const std::vector<evidence::AddressId> &addresses);

    //! Owners that have anything, as tallies; index is the owner. Recipients are sorted by the table's texts.
    std::vector<evidence::DeliveryTally> tallies(const evidence::AddressTable &addresses) const;

    //! One more than the largest owner.
    std::size_t ownerCount() const { return m_totals.size(); }

private:
    struct Totals {
        std::int64_t deliveries = 0;
        std::int64_t bytes = 0;
        std::int64_t failed = 0;
        std::int64_t groups = 0;
        evidence::TimeSpan span;
    };
    struct PairTotals {
        std::int64_t deliveries = 0;
        evidence::UtcSeconds first = 0;
        evidence::UtcSeconds last = 0;
    };

    Totals &totals(std::uint32_t owner);
    void addPair(std::uint32_t owner, evidence::AddressId recipient, const PairTotals &more);

    std::vector<Totals> m_totals;
    FlatMap<PairTotals> m_recipients; //!< owner << 32 | recipient
    FlatMap<std::int64_t> m_days;     //!< owner << 32 | day
};

} // namespace imports
