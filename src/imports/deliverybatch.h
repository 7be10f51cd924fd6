// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/addresstable.h"
#include "imports/deliveryrows.h"
#include "imports/submitters.h"
#include "imports/normalisedtexts.h"
#include "imports/recentaddresses.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace imports {

/*! Deliveries on their way from a trace to the DeliveryCollector. Their addresses are normalised and hashed here, and
    sorted into the parts of the AddressTable; each delivery lies in the part of its sender. */
class DeliveryBatch {
public:
    //! Deliveries to be counted together: enough that their memory is waited for together, few enough for the cache.
    static constexpr std::size_t fullSize = 6800;

    //! Which delivery of a batch.
    struct Place {
        std::uint32_t part = 0;
        std::uint32_t number = 0;
    };

    //! Neither is owned. Submitters: all of them are known.
    DeliveryBatch(const evidence::TextHasher &hasher, const Submitters &submitters);

    //! Adds a row. Its texts are copied.
    void add(const DeliveryRow &row);
    /*! Adds a row whose texts were not looked at yet, if they are plain (evidence::lowerPlainAddress, lowerPlainMessageId).
        Behind them there must be readable bytes as those functions need. False: no delivery was added. */
    bool addPlain(const DeliveryRow &row);
    std::size_t size() const { return m_size; }
    //! The delivery that was added last; there must be one.
    Place last() const { return m_last; }
    //! A delivery that is not to be counted after all.
    void leaveOut(Place place) { m_parts[place.part].deliveries[place.number].isLeftOut = true; }
    //! Forgets the deliveries, and keeps the memory for others.
    void clear();

private:
    friend class DeliveryCollector;

    static constexpr unsigned partCount = evidence::AddressTable::partCount;

    using Address = RecentAddresses::Where;
    struct Delivery {
        Address sender;    //!< its part is the delivery's
        Address recipient; //!< any for a group
        std::uint32_t time = 0;
        evidence::DeliveryStatus status = evidence::DeliveryStatus::Unknown;
        bool isLeftOut = false;
        std::int64_t bytes = 0;
    };
    struct Part {
        std::vector<evidence::HashedText> addresses; //!< in m_texts
        std::vector<evidence::AddressId> ids; //!< of the addresses, once the collector knows them
        std::vector<Delivery> deliveries;
    };

    //! The id of an address, once the collector knows it.
    evidence::AddressId idOf(Address address) const
    {
        return address.isInTable() ? address.id() : m_parts[address.part()].ids[address.number()];
    }
    Address add(std::string_view address, std::uint64_t hash);
    Address addSender(std::string_view address);
    bool addPlainMessageId(std::string_view id);
    void addDelivery(const DeliveryRow &row, Address sender, Address recipient);

    const evidence::TextHasher &m_hasher;
    const Submitters &m_submitters;
    NormalisedTexts m_texts;
    RecentAddresses m_recent;
    std::array<Part, partCount> m_parts;
    std::size_t m_size = 0;
    Place m_last;
    // One for each delivery; none where no submission has a message id.
    std::vector<evidence::HashedText> m_messageIds;
    std::vector<Place> m_messages; //!< the deliveries of these
    // Neighbouring rows are often about one message: its sender as it is written, and where it is.
    std::string m_sender;
    Address m_senderAt;
};

} // namespace imports
