// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/exchangesettings.h"

#include "knowledge/collection.h"
#include "microsoft365/odata.h"

namespace microsoft365 {

std::vector<Slice> settingsSlices(const Cloud &cloud, const CollectionReport &scope,
                                  const knowledge::CollectionFacts &facts)
{
    std::vector<Slice> slices;
    const QList<HttpHeader> headers{
        {"Accept", "application/json"},
        {"Content-Type", "application/json"},
        {"Prefer", "odata.maxpagesize=" + QByteArray::number(facts.exchangePageSize)},
        {"X-AnchorMailbox", facts.exchangeAnchor.arg(scope.tenantId).toLatin1()},
    };
    for (const knowledge::ExchangeCommand &command : facts.exchangeCommands) {
        Slice slice;
        slice.name = command.file;
        slice.resource = Resource::Exchange;
        slice.isIndependent = true;
        QJsonObject parameters;
        if (command.isLimited)
            parameters.insert(QLatin1String("ResultSize"), QStringLiteral("Unlimited"));
        const QByteArray body = compact({{QStringLiteral("CmdletInput"),
                                          QJsonObject{{QStringLiteral("CmdletName"), command.cmdlet},
                                                      {QStringLiteral("Parameters"), parameters}}}});
        const QUrl url = serviceUrl(cloud.exchange, facts.exchangePath.arg(scope.tenantId),
                                    {{QStringLiteral("$select"), command.properties.join(QLatin1Char(','))}});
        slice.first = [url, headers, body](const TimeWindow &) { return HttpRequest{url, headers, body}; };
        // The next page is asked for with the same command again.
        slice.next = [headers, body](const QUrl &link) { return HttpRequest{link, headers, body}; };
        slice.read = [properties = command.properties](const QJsonObject &answer, const QUrl &) {
            return readSettings(answer, properties);
        };
        slices.push_back(std::move(slice));
    }
    return slices;
}

PageResult readSettings(const QJsonObject &answer, const QStringList &properties)
{
    return readList(answer, [&](const QJsonObject &object) -> std::optional<Row> {
        const QJsonObject kept = only(object, properties);
        if (kept.isEmpty())
            return std::nullopt;
        return Row{compact(kept)};
    });
}

} // namespace microsoft365
