// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/deliverybatch.h"

#include "evidence/address.h"

#include <cstring>

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
    char *to = m_texts.makeRoom(address.size());
    const std::size_t size = evidence::lowerPlainAddress(address, to);
    if (size == 0)
        return false;
    m_addresses.push_back(taken({to, size}, m_hasher));
    return true;
}

bool DeliveryBatch::appendPlainMessageId(std::string_view id)
{
    char *to = m_texts.makeRoom(id.size());
    const std::size_t size = evidence::lowerPlainMessageId(id, to);
    if (size == 0 && !id.empty())
        return false;
    m_messageIds.push_back(taken({to, size}, m_submitters.messageIdHasher()));
    return true;
}

//! The range of a text that stands behind the others, which becomes one of them.
DeliveryBatch::Range DeliveryBatch::taken(std::string_view text, const evidence::TextHasher &hasher)
{
    const Range range {static_cast<std::uint32_t>(m_texts.size()), static_cast<std::uint32_t>(text.size()), hasher(text)};
    m_texts.grow(text.size());
    return range;
}

DeliveryBatch::Range DeliveryBatch::copied(const std::string &text, const evidence::TextHasher &hasher)
{
    char *to = m_texts.makeRoom(text.size());
    std::memcpy(to, text.data(), text.size());
    return taken({to, text.size()}, hasher);
}

std::uint32_t DeliveryBatch::append(std::string_view address)
{
    m_addresses.push_back(copied(evidence::normalisedAddress(address), m_hasher));
    return static_cast<std::uint32_t>(m_addresses.size() - 1);
}

void DeliveryBatch::addDelivery(const DeliveryRow &row, std::uint32_t sender, std::uint32_t recipient)
{
    m_deliveries.push_back({sender, recipient, static_cast<std::uint32_t>(row.time), row.status, row.bytes});
}

bool DeliveryBatch::addPlain(const DeliveryRow &row)
{
    const std::size_t textsBefore = m_texts.size();
    const std::size_t addressesBefore = m_addresses.size();
    const bool isNewSender = m_plainSender.empty() || row.sender != m_plainSender;
    if ((isNewSender && !appendPlain(row.sender)) || !appendPlain(row.recipient)
        || (m_submitters.hasMessages() && !appendPlainMessageId(row.messageId))) {
        m_texts.shrink(textsBefore);
        m_addresses.resize(addressesBefore);
        return false;
    }
    if (isNewSender) {
        m_plainSender = row.sender;
        m_plainSenderAt = static_cast<std::uint32_t>(addressesBefore);
    }
    addDelivery(row, m_plainSenderAt, static_cast<std::uint32_t>(m_addresses.size() - 1));
    return true;
}

void DeliveryBatch::add(const DeliveryRow &row)
{
    std::uint32_t sender = append(row.sender);
    if (m_addresses[sender].size == 0)
        sender = append(evidence::nullSender);
    if (m_submitters.hasMessages())
        m_messageIds.push_back(copied(evidence::normalisedMessageId(row.messageId), m_submitters.messageIdHasher()));
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
    forgetTexts();
}

} // namespace imports
