// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/tally.h"

#include <map>

namespace evidence {

//! A tally that grows delivery by delivery.
class TallyDraft {
public:
    void add(AddressId recipient, UtcSeconds time, std::int64_t bytes, bool failed = false)
    {
        const auto seconds = static_cast<std::uint32_t>(time);
        const auto [entry, isNew] = m_recipients.try_emplace(recipient, RecipientTally {recipient, 0, seconds, seconds});
        RecipientTally &tally = entry->second;
        ++tally.deliveries;
        tally.first = std::min(tally.first, seconds);
        tally.last = std::max(tally.last, seconds);
        ++m_tally.deliveries;
        m_tally.bytes += bytes;
        m_tally.failed += failed;
        m_tally.span.add(time);
        ++m_days[dayOf(time)];
    }
    void addGroups(std::int64_t count) { m_tally.groupMessages += count; }

    DeliveryTally tally() const
    {
        DeliveryTally tally = m_tally;
        std::vector<RecipientTally> recipients;
        for (const auto &[address, recipient] : m_recipients)
            recipients.push_back(recipient);
        std::vector<DayCount> days;
        for (const auto &[day, deliveries] : m_days)
            days.push_back({day, deliveries});
        tally.recipients = std::move(recipients);
        tally.perDay = std::move(days);
        return tally;
    }

private:
    DeliveryTally m_tally;
    std::map<AddressId, RecipientTally> m_recipients;
    std::map<UtcDay, std::uint32_t> m_days;
};

} // namespace evidence
