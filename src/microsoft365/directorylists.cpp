// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/directorylists.h"

#include "knowledge/collection.h"
#include "microsoft365/odata.h"

#include <algorithm>

namespace microsoft365 {

namespace {

constexpr qsizetype maxDomainName = 253; // characters (RFC 1035, section 2.3.4)

QString recordsPath(const knowledge::CollectionFacts &facts, const QString &domain)
{
    return facts.domainRecordsPath.arg(domain);
}

//! A domain as its name may be put into an address: nothing that ends a part of a path.
bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name.size() <= maxDomainName
        && std::all_of(name.begin(), name.end(), [](QChar c) {
               return c.isLetterOrNumber() || c == QLatin1Char('.') || c == QLatin1Char('-')
                   || c == QLatin1Char('_');
           });
}

QByteArray acceptedDomain(const QString &name, const QString &mailExchange)
{
    QJsonObject domain{{QStringLiteral("DomainName"), name},
                       {QStringLiteral("DomainType"), QStringLiteral("NotGiven")}};
    if (!mailExchange.isEmpty())
        domain.insert(QLatin1String("MailExchange"), mailExchange);
    return compact(domain);
}

} // namespace

std::vector<Slice> domainSlices(const Cloud &cloud, const knowledge::CollectionFacts &facts)
{
    const QString mark = QStringLiteral("%1"); // stands for the domain
    Slice slice;
    slice.name = QStringLiteral("graph-domains");
    slice.first = [url = serviceUrl(cloud.graph, facts.domainsPath)](const TimeWindow &) {
        return getJson(url);
    };
    slice.next = getJson;
    slice.partBehind = [before = serviceUrl(cloud.graph, facts.domainRecordsPath.section(mark, 0, 0)).path(),
                        after = facts.domainRecordsPath.section(mark, 1)](const QUrl &link) {
        const QString path = link.path();
        const bool isRecords =
            path.size() > before.size() + after.size() && path.startsWith(before) && path.endsWith(after);
        return isRecords ? path.mid(before.size()).chopped(after.size()) : QString();
    };
    slice.read = [cloud, facts, domainOf = slice.partBehind](const QJsonObject &answer, const QUrl &asked) {
        const QString domain = domainOf(asked);
        return domain.isEmpty() ? readDomains(answer, cloud, facts) : readDomainRecords(answer, domain);
    };
    return {slice};
}

PageResult readDomains(const QJsonObject &answer, const Cloud &cloud, const knowledge::CollectionFacts &facts)
{
    QStringList records;
    PageResult page = readList(answer, [&](const QJsonObject &object) -> std::optional<Row> {
        const QString name = object.value(QLatin1String("id")).toString();
        if (!isPlainName(name))
            return std::nullopt;
        const bool hasMail =
            object.value(QLatin1String("supportedServices")).toArray().contains(QLatin1String("Email"));
        if (!object.value(QLatin1String("isVerified")).toBool() || !hasMail)
            return Row{{}, name, {}, false};
        records << serviceUrl(cloud.graph, recordsPath(facts, name)).toString(QUrl::FullyEncoded);
        return Row{acceptedDomain(name, {}), name};
    });
    if (page)
        page.value().links << records;
    return page;
}

PageResult readDomainRecords(const QJsonObject &answer, const QString &domain)
{
    return readList(answer, [&](const QJsonObject &object) {
        Row row{{}, {}, {}, false};
        const QString host = object.value(QLatin1String("mailExchange")).toString();
        if (object.value(QLatin1String("recordType")).toString() == QLatin1String("Mx") && isPlainName(host))
            row.json = acceptedDomain(domain, host);
        return std::optional(row);
    });
}

std::vector<Slice> licenceSlices(const Cloud &cloud, const knowledge::CollectionFacts &facts)
{
    Slice slice;
    slice.name = QStringLiteral("licences");
    slice.first = [url = serviceUrl(cloud.graph, facts.licencesPath)](const TimeWindow &) {
        return getJson(url);
    };
    slice.next = getJson;
    slice.read = [facts](const QJsonObject &answer, const QUrl &) { return readLicences(answer, facts); };
    return {slice};
}

PageResult readLicences(const QJsonObject &answer, const knowledge::CollectionFacts &facts)
{
    return readList(answer, [&](const QJsonObject &object) -> std::optional<Row> {
        QJsonObject product = only(object,
                                   {QStringLiteral("skuId"), QStringLiteral("skuPartNumber"),
                                    QStringLiteral("consumedUnits"), QStringLiteral("capabilityStatus")});
        const QString name = product.value(QLatin1String("skuPartNumber")).toString();
        if (name.isEmpty())
            return std::nullopt;
        const QJsonObject units = object.value(QLatin1String("prepaidUnits")).toObject();
        product.insert(QLatin1String("enabledUnits"), units.value(QLatin1String("enabled")).toInteger());
        QJsonArray mailPlans;
        const QJsonArray plans = object.value(QLatin1String("servicePlans")).toArray();
        for (const QJsonValue &plan : plans) {
            const QString planName = plan.toObject().value(QLatin1String("servicePlanName")).toString();
            if (facts.exchangePlans.contains(planName))
                mailPlans.append(planName);
        }
        product.insert(QLatin1String("mailPlans"), mailPlans);
        return Row{compact(product), name};
    });
}

} // namespace microsoft365
