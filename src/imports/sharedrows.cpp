// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/sharedrows.h"

#include "evidence/address.h"

namespace imports {

void SharedRows::nextFile(SharedTime time)
{
    m_time = std::move(time);
    m_seen.nextFile();
}

bool SharedRows::admit(const DeliveryRow &row)
{
    const std::string recipient = evidence::normalisedAddress(row.recipient);
    const std::string id = m_byMessageId ? evidence::normalisedMessageId(row.messageId) : std::string();
    return id.empty() ? m_seen.admit({evidence::normalisedAddress(row.sender), recipient, std::to_string(row.time)})
                      : m_seen.admit({id, recipient});
}

} // namespace imports
