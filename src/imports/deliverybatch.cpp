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

bool DeliveryBatch::appendPlain(std::string_view address)
{
    const std::size_t begin = m_texts.size();
    const std::size_t size = evidence::lowerPlainAddress(address, m_texts.makeRoom(address.size()));
    if (size == 0)
        return false;
    m_texts.grow(size);
    m_addresses.push_back(rangeFrom(begin, m_hasher));
    return true;
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

std::uint32_t DeliveryBatch::append(std::string_view address)
{
    const std::size_t begin = m_texts.size();
    appendAddress(address, m_texts);
    m_addresses.push_back(rangeFrom(begin, m_hasher));
    return static_cast<std::uint32_t>(m_addresses.size() - 1);
}

std::uint32_t DeliveryBatch::appendSender(std::string_view address)
{
    if (!m_sender.empty() && address == m_sender)
        return m_senderAt;
    std::uint32_t sender = append(address);
    if (m_addresses[sender].size == 0)
        sender = append(evidence::nullSender);
    rememberSender(address, sender);
    return sender;
}

void DeliveryBatch::rememberSender(std::string_view sender, std::uint32_t at)
{
    m_sender = sender;
    m_senderAt = at;
}

void DeliveryBatch::addDelivery(const DeliveryRow &row, std::uint32_t sender, std::uint32_t recipient)
{
    m_deliveries.push_back({sender, recipient, static_cast<std::uint32_t>(row.time), row.status, row.bytes});
}

bool DeliveryBatch::addPlain(const DeliveryRow &row)
{
    const std::size_t textsBefore = m_texts.size();
    const std::size_t addressesBefore = m_addresses.size();
    const bool isNewSender = m_sender.empty() || row.sender != m_sender;
    if ((isNewSender && !appendPlain(row.sender)) || !appendPlain(row.recipient)
        || (m_submitters.hasMessages() && !appendPlainMessageId(row.messageId))) {
        m_texts.shrink(textsBefore);
        m_addresses.resize(addressesBefore);
        return false;
    }
    if (isNewSender)
        rememberSender(row.sender, static_cast<std::uint32_t>(addressesBefore));
    addDelivery(row, m_senderAt, static_cast<std::uint32_t>(m_addresses.size() - 1));
    return true;
}

void DeliveryBatch::add(const DeliveryRow &row)
{
    const std::uint32_t sender = appendSender(row.sender);
    if (m_submitters.hasMessages()) {
        const std::size_t begin = m_texts.size();
        appendMessageId(row.messageId, m_texts);
        m_messageIds.push_back(rangeFrom(begin, m_submitters.messageIdHasher()));
    }
    addDelivery(row, sender, row.status == evidence::DeliveryStatus::Expanded ? sender : append(row.recipient));
}

void DeliveryBatch::remove(const std::vector<std::uint32_t> &numbers)
{
    const auto removeFrom = [&](auto &list) {
        auto number = numbers.begin();
        std::uint32_t i = 0;
        std::erase_if(list, [&](const auto &) {
            const bool isRemoved = number != numbers.end() && *number == i++;
            number += isRemoved;
            return isRemoved;
        });
    };
    removeFrom(m_deliveries);
    removeFrom(m_messageIds);
}

void DeliveryBatch::clear()
{
    m_texts.clear();
    m_addresses.clear();
    m_deliveries.clear();
    m_messageIds.clear();
    m_sender.clear();
}

} // namespace imports
