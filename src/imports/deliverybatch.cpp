// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/deliverybatch.h"

#include "evidence/address.h"
#include "imports/normalisedtexts.h"

namespace imports {

DeliveryBatch::DeliveryBatch(const evidence::TextHasher &hasher, const Submitters &submitters)
    : m_hasher(hasher)
    , m_submitters(submitters)
    , m_texts(evidence::plainTextPadding)
{
}

std::vector<evidence::HashedText> DeliveryBatch::texts(const std::vector<Range> &ranges) const
{
    std::vector<evidence::HashedText> texts;
    texts.reserve(ranges.size());
    const std::string_view all = m_texts.view();
    for (const Range &range : ranges)
        texts.push_back({all.substr(range.begin, range.size), range.hash});
    return texts;
}

std::optional<DeliveryBatch::Place> DeliveryBatch::appendPlain(std::string_view address)
{
    const std::size_t begin = m_texts.size();
    const std::size_t size = evidence::lowerPlainAddress(address, m_texts.makeRoom(address.size()));
    if (size == 0)
        return std::nullopt;
    m_texts.grow(size);
    return appended(begin);
}

bool DeliveryBatch::appendPlainMessageId(std::string_view id)
{
    const std::size_t begin = m_texts.size();
    const std::size_t size = evidence::lowerPlainMessageId(id, m_texts.makeRoom(id.size()));
    if (size == 0 && !id.empty())
        return false;
    m_texts.grow(size);
    m_messageIds.push_back(rangeFrom(begin, m_submitters.messageIdHasher()));
    return true;
}

//! The text from a place on, which is the last one.
DeliveryBatch::Range DeliveryBatch::rangeFrom(std::size_t begin, const evidence::TextHasher &hasher) const
{
    const std::string_view text = m_texts.view().substr(begin);
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(text.size()), hasher(text)};
}

//! Takes the text from a place on as an address.
DeliveryBatch::Place DeliveryBatch::appended(std::size_t begin)
{
    const Range range = rangeFrom(begin, m_hasher);
    const unsigned part = evidence::AddressTable::partOf(range.hash);
    std::vector<Range> &addresses = m_parts[part].addresses;
    addresses.push_back(range);
    return {part, static_cast<std::uint32_t>(addresses.size() - 1)};
}

DeliveryBatch::Place DeliveryBatch::append(std::string_view address)
{
    const std::size_t begin = m_texts.size();
    appendAddress(address, m_texts);
    return appended(begin);
}

DeliveryBatch::Place DeliveryBatch::appendSender(std::string_view address)
{
    if (!m_sender.empty() && address == m_sender)
        return m_senderAt;
    const std::size_t begin = m_texts.size();
    appendAddress(address, m_texts);
    m_senderAt = m_texts.size() > begin ? appended(begin) : append(evidence::nullSender);
    m_sender = address;
    return m_senderAt;
}

void DeliveryBatch::addDelivery(const DeliveryRow &row, Place sender, Place recipient)
{
    std::vector<Delivery> &deliveries = m_parts[sender.part].deliveries;
    m_last = {sender.part, static_cast<std::uint32_t>(deliveries.size())};
    deliveries.push_back(
        {sender.number, recipient, static_cast<std::uint32_t>(row.time), row.status, false, row.bytes});
    if (m_submitters.hasMessages())
        m_messages.push_back(m_last);
    ++m_size;
}

bool DeliveryBatch::addPlain(const DeliveryRow &row)
{
    if (m_sender.empty() || row.sender != m_sender) {
        const auto sender = appendPlain(row.sender);
        if (!sender)
            return false;
        m_sender = row.sender;
        m_senderAt = *sender;
    }
    const auto recipient = appendPlain(row.recipient);
    if (!recipient || (m_submitters.hasMessages() && !appendPlainMessageId(row.messageId)))
        return false;
    addDelivery(row, m_senderAt, *recipient);
    return true;
}

void DeliveryBatch::add(const DeliveryRow &row)
{
    const Place sender = appendSender(row.sender);
    if (m_submitters.hasMessages()) {
        const std::size_t begin = m_texts.size();
        appendMessageId(row.messageId, m_texts);
        m_messageIds.push_back(rangeFrom(begin, m_submitters.messageIdHasher()));
    }
    addDelivery(row, sender, row.status == evidence::DeliveryStatus::Expanded ? sender : append(row.recipient));
}

void DeliveryBatch::clear()
{
    for (Part &part : m_parts) {
        part.addresses.clear();
        part.deliveries.clear();
    }
    m_texts.clear();
    m_messageIds.clear();
    m_messages.clear();
    m_sender.clear();
    m_size = 0;
}

} // namespace imports
