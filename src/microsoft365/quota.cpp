// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/quota.h"

#include <algorithm>

namespace microsoft365 {

knowledge::RequestQuota quotaOf(CollectionSource source, const knowledge::CollectionFacts &facts)
{
    switch (source) {
    case CollectionSource::Deliveries:
        return facts.messageTrace.quota;
    case CollectionSource::SignIns:
        return facts.signIns.quota;
    case CollectionSource::Domains:
    case CollectionSource::Licences:
    case CollectionSource::Settings:
        break;
    }
    return {};
}

Quota::Quota(const knowledge::RequestQuota &quota, const QList<QDateTime> &times)
    : m_quota(quota)
    , m_times(times)
{
}

std::chrono::milliseconds Quota::waitAt(const QDateTime &now) const
{
    if (m_quota.requests == 0 || m_times.size() < m_quota.requests)
        return std::chrono::milliseconds(0);
    constexpr qint64 margin = 1; // second; servers may count whole ones
    const qint64 stretch = (m_quota.seconds + margin) * 1000;
    const QDateTime &oldest = m_times[m_times.size() - m_quota.requests];
    // A clock that was set back must not make anybody wait for longer than the stretch.
    return std::chrono::milliseconds(std::clamp<qint64>(now.msecsTo(oldest) + stretch, 0, stretch));
}

void Quota::sent(const QDateTime &now)
{
    m_times.append(now);
    while (m_times.size() > m_quota.requests)
        m_times.removeFirst();
}

void Quota::answered(const QDateTime &now)
{
    if (!m_times.isEmpty())
        m_times.last() = now;
}

} // namespace microsoft365
