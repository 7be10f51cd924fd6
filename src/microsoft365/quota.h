// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/collection.h"
#include "microsoft365/collectionsource.h"

#include <QDateTime>
#include <QList>

#include <chrono>

namespace microsoft365 {

//! The quota that Microsoft has for the requests of a source.
knowledge::RequestQuota quotaOf(CollectionSource source, const knowledge::CollectionFacts &facts);

//! Keeps the own requests within a quota: so many in any stretch of time.
class Quota {
public:
    //! The times are those of earlier requests, the oldest first. A quota of nothing stands for none.
    explicit Quota(const knowledge::RequestQuota &quota, const QList<QDateTime> &times = {});

    //! How long to wait with the next request.
    std::chrono::milliseconds waitAt(const QDateTime &now) const;
    //! Counts a request that is about to be sent.
    void sent(const QDateTime &now);
    //! Counts it from its answer on: nobody knows when the server saw it.
    void answered(const QDateTime &now);
    //! Of the requests that still count.
    const QList<QDateTime> &times() const { return m_times; }

private:
    knowledge::RequestQuota m_quota;
    QList<QDateTime> m_times;
};

} // namespace microsoft365
