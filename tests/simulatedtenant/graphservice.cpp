// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedtenant/graphservice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace simulatedtenant {

namespace {

constexpr qint64 quotaRequests = 100;
constexpr qint64 quotaSeconds = 300;
constexpr qint64 secondsPerDay = 86'400;
constexpr int maxTracePage = 5000;
constexpr int maxSignInPage = 1000;

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString option(const QUrlQuery &query, const char *name)
{
    return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
}

} // namespace

Response graphError(int status, const QString &code, const QString &message)
{
    return Response::json(
        json({{QStringLiteral("error"),
               QJsonObject{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}}}}),
        status);
}

GraphService::GraphService(const TenantData &data, const GraphScenario &scenario,
                           std::function<QDateTime()> now,
                           std::function<bool(const QByteArray &)> isGoodToken)
    : m_data(data)
    , m_scenario(scenario)
    , m_now(std::move(now))
    , m_isGoodToken(std::move(isGoodToken))
{
}

Response GraphService::answer(const Request &request)
{
    ++m_requestCount;
    m_asked << request.url;
    const bool isTrace = request.url.path().endsWith(QLatin1String("/messageTraces"));
    if (isTrace && !takesFromQuota())
        return spoiled(Fault::TooManyRequests, {}, {});
    const auto fault = m_scenario.faults.next();
    if (fault == Fault::DeadLink && !QUrlQuery(request.url).hasQueryItem(QStringLiteral("$skiptoken")))
        return route(request);
    const Response right = route(request);
    return fault ? spoiled(*fault, right, {m_scenario.elsewhere, m_scenario.oversize, m_now()}) : right;
}

bool GraphService::takesFromQuota()
{
    const QDateTime now = m_now();
    m_traceTimes.removeIf([&](const QDateTime &time) { return time.secsTo(now) >= quotaSeconds; });
    m_traceTimes << now;
    m_overQuota += m_traceTimes.size() > quotaRequests;
    return m_traceTimes.size() <= quotaRequests;
}

Response GraphService::route(const Request &request)
{
    if (!m_isGoodToken(request.bearer()))
        return graphError(401, QStringLiteral("InvalidAuthenticationToken"),
                          QStringLiteral("Access token has expired."));
    const QString path = request.url.path();
    static const QRegularExpression records(
        QStringLiteral("^/v1\\.0/domains/([^/]+)/serviceConfigurationRecords$"));
    if (path == QLatin1String("/v1.0/admin/exchange/tracing/messageTraces"))
        return trace(request);
    if (path == QLatin1String("/v1.0/auditLogs/signIns") || path == QLatin1String("/beta/auditLogs/signIns"))
        return signIns(request);
    if (path == QLatin1String("/v1.0/domains"))
        return domains();
    if (const auto match = records.match(path); match.hasMatch()) {
        if (match.captured(1) == m_scenario.domainWithoutRecords)
            return graphError(404, QStringLiteral("Request_ResourceNotFound"), QStringLiteral("No records."));
        return domainRecords(match.captured(1));
    }
    if (path == QLatin1String("/v1.0/subscribedSkus"))
        return licences();
    return graphError(400, QStringLiteral("BadRequest"),
                      QStringLiteral("Resource not found for the segment."));
}

//! "or" and everything but the last value of a member are silently ignored.
GraphService::Filter GraphService::filterOf(const QString &text)
{
    Filter filter;
    static const QRegularExpression condition(
        QStringLiteral("(receivedDateTime|createdDateTime) (ge|le) (\\S+)|clientAppUsed eq '([^']*)'"));
    auto found = condition.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        const QDateTime time = QDateTime::fromString(match.captured(3), Qt::ISODate);
        if (match.captured(2) == QLatin1String("ge"))
            filter.from = time;
        else if (match.captured(2) == QLatin1String("le"))
            filter.to = time;
        else
            filter.client = match.captured(4);
    }
    filter.isOtherEvents = text.contains(QLatin1String("signInEventTypes/any"));
    return filter;
}

//! The numbers in the address of a next page; nothing when it was never given out, or has died.
std::optional<QStringList> GraphService::resumed(const QUrlQuery &query) const
{
    const QStringList parts = option(query, "$skiptoken").split(QLatin1Char('_'));
    if (parts.size() != 3)
        return std::nullopt;
    const qint64 age = m_now().toSecsSinceEpoch() - parts[2].toLongLong();
    return m_scenario.linkSeconds > 0 && age > m_scenario.linkSeconds ? std::nullopt : std::optional(parts);
}

