// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/sourcerun.h"

#include "microsoft365/odata.h"
#include "microsoft365/permissions.h"

#include <QCryptographicHash>

#include <algorithm>

namespace microsoft365 {

namespace {

constexpr qint64 unitsPerSecond = 10'000'000;
constexpr qint64 secondsPerDay = 86'400;
constexpr qint64 smallestStep = 60; // seconds
constexpr int maxBarren = 50;
constexpr int maxGoneBack = 20;
constexpr qsizetype maxKeys = 200'000; // rows in one second
constexpr qsizetype maxLinks = 20'000; // a tenant has far fewer domains

QString shortForm(const QString &key)
{
    constexpr qsizetype bytes = 12; // no two of some thousand keys are alike
    return QString::fromLatin1(
        QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).left(bytes).toBase64());
}

//! Whether an address that the server gave earlier means nothing to it any more.
bool isDeadLink(int status)
{
    return status == 400 || status == 404 || status == 410;
}

} // namespace

SourceRun::SourceRun(CollectionSource source, const Cloud &cloud, CollectionFolder *folder,
                     const CollectionServices &services)
    : m_source(source)
    , m_cloud(cloud)
    , m_folder(folder)
    , m_services(services)
    , m_quota(quotaOf(source, services.facts), folder->requestTimes(source))
    , m_slices(slicesOf(source, cloud, folder->report(), services.facts))
{
    const auto &known = folder->report().sources;
    if (const auto report = known.find(source); report != known.end()) {
        for (const MissingPart &part : report->second.missing) {
            if (part.failure.kind == SourceFailureKind::TooOld) // it does not come back
                m_missing.push_back(part);
            else if (!hasSlice(part.part)) // it lies within one, which has to be asked anew
                forgetSlices();
        }
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!isOffered(keyOf(m_source), m_cloud))
                return fail({SourceFailureKind::NotInCloud});
            if (const auto failure = m_folder->setReport(m_source, reportSoFar(SourceState::Incomplete)))
                return fail(*failure);
            nextSlice();
        },
        Qt::QueuedConnection);
}

SourceRun::~SourceRun() = default;

bool SourceRun::hasSlice(const QString &name) const
{
    return std::any_of(m_slices.begin(), m_slices.end(), [&](const Slice &one) { return one.name == name; });
}

bool SourceRun::isMissing(const QString &part) const
{
    return std::any_of(m_missing.begin(), m_missing.end(),
                       [&](const MissingPart &one) { return one.part == part; });
}

bool SourceRun::isRefused(const QString &part) const
{
    return std::any_of(m_missing.begin(), m_missing.end(), [&](const MissingPart &one) {
        return one.part == part && one.failure.kind != SourceFailureKind::TooOld;
    });
}

void SourceRun::forgetSlices()
{
    for (const Slice &one : m_slices)
        m_folder->forget(one.name);
}

//! Never both a slice and its fallback, because they have the same rows.
bool SourceRun::isWanted(const Slice &candidate) const
{
    if (!candidate.isFallback)
        return candidate.fallback.isEmpty() || !m_folder->position(candidate.fallback).isStarted;
    if (m_folder->position(candidate.name).isStarted)
        return true;
    qint64 rows = 0;
    qint64 rowsInItsPlace = 0;
    for (const Slice &other : m_slices) {
        rows += m_folder->position(other.name).rows;
        if (other.fallback == candidate.name)
            rowsInItsPlace += m_folder->position(other.name).rows;
    }
    return (candidate.isAskedWhenEmpty && rows == 0)
        || (m_notUnderstood.contains(candidate.name) && rowsInItsPlace == 0);
}

void SourceRun::nextSlice()
{
    m_goneBack = 0;
    while (m_current < m_slices.size() && (m_folder->position(slice().name).isDone || !isWanted(slice())))
        ++m_current;
    if (m_current == m_slices.size()) {
        // Where every part was refused, nothing is known. One whose oldest days are forgotten has the others.
        const bool isNothing = std::all_of(m_slices.begin(), m_slices.end(), [this](const Slice &one) {
            const SlicePosition position = m_folder->position(one.name);
            return one.isFallback || (isMissing(one.name) && (!position.isDone || position.rows == 0));
        });
        return isNothing ? fail(m_missing.front().failure) : end(reportSoFar(SourceState::Complete));
    }
    m_position = m_folder->position(slice().name);
    next();
}

//! Where the rows of the slice begin that the log still has; it forgets whole days.
qint64 SourceRun::sliceBegin() const
{
    const QDateTime today(m_services.clock.now().date(), QTime(0, 0), Qt::UTC);
    return std::max(slice().window->from, today.toSecsSinceEpoch() - slice().reachDays * secondsPerDay);
}

