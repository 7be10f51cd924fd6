// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/deliverybatch.h"

#include "evidence/address.h"

namespace imports {

DeliveryBatch::DeliveryBatch(const evidence::TextHasher &hasher, const Submitters &submitters)
    : m_hasher(hasher)
    , m_submitters(submitters)
{
}

//! Takes a text of m_texts as an address.
DeliveryBatch::Address DeliveryBatch::add(std::string_view address, std::uint64_t hash)
{
    if (const Address *recent = m_recent.find(address, hash))
        return *recent;
    const unsigned part = evidence::AddressTable::partOf(hash);
    std::vector<evidence::HashedText> &addresses = m_parts[part].addresses;
    const Address added = Address::inBatch(part, addresses.size());
    evidence::HashedText &last = addresses.emplace_back(); // what is put together first and then copied comes later
    last.text = address;
    last.hash = hash;
    m_recent.put(address, hash, added);
    return added;
}

DeliveryBatch::Address DeliveryBatch::addSender(std::string_view address)
{
    if (!m_sender.empty() && address == m_sender)
        return m_senderAt;
    evidence::HashedText normalised = m_texts.addAddress(address, m_hasher);
    if (normalised.text.empty())
        normalised = m_texts.addAddress(evidence::nullSender, m_hasher);
    m_senderAt = add(normalised.text, normalised.hash);
    m_sender = address;
    return m_senderAt;
}

bool DeliveryBatch::addPlainMessageId(std::string_view id)
{
    const evidence::TextHasher &hasher = m_submitters.messageIdHasher();
    const evidence::HashedText plain = m_texts.addPlainMessageId(id, hasher);
    if (plain.text.empty() && !id.empty())
        return false;
    m_messageIds.push_back(id.empty() ? evidence::HashedText {{}, hasher({})} : plain);
    return true;
}

void DeliveryBatch::addDelivery(const DeliveryRow &row, Address sender, Address recipient)
{
    const unsigned part = sender.part();
    std::vector<Delivery> &deliveries = m_parts[part].deliveries;
    m_last = {part, static_cast<std::uint32_t>(deliveries.size())};
    Delivery &last = deliveries.emplace_back();
    last.sender = sender;
    last.recipient = recipient;
    last.bytes = row.bytes;
    last.time = static_cast<std::uint32_t>(row.time);
    last.status = row.status;
    if (m_submitters.hasMessages())
        m_messages.push_back(m_last);
    ++m_size;
}

bool DeliveryBatch::addPlain(const DeliveryRow &row)
{
    const bool isSameSender
        = row.sender.size() == m_sender.size() && evidence::equalBytes(row.sender.data(), m_sender.data(), m_sender.size());
    if (!isSameSender || m_sender.empty()) {
        const evidence::HashedText sender = m_texts.addPlainAddress(row.sender, m_hasher);
        if (sender.text.empty())
            return false;
        m_sender = row.sender;
        m_senderAt = add(sender.text, sender.hash);
    }
    const evidence::HashedText recipient = m_texts.addPlainAddress(row.recipient, m_hasher);
    if (recipient.text.empty() || (m_submitters.hasMessages() && !addPlainMessageId(row.messageId)))
        return false;
    addDelivery(row, m_senderAt, add(recipient.text, recipient.hash));
    return true;
}

void DeliveryBatch::add(const DeliveryRow &row)
{
    const Address sender = addSender(row.sender);
    if (m_submitters.hasMessages())
        m_messageIds.push_back(m_texts.addMessageId(row.messageId, m_submitters.messageIdHasher()));
    const bool isGroup = row.status == evidence::DeliveryStatus::Expanded;
    if (isGroup)
        return addDelivery(row, sender, sender);
    const evidence::HashedText recipient = m_texts.addAddress(row.recipient, m_hasher);
    addDelivery(row, sender, add(recipient.text, recipient.hash));
}

void DeliveryBatch::clear()
{
    for (Part &part : m_parts) {
        part.addresses.clear();
        part.deliveries.clear();
    }
    m_texts.clear();
    m_recent.forgetUnsettled();
    m_messageIds.clear();
    m_messages.clear();
    m_sender.clear();
    m_size = 0;
}

} // namespace imports
