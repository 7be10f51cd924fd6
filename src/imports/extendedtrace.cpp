// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/extendedtrace.h"

#include "evidence/address.h"
#include "imports/values.h"

#include <algorithm>
#include <span>
#include <string>

namespace imports {

using evidence::DeliveryStatus;

namespace {

bool isEvent(std::string_view event, std::string_view upperName)
{
    const auto isSame = [](char c, char upper) { return (c >= 'a' && c <= 'z' ? c - 32 : c) == upper; };
    return std::equal(event.begin(), event.end(), upperName.begin(), upperName.end(), isSame);
}

//! The addresses of the cells of a file, each normalised once.
class CellAddresses {
public:
    using Index = evidence::TextTable::Index;

    CellAddresses(const evidence::TextHasher &hasher, const evidence::TextTable &cells)
    {
        for (Index cell = 0; cell < cells.size(); ++cell) {
            m_begins.push_back(m_addresses.size());
            for (const std::string_view address : splitAddresses(cells.text(cell))) {
                const std::string normalised = evidence::normalisedAddress(address);
                m_addresses.push_back(m_texts.intern({normalised, hasher(normalised)}));
            }
        }
        m_begins.push_back(m_addresses.size());
    }
    std::span<const Index> of(Index cell) const
    {
        return std::span(m_addresses).subspan(m_begins[cell], m_begins[cell + 1] - m_begins[cell]);
    }
    std::string_view text(Index address) const { return m_texts.text(address); }

private:
    evidence::TextTable m_texts;
    std::vector<Index> m_addresses;    //!< of all cells
    std::vector<std::size_t> m_begins; //!< by cell, and the end
};

} // namespace

//! What an event says about its recipients.
ExtendedTrace::Role ExtendedTrace::roleOf(std::string_view event)
{
    if (isEvent(event, "DELIVER") || isEvent(event, "SEND") || isEvent(event, "SENDEXTERNAL"))
        return Role::Delivered;
    return isEvent(event, "FAIL") ? Role::Failed : Role::Recipient;
}

ExtendedTrace::Index ExtendedTrace::intern(evidence::TextTable &table, std::string_view text)
{
    return table.intern({text, m_hasher(text)});
}

//! The message of an event; a new one has the index behind the last.
ExtendedTrace::Index ExtendedTrace::messageOf(const TableRow &row, bool &hasId)
{
    const std::string_view id = row[Field::MessageId];
    if (m_lastId == none || m_ids.text(m_lastId) != id) {
        m_lastId = intern(m_ids, id);
        if (m_lastId == m_messageOfId.size()) {
            const std::string normalised = evidence::normalisedMessageId(id);
            m_messageOfId.push_back(normalised.empty() ? none : intern(m_keys, normalised));
        }
    }
    hasId = m_messageOfId[m_lastId] != none;
    if (hasId)
        return m_messageOfId[m_lastId];
    const std::string_view networkId = trimmedCell(row[Field::NetworkMessageId]);
    if (!networkId.empty())
        return intern(m_keys, networkId);
    // Without any id an event stands for itself.
    return intern(m_keys, std::string("#").append(std::to_string(m_events)));
}

void ExtendedTrace::mention(Index message, std::string_view cell, Role role)
{
    if (!cell.empty())
        m_mentions.push_back({message, intern(m_cells, cell), role});
}

void ExtendedTrace::add(const TableRow &row, evidence::UtcSeconds time, std::int64_t bytes)
{
    ++m_events;
    bool hasId = false;
    const Index index = messageOf(row, hasId);
    if (index == m_messages.size())
        m_messages.push_back({hasId, none, none, time, bytes});
    Message &message = m_messages[index];
    message.time = std::min(message.time, time);
    message.bytes = std::max(message.bytes, bytes);
    if (message.sender == none && !row[Field::Sender].empty())
        message.sender = intern(m_senders, row[Field::Sender]);

    const std::string_view event = trimmedCell(row[Field::Event]);
    const bool isExpansion = isEvent(event, "EXPAND");
    // These name the address that was replaced beside those that it was replaced by.
    if (isExpansion || isEvent(event, "RESOLVE") || isEvent(event, "REDIRECT"))
        mention(index, row[Field::RelatedRecipient], isExpansion ? Role::Group : Role::Replaced);

    const std::string_view recipients = row[Field::Recipient];
    const Role role = roleOf(event);
    // Most events only repeat the recipients of the one before.
    const bool isRepetition
        = role == Role::Recipient && message.lastCell != none && m_cells.text(message.lastCell) == recipients;
    if (isRepetition || recipients.empty())
        return;
    mention(index, recipients, role);
    message.lastCell = m_mentions.back().cell;
}

void ExtendedTrace::forEachDelivery(const DeliverySink &sink)
{
    const CellAddresses addresses(m_hasher, m_cells);
    std::stable_sort(m_mentions.begin(), m_mentions.end(),
                     [](const Mention &a, const Mention &b) { return a.message < b.message; });
    struct Named {
        Index address = 0;
        Role role {};
    };
    std::vector<Named> all; // addresses of a message
    auto mention = m_mentions.begin();
    for (Index index = 0; index < m_messages.size(); ++index) {
        const Message &message = m_messages[index];
        DeliveryRow delivery;
        delivery.sender = message.sender == none ? std::string_view() : m_senders.text(message.sender);
        delivery.messageId = message.hasId ? m_keys.text(index) : std::string_view();
        delivery.time = message.time;
        delivery.bytes = message.bytes;

        all.clear();
        for (; mention != m_mentions.end() && mention->message == index; ++mention) {
            for (const Index address : addresses.of(mention->cell))
                all.push_back({address, mention->role});
        }
        std::stable_sort(all.begin(), all.end(), [&](const Named &a, const Named &b) {
            return a.address != b.address && addresses.text(a.address) < addresses.text(b.address);
        });
        for (auto named = all.begin(); named != all.end();) {
            const Index address = named->address;
            bool isRecipient = false;
            bool isReplaced = false;
            bool isGroup = false;
            delivery.status = DeliveryStatus::Unknown;
            for (; named != all.end() && named->address == address; ++named) {
                isReplaced |= named->role == Role::Replaced;
                isGroup |= named->role == Role::Group;
                isRecipient |= named->role != Role::Replaced && named->role != Role::Group;
                if (named->role == Role::Delivered)
                    delivery.status = DeliveryStatus::Delivered;
                else if (named->role == Role::Failed)
                    delivery.status = DeliveryStatus::Failed;
            }
            if (!isRecipient || (isReplaced && !isGroup))
                continue;
            if (isGroup)
                delivery.status = DeliveryStatus::Expanded;
            delivery.recipient = addresses.text(address);
            sink(delivery);
        }
    }
}

} // namespace imports
