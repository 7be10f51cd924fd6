// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/signinsettings.h"

#include <QSettings>
#include <QUrl>

namespace wizard {

using microsoft365::SignInMethod;

namespace {

constexpr QLatin1String cloudKey("signIn/cloud");
constexpr QLatin1String cloudFileKey("signIn/cloudFile");
constexpr QLatin1String tenantKey("signIn/tenant");
constexpr QLatin1String caFileKey("signIn/caFile");
constexpr QLatin1String methodKey("signIn/method");
constexpr QLatin1String deviceCode("deviceCode");

//! A cloud of a file may be called anything.
QString clientIdKey(const QString &cloudId)
{
    return QStringLiteral("signIn/clientId/") + QString::fromLatin1(QUrl::toPercentEncoding(cloudId));
}

} // namespace

SignInSettings::SignInSettings(std::shared_ptr<QSettings> settings)
    : m_settings(std::move(settings))
{
}

QString SignInSettings::cloudId() const
{
    return m_settings->value(cloudKey).toString();
}

QString SignInSettings::cloudFile() const
{
    return m_settings->value(cloudFileKey).toString();
}

void SignInSettings::setCloud(const QString &id, const QString &file)
{
    m_settings->setValue(cloudKey, id);
    m_settings->setValue(cloudFileKey, file);
}

QString SignInSettings::tenant() const
{
    return m_settings->value(tenantKey).toString();
}

void SignInSettings::setTenant(const QString &tenant)
{
    m_settings->setValue(tenantKey, tenant);
}

QString SignInSettings::clientId(const QString &cloudId) const
{
    return m_settings->value(clientIdKey(cloudId)).toString();
}

void SignInSettings::setClientId(const QString &cloudId, const QString &clientId)
{
    m_settings->setValue(clientIdKey(cloudId), clientId);
}

QString SignInSettings::caFile() const
{
    return m_settings->value(caFileKey).toString();
}

void SignInSettings::setCaFile(const QString &path)
{
    m_settings->setValue(caFileKey, path);
}

SignInMethod SignInSettings::method() const
{
    return m_settings->value(methodKey).toString() == deviceCode ? SignInMethod::DeviceCode
                                                                 : SignInMethod::Browser;
}

void SignInSettings::setMethod(SignInMethod method)
{
    m_settings->setValue(methodKey,
                         method == SignInMethod::DeviceCode ? deviceCode : QLatin1String("browser"));
}

} // namespace wizard
