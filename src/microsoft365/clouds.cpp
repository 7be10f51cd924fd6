// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/clouds.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace microsoft365 {

using evidence::Error;
using evidence::ErrorKind;
using evidence::Expected;

namespace {

constexpr qint64 maxFileBytes = 64 << 10;
constexpr qsizetype maxNameLength = 100;
constexpr qsizetype maxTenantLength = 253; // of a domain, RFC 1035

QString text(const char *literal)
{
    return QString::fromLatin1(literal);
}

} // namespace

Cloud cloudOf(const knowledge::CloudFact &fact, QStringView language)
{
    return {fact.id,          fact.name.in(language), QUrl(fact.login),
            QUrl(fact.graph), QUrl(fact.exchange),    fact.hasMessageTrace};
}

std::optional<QUrl> baseAddress(const QString &address)
{
    QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty()
        || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return std::nullopt;
    while (url.path().endsWith(QLatin1Char('/')))
        url.setPath(url.path().chopped(1));
    return url;
}

Expected<Cloud> cloudFromFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorKind::NotFound, path};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::ReadFailed, QStringLiteral("%1: %2").arg(path, file.errorString())};
    return cloudFromJson(file.read(maxFileBytes + 1), QFileInfo(path).fileName());
}

Expected<Cloud> cloudFromJson(const QByteArray &json, const QString &fileName)
{
    const auto wrong = [&fileName](const QString &what) {
        return Error{ErrorKind::InvalidJson, QStringLiteral("%1: %2").arg(fileName, what)};
    };
    if (json.size() > maxFileBytes)
        return wrong(QStringLiteral("is larger than %1 bytes").arg(maxFileBytes));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return wrong(problem.errorString());
    if (!document.isObject())
        return wrong(QStringLiteral("is not a JSON object"));
    const QJsonObject object = document.object();
    static const QStringList known{text("name"), text("login"), text("graph"), text("exchange")};
    for (const QString &key : object.keys()) {
        if (!known.contains(key))
            return wrong(QStringLiteral("unknown member \"%1\"").arg(key.left(maxNameLength)));
    }
    Cloud cloud;
    cloud.name = object.value(QLatin1String("name")).toString().trimmed();
    if (cloud.name.isEmpty() || cloud.name.size() > maxNameLength)
        return wrong(QStringLiteral("name is missing or longer than %1 characters").arg(maxNameLength));
    cloud.id = cloud.name;
    cloud.hasMessageTrace = true;
    for (const auto &[key, address] : {std::pair{"login", &cloud.login}, std::pair{"graph", &cloud.graph},
                                       std::pair{"exchange", &cloud.exchange}}) {
        const std::optional<QUrl> url = baseAddress(object.value(QLatin1String(key)).toString());
        if (!url)
            return wrong(
                QStringLiteral("%1 is no https address without user, query and fragment").arg(text(key)));
        *address = *url;
    }
    return cloud;
}

bool isTenant(QStringView tenant)
{
    static const QRegularExpression domain(QStringLiteral(
        "\\A(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]\\z"));
    if (tenant.size() > maxTenantLength)
        return false;
    return tenant.compare(QLatin1String("organizations"), Qt::CaseInsensitive) == 0 || isClientId(tenant)
        || domain.match(tenant.toString()).hasMatch();
}

bool isClientId(QStringView id)
{
    static const QRegularExpression guid(
        QStringLiteral("\\A[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\z"));
    return guid.match(id.toString()).hasMatch();
}

} // namespace microsoft365
