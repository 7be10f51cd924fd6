// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/signinlog.h"

#include "knowledge/collection.h"
#include "microsoft365/odata.h"

#include <algorithm>

namespace microsoft365 {

namespace {

constexpr qint64 secondsPerDay = 86'400;

std::optional<Row> signInOf(const QJsonObject &object)
{
    static const QStringList kept{QStringLiteral("id"),
                                  QStringLiteral("createdDateTime"),
                                  QStringLiteral("userPrincipalName"),
                                  QStringLiteral("clientAppUsed"),
                                  QStringLiteral("ipAddress"),
                                  QStringLiteral("isInteractive")};
    const auto time = parseLogTime(object.value(QLatin1String("createdDateTime")).toString());
    const QString id = object.value(QLatin1String("id")).toString();
    if (!time || id.isEmpty())
        return std::nullopt;
    QJsonObject signIn = only(object, kept);
    const QJsonObject status = object.value(QLatin1String("status")).toObject();
    signIn.insert(QLatin1String("status"), only(status, {QStringLiteral("errorCode")}));
    return Row{compact(signIn), id, *time};
}

//! The part of an address that asks; an empty client asks for all.
QString filterOf(const TimeWindow &window, const QString &client, bool isInteractive)
{
    // Only ge and le are known to the log, not gt and lt.
    QString filter = QStringLiteral("createdDateTime ge %1 and createdDateTime le %2")
                         .arg(filterTime(window.from), filterTime(window.to));
    if (!client.isEmpty())
        filter += QStringLiteral(" and clientAppUsed eq '%1'")
                      .arg(QString(client).replace(u'\'', QLatin1String("''")));
    if (!isInteractive)
        filter += QStringLiteral(" and signInEventTypes/any(t: t eq 'nonInteractiveUser')");
    return filter;
}

//! "Authenticated SMTP" as a part of a file's name.
QString fileWord(const QString &client)
{
    return client.toLower().replace(QLatin1Char(' '), QLatin1Char('-'));
}

} // namespace

std::vector<Slice> signInSlices(const Cloud &cloud, const CollectionReport &scope,
                                const knowledge::CollectionFacts &facts)
{
    const knowledge::LogFacts &log = facts.signIns;
    const qint64 to = scope.to.toSecsSinceEpoch();
    const QString interactiveAll = QStringLiteral("interactive-all");
    const QString otherAll = QStringLiteral("other-all");
    const TimeWindow window{std::max(scope.from.toSecsSinceEpoch(), to - log.reachDays * secondsPerDay), to};
    const auto slice = [&](const QString &name, const QString &client, bool isInteractive) {
        Slice made;
        made.name = QStringLiteral("sign-ins-") + name;
        made.window = window;
        made.windowDays = log.windowDays;
        made.reachDays = log.reachDays;
        made.isIndependent = !isInteractive;
        made.isFallback = client.isEmpty();
        if (!made.isFallback)
            made.fallback = QStringLiteral("sign-ins-") + (isInteractive ? interactiveAll : otherAll);
        made.first = [base = cloud.graph, path = isInteractive ? log.paths.first() : log.paths.last(),
                      size = log.pageSize, client, isInteractive](const TimeWindow &asked) {
            return getJson(serviceUrl(base, path,
                                      {{QStringLiteral("$filter"), filterOf(asked, client, isInteractive)},
                                       {QStringLiteral("$top"), QString::number(size)}}));
        };
        made.next = getJson;
        made.read = [clients = facts.smtpClients](const QJsonObject &answer, const QUrl &) {
            return readSignIns(answer, clients);
        };
        return made;
    };
    std::vector<Slice> slices;
    for (const QString &client : facts.smtpClients)
        slices.push_back(slice(QStringLiteral("interactive-") + fileWord(client), client, true));
    for (const QString &client : facts.smtpClients)
        slices.push_back(slice(QStringLiteral("other-") + fileWord(client), client, false));
    slices.push_back(slice(interactiveAll, {}, true));
    slices.back().isAskedWhenEmpty = true;
    slices.push_back(slice(otherAll, {}, false)); // far larger, so only where the filter is not understood
    return slices;
}

PageResult readSignIns(const QJsonObject &answer, const QStringList &smtpClients)
{
    // Rows of other clients stay as empty ones: their times tell how far the log was read.
    return readList(answer, [&](const QJsonObject &object) {
        auto row = signInOf(object);
        if (row
            && !smtpClients.contains(object.value(QLatin1String("clientAppUsed")).toString(),
                                     Qt::CaseInsensitive)) {
            row->json.clear();
            row->isCounted = false;
        }
        return row;
    });
}

} // namespace microsoft365
