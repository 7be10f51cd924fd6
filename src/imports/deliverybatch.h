// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/addresstable.h"
#include "imports/deliveryrows.h"
#include "imports/submitters.h"
#include "imports/textchunk.h"

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
    static constexpr std::size_t fullSize = 1700;

    //! Which delivery of a batch.
    struct Place {
        std::uint32_t part = 0;
        std::uint32_t number = 0;
    };

    //! Neither is owned. Submitters: all of them are known.
    DeliveryBatch(const evidence::TextHasher &hasher, const Submitters &submitters);

    void add(const DeliveryRow &row);
    /*! Adds a row whose texts were not looked at yet, if they are plain (evidence::lowerPlainAddress, lowerPlainMessageId).
        Behind them there must be readable bytes as those functions need. False: no delivery was added. */
    bool addPlain(const DeliveryRow &row);
    std::size_t size() const { return m_size; }
    //! The delivery that was added last; there must be one.
    Place last() const { return m_last; }
    //! A delivery that is not to be counted after all.
    void leaveOut(Place place) { m_parts[place.part].deliveries[place.number].isLeftOut = true; }
    void clear();

private:
    friend class DeliveryCollector;

    static constexpr unsigned partCount = evidence::AddressTable::partCount;

    struct Delivery {
        std::uint32_t sender = 0;   //!< number of the address in the delivery's part
        Place recipient;            //!< an address; any for a group
        std::uint32_t time = 0;
        evidence::DeliveryStatus status = evidence::DeliveryStatus::Unknown;
        bool isLeftOut = false;
        std::int64_t bytes = 0;
    };
    //! A text in m_texts, before that has stopped growing.
    struct Range {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
        std::uint64_t hash = 0;
    };
    struct Part {
        std::vector<Range> addresses;
        std::vector<evidence::AddressId> ids; //!< of the addresses, once the collector knows them
        std::vector<Delivery> deliveries;
    };

    evidence::AddressId recipientOf(const Delivery &delivery) const
    {
        return m_parts[delivery.recipient.part].ids[delivery.recipient.number];
    }
    std::vector<evidence::HashedText> texts(const std::vector<Range> &ranges) const;
    std::optional<Place> appendPlain(std::string_view address);
    bool appendPlainMessageId(std::string_view id);
    Place append(std::string_view address);
    Place appended(std::size_t begin);
    Range rangeFrom(std::size_t begin, const evidence::TextHasher &hasher) const;
    Place appendSender(std::string_view address);
    void addDelivery(const DeliveryRow &row, Place sender, Place recipient);

    const evidence::TextHasher &m_hasher;
    const Submitters &m_submitters;
    TextBuffer m_texts;
    std::array<Part, partCount> m_parts;
    std::size_t m_size = 0;
    Place m_last;
    // One for each delivery; none where no submission has a message id.
    std::vector<Range> m_messageIds;
    std::vector<Place> m_messages; //!< the deliveries of these
    // Neighbouring rows are often about one message: its sender as it is written, and where it is.
    std::string m_sender;
    Place m_senderAt;
};

} // namespace imports
