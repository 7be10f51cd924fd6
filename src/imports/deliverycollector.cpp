// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/deliverycollector.h"

#include "evidence/address.h"

#include <numeric>

namespace imports {

using evidence::AddressId;

void DeliveryCollector::add(const DeliveryRow &row)
{
    std::string senderText = evidence::normalisedAddress(row.sender);
    if (senderText.empty())
        senderText = evidence::nullSender;
    const AddressId sender = m_addresses.intern(senderText);
    const auto *message = m_submitters.find(evidence::normalisedMessageId(row.messageId));
    if (message)
        m_submitters.markMatched(*message);
    if (row.status == evidence::DeliveryStatus::Expanded) {
        m_allMail.addGroup(sender);
        if (message)
            m_matched.addGroup(message->owner);
        return;
    }
    const AddressId recipient = m_addresses.intern(evidence::normalisedAddress(row.recipient));
    m_allMail.add(sender, recipient, row.time, row.bytes, row.status);
    if (message)
        m_matched.add(message->owner, recipient, row.time, row.bytes, row.status);
}

void DeliveryCollector::merge(const DeliveryCollector &other)
{
    std::vector<AddressId> addresses(other.m_addresses.size());
    for (AddressId id = 0; id < addresses.size(); ++id)
        addresses[id] = m_addresses.intern(other.m_addresses.text(id));
    std::vector<std::uint32_t> owners(other.m_matched.ownerCount());
    std::iota(owners.begin(), owners.end(), 0U);
    m_allMail.merge(other.m_allMail, addresses, addresses);
    m_matched.merge(other.m_matched, owners, addresses);
}

} // namespace imports