void SourceRun::next()
{
    const Slice &current = slice();
    if (!m_position.links.isEmpty())
        return ask(current.next(QUrl(m_position.links.first(), QUrl::StrictMode)), true);
    TimeWindow asked;
    if (current.window) {
        if (!m_position.isStarted)
            m_position.until = current.window->to;
        const qint64 begin = sliceBegin();
        const bool isForgotten = begin > m_position.until;
        const bool isTold = isMissing(current.name);
        if ((isForgotten || begin - current.window->from > secondsPerDay) && !isTold)
            m_missing.push_back({current.name, {SourceFailureKind::TooOld, {}, filterTime(begin)}});
        if (isForgotten) {
            m_position.askedFrom = begin;
            return take({});
        }
        const qint64 step = m_position.step > 0 ? m_position.step : current.windowDays * secondsPerDay;
        m_position.askedFrom = std::max(begin, m_position.until - step);
        asked = {m_position.askedFrom, m_position.until};
    }
    ask(current.first(asked), false);
}

void SourceRun::ask(const HttpRequest &request, bool isLink)
{
    const bool canNarrow = slice().window && m_position.until - m_position.askedFrom > smallestStep;
    m_call = std::make_unique<ServiceCall>(ServiceQuestion{m_source, slice().resource, request, canNarrow},
                                           m_services, &m_quota, [this]() -> std::optional<SourceFailure> {
                                               if (quotaOf(m_source, m_services.facts).requests == 0)
                                                   return std::nullopt;
                                               return m_folder->setRequestTimes(m_source, m_quota.times());
                                           });
    connect(m_call.get(), &ServiceCall::throttled, this, &SourceRun::throttled);
    connect(m_call.get(), &ServiceCall::retrying, this, &SourceRun::retrying);
    connect(
        m_call.get(), &ServiceCall::finished, this,
        [this, asked = request.url, isLink](const ServiceResult &result) { hear(result, asked, isLink); });
}

void SourceRun::hear(const ServiceResult &result, const QUrl &asked, bool isLink)
{
    m_call.release()->deleteLater(); // it is telling this
    if (!result)
        return hearError(result.error(), asked, isLink);
    PageResult page = slice().read(*result, asked);
    if (!page)
        return hearError({{SourceFailureKind::Unreadable, {}, page.error()}}, asked, isLink);
    const QUrl base = slice().resource == Resource::Graph ? m_cloud.graph : m_cloud.exchange;
    for (const QString &link : page->links) {
        if (const QUrl url(link, QUrl::StrictMode); !isSameServer(url, base) || url == asked)
            return fail({SourceFailureKind::Unreadable, QStringLiteral("nextLink"), url.host()});
    }
    if (isLink)
        m_position.links.removeFirst();
    take(*page);
}

void SourceRun::hearError(const ServiceError &error, const QUrl &asked, bool isLink)
{
    const bool refused = isRefusal(error.failure.kind);
    if (error.isTooMuch) {
        m_position.step = std::max(smallestStep, (m_position.until - m_position.askedFrom) / 2);
        return isLink ? goBack() : next();
    }
    if (const QString part = isLink ? slice().partBehind(asked) : QString(); !part.isEmpty() && refused)
        return passOver(part, error.failure);
    if (isLink && isDeadLink(error.status))
        return goBack();
    const bool isNotUnderstood = !slice().fallback.isEmpty() && error.status == 400 && refused;
    if (isNotUnderstood)
        m_notUnderstood.insert(slice().fallback);
    if (!isNotUnderstood && !(slice().isIndependent && refused))
        return fail(error.failure);
    leaveOut(error.failure);
}

/*! Goes on with the next slice. In place of a fallback the slices are missing that it stands in for, which
    are not told yet where an earlier run went over to it. */
void SourceRun::leaveOut(const SourceFailure &failure)
{
    for (const Slice &one : m_slices) {
        const bool isLost = one.name == slice().name
            ? !one.isFallback
            : one.fallback == slice().name && !m_folder->position(one.name).isDone && !isRefused(one.name);
        if (isLost)
            m_missing.push_back({one.name, failure});
    }
    ++m_current;
    nextSlice();
}

//! Goes on in the slice without what is behind its first link.
void SourceRun::passOver(const QString &part, const SourceFailure &failure)
{
    m_missing.push_back({part, failure});
    m_position.links.removeFirst();
    m_barren = 0;
    take({});
}

//! Asks anew for what follows the last row, because the way on is lost.
void SourceRun::goBack()
{
    if (++m_goneBack > maxGoneBack) {
        const SourceFailure failure{SourceFailureKind::Unreadable, QStringLiteral("nextLink"),
                                    QStringLiteral("no way on")};
        return slice().isIndependent ? leaveOut(failure) : fail(failure);
    }
    m_position.links.clear();
    if (!slice().window || !m_position.isSorted)
        m_position = SlicePosition{.step = m_position.step};
    else if (m_position.lastTime)
        m_position.until = std::min(m_position.until, secondAtOrAfter(*m_position.lastTime));
    next();
}