QByteArray GraphService::page(const Request &request, const QByteArrayList &rows, const QString &next) const
{
    QByteArray text = R"({"@odata.context":"$metadata","value":[)" + rows.join(',') + ']';
    if (!next.isEmpty()) {
        QUrl url = m_scenario.linkBase.isEmpty() ? request.url : m_scenario.linkBase;
        QUrlQuery query(request.url);
        query.removeQueryItem(QStringLiteral("$skiptoken"));
        query.addQueryItem(QStringLiteral("$skiptoken"),
                           next + QLatin1Char('_') + QString::number(m_now().toSecsSinceEpoch()));
        url.setQuery(query);
        text += R"(,"@odata.nextLink":")" + url.toEncoded() + '"';
    }
    return text + '}';
}

Response GraphService::trace(const Request &request)
{
    const QString badRequest = QStringLiteral("BadRequest");
    if (!m_scenario.hasMessageTrace)
        return graphError(400, badRequest, QStringLiteral("Resource not found for the segment 'tracing'."));
    if (!m_scenario.hasServicePrincipal)
        return graphError(401, QStringLiteral("UnknownError"),
                          QStringLiteral("The service principal for resource "
                                         "'8bd644d1-64a1-4d4b-ae52-2e0cbf64e373' is not provisioned."));
    if (!m_scenario.mayTrace)
        return graphError(403, QStringLiteral("Authorization_RequestDenied"),
                          QStringLiteral("Insufficient privileges to complete the operation."));
    const QUrlQuery query(request.url);
    const Filter filter = filterOf(option(query, "$filter"));
    const QDateTime now = m_now();
    const QDateTime oldest(now.date().addDays(-90), QTime(0, 0), Qt::UTC);
    if (!filter.to.isValid() || !filter.from.isValid())
        return graphError(400, badRequest,
                          QStringLiteral("EndDate is required when a StartDate is entered."));
    if (filter.from.secsTo(filter.to) > 10 * secondsPerDay)
        return graphError(
            400, badRequest,
            QStringLiteral("The time between StartDate and EndDate can't be longer than 10 days."));
    if (filter.from < oldest)
        return graphError(400, badRequest,
                          QStringLiteral("StartDate can't be older than 90 days from today."));
    if (filter.to > now || filter.from > filter.to)
        return graphError(400, badRequest, QStringLiteral("EndDate can't be in the future."));
    const int top = query.hasQueryItem(QStringLiteral("$top")) ? option(query, "$top").toInt() : 1000;
    if (top < 1 || top > maxTracePage)
        return graphError(400, badRequest,
                          QStringLiteral("The limit of '5000' for Top query has been exceeded."));

    auto [first, end] = m_data.deliveriesIn(filter.from, filter.to);
    if (query.hasQueryItem(QStringLiteral("$skiptoken"))) {
        const auto parts = resumed(query);
        if (!parts)
            return graphError(400, badRequest,
                              QStringLiteral("Token not found: token is either invalid or expired"));
        first = parts->at(0).toLongLong();
        end = parts->at(1).toLongLong();
    }
    const qint64 stop = std::min({end, first + top, first + m_scenario.tracePageSize});
    QByteArrayList rows;
    for (qint64 row = first; row < stop; ++row)
        rows << m_data.delivery(row);
    m_servedRows += rows.size();
    const QString next = stop < end ? QStringLiteral("%1_%2").arg(stop).arg(end) : QString();
    return Response::json(page(request, rows, next));
}

