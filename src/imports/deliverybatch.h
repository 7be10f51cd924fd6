// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/texttable.h"
#include "imports/deliveryrows.h"
#include "imports/submitters.h"
#include "imports/textchunk.h"

#include <string>
#include <vector>

namespace imports {

//! Deliveries on their way from a trace to the DeliveryCollector: their addresses are normalised and hashed here.
class DeliveryBatch {
public:
    //! Deliveries to be counted together: enough that their memory is waited for together, few enough for the cache.
    static constexpr std::size_t fullSize = 4000;

    //! Neither is owned. Submitters: all of them are known.
    DeliveryBatch(const evidence::TextHasher &hasher, const Submitters &submitters);

    void add(const DeliveryRow &row);
    /*! Adds a row whose texts were not looked at yet, if they are plain (evidence::lowerPlainAddress, lowerPlainMessageId).
        Behind them there must be readable bytes as those functions need. False: nothing was added. */
    bool addPlain(const DeliveryRow &row);
    std::size_t size() const { return m_deliveries.size(); }
    //! Takes deliveries out again, given by their ascending numbers.
    void remove(const std::vector<std::uint32_t> &numbers);
    void clear();

private:
    friend class DeliveryCollector;

    struct Delivery {
        std::uint32_t sender = 0;    //!< into m_addresses
        std::uint32_t recipient = 0; //!< into m_addresses; any for a group
        std::uint32_t time = 0;
        evidence::DeliveryStatus status = evidence::DeliveryStatus::Unknown;
        std::int64_t bytes = 0;
    };
    //! A text in m_texts, before that has stopped growing.
    struct Range {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
        std::uint64_t hash = 0;
    };

    std::vector<evidence::HashedText> texts(const std::vector<Range> &ranges) const;
    bool appendPlain(std::string_view address);
    bool appendPlainMessageId(std::string_view id);
    std::uint32_t append(std::string_view address);
    Range rangeFrom(std::size_t begin, const evidence::TextHasher &hasher) const;
    std::uint32_t appendSender(std::string_view address);
    void rememberSender(std::string_view sender, std::uint32_t at);
    void addDelivery(const DeliveryRow &row, std::uint32_t sender, std::uint32_t recipient);

    const evidence::TextHasher &m_hasher;
    const Submitters &m_submitters;
    TextBuffer m_texts;
    std::vector<Range> m_addresses;
    std::vector<Delivery> m_deliveries;
    std::vector<Range> m_messageIds; //!< of the deliveries; none where no submission has one
    // Neighbouring rows are often about one message: its sender as it is written, and where it is in m_addresses.
    std::string m_sender;
    std::uint32_t m_senderAt = 0;
};

} // namespace imports
