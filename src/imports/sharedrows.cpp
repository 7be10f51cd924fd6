// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/sharedrows.h"

#include "evidence/address.h"
#include "imports/normalisedtexts.h"

namespace imports {

DeliveryKeys::DeliveryKeys(bool byMessageId)
    : m_byMessageId(byMessageId)
    , m_texts(evidence::plainTextPadding)
{
}

RowKey DeliveryKeys::of(const DeliveryRow &row)
{
    m_texts.clear();
    appendAddress(row.recipient, m_texts);
    const std::size_t recipientEnd = m_texts.size();
    if (m_byMessageId)
        appendMessageId(row.messageId, m_texts);
    const bool hasId = m_texts.size() > recipientEnd;
    if (!hasId)
        appendAddress(row.sender, m_texts);
    const std::string_view recipient = m_texts.view().substr(0, recipientEnd);
    const std::string_view other = m_texts.view().substr(recipientEnd);
    return hasId ? m_keys.of({other, recipient}) : m_keys.of({other, recipient, std::to_string(row.time)});
}

void SharedRows::nextFile(SharedTime time)
{
    m_time = std::move(time);
    m_seen.nextFile();
}

} // namespace imports
