// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/extendedtrace.h"

#include "evidence/address.h"
#include "imports/values.h"

#include <algorithm>

namespace imports {

using evidence::DeliveryStatus;

namespace {

std::string upper(std::string_view text)
{
    std::string result(trimmedCell(text));
    for (char &c : result)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return result;
}

//! What an event says about its recipients; an event that says nothing leaves Unknown.
DeliveryStatus statusOf(const std::string &event)
{
    if (event == "DELIVER" || event == "SEND" || event == "SENDEXTERNAL")
        return DeliveryStatus::Delivered;
    return event == "FAIL" ? DeliveryStatus::Failed : DeliveryStatus::Unknown;
}

} // namespace

void ExtendedTrace::add(const TableRow &row, evidence::UtcSeconds time, std::int64_t bytes)
{
    ++m_events;
    std::string id = evidence::normalisedMessageId(row[Field::MessageId]);
    std::string key = id.empty() ? std::string(trimmedCell(row[Field::NetworkMessageId])) : id;
    if (key.empty())
        key.append("#").append(std::to_string(m_events)); // without any id an event stands for itself
    const auto [entry, isNew] = m_indices.try_emplace(key, m_messages.size());
    if (isNew)
        m_messages.push_back({std::move(id), std::string(row[Field::Sender]), time, bytes, {}, {}, {}});
    Message &message = m_messages[entry->second];
    message.time = std::min(message.time, time);
    message.bytes = std::max(message.bytes, bytes);
    if (message.sender.empty())
        message.sender = std::string(row[Field::Sender]);

    const std::string event = upper(row[Field::Event]);
    const DeliveryStatus status = statusOf(event);
    // These name the address that was replaced beside those that it was replaced by.
    const bool replaces = event == "EXPAND" || event == "RESOLVE" || event == "REDIRECT";
    if (replaces) {
        for (const std::string_view address : splitAddresses(row[Field::RelatedRecipient])) {
            std::string replaced = evidence::normalisedAddress(address);
            if (event == "EXPAND")
                message.groups.insert(replaced);
            message.replaced.insert(std::move(replaced));
        }
    }
    for (const std::string_view address : splitAddresses(row[Field::Recipient])) {
        const auto recipient
            = message.recipients.try_emplace(evidence::normalisedAddress(address), DeliveryStatus::Unknown).first;
        if (status != DeliveryStatus::Unknown)
            recipient->second = status;
    }
}

void ExtendedTrace::forEachDelivery(const DeliverySink &sink) const
{
    for (const Message &message : m_messages) {
        DeliveryRow delivery;
        delivery.sender = message.sender;
        delivery.messageId = message.id;
        delivery.time = message.time;
        delivery.bytes = message.bytes;
        for (const auto &[recipient, status] : message.recipients) {
            const bool isGroup = message.groups.contains(recipient);
            if (message.replaced.contains(recipient) && !isGroup)
                continue;
            delivery.recipient = recipient;
            delivery.status = isGroup ? DeliveryStatus::Expanded : status;
            sink(delivery);
        }
    }
}

} // namespace imports
