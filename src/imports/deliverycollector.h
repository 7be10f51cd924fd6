// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/senders.h"
#include "imports/deliverybatch.h"
#include "imports/tallytable.h"

#include <QThreadPool>

#include <array>
#include <memory>
#include <mutex>
#include <vector>

namespace imports {

/*! Gathers the deliveries of all traces by sender, and those of known submissions by their owner. Batches may come from
    many threads; each goes through parts that are locked one after the other. */
class DeliveryCollector {
public:
    static constexpr unsigned partCount = evidence::AddressTable::partCount;

    DeliveryCollector();

    const evidence::TextHasher &hasher() const { return m_addresses->hasher(); }
    //! Counts a batch. Thread-safe; threads that begin with different parts seldom wait for each other.
    void add(DeliveryBatch &batch, unsigned firstPart = 0);

    //! The deliveries of everybody who sent, in parts.
    struct AllMail {
        std::vector<evidence::DeliveryTallies> parts;
        std::vector<std::vector<evidence::AddressId>> senders; //!< of each part by number of the tally, ascending by address
    };
    //! All mail by sender. What is taken is gone here.
    AllMail takeAllMail(QThreadPool &pool);
    /*! The deliveries of submissions in parts: those of owner i are tally i / parts of part i % parts. What is taken is gone
        here. */
    std::vector<evidence::DeliveryTallies> takeMatched();
    std::shared_ptr<evidence::AddressTable> addresses() const { return m_addresses; }

private:
    struct SenderPart {
        std::mutex mutex;
        TallyTable tallies;
        std::vector<TallyTable::Delivery> deliveries; //!< of a batch, until they are counted; kept for its memory
        std::vector<TallyTable::Owner> owners; //!< by number of the address in its part, plus 1; 0: not a sender
        TallyTable::Owner ownerCount = 0;

        TallyTable::Owner ownerOf(evidence::AddressId sender);
        std::vector<evidence::AddressId> senders(unsigned part) const;
    };
    struct OwnerPart {
        std::mutex mutex;
        TallyTable tallies; //!< owner i is number i / partCount of part i % partCount
    };

    void addAllMail(const DeliveryBatch &batch, unsigned number);
    void addMatched(const DeliveryBatch &batch);

    std::shared_ptr<evidence::AddressTable> m_addresses;
    std::unique_ptr<std::array<SenderPart, partCount>> m_senders;
    std::unique_ptr<std::array<OwnerPart, partCount>> m_owners;
};

} // namespace imports