//! Keeps what a page has that is new, and goes on.
void SourceRun::take(const Page &page)
{
    const Slice &current = slice();
    SlicePosition &position = m_position;
    QByteArray lines;
    bool isNew = false;
    for (const Row &row : page.rows) {
        if (current.window) {
            // The end belongs to the slice after it, so that no row is in two.
            if (*row.time >= current.window->to * unitsPerSecond
                || *row.time < current.window->from * unitsPerSecond)
                continue;
            const QString key = shortForm(row.key);
            const bool isSameSecond =
                position.lastTime && secondAtOrAfter(*position.lastTime) == secondAtOrAfter(*row.time);
            if (isSameSecond && position.lastKeys.contains(key))
                continue;
            position.isSorted = position.isSorted && (!position.lastTime || *row.time <= *position.lastTime);
            if (!isSameSecond)
                position.lastKeys.clear();
            position.lastKeys.insert(key);
            position.lastTime = row.time;
        }
        isNew = true;
        position.rows += row.isCounted;
        if (!row.json.isEmpty())
            lines += row.json + '\n';
    }
    position.oddRows += page.oddRows;
    position.isStarted = true;
    position.bytes += lines.size();
    position.links = page.links + position.links;
    m_barren = isNew ? 0 : m_barren + 1;
    if (isNew && current.window && position.isSorted)
        m_goneBack = 0;
    if (position.lastKeys.size() > maxKeys || position.links.size() > maxLinks || m_barren > maxBarren)
        return fail({SourceFailureKind::Unreadable, {}, QStringLiteral("an answer without end")});

    if (position.links.isEmpty() && current.window) {
        position.isDone = position.askedFrom <= sliceBegin();
        position.until = position.askedFrom;
        // What was too much once need not be so for the rest.
        position.step = 2 * position.step < current.windowDays * secondsPerDay ? 2 * position.step : 0;
    } else if (position.links.isEmpty()) {
        position.isDone = true;
    }
    auto failure = m_folder->append(current.name, lines, position);
    if (!failure && position.isDone)
        failure = m_folder->finish(current.name);
    if (failure)
        return fail(*failure);
    if (position.isDone && current.isFallback)
        forgetMissing(current);
    if (position.isDone)
        nextSlice();
    else
        next();
    tellProgress();
}

//! What a fallback has brought in place of others is not missing any more.
void SourceRun::forgetMissing(const Slice &fallback)
{
    std::erase_if(m_missing, [&](const MissingPart &part) {
        return std::any_of(m_slices.begin(), m_slices.end(), [&](const Slice &other) {
            return other.name == part.part && other.fallback == fallback.name;
        });
    });
}

void SourceRun::fail(const SourceFailure &failure)
{
    SourceReport report = reportSoFar(SourceState::Failed);
    report.failure = failure;
    end(report);
}

void SourceRun::end(const SourceReport &report)
{
    SourceReport known = report;
    if (const auto failure = m_folder->setReport(m_source, report);
        failure && report.state != SourceState::Failed) {
        known.state = SourceState::Failed;
        known.failure = failure;
        m_folder->setReport(m_source, known); // in memory at least
    }
    QMetaObject::invokeMethod(this, &SourceRun::finished, Qt::QueuedConnection);
}

SourceReport SourceRun::reportSoFar(SourceState state) const
{
    SourceReport report{state};
    for (const Slice &known : m_slices) {
        const SlicePosition position = m_folder->position(known.name);
        report.rows += position.rows;
        report.oddRows += position.oddRows;
    }
    report.missing = m_missing;
    return report;
}

//! The share of a slice that is done, from 0 to 1.
double SourceRun::share(const Slice &known) const
{
    const SlicePosition position = m_folder->position(known.name);
    if (position.isDone)
        return 1;
    if (!known.window || !position.isStarted)
        return 0;
    qint64 reached = position.until;
    if (position.lastTime)
        reached = std::min(reached, secondAtOrAfter(*position.lastTime));
    const qint64 whole = std::max<qint64>(1, known.window->to - known.window->from);
    return static_cast<double>(known.window->to - reached) / static_cast<double>(whole);
}

void SourceRun::tellProgress()
{
    const SourceReport report = reportSoFar(SourceState::Incomplete);
    std::optional<double> estimate;
    const bool isFallback = m_current < m_slices.size() && slice().isFallback;
    if (!isFallback) {
        double done = 0;
        qint64 count = 0;
        for (const Slice &known : m_slices) {
            if (!known.isFallback) {
                done += share(known);
                ++count;
            }
        }
        estimate = done / static_cast<double>(std::max<qint64>(1, count));
    }
    Q_EMIT progressed(report.rows, estimate);
}

} // namespace microsoft365
