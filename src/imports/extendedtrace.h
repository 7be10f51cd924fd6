// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/deliveryrows.h"

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace imports {

/*! The events of an extended trace, about 16 of them per message, gathered into messages. The events of a
    message may stand anywhere in the file, so every message is kept until its end; an extended trace holds
    few messages (a historical search ends after a fixed number of lines). */
class ExtendedTrace {
public:
    void add(const TableRow &row, evidence::UtcSeconds time, std::int64_t bytes);
    //! Hands on one delivery per message and recipient, in the order of the messages' first events.
    void forEachDelivery(const DeliverySink &sink) const;

    qint64 eventCount() const { return m_events; }
    qint64 messageCount() const { return static_cast<qint64>(m_messages.size()); }

private:
    struct Message {
        std::string id;
        std::string sender;
        evidence::UtcSeconds time = 0;
        std::int64_t bytes = 0;
        std::map<std::string, evidence::DeliveryStatus> recipients; //!< normalised
        std::set<std::string> replaced; //!< groups that were expanded, addresses that were resolved
        std::set<std::string> groups;
    };

    std::vector<Message> m_messages;
    std::unordered_map<std::string, std::size_t> m_indices;
    qint64 m_events = 0;
};

} // namespace imports
