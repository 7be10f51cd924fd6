// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/messagetrace.h"

#include "knowledge/collection.h"
#include "microsoft365/odata.h"

namespace microsoft365 {

namespace {

std::optional<Row> deliveryOf(const QJsonObject &object)
{
    static const QStringList kept{
        QStringLiteral("id"),        QStringLiteral("senderAddress"),    QStringLiteral("recipientAddress"),
        QStringLiteral("messageId"), QStringLiteral("receivedDateTime"), QStringLiteral("size"),
        QStringLiteral("status")};
    const auto time = parseLogTime(object.value(QLatin1String("receivedDateTime")).toString());
    const QString id = object.value(QLatin1String("id")).toString();
    const QString recipient = object.value(QLatin1String("recipientAddress")).toString();
    if (!time || id.isEmpty() || recipient.isEmpty())
        return std::nullopt;
    // A message has one row for each recipient.
    return Row{compact(only(object, kept)), id + QLatin1Char(' ') + recipient.toLower(), *time};
}

HttpRequest traceRequest(const QUrl &url)
{
    HttpRequest request = getJson(url);
    request.headers << HttpHeader{"Prefer", "include-unknown-enum-members"}; // "recalled" is one of these
    return request;
}

} // namespace

std::vector<Slice> messageTraceSlices(const Cloud &cloud, const CollectionReport &scope,
                                      const knowledge::CollectionFacts &facts)
{
    const knowledge::LogFacts &log = facts.messageTrace;
    std::vector<Slice> slices;
    const auto windows =
        windowsOf({scope.from.toSecsSinceEpoch(), scope.to.toSecsSinceEpoch()}, log.windowDays);
    for (const TimeWindow &window : windows) {
        Slice slice;
        slice.name = QStringLiteral("deliveries-") + filterTime(window.from).left(10);
        slice.window = window;
        slice.windowDays = log.windowDays;
        slice.reachDays = log.reachDays;
        slice.first = [base = cloud.graph, path = log.paths.first(),
                       size = log.pageSize](const TimeWindow &asked) {
            // Both bounds are wanted, and of several conditions on one member only the last would count.
            const QString filter = QStringLiteral("receivedDateTime ge %1 and receivedDateTime le %2")
                                       .arg(filterTime(asked.from), filterTime(asked.to));
            return traceRequest(serviceUrl(
                base, path,
                {{QStringLiteral("$filter"), filter}, {QStringLiteral("$top"), QString::number(size)}}));
        };
        slice.next = traceRequest;
        slice.read = [](const QJsonObject &answer, const QUrl &) { return readMessageTrace(answer); };
        slices.push_back(std::move(slice));
    }
    return slices;
}

PageResult readMessageTrace(const QJsonObject &answer)
{
    return readList(answer, deliveryOf);
}

} // namespace microsoft365
