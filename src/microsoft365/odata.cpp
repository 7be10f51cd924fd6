// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/odata.h"

#include <QJsonDocument>

namespace microsoft365 {

namespace {

constexpr qsizetype maxText = 4096; // characters; addresses and ids are far shorter
constexpr qsizetype maxLink = 32 * 1024;
constexpr qsizetype maxItems = 10'000; // of a list within an object

QJsonValue bounded(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().left(maxText);
    if (!value.isArray())
        return value.isObject() ? QJsonValue() : value;
    QJsonArray items;
    const QJsonArray all = value.toArray();
    for (const QJsonValue &item : all) {
        if (!item.isArray() && !item.isObject() && items.size() < maxItems)
            items.append(bounded(item));
    }
    return items;
}

} // namespace

QUrl serviceUrl(const QUrl &base, const QString &path, const QList<std::pair<QString, QString>> &options)
{
    QUrl url(base);
    url.setPath(base.path(QUrl::FullyDecoded) + path);
    QStringList parts;
    for (const auto &[name, value] : options)
        parts << name + QLatin1Char('=') + QString::fromLatin1(QUrl::toPercentEncoding(value, ",:"));
    if (!parts.isEmpty())
        url.setQuery(parts.join(QLatin1Char('&')), QUrl::StrictMode);
    return url;
}

bool isSameServer(const QUrl &url, const QUrl &base)
{
    return url.isValid() && url.scheme() == QLatin1String("https") && url.host() == base.host()
        && url.port(443) == base.port(443) && url.userInfo().isEmpty();
}

HttpRequest getJson(const QUrl &url)
{
    return {url, {{"Accept", "application/json"}}};
}

PageResult readList(const QJsonObject &answer,
                    const std::function<std::optional<Row>(const QJsonObject &)> &row)
{
    const QJsonValue value = answer.value(QLatin1String("value"));
    if (!value.isArray())
        return QStringLiteral("no list in the answer");
    Page page;
    const QJsonArray items = value.toArray();
    page.rows.reserve(static_cast<std::size_t>(items.size()));
    for (const QJsonValue &item : items) {
        if (auto made = row(item.toObject()))
            page.rows.push_back(std::move(*made));
        else
            ++page.oddRows;
    }
    const QJsonValue link = answer.value(QLatin1String("@odata.nextLink"));
    if (link.isUndefined() || link.isNull())
        return page;
    const QString text = link.toString();
    if (text.isEmpty() || text.size() > maxLink)
        return QStringLiteral("no address in @odata.nextLink");
    page.links << text;
    return page;
}

QJsonObject only(const QJsonObject &object, const QStringList &names)
{
    QJsonObject kept;
    for (const QString &name : names) {
        const auto member = object.constFind(name);
        if (member != object.constEnd())
            kept.insert(name, bounded(*member));
    }
    return kept;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace microsoft365
