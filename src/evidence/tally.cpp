// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/tally.h"

namespace evidence {

void TimeSpan::add(UtcSeconds t)
{
    first = first ? std::min(*first, t) : t;
    last = last ? std::max(*last, t) : t;
}

void TimeSpan::add(const TimeSpan &other)
{
    if (other.isEmpty())
        return;
    add(*other.first);
    add(*other.last);
}

bool TimeSpan::overlaps(const TimeSpan &other) const
{
    return !isEmpty() && !other.isEmpty() && *first <= *other.last && *other.first <= *last;
}

DeliveryTallies::DeliveryTallies(std::vector<Counts> counts, std::vector<RecipientTally> recipients,
                                 std::vector<DayCount> days)
    : m_counts(std::move(counts))
    , m_recipients(std::move(recipients))
    , m_days(std::move(days))
{
}

std::span<const RecipientTally> DeliveryTallies::recipients(std::size_t number) const
{
    const std::uint32_t begin = number ? m_counts[number - 1].recipientsEnd : 0;
    return std::span(m_recipients).subspan(begin, m_counts[number].recipientsEnd - begin);
}

DeliveryTally DeliveryTallies::operator[](std::size_t number) const
{
    const Counts &counts = m_counts[number];
    const std::uint32_t daysBegin = number ? m_counts[number - 1].daysEnd : 0;
    DeliveryTally tally;
    tally.deliveries = counts.deliveries;
    tally.bytes = counts.bytes;
    tally.failed = counts.failed;
    tally.groupMessages = counts.groupMessages;
    if (counts.deliveries)
        tally.span = {counts.first, counts.last};
    tally.recipients = {nullptr, recipients(number)};
    tally.perDay = {nullptr, std::span(m_days).subspan(daysBegin, counts.daysEnd - daysBegin)};
    return tally;
}

} // namespace evidence
