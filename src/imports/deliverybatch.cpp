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
    , m_texts(0)
{
}

bool DeliveryBatch::appendPlain(std::string_view address, Range &range)
{
    char *to = m_texts.makeRoom(address.size());
    if (!evidence::lowerPlainAddress(address, to))
        return false;
    range = {m_texts.size(), address.size(), m_hasher({to, address.size()})};
    m_texts.grow(address.size());
    return true;
}

DeliveryBatch::Range DeliveryBatch::normalised(std::string_view address)
{
    Range range;
    if (appendPlain(address, range))
        return range;
    const std::string text = evidence::normalisedAddress(address);
    std::memcpy(m_texts.makeRoom(text.size()), text.data(), text.size());
    range = {m_texts.size(), text.size(), m_hasher(text)};
    m_texts.grow(text.size());
    return range;
}

bool DeliveryBatch::addPlain(const DeliveryRow &row)
{
    Range sender;
    Range recipient;
    const std::size_t before = m_texts.size();
    const bool isPlainId = !m_submitters.hasMessages() || isPlain(row.messageId);
    if (!isPlainId || !appendPlain(row.sender, sender) || !appendPlain(row.recipient, recipient)) {
        m_texts.shrink(before);
        return false;
    }
    m_senders.push_back(sender);
    m_recipients.push_back(row.status == evidence::DeliveryStatus::Expanded ? Range {} : recipient);
    m_deliveries.push_back({row.time, row.bytes, row.status,
                            m_submitters.hasMessages() ? m_submitters.find(row.messageId) : nullptr});
    return true;
}

void DeliveryBatch::add(const DeliveryRow &row)
{
    const Range sender = normalised(row.sender);
    m_senders.push_back(sender.size ? sender : normalised(evidence::nullSender));
    m_recipients.push_back(row.status == evidence::DeliveryStatus::Expanded ? Range {} : normalised(row.recipient));
    m_deliveries.push_back({row.time, row.bytes, row.status,
                            m_submitters.hasMessages() ? m_submitters.find(row.messageId) : nullptr});
}

void DeliveryBatch::clear()
{
    m_texts.clear();
    m_senders.clear();
    m_recipients.clear();
    m_deliveries.clear();
}

} // namespace imports
