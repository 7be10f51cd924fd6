// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/deduplicator.h"
#include "imports/deliveryrows.h"
#include "imports/submitters.h"
#include "imports/tallyset.h"

#include <vector>

namespace imports {

//! Gathers the deliveries of files by sender, and those of known submissions by their source.
class DeliveryCollector {
public:
    explicit DeliveryCollector(const Submitters &submitters)
        : m_submitters(submitters)
    {
    }

    void add(const DeliveryRow &row);
    //! Adds all of another collector.
    void merge(const DeliveryCollector &other);

    const evidence::AddressTable &addresses() const { return m_addresses; }
    evidence::AddressTable takeAddresses() { return std::move(m_addresses); }
    //! All mail by sender: index is the address id of the sender.
    const TallySet &allMail() const { return m_allMail; }
    //! Deliveries of submissions: index is the owner.
    const TallySet &matched() const { return m_matched; }

private:
    const Submitters &m_submitters;
    evidence::AddressTable m_addresses;
    TallySet m_allMail;
    TallySet m_matched;
};

} // namespace imports
