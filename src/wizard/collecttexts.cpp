// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/collecttexts.h"

#include "reports/collectiontexts.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace wizard {

using namespace microsoft365;
using State = SourceProgress::State;

namespace {

constexpr int longWait = 120; // seconds; beyond it minutes say more

QString leftText(const SourceProgress &progress, const QDateTime &now)
{
    const auto left = progress.secondsLeft(now);
    if (!left)
        return QCoreApplication::translate("CollectTexts", "time left not known");
    const int seconds = static_cast<int>(std::min<qint64>(*left, 24 * 3600));
    if (seconds < 60)
        return QCoreApplication::translate("FileTexts", "about %Ln second(s) left", nullptr, seconds);
    const int minutes = (seconds + 59) / 60;
    return QCoreApplication::translate("FileTexts", "about %Ln minute(s) left", nullptr, minutes);
}

} // namespace

QString stateText(const SourceProgress &progress, const QDateTime &now, const reports::Language &language)
{
    const int wait = static_cast<int>(std::max<qint64>(now.secsTo(progress.waitUntil), 0));
    switch (progress.state) {
    case State::Idle:
        return QCoreApplication::translate("CollectTexts", "Not asked yet");
    case State::Running:
        if (!progress.share)
            return QCoreApplication::translate("CollectTexts", "Running, %1").arg(leftText(progress, now));
        return QCoreApplication::translate("CollectTexts", "%1 done, %2", "share, time left")
            .arg(language.percent(*progress.share), leftText(progress, now));
    case State::Throttled:
        if (wait > longWait) {
            const int minutes = (wait + 59) / 60;
            return QCoreApplication::translate("CollectTexts", "Microsoft asks us to wait %Ln min", nullptr,
                                               minutes);
        }
        return QCoreApplication::translate("CollectTexts", "Microsoft asks us to wait %Ln s", nullptr, wait);
    case State::Retrying:
        return QCoreApplication::translate("CollectTexts", "Asking again in %Ln s", nullptr, wait);
    case State::Interrupted:
        return QCoreApplication::translate("CollectTexts", "Interrupted");
    case State::Complete:
        return progress.missing.empty()
            ? QCoreApplication::translate("CollectTexts", "Complete")
            : QCoreApplication::translate("CollectTexts", "Complete but for a part");
    case State::Failed:
        return QCoreApplication::translate("CollectTexts", "Not known");
    }
    return {};
}

QString partText(const QString &part, const knowledge::Knowledge &knowledge,
                 const reports::Language &language)
{
    // A file of settings is called after its kind: "cas-mailboxes".
    const QStringList words = part.split(QLatin1Char('-'));
    QString kind = words.first();
    for (const QString &word : words.mid(1))
        kind += word.left(1).toUpper() + word.mid(1);
    if (const knowledge::ExportGuide *guide = knowledge.exportGuide(kind))
        return guide->title.in(language.code());
    // A file of a log by the day that it begins with: "deliveries-2026-11-01".
    const QDate day = QDate::fromString(part.right(10), Qt::ISODate);
    return day.isValid()
        ? QCoreApplication::translate("CollectTexts", "From %1 on", "a part of a log").arg(language.date(day))
        : part;
}

QString startProblemText(const FolderError &error, const reports::Language &language)
{
    QString action;
    switch (error.kind) {
    case FolderErrorKind::CannotWrite:
        action = QCoreApplication::translate("CollectTexts",
                                             "Check the permissions of the folder, then start again.");
        break;
    case FolderErrorKind::DiskFull:
        action = QCoreApplication::translate("CollectTexts", "Make room, then start again.");
        break;
    case FolderErrorKind::InUse:
        action = QCoreApplication::translate("CollectTexts",
                                             "Wait until that is done or close it, then start again.");
        break;
    case FolderErrorKind::OtherTenant:
    case FolderErrorKind::Broken:
        action = QCoreApplication::translate("CollectTexts", "Start a new collection.");
        break;
    }
    return QCoreApplication::translate("CollectTexts", "%1 Nothing was begun. %2 Folder: %3",
                                       "what happened, what helps, the folder")
        .arg(reports::text(error, language).what, action, QDir::toNativeSeparators(error.detail));
}

QString exportKindFor(const std::optional<CollectionSource> &source)
{
    using imports::ExportKind;
    if (!source)
        return imports::keyOf(ExportKind::SmtpAuthSummary);
    switch (*source) {
    case CollectionSource::Deliveries:
        return imports::keyOf(ExportKind::MessageTrace);
    case CollectionSource::SignIns:
        return imports::keyOf(ExportKind::SignIns);
    case CollectionSource::Domains:
        return imports::keyOf(ExportKind::AcceptedDomains);
    case CollectionSource::Settings:
        return imports::keyOf(ExportKind::CasMailboxes);
    case CollectionSource::Licences:
        return {};
    }
    return {};
}

QString permissionsOf(CollectionSource source, const knowledge::SignInFacts &facts)
{
    QStringList names;
    for (const knowledge::Permission &permission : facts.permissions) {
        if (permission.dataSources.contains(keyOf(source)))
            names.append(permission.id);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace wizard
