// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/tenantdesk.h"

#include "knowledge/loader.h"
#include "wizard/signinsettings.h"

namespace wizard {

using microsoft365::SecretError;
using microsoft365::SecretFault;

namespace {

const SecretError noKeychain{SecretFault::NoKeychain, QStringLiteral("no service")};

simulatedtenant::TenantData someRows(const QDateTime &now)
{
    simulatedtenant::TenantData data;
    data.deliveries = 300;
    data.signIns = 40;
    data.newest = now.addSecs(-3600);
    return data;
}

} // namespace

TenantDesk::TenantDesk()
    : clock(std::make_shared<microsoft365::ManualClock>())
    , graph(
          someRows(clock->now()), {}, [this] { return clock->now(); },
          [this](const QByteArray &token) { return tenant.identity.accepts(token, tenant.identity.graph); })
    , tenant([this](const simulatedtenant::Request &request) { return graph.answer(request); })
{
    knowledge::LoadError error;
    auto facts = knowledge::load(&error);
    EXPECT_TRUE(facts) << error.message.toStdString();
    knowledge = std::make_shared<const knowledge::Knowledge>(*std::move(facts));
    EXPECT_TRUE(tenant.writeFiles(folder.path()));
    tenant.identity.now = [this] { return clock->now(); };
    services.clock = clock;
    SignInSettings settings(services.settings);
    settings.setCloud({}, path(QStringLiteral("cloud.json")));
    settings.setCaFile(path(QStringLiteral("ca.pem")));
    settings.setClientId(QStringLiteral("Simulated"), QString::fromLatin1(tenant.identity.clientId));
    settings.setMethod(microsoft365::SignInMethod::DeviceCode);
}

void NoKeychain::read(const QString & /*key*/, QObject *context, std::function<void(const ReadAnswer &)> then)
{
    QMetaObject::invokeMethod(
        context, [then] { then(noKeychain); }, Qt::QueuedConnection);
}

void NoKeychain::write(const QString & /*key*/, const microsoft365::Secret & /*secret*/, QObject *context,
                       std::function<void(const Done &)> then)
{
    QMetaObject::invokeMethod(
        context, [then] { then(noKeychain); }, Qt::QueuedConnection);
}

void NoKeychain::remove(const QString & /*key*/, QObject *context, std::function<void(const Done &)> then)
{
    QMetaObject::invokeMethod(
        context, [then] { then(noKeychain); }, Qt::QueuedConnection);
}

} // namespace wizard
