// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/deliverybatch.h"
#include "imports/tallytable.h"

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace imports {

/*! Gathers the deliveries of all traces by sender, and those of known submissions by their owner. Batches may come from
    many threads; each goes through parts that are locked one after the other. */
class DeliveryCollector {
public:
    DeliveryCollector();

    const evidence::TextHasher &hasher() const { return m_addresses.hasher(); }
    //! Counts a batch. Thread-safe; threads that begin with different parts seldom wait for each other.
    void add(const DeliveryBatch &batch, const Submitters &submitters, unsigned firstPart = 0);

    struct SenderMail {
        std::string address;
        evidence::DeliveryTally tally;
    };
    //! All mail by sender, in no particular order. What is taken is gone here.
    std::vector<SenderMail> takeAllMail();
    //! Deliveries of submissions: index is the owner. What is taken is gone here.
    std::vector<evidence::DeliveryTally> takeMatched();
    //! The recipients; to be taken last.
    const evidence::AddressTable &addresses() const { return m_addresses; }
    evidence::AddressTable takeAddresses() { return std::move(m_addresses); }

private:
    static constexpr unsigned partCount = 32;
    struct SenderPart {
        std::mutex mutex;
        evidence::TextTable addresses;
        TallyTable tallies;
    };
    struct OwnerPart {
        std::mutex mutex;
        TallyTable tallies; //!< owner i is number i / partCount of part i % partCount
    };

    void addAllMail(const DeliveryBatch &batch, const std::vector<evidence::AddressId> &recipients, unsigned firstPart);
    void addMatched(const DeliveryBatch &batch, const std::vector<evidence::AddressId> &recipients,
                    const Submitters &submitters);

    evidence::AddressTable m_addresses;
    std::unique_ptr<std::array<SenderPart, partCount>> m_senders;
    std::unique_ptr<std::array<OwnerPart, partCount>> m_owners;
};

} // namespace imports
