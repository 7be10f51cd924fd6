// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/tenantcollection.h"

#include "microsoft365/collection.h"
#include "microsoft365/maillicences.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace wizard {

using namespace microsoft365;
using State = SourceProgress::State;

namespace {

constexpr qint64 soonest = 3; // seconds; an estimate from less jumps about

//! A text as part of a file name.
QString asFileName(QString text)
{
    static const QRegularExpression other(QStringLiteral("[^A-Za-z0-9._-]"));
    return text.left(100).replace(other, QStringLiteral("_"));
}

bool isComplete(const CollectionReport &report)
{
    return std::all_of(report.sources.begin(), report.sources.end(),
                       [](const auto &entry) { return isFinal(entry.second); });
}

} // namespace

std::optional<qint64> SourceProgress::secondsLeft(const QDateTime &now) const
{
    const qint64 elapsed = since.isValid() ? since.secsTo(now) : 0;
    if (!share || !shareBefore || elapsed < soonest || *share <= *shareBefore)
        return std::nullopt;
    return static_cast<qint64>(static_cast<double>(elapsed) * (1 - *share) / (*share - *shareBefore)) + 1;
}

TenantCollection::TenantCollection(Session &session, const Services &services, AccountSession &accounts,
                                   QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_services(services)
    , m_accounts(accounts)
{
    connect(&accounts, &AccountSession::keeperLeaving, this, &TenantCollection::cancel);
    connect(&accounts, &AccountSession::changed, this, &TenantCollection::forget);
}

TenantCollection::~TenantCollection() = default;

const SourceProgress &TenantCollection::progress(CollectionSource source) const
{
    static const SourceProgress idle;
    const auto it = m_progress.find(source);
    return it == m_progress.end() ? idle : it->second;
}

QString TenantCollection::tenantFolder() const
{
    const Account &account = *m_accounts.current();
    return QStringLiteral("%1/collections/%2-%3")
        .arg(m_services.dataFolder, asFileName(account.cloud.id), asFileName(account.tenant));
}

QString TenantCollection::unfinishedFolder() const
{
    if (m_accounts.current() == nullptr)
        return {};
    const Account &account = *m_accounts.current();
    const QDir folder(tenantFolder());
    // They are named by their time.
    for (const QString &name :
         folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        const auto report = readCollectionReport(folder.filePath(name));
        if (report && report->cloud == account.cloud.id && report->tenantId == account.tenant)
            return isComplete(*report) ? QString() : folder.filePath(name);
    }
    return {};
}

std::optional<CollectionReport> TenantCollection::unfinished() const
{
    const QString folder = unfinishedFolder();
    return folder.isEmpty() ? std::nullopt : readCollectionReport(folder);
}

std::optional<FolderError> TenantCollection::start(const std::vector<CollectionSource> &sources, int days)
{
    const QDir folder(tenantFolder());
    const QString name = m_services.clock->now().toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    QString path = folder.filePath(name);
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = folder.filePath(QStringLiteral("%1-%2").arg(name).arg(n));
    return begin(path, sources, days);
}

std::optional<FolderError> TenantCollection::goOn(const std::vector<CollectionSource> &sources)
{
    constexpr int asBefore = 1; // the folder knows its days
    return begin(unfinishedFolder(), sources, asBefore);
}

std::optional<FolderError> TenantCollection::begin(const QString &path,
                                                   const std::vector<CollectionSource> &sources, int days)
{
    const Account &account = *m_accounts.current();
    const knowledge::CollectionFacts &facts = m_session.knowledge().collection;
    const CollectionServices services{*m_accounts.http(), *m_accounts.keeper(), *m_services.clock, facts,
                                      m_services.random};
    m_collection.reset(); // it would hold the folder
    auto folder = CollectionFolder::open(path, scopeFromNow(account.cloud, account.tenant, days, services));
    if (!folder)
        return folder.error();
    m_folder = path;
    m_account = account.key();
    m_progress.clear();
    for (const auto &[source, report] : (*folder)->report().sources) {
        SourceProgress &progress = m_progress[source];
        progress.rows = report.rows;
        progress.missing = report.missing;
        progress.failure = report.failure;
        progress.state = report.state == SourceState::Complete ? State::Complete
            : report.state == SourceState::Failed              ? State::Failed
                                                               : State::Interrupted;
        if (source == CollectionSource::Licences)
            progress.mailLicences = mailLicencesIn(path);
    }
    m_collection =
        std::make_unique<BackgroundCollection>(account.cloud, sources, std::move(folder).value(), services);
    watch();
    Q_EMIT changed();
    return {};
}

void TenantCollection::watch()
{
    const Collecting *collection = m_collection.get();
    connect(collection, &Collecting::started, this, [this](CollectionSource source) {
        SourceProgress &progress = m_progress[source];
        progress.failure.reset();
        progress.since = m_services.clock->now();
        set(source, State::Running);
    });
    connect(collection, &Collecting::progressed, this,
            [this](CollectionSource source, qint64 rows, const std::optional<double> &share) {
                SourceProgress &progress = m_progress[source];
                progress.rows = rows;
                progress.share = share;
                if (!progress.shareBefore)
                    progress.shareBefore = share;
                set(source, State::Running);
            });
    connect(collection, &Collecting::throttled, this,
            [this](CollectionSource source, qint64 seconds) { set(source, State::Throttled, seconds); });
    connect(collection, &Collecting::retrying, this,
            [this](CollectionSource source, qint64 seconds, const SourceFailure &reason) {
                m_progress[source].retryReason = reason;
                set(source, State::Retrying, seconds);
            });
    connect(collection, &Collecting::sourceFinished, this,
            [this](CollectionSource source, const SourceReport &report) {
                SourceProgress &progress = m_progress[source];
                progress.rows = report.rows;
                progress.missing = report.missing;
                if (source == CollectionSource::Licences)
                    progress.mailLicences = mailLicencesIn(m_folder);
                set(source, State::Complete);
            });
    connect(collection, &Collecting::sourceFailed, this,
            [this](CollectionSource source, const SourceFailure &failure) {
                m_progress[source].failure = failure;
                set(source, State::Failed);
            });
    connect(collection, &Collecting::finished, this, &TenantCollection::finish);
}

void TenantCollection::set(CollectionSource source, State state, qint64 secondsToWait)
{
    SourceProgress &progress = m_progress[source];
    progress.state = state;
    progress.waitUntil = m_services.clock->now().addSecs(secondsToWait);
    Q_EMIT changed();
}

void TenantCollection::finish()
{
    m_collection->disconnect(this);
    m_collection.release()->deleteLater(); // it is the sender of the signal that led here
    handOver();
    Q_EMIT changed();
}

void TenantCollection::handOver()
{
    const QDir folder(m_folder);
    QStringList paths;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        if (!isBesideExports(folder.filePath(name)))
            paths.append(folder.filePath(name));
    }
    if (paths.isEmpty())
        return;
    const std::size_t before = m_session.files().size();
    const bool wasSample = m_session.isSample();
    m_session.addPaths(paths);
    if (!wasSample && m_session.files().size() == before)
        m_session.importAgain(); // files that are known may have grown
}

void TenantCollection::cancel()
{
    if (!m_collection)
        return;
    m_collection.reset();
    for (auto &[source, progress] : m_progress) {
        if (progress.isActive())
            progress.state = State::Interrupted;
    }
    Q_EMIT changed();
}

void TenantCollection::forget()
{
    // What is shown is of one account; another one has not been collected from.
    const Account *account = m_accounts.current();
    if (isRunning() && account != nullptr && account->key() != m_account)
        cancel();
    if (!isRunning() && (account == nullptr || account->key() != m_account))
        m_progress.clear();
    Q_EMIT changed();
}

} // namespace wizard
