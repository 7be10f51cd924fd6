// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/appregistration.h"

#include "microsoft365/permissions.h"

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

QString accessOf(const knowledge::SignInFacts &facts, const Cloud &cloud, const QStringList &dataSources)
{
    QString lines;
    for (const knowledge::Permission &permission : permissionsFor(dataSources, cloud, facts))
        lines +=
            QStringLiteral("    @{ Api = %1; Name = %2 } # %3\n")
                .arg(quoted(facts.api(permission.api)->appId), quoted(permission.id), permission.allows.en);
    return lines;
}

//! Connects to the cloud. The module knows Microsoft's clouds by name; others have to be made known to it,
//! under their host, which is the name of none of them.
QString connectionTo(const Cloud &cloud, const knowledge::SignInFacts &facts)
{
    const QString login = cloud.login.toString(QUrl::FullyEncoded);
    const QString graph = cloud.graph.toString(QUrl::FullyEncoded);
    const knowledge::CloudFact *known = facts.cloudAt(login, graph);
    const QString name = quoted(known ? known->environment.name : cloud.graph.host(QUrl::FullyEncoded));
    const QString connect =
        QStringLiteral("Connect-MgGraph -Environment %1 -Scopes 'Application.ReadWrite.All' -NoWelcome\n")
            .arg(name);
    if (known)
        return connect;
    return QStringLiteral("if ((Get-MgEnvironment).Name -notcontains %1) {\n"
                          "    $null = Add-MgEnvironment -Name %1 -AzureADEndpoint %2 -GraphEndpoint %3\n"
                          "}\n")
               .arg(name, quoted(login), quoted(graph))
        + connect;
}

} // namespace

QString registrationScript(const knowledge::SignInFacts &facts, const Cloud &cloud,
                           const QStringList &dataSources)
{
    return QStringLiteral(
               "# Registers Postlotse as an app of your organisation: a public client without a secret, "
               "with\n"
               "# the delegated permissions below and no others. Needs the module "
               "Microsoft.Graph.Applications\n"
               "# and an account that may register apps.\n"
               "#Requires -Modules Microsoft.Graph.Applications\n"
               "$ErrorActionPreference = 'Stop'\n")
        + connectionTo(cloud, facts)
        + QStringLiteral("\n"
                         "$permissions = @(\n")
        + accessOf(facts, cloud, dataSources)
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
              "\"Tenant id for Postlotse: $((Get-MgContext).TenantId)\"\n"
              "\"Client id for Postlotse: $($app.AppId)\"\n")
              .arg(quoted(facts.registration.redirectUri));
}

QString messageTraceScript(const knowledge::SignInFacts &facts, const Cloud &cloud)
{
    return QStringLiteral("# Adds the service to the tenant through which Microsoft Graph gives out message "
                          "traces. Needs the module\n"
                          "# Microsoft.Graph.Applications and an account that may manage apps. It can take "
                          "hours to work.\n"
                          "#Requires -Modules Microsoft.Graph.Applications\n"
                          "$ErrorActionPreference = 'Stop'\n"
                          "%2"
                          "$appId = %1\n"
                          "if (Get-MgServicePrincipal -Filter \"appId eq '$appId'\") { 'The service is there "
                          "already.' }\n"
                          "else { New-MgServicePrincipal -AppId $appId -Confirm }\n")
        .arg(quoted(facts.messageTraceService.appId), connectionTo(cloud, facts));
}

} // namespace microsoft365
