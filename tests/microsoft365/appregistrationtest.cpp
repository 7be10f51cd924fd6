// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/appregistration.h"

#include "knowledge/loader.h"
#include "microsoft365/clouds.h"
#include "microsoft365/permissions.h"
#include "microsoft365/signinquestions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace microsoft365 {

namespace {

class AppRegistration : public testing::Test {
protected:
    void SetUp() override
    {
        knowledge::LoadError error;
        facts = knowledge::load(&error)->signIn;
    }
    Cloud cloud(QStringView id) const { return cloudOf(*facts.cloud(id), u"en"); }
    Cloud global() const { return cloud(u"global"); }

    knowledge::SignInFacts facts;
};

TEST_F(AppRegistration, AsksForNothingThatIsNotNeeded)
{
    const std::string script =
        registrationScript(facts, global(), {QStringLiteral("deliveries"), QStringLiteral("domains")})
            .toStdString();
    EXPECT_THAT(script,
                testing::HasSubstr("    @{ Api = '00000003-0000-0000-c000-000000000000'; Name = "
                                   "'ExchangeMessageTrace.Read.All' } # Read message traces"));
    EXPECT_THAT(script, testing::HasSubstr("'Domain.Read.All'"));
    for (const char *permission : {"AuditLog.Read.All", "Directory.Read.All", "Exchange.Manage", "'Role'"})
        EXPECT_THAT(script, testing::Not(testing::HasSubstr(permission)));
}

TEST_F(AppRegistration, AsksForNothingThatTheCloudDoesNotOffer)
{
    const QStringList all = everyDataSource(facts);
    EXPECT_THAT(registrationScript(facts, global(), all).toStdString(),
                testing::HasSubstr("'ExchangeMessageTrace.Read.All'"));
    for (const QStringView id : {u"gcchigh", u"dod", u"china"}) {
        const Cloud national = cloud(id);
        EXPECT_THAT(registrationScript(facts, national, all).toStdString(),
                    testing::AllOf(testing::HasSubstr("'AuditLog.Read.All'"),
                                   testing::Not(testing::HasSubstr("MessageTrace"))));
        const QString scopes = graphScopes(facts, national, all).join(QLatin1Char(' '));
        EXPECT_THAT(scopes.toStdString(),
                    testing::AllOf(testing::HasSubstr("/AuditLog.Read.All"),
                                   testing::Not(testing::HasSubstr("MessageTrace"))));
    }
}

TEST_F(AppRegistration, IsAPublicClientWithoutASecret)
{
    const std::string script =
        registrationScript(facts, global(), {QStringLiteral("settings")}).toStdString();
    EXPECT_THAT(script,
                testing::HasSubstr(
                    "-IsFallbackPublicClient -PublicClient @{ RedirectUris = @('http://localhost') }"));
    EXPECT_THAT(script, testing::HasSubstr("-SignInAudience 'AzureADMyOrg'"));
    EXPECT_THAT(script, testing::HasSubstr("'Exchange.Manage'"));
    EXPECT_THAT(script, testing::Not(testing::HasSubstr("Password")));
}

TEST_F(AppRegistration, TellsBothIdsThatSigningInNeeds)
{
    const std::string script =
        registrationScript(facts, global(), {QStringLiteral("deliveries")}).toStdString();
    EXPECT_THAT(script, testing::HasSubstr("Tenant id for Postlotse: $((Get-MgContext).TenantId)"));
    EXPECT_THAT(script, testing::HasSubstr("Client id for Postlotse: $($app.AppId)"));
}

TEST_F(AppRegistration, EveryChangeAsksFirst)
{
    for (const QString &script : {registrationScript(facts, global(), {QStringLiteral("deliveries")}),
                                  messageTraceScript(facts, global())}) {
        int changes = 0;
        for (const QString &line : script.split(QLatin1Char('\n'))) {
            if (!line.contains(QLatin1String("New-Mg")))
                continue;
            ++changes;
            EXPECT_TRUE(line.contains(QLatin1String("-Confirm"))) << line.toStdString();
        }
        EXPECT_GT(changes, 0);
    }
}

TEST_F(AppRegistration, TextsAreQuotedAsPowerShellReadsThem)
{
    facts.registration.redirectUri = QString::fromUtf8("a'b\u2019c$(d)");
    EXPECT_THAT(registrationScript(facts, global(), {}).toStdString(),
                testing::HasSubstr("@('a''b\u2019\u2019c$(d)')"));
}

TEST_F(AppRegistration, ConnectsToTheCloudThatIsChosen)
{
    for (const auto &[id, name] : {std::pair{u"global", "Global"}, std::pair{u"gcchigh", "USGov"},
                                   std::pair{u"dod", "USGovDoD"}, std::pair{u"china", "China"}}) {
        const std::string connect = std::string("\nConnect-MgGraph -Environment '") + name + "' -Scopes ";
        for (const QString &script :
             {registrationScript(facts, cloud(id), {}), messageTraceScript(facts, cloud(id))}) {
            EXPECT_THAT(script.toStdString(), testing::HasSubstr(connect));
            EXPECT_THAT(script.toStdString(), testing::Not(testing::HasSubstr("Add-MgEnvironment")));
        }
    }
}

TEST_F(AppRegistration, MakesACloudOfAFileKnownFirst)
{
    Cloud own = global();
    own.id = own.name = QStringLiteral("global"); // a file may call it anything
    own.graph = QUrl(QStringLiteral("https://graph.sovereign.example"));
    const std::string script = registrationScript(facts, own, {}).toStdString();
    EXPECT_THAT(script,
                testing::HasSubstr("Add-MgEnvironment -Name 'graph.sovereign.example' -AzureADEndpoint "
                                   "'https://login.microsoftonline.com' -GraphEndpoint "
                                   "'https://graph.sovereign.example'\n"));
    EXPECT_THAT(script, testing::HasSubstr("Connect-MgGraph -Environment 'graph.sovereign.example' "));
}

TEST_F(AppRegistration, AnAddressCannotLeaveItsQuotes)
{
    Cloud own = global();
    own.graph = QUrl(QString::fromUtf8("https://graph.example/a'; rm -r /; '\u2019$(b)"));
    for (const QString &script : {registrationScript(facts, own, {}), messageTraceScript(facts, own)}) {
        EXPECT_THAT(script.toStdString(),
                    testing::HasSubstr(
                        "-GraphEndpoint 'https://graph.example/a'';%20rm%20-r%20/;%20''%E2%80%99$(b)'\n"));
    }
}

TEST_F(AppRegistration, TheServiceOfMessageTracesIsAddedOnce)
{
    const std::string script = messageTraceScript(facts, global()).toStdString();
    EXPECT_THAT(script, testing::HasSubstr("$appId = '8bd644d1-64a1-4d4b-ae52-2e0cbf64e373'"));
    EXPECT_THAT(script, testing::HasSubstr("if (Get-MgServicePrincipal"));
}

} // namespace

} // namespace microsoft365
