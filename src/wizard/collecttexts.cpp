// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/collecttexts.h"

#include <QCoreApplication>

#include <algorithm>

namespace wizard {

using namespace microsoft365;
using State = SourceProgress::State;

namespace {

QString leftText(const SourceProgress &progress, const QDateTime &now)
{
    const auto left = progress.secondsLeft(now);
    if (!left)
        return QCoreApplication::translate("CollectTexts", "how long still is not known");
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
        return QCoreApplication::translate("CollectTexts", "Microsoft asks us to wait %Ln s", nullptr, wait);
    case State::Retrying:
        return QCoreApplication::translate("CollectTexts", "No usable answer, asking again in %Ln s", nullptr,
                                           wait);
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
