// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedtenant/exchangeservice.h"

#include "simulatedtenant/graphservice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace simulatedtenant {

namespace {

Response list(const QJsonArray &rows, const QUrl &next = {})
{
    QJsonObject object{{QStringLiteral("value"), rows}, {QStringLiteral("@adminapi.warnings"), QJsonArray()}};
    if (!next.isEmpty())
        object.insert(QLatin1String("@odata.nextLink"), next.toString(QUrl::FullyEncoded));
    return Response::json(QJsonDocument(object).toJson());
}

} // namespace

ExchangeService::ExchangeService(const ExchangeScenario &scenario,
                                 std::function<bool(const QByteArray &)> isGoodToken)
    : m_scenario(scenario)
    , m_isGoodToken(std::move(isGoodToken))
{
}

Response ExchangeService::answer(const Request &request)
{
    ++m_requestCount;
    const auto fault = m_scenario.faults.next();
    if (fault == Fault::DeadLink && !QUrlQuery(request.url).hasQueryItem(QStringLiteral("$skiptoken")))
        return route(request);
    const Response right = route(request);
    return fault ? spoiled(*fault, right, m_scenario.faultOptions) : right;
}

Response ExchangeService::route(const Request &request) const
{
    if (!m_isGoodToken(request.bearer()))
        return {401, {}, {}};
    const QString path = QStringLiteral("/adminapi/beta/%1/InvokeCommand").arg(m_scenario.tenantId);
    const QString cmdlet = QJsonDocument::fromJson(request.body)
                               .object()
                               .value(QLatin1String("CmdletInput"))
                               .toObject()
                               .value(QLatin1String("CmdletName"))
                               .toString();
    const bool isAnchored = request.header("X-AnchorMailbox").endsWith('@' + m_scenario.tenantId.toLatin1());
    if (request.method != "POST" || request.url.path() != path || !isAnchored
        || request.header("Content-Type") != "application/json")
        return graphError(400, QStringLiteral("BadRequest"), QStringLiteral("Not understood."));
    if (m_scenario.refused.contains(cmdlet)) {
        const QJsonObject inner{
            {QStringLiteral("internalException"),
             QJsonObject{{QStringLiteral("message"), QStringLiteral("The role does not allow it.")}}}};
        return Response::json(
            QJsonDocument(QJsonObject{{QStringLiteral("error"),
                                       QJsonObject{{QStringLiteral("code"), QStringLiteral("Forbidden")},
                                                   {QStringLiteral("message"),
                                                    QStringLiteral("Error executing cmdlet")},
                                                   {QStringLiteral("innererror"), inner}}}})
                .toJson(),
            403);
    }
    if (cmdlet == QLatin1String("Get-CasMailbox"))
        return mailboxes(request);
    if (cmdlet == QLatin1String("Get-AcceptedDomain"))
        return list({QJsonObject{{QStringLiteral("DomainName"), QStringLiteral("contoso.example")},
                                 {QStringLiteral("DomainType"), QStringLiteral("InternalRelay")},
                                 {QStringLiteral("MatchSubDomains"), true},
                                 {QStringLiteral("Guid"), QStringLiteral("dropped")}}});
    if (cmdlet == QLatin1String("Get-TransportConfig"))
        return list({QJsonObject{{QStringLiteral("SmtpClientAuthenticationDisabled"), true},
                                 {QStringLiteral("AllowLegacyTLSClients"), QJsonValue()},
                                 {QStringLiteral("MaxReceiveSize"), QStringLiteral("Unlimited")}}});
    if (cmdlet == QLatin1String("Get-OrganizationConfig"))
        return list({QJsonObject{{QStringLiteral("Name"), QStringLiteral("contoso")},
                                 {QStringLiteral("RejectDirectSend"), false},
                                 {QStringLiteral("DefaultAuthenticationPolicy"), QJsonValue()}}});
    if (cmdlet == QLatin1String("Get-InboundConnector"))
        return list({QJsonObject{{QStringLiteral("Name"), QStringLiteral("Printers")},
                                 {QStringLiteral("ConnectorType"), QStringLiteral("OnPremises")},
                                 {QStringLiteral("SenderIPAddresses"),
                                  QJsonArray{QStringLiteral("198.51.100.7"), QStringLiteral("198.51.100.8")}},
                                 {QStringLiteral("SenderDomains"), QJsonArray{QStringLiteral("smtp:*;1")}}}});
    if (cmdlet == QLatin1String("Get-OnPremServerReportInfo"))
        return list({QJsonObject{{QStringLiteral("ServerFQDN"), QStringLiteral("exch01.contoso.example")},
                                 {QStringLiteral("Build"), QStringLiteral("15.1.2507.16")},
                                 {QStringLiteral("FirstDetectedDate"), QStringLiteral("28/03/2024")},
                                 {QStringLiteral("Secret"), QStringLiteral("dropped")}}});
    return list({});
}

Response ExchangeService::mailboxes(const Request &request) const
{
    constexpr int pageSize = 1000;
    const QUrlQuery query(request.url);
    if (m_scenario.hasDeadLinks && query.hasQueryItem(QStringLiteral("$skiptoken")))
        return graphError(404, QStringLiteral("NotFound"), QStringLiteral("The page has expired."));
    const int first = query.queryItemValue(QStringLiteral("$skiptoken")).toInt();
    const bool isAll = QJsonDocument::fromJson(request.body)
                           .object()
                           .value(QLatin1String("CmdletInput"))
                           .toObject()
                           .value(QLatin1String("Parameters"))
                           .toObject()
                           .value(QLatin1String("ResultSize"))
        == QLatin1String("Unlimited");
    const int count = isAll ? m_scenario.mailboxes : std::min(m_scenario.mailboxes, pageSize);
    const int end = std::min(count, first + pageSize);
    QJsonArray rows;
    for (int i = first; i < end; ++i) {
        const QJsonValue disabled = i % 3 == 0 ? QJsonValue() : QJsonValue(i % 3 == 1);
        rows.append(QJsonObject{
            {QStringLiteral("PrimarySmtpAddress"), QStringLiteral("box%1@contoso.example").arg(i)},
            {QStringLiteral("DisplayName"), QStringLiteral("=Box %1").arg(i)},
            {QStringLiteral("SmtpClientAuthenticationDisabled"), disabled},
            {QStringLiteral("ImapEnabled"), true},
            {QStringLiteral("ServerName"), QStringLiteral("dropped")}});
    }
    QUrl next;
    if (end < count) {
        next = request.url;
        QUrlQuery more(next);
        more.removeQueryItem(QStringLiteral("$skiptoken"));
        more.addQueryItem(QStringLiteral("$skiptoken"), QString::number(end));
        next.setQuery(more);
    }
    return list(rows, next);
}

} // namespace simulatedtenant
