// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/texttable.h"
#include "imports/deliveryrows.h"

#include <vector>

namespace imports {

/*! The events of an extended trace, about 16 of them per message, gathered into messages. The events of a
    message may stand anywhere in the file, so every message is kept until its end; an extended trace holds
    few messages (a historical search ends after a fixed number of lines). */
class ExtendedTrace {
public:
    void add(const TableRow &row, evidence::UtcSeconds time, std::int64_t bytes);
    //! Hands on one delivery per message and recipient, in the order of the messages' first events.
    void forEachDelivery(const DeliverySink &sink);

    qint64 eventCount() const { return m_events; }
    qint64 messageCount() const { return static_cast<qint64>(m_messages.size()); }

private:
    using Index = evidence::TextTable::Index;
    static constexpr Index none = 0xFFFFFFFF;

    struct Message {
        bool hasId = false;
        Index sender = none; //!< in m_senders
        Index lastCell = none; //!< the recipients of its last event
        evidence::UtcSeconds time = 0;
        std::int64_t bytes = 0;
    };
    //! What an event says about addresses.
    enum class Role : std::uint8_t {
        Recipient,
        Delivered, //!< a recipient too
        Failed,    //!< a recipient too
        Replaced,  //!< an address that was resolved
        Group,     //!< a group that was expanded
    };
    //! The addresses of a cell in one event of a message.
    struct Mention {
        Index message = 0;
        Index cell = 0;
        Role role {};
    };

    static Role roleOf(std::string_view event);
    Index intern(evidence::TextTable &table, std::string_view text);
    Index messageOf(const TableRow &row, bool &hasId);
    void mention(Index message, std::string_view cell, Role role);

    evidence::TextHasher m_hasher;
    evidence::TextTable m_ids;               //!< as they are written
    std::vector<Index> m_messageOfId;        //!< none: there is nothing in it
    Index m_lastId = none;
    evidence::TextTable m_keys;              //!< what tells messages apart; the index is that of the message
    std::vector<Message> m_messages;
    evidence::TextTable m_senders;
    evidence::TextTable m_cells;             //!< columns of addresses, as they are written
    std::vector<Mention> m_mentions;
    qint64 m_events = 0;
};

} // namespace imports