Response GraphService::signIns(const Request &request)
{
    const QString forbidden = QStringLiteral("Forbidden");
    if (!m_scenario.hasPremiumLicence)
        return graphError(403, QStringLiteral("Authentication_RequestFromNonPremiumTenantOrB2CTenant"),
                          QStringLiteral("Neither tenant is B2C or tenant doesn't have premium license"));
    if (!m_scenario.mayReadSignIns)
        return graphError(403, forbidden, QStringLiteral("User is not in the allowed roles"));
    const QUrlQuery query(request.url);
    const Filter filter = filterOf(option(query, "$filter"));
    if ((filter.isOtherEvents && !m_scenario.hasOtherSignIns)
        || (!filter.client.isEmpty() && m_scenario.refusesClientFilter))
        return graphError(400, QStringLiteral("BadRequest"), QStringLiteral("Invalid filter clause"));
    auto [first, end] = m_data.signInsIn(filter.from, filter.to);
    if (query.hasQueryItem(QStringLiteral("$skiptoken"))) {
        const auto parts = resumed(query);
        if (!parts)
            return graphError(400, QStringLiteral("BadRequest"),
                              QStringLiteral("Token not found: token is either invalid or expired"));
        first = parts->at(0).toLongLong();
        end = parts->at(1).toLongLong();
    } else if (m_scenario.widestSignInDays > 0
               && filter.from.secsTo(filter.to) > m_scenario.widestSignInDays * secondsPerDay) {
        return graphError(504, QStringLiteral("UnknownError"), QString());
    }
    return signInPage(request, filter, first, end);
}

Response GraphService::signInPage(const Request &request, const Filter &filter, qint64 first, qint64 end)
{
    const bool isForAll = filter.client.isEmpty();
    QByteArrayList rows;
    qint64 row = first;
    for (; row < end && rows.size() < maxSignInPage; ++row) {
        const bool isClient =
            m_scenario.knowsClientFilter && filter.client.toLatin1() == m_data.clientOf(row);
        if (m_data.isInteractive(row) != filter.isOtherEvents && (isForAll || isClient))
            rows << m_data.signIn(row);
    }
    m_servedRows += rows.size();
    const QString next = row < end ? QStringLiteral("%1_%2").arg(row).arg(end) : QString();
    return Response::json(page(request, rows, next));
}

Response GraphService::domains() const
{
    const QJsonArray mail{QStringLiteral("Email"), QStringLiteral("OfficeCommunicationsOnline")};
    const auto domain = [](const char *name, bool isVerified, const QJsonArray &services) {
        return QJsonObject{{QStringLiteral("id"), QLatin1String(name)},
                           {QStringLiteral("isVerified"), isVerified},
                           {QStringLiteral("isDefault"), true},
                           {QStringLiteral("supportedServices"), services}};
    };
    const QJsonArray rows{domain("contoso.example", true, mail),
                          domain("contoso.onmicrosoft.example", true, mail),
                          domain("not-yet.example", false, mail), domain("no-mail.example", true, {})};
    return Response::json(json({{QStringLiteral("value"), rows}}));
}

Response GraphService::domainRecords(const QString &domain) const
{
    const QString host = QString(domain).replace(QLatin1Char('.'), QLatin1Char('-'))
        + QStringLiteral(".mail.protection.outlook.example");
    const QJsonArray rows{QJsonObject{{QStringLiteral("recordType"), QStringLiteral("Txt")}},
                          QJsonObject{{QStringLiteral("recordType"), QStringLiteral("Mx")},
                                      {QStringLiteral("label"), domain},
                                      {QStringLiteral("mailExchange"), host}}};
    return Response::json(json({{QStringLiteral("value"), rows}}));
}

Response GraphService::licences() const
{
    const auto plan = [](const char *name) {
        return QJsonObject{{QStringLiteral("servicePlanName"), QLatin1String(name)}};
    };
    const QJsonArray rows{
        QJsonObject{
            {QStringLiteral("skuId"), QStringLiteral("1")},
            {QStringLiteral("skuPartNumber"), QStringLiteral("ENTERPRISEPACK")},
            {QStringLiteral("capabilityStatus"), QStringLiteral("Enabled")},
            {QStringLiteral("consumedUnits"), 180},
            {QStringLiteral("prepaidUnits"), QJsonObject{{QStringLiteral("enabled"), 200}}},
            {QStringLiteral("servicePlans"), QJsonArray{plan("EXCHANGE_S_ENTERPRISE"), plan("TEAMS1")}}},
        QJsonObject{{QStringLiteral("skuId"), QStringLiteral("2")},
                    {QStringLiteral("skuPartNumber"), QStringLiteral("POWER_BI_STANDARD")},
                    {QStringLiteral("consumedUnits"), 3},
                    {QStringLiteral("prepaidUnits"), QJsonObject{{QStringLiteral("enabled"), 10}}},
                    {QStringLiteral("servicePlans"), QJsonArray{plan("EXCHANGE_S_FOUNDATION")}}}};
    return Response::json(json({{QStringLiteral("value"), rows}}));
}

} // namespace simulatedtenant
