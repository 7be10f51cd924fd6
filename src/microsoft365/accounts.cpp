// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/accounts.h"

#include "microsoft365/clouds.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>

namespace microsoft365 {

using evidence::Error;
using evidence::ErrorKind;
using evidence::Expected;

namespace {

constexpr qint64 maxFileBytes = 1 << 20;
constexpr qsizetype maxAccounts = 1000;
constexpr qsizetype maxNameLength = 320;
constexpr int lockPatience = 2000; // milliseconds; the other program needs a few
constexpr auto schema = "postlotse.accounts/1";

QJsonObject jsonOf(const Account &account)
{
    const Cloud &cloud = account.cloud;
    return {{QStringLiteral("cloud"),
             QJsonObject{{QStringLiteral("id"), cloud.id},
                         {QStringLiteral("name"), cloud.name},
                         {QStringLiteral("login"), cloud.login.toString()},
                         {QStringLiteral("graph"), cloud.graph.toString()},
                         {QStringLiteral("exchange"), cloud.exchange.toString()},
                         {QStringLiteral("hasMessageTrace"), cloud.hasMessageTrace}}},
            {QStringLiteral("tenant"), account.tenant},
            {QStringLiteral("clientId"), account.clientId},
            {QStringLiteral("name"), account.name},
            {QStringLiteral("objectId"), account.objectId}};
}

//! A text that is there and not too long; empty otherwise.
QString text(const QJsonObject &object, const char *key)
{
    const QString value = object.value(QLatin1String(key)).toString();
    return value.size() <= maxNameLength ? value : QString();
}

std::optional<Account> accountIn(const QJsonObject &object)
{
    const QJsonObject cloud = object.value(QLatin1String("cloud")).toObject();
    const std::optional<QUrl> login = baseAddress(text(cloud, "login"));
    const std::optional<QUrl> graph = baseAddress(text(cloud, "graph"));
    const std::optional<QUrl> exchange = baseAddress(text(cloud, "exchange"));
    Account account;
    account.tenant = text(object, "tenant");
    account.clientId = text(object, "clientId");
    account.name = text(object, "name");
    account.objectId = text(object, "objectId");
    if (!login || !graph || !exchange || !isTenant(account.tenant) || !isClientId(account.clientId)
        || account.name.isEmpty())
        return std::nullopt;
    account.cloud = {text(cloud, "id"),
                     text(cloud, "name"),
                     *login,
                     *graph,
                     *exchange,
                     cloud.value(QLatin1String("hasMessageTrace")).toBool()};
    return account;
}

} // namespace

QString Account::key() const
{
    return QStringList{cloud.login.toString(), tenant.toLower(), clientId.toLower(),
                       objectId.isEmpty() ? name.toLower() : objectId.toLower()}
        .join(QLatin1Char('|'));
}

Account accountOf(const Cloud &cloud, const QString &tenant, const QString &clientId,
                  const Identity &identity)
{
    const QString home = isTenant(identity.tenantId) ? identity.tenantId : tenant;
    return {cloud, home, clientId, identity.name.isEmpty() ? home : identity.name, identity.objectId};
}

Accounts::Accounts(QString folder)
    : m_folder(std::move(folder))
{
}

Expected<QList<Account>> Accounts::all() const
{
    QFile file(QDir(m_folder).filePath(QStringLiteral("accounts.json")));
    if (!file.exists())
        return QList<Account>();
    const auto wrong = [&file](ErrorKind kind) { return Error{kind, file.fileName()}; };
    if (!file.open(QIODevice::ReadOnly))
        return wrong(ErrorKind::ReadFailed);
    const QByteArray bytes = file.read(maxFileBytes + 1);
    const QJsonObject document =
        bytes.size() > maxFileBytes ? QJsonObject() : QJsonDocument::fromJson(bytes).object();
    const QJsonValue list = document.value(QLatin1String("accounts"));
    if (document.value(QLatin1String("schema")).toString() != QLatin1String(schema) || !list.isArray()
        || list.toArray().size() > maxAccounts)
        return wrong(ErrorKind::InvalidJson);
    QList<Account> accounts;
    for (const QJsonValue entry : list.toArray()) {
        const std::optional<Account> account = accountIn(entry.toObject());
        if (!account)
            return wrong(ErrorKind::InvalidJson);
        accounts.append(*account);
    }
    return accounts;
}

bool Accounts::mayHold(const Account &account) const
{
    const auto accounts = all();
    return !accounts || std::any_of(accounts->begin(), accounts->end(), [&](const Account &other) {
        return other.key() == account.key();
    });
}

std::optional<Error> Accounts::add(const Account &account) const
{
    return change(account, true);
}

std::optional<Error> Accounts::remove(const Account &account) const
{
    return change(account, false);
}

std::optional<Error> Accounts::change(const Account &account, bool isThere) const
{
    const QDir folder(m_folder);
    QLockFile lock(folder.filePath(QStringLiteral("accounts.lock")));
    if (!folder.mkpath(QStringLiteral(".")) || !lock.tryLock(lockPatience))
        return Error{ErrorKind::WriteFailed, m_folder};
    auto accounts = all();
    if (!accounts)
        return accounts.error();
    accounts->removeIf([&](const Account &other) { return other.key() == account.key(); });
    if (isThere)
        accounts->append(account);
    QJsonArray list;
    for (const Account &entry : *accounts)
        list.append(jsonOf(entry));
    QSaveFile file(folder.filePath(QStringLiteral("accounts.json")));
    const QJsonObject document{{QStringLiteral("schema"), QLatin1String(schema)},
                               {QStringLiteral("accounts"), list}};
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(QJsonDocument(document).toJson()) >= 0 && file.commit();
    if (!isWritten)
        return Error{ErrorKind::WriteFailed,
                     QStringLiteral("%1: %2").arg(file.fileName(), file.errorString())};
    return std::nullopt;
}

} // namespace microsoft365
