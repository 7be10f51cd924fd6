// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/deliverybatch.h"

#include "evidence/address.h"

#include <cstring>

namespace imports {

namespace {

bool isPlain(std::string_view text)
{
    return firstNonAscii(text, 0) == text.size() && text.find('"') == std::string_view::npos;
}

} // namespace

DeliveryBatch::DeliveryBatch(const evidence::TextHasher &hasher, const Submitters &submitters)
    : m_hasher(hasher)
    , m_submitters(submitters)
    , m_texts(evidence::plainAddressPadding)
{
}

bool DeliveryBatch::appendPlain(std::string_view address)
{
    char *to = m_texts.makeRoom(address.size());
    if (!evidence::lowerPlainAddress(address, to))
        return false;
    m_addresses.push_back({static_cast<std::uint32_t>(m_texts.size()), static_cast<std::uint32_t>(address.size()),
                           m_hasher({to, address.size()})});
    m_texts.grow(address.size());
    return true;
}

std::uint32_t DeliveryBatch::append(std::string_view address)
{
    // Behind a copy there are the bytes that the quick way needs.
    char *to = m_texts.makeRoom(address.size());
    if (!address.empty())
        std::memcpy(to, address.data(), address.size());
    std::size_t size = address.size();
    if (!evidence::lowerPlainAddress({to, size}, to)) {
        const std::string text = evidence::normalisedAddress(address);
        size = text.size();
        to = m_texts.makeRoom(size);
        if (size)
            std::memcpy(to, text.data(), size);
    }
    m_addresses.push_back(
        {static_cast<std::uint32_t>(m_texts.size()), static_cast<std::uint32_t>(size), m_hasher({to, size})});
    m_texts.grow(size);
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
    m_deliveries.push_back({sender, recipient, static_cast<std::uint32_t>(row.time), row.status, row.bytes,
                            m_submitters.hasMessages() ? m_submitters.find(row.messageId) : nullptr});
}

bool DeliveryBatch::addPlain(const DeliveryRow &row)
{
    if (m_submitters.hasMessages() && !isPlain(row.messageId))
        return false;
    const std::size_t textsBefore = m_texts.size();
    const std::size_t addressesBefore = m_addresses.size();
    const bool isNewSender = m_sender.empty() || row.sender != m_sender;
    if ((isNewSender && !appendPlain(row.sender)) || !appendPlain(row.recipient)) {
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
    addDelivery(row, sender, row.status == evidence::DeliveryStatus::Expanded ? sender : append(row.recipient));
}

void DeliveryBatch::clear()
{
    m_texts.clear();
    m_addresses.clear();
    m_deliveries.clear();
    m_sender.clear();
}

} // namespace imports
