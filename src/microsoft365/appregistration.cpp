// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/appregistration.h"

namespace microsoft365 {

namespace {

//! A text between single quotes, in which PowerShell replaces nothing. It takes typographic quotes for the
//! same.
QString quoted(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        result += c;
        if (QStringView(u"'\u2018\u2019\u201a\u201b").contains(c))
            result += c;
    }
    return QLatin1Char('\'') + result + QLatin1Char('\'');
}

bool isNeeded(const knowledge::Permission &permission, const QStringList &dataSources)
{
    return std::any_of(dataSources.begin(), dataSources.end(),
                       [&](const QString &source) { return permission.dataSources.contains(source); });
}

QString accessOf(const knowledge::SignInFacts &facts, const QStringList &dataSources)
{
    QString lines;
    for (const knowledge::Permission &permission : facts.permissions) {
        if (isNeeded(permission, dataSources))
            lines += QStringLiteral("    @{ Api = %1; Name = %2 } # %3\n")
                         .arg(quoted(facts.api(permission.api)->appId), quoted(permission.id),
                              permission.allows.en);
    }
    return lines;
}

} // namespace

QString registrationScript(const knowledge::SignInFacts &facts, const QStringList &dataSources)
{
    return QStringLiteral(
               "# Registers Postlotse as an app of your organisation: a public client without a secret, "
               "with\n"
               "# delegated permissions that read. Needs the module Microsoft.Graph.Applications and an "
               "account\n"
               "# that may register apps. In a national cloud give Connect-MgGraph its -Environment.\n"
               "#Requires -Modules Microsoft.Graph.Applications\n"
               "$ErrorActionPreference = 'Stop'\n"
               "Connect-MgGraph -Scopes 'Application.ReadWrite.All' -NoWelcome\n"
               "\n"
               "$permissions = @(\n")
        + accessOf(facts, dataSources)
        + QStringLiteral(
              ")\n"
              "$access = @(foreach ($api in $permissions | Group-Object -Property { $_.Api }) {\n"
              "    $service = Get-MgServicePrincipal -Filter \"appId eq '$($api.Name)'\"\n"
              "    if (-not $service) { throw \"The service $($api.Name) is not in this tenant.\" }\n"
              "    @{\n"
              "        ResourceAppId  = $api.Name\n"
              "        ResourceAccess = @(foreach ($permission in $api.Group) {\n"
              "            $scope = $service.Oauth2PermissionScopes | Where-Object Value -EQ "
              "$permission.Name\n"
              "            if (-not $scope) { throw \"The permission $($permission.Name) does not exist in "
              "this cloud.\" }\n"
              "            @{ Id = $scope.Id; Type = 'Scope' }\n"
              "        })\n"
              "    }\n"
              "})\n"
              "$app = New-MgApplication -DisplayName 'Postlotse' -SignInAudience 'AzureADMyOrg' "
              "-IsFallbackPublicClient -PublicClient @{ RedirectUris = @(%1) } -RequiredResourceAccess "
              "$access -Confirm\n"
              "if (-not $app) { return }\n"
              "$null = New-MgServicePrincipal -AppId $app.AppId -Confirm\n"
              "\"Client id for Postlotse: $($app.AppId)\"\n")
              .arg(quoted(facts.registration.redirectUri));
}

QString messageTraceScript(const knowledge::SignInFacts &facts)
{
    return QStringLiteral("# Adds the service to the tenant through which Microsoft Graph gives out message "
                          "traces. Needs the module\n"
                          "# Microsoft.Graph.Applications and an account that may manage apps. It can take "
                          "hours to work.\n"
                          "#Requires -Modules Microsoft.Graph.Applications\n"
                          "$ErrorActionPreference = 'Stop'\n"
                          "Connect-MgGraph -Scopes 'Application.ReadWrite.All' -NoWelcome\n"
                          "$appId = %1\n"
                          "if (Get-MgServicePrincipal -Filter \"appId eq '$appId'\") { 'The service is there "
                          "already.' }\n"
                          "else { New-MgServicePrincipal -AppId $appId -Confirm }\n")
        .arg(quoted(facts.messageTraceService.appId));
}

} // namespace microsoft365
