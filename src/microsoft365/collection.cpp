// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/collection.h"

#include "microsoft365/sourcerun.h"

#include <algorithm>

namespace microsoft365 {

CollectionScope scopeFromNow(const Cloud &cloud, const QString &tenantId, int days,
                             const CollectionServices &services)
{
    const knowledge::CollectionFacts &facts = services.facts;
    const QDateTime now = CorrectedClock(services.clock, services.http.clockAhead()).now();
    constexpr qint64 minute = 60;
    const qint64 newest = std::max(facts.messageTrace.newestMinutes, facts.signIns.newestMinutes) * minute;
    const qint64 to = (now.toSecsSinceEpoch() - newest) / minute * minute;
    const QDateTime end = QDateTime::fromSecsSinceEpoch(to, Qt::UTC);
    return {cloud.id, tenantId, end.addDays(-days), end};
}

Collection::Collection(const Cloud &cloud, const std::vector<CollectionSource> &sources,
                       std::unique_ptr<CollectionFolder> folder, const CollectionServices &services,
                       QObject *parent)
    : Collecting(parent)
    , m_folder(std::move(folder))
    , m_clock(services.clock, services.http.clockAhead())
{
    const CollectionServices corrected{services.http, services.tokens, m_clock, services.facts,
                                       services.random};
    for (const CollectionSource source : sources) {
        if (!m_runs.contains(source))
            run(source, cloud, corrected);
    }
    m_running = m_runs.size();
    if (m_running == 0)
        QMetaObject::invokeMethod(this, &Collection::finished, Qt::QueuedConnection);
}

Collection::~Collection() = default;

void Collection::run(CollectionSource source, const Cloud &cloud, const CollectionServices &services)
{
    QMetaObject::invokeMethod(
        this, [this, source] { Q_EMIT started(source); }, Qt::QueuedConnection);
    std::unique_ptr<SourceRun> &run = m_runs[source];
    const auto &known = m_folder->report().sources;
    const auto report = known.find(source);
    if (report != known.end() && isFinal(report->second)) {
        QMetaObject::invokeMethod(
            this, [this, source] { end(source); }, Qt::QueuedConnection);
        return;
    }
    run = std::make_unique<SourceRun>(source, cloud, m_folder.get(), services);
    connect(run.get(), &SourceRun::progressed, this,
            [this, source](qint64 rows, const std::optional<double> &estimate) {
                Q_EMIT progressed(source, rows, estimate);
            });
    connect(run.get(), &SourceRun::throttled, this,
            [this, source](qint64 s) { Q_EMIT throttled(source, s); });
    connect(run.get(), &SourceRun::retrying, this,
            [this, source](qint64 s, const SourceFailure &reason) { Q_EMIT retrying(source, s, reason); });
    connect(run.get(), &SourceRun::finished, this, [this, source] { end(source); });
}

void Collection::end(CollectionSource source)
{
    if (--m_running == 0) {
        m_folder->tidy();
        QMetaObject::invokeMethod(this, &Collection::finished, Qt::QueuedConnection);
    }
    // Whoever hears this may delete the collection.
    const SourceReport report = m_folder->report().sources.at(source);
    if (report.failure)
        Q_EMIT sourceFailed(source, *report.failure);
    else
        Q_EMIT sourceFinished(source, report);
}

} // namespace microsoft365
