// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/collectionfolder.h"

#include "microsoft365/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace microsoft365 {

using evidence::Expected;

namespace {

const QLatin1String hiddenFolder(".collecting");
const QLatin1String journalName("journal.json");
constexpr qint64 maxJournalBytes = 64 << 20;

FolderError folderError(const SourceFailure &failure)
{
    return {failure.kind == SourceFailureKind::DiskFull ? FolderErrorKind::DiskFull
                                                        : FolderErrorKind::CannotWrite,
            failure.detail};
}

//! What a journal tells; nothing of it counts when it is damaged.
struct Journal {
    std::map<QString, SlicePosition> slices;
    std::map<CollectionSource, QList<QDateTime>> requestTimes;
};

std::optional<Journal> parseJournal(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Journal journal;
    const QJsonObject slices = json.value(QLatin1String("slices")).toObject();
    for (auto slice = slices.begin(); slice != slices.end(); ++slice) {
        const auto position = parseSlicePosition(slice->toObject());
        if (!position)
            return std::nullopt;
        journal.slices.insert({slice.key(), *position});
    }
    const QJsonObject requests = json.value(QLatin1String("requests")).toObject();
    for (auto member = requests.begin(); member != requests.end(); ++member) {
        const auto source = collectionSourceOf(member.key());
        const QJsonArray times = member->toArray();
        for (const QJsonValue &time : times) {
            if (source)
                journal.requestTimes[*source] << QDateTime::fromMSecsSinceEpoch(time.toInteger(), Qt::UTC);
        }
    }
    return journal;
}

} // namespace

CollectionFolder::CollectionFolder(const QString &path)
    : m_path(path)
{
}

CollectionFolder::~CollectionFolder() = default;

QString CollectionFolder::hidden(const QString &name) const
{
    return m_path + QLatin1Char('/') + hiddenFolder + QLatin1Char('/') + name;
}

QString CollectionFolder::partial(const QString &slice) const
{
    return hidden(slice + QLatin1String(".partial"));
}

Expected<std::unique_ptr<CollectionFolder>, FolderError> CollectionFolder::open(const QString &path,
                                                                                const CollectionScope &scope)
{
    std::unique_ptr<CollectionFolder> folder(new CollectionFolder(QFileInfo(path).absoluteFilePath()));
    if (!QDir().mkpath(folder->hidden({})))
        return FolderError{FolderErrorKind::CannotWrite, folder->m_path};
    QFile::setPermissions(folder->hidden({}),
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    folder->m_lock = std::make_unique<QLockFile>(folder->hidden(QStringLiteral("lock")));
    folder->m_lock->setStaleLockTime(0); // one is stale when its program is gone, however old it is
    if (!folder->m_lock->tryLock()) {
        const bool isTaken = folder->m_lock->error() == QLockFile::LockFailedError;
        return FolderError{isTaken ? FolderErrorKind::InUse : FolderErrorKind::CannotWrite, folder->m_path};
    }

    const bool isNew = !QFile::exists(folder->m_path + QLatin1Char('/') + collectionReportName());
    const auto report = readCollectionReport(folder->m_path);
    if (!isNew && !report)
        return FolderError{FolderErrorKind::Broken, folder->m_path};
    if (report && (report->cloud != scope.cloud || report->tenantId != scope.tenantId))
        return FolderError{FolderErrorKind::OtherTenant, report->tenantId};
    folder->m_report = report.value_or(CollectionReport{scope.cloud, scope.tenantId, scope.from, scope.to});

    QFile file(folder->hidden(journalName));
    if (!isNew && file.open(QIODevice::ReadOnly)) {
        if (auto journal = parseJournal(file.read(maxJournalBytes))) {
            folder->m_slices = std::move(journal->slices);
            folder->m_requestTimes = std::move(journal->requestTimes);
        }
    }
    auto failure = folder->finishInterrupted();
    if (!failure && isNew)
        failure = folder->saveReport();
    if (failure)
        return folderError(*failure);
    return folder;
}

//! Brings files and journal together again after a crash.
std::optional<SourceFailure> CollectionFolder::finishInterrupted()
{
    for (auto &[slice, position] : m_slices) {
        const QFileInfo file(partial(slice));
        if (position.isDone) {
            if (const auto failure = finish(slice))
                return failure;
        } else if (position.bytes > 0 && (!file.exists() || file.size() < position.bytes)) {
            position = {};
        }
    }
    return std::nullopt;
}

std::optional<SourceFailure> CollectionFolder::saveJournal()
{
    QJsonObject slices;
    for (const auto &[slice, position] : m_slices)
        slices.insert(slice, toJson(position));
    QJsonObject requests;
    for (const auto &[source, times] : m_requestTimes) {
        QJsonArray list;
        for (const QDateTime &time : times)
            list.append(time.toMSecsSinceEpoch());
        requests.insert(keyOf(source), list);
    }
    const QJsonObject journal{{QStringLiteral("slices"), slices}, {QStringLiteral("requests"), requests}};
    return replaceDurably(hidden(journalName), hidden(QStringLiteral("journal.draft")),
                          QJsonDocument(journal).toJson(QJsonDocument::Compact), true);
}

std::optional<SourceFailure> CollectionFolder::saveReport()
{
    return replaceDurably(m_path + QLatin1Char('/') + collectionReportName(),
                          hidden(QStringLiteral("report.draft")), toJson(m_report), false);
}

std::optional<SourceFailure> CollectionFolder::setReport(CollectionSource source, const SourceReport &report)
{
    const auto known = m_report.sources.find(source);
    if (known != m_report.sources.end() && known->second == report)
        return std::nullopt;
    m_report.sources[source] = report;
    return saveReport();
}

SlicePosition CollectionFolder::position(const QString &slice) const
{
    const auto found = m_slices.find(slice);
    return found == m_slices.end() ? SlicePosition() : found->second;
}

std::optional<SourceFailure> CollectionFolder::append(const QString &slice, const QByteArray &lines,
                                                      const SlicePosition &position)
{
    if (const auto failure = appendDurably(partial(slice), position.bytes - lines.size(), lines))
        return failure;
    m_slices[slice] = position;
    return saveJournal();
}

void CollectionFolder::forget(const QString &slice)
{
    m_slices.erase(slice);
}

std::optional<SourceFailure> CollectionFolder::finish(const QString &slice)
{
    const QString from = partial(slice);
    if (!QFile::exists(from))
        return std::nullopt; // it was finished before
    const QString to = m_path + QLatin1Char('/') + slice + QLatin1String(".jsonl");
    if (position(slice).bytes > 0)
        return rename(from, to);
    QFile::remove(from);
    QFile::remove(to);
    return std::nullopt;
}

QList<QDateTime> CollectionFolder::requestTimes(CollectionSource source) const
{
    const auto found = m_requestTimes.find(source);
    return found == m_requestTimes.end() ? QList<QDateTime>() : found->second;
}

std::optional<SourceFailure> CollectionFolder::setRequestTimes(CollectionSource source,
                                                               const QList<QDateTime> &times)
{
    m_requestTimes[source] = times;
    return saveJournal();
}

void CollectionFolder::tidy()
{
    for (const auto &[source, report] : m_report.sources) {
        if (!isFinal(report))
            return;
    }
    m_lock->unlock();
    QDir(hidden({})).removeRecursively();
}

} // namespace microsoft365
