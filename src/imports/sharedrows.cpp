// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/sharedrows.h"

namespace imports {

DeliveryKeys::DeliveryKeys(bool byMessageId)
    : m_byMessageId(byMessageId)
{
}

RowKey DeliveryKeys::of(const DeliveryRow &row)
{
    m_texts.clear();
    const std::string_view recipient = m_texts.addAddress(row.recipient, m_hasher).text;
    const std::string_view id =
        m_byMessageId ? m_texts.addMessageId(row.messageId, m_hasher).text : std::string_view();
    return id.empty()
        ? m_keys.of({m_texts.addAddress(row.sender, m_hasher).text, recipient, std::to_string(row.time)})
        : m_keys.of({id, recipient});
}

void SharedRows::nextFile(SharedTime time)
{
    m_time = std::move(time);
    m_seen.nextFile();
}

} // namespace imports
