// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/appregistration.h"

#include "knowledge/loader.h"

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

    knowledge::SignInFacts facts;
};

TEST_F(AppRegistration, AsksForNothingThatIsNotNeeded)
{
    const std::string script =
        registrationScript(facts, {QStringLiteral("deliveries"), QStringLiteral("domains")}).toStdString();
    EXPECT_THAT(script,
                testing::HasSubstr("    @{ Api = '00000003-0000-0000-c000-000000000000'; Name = "
                                   "'ExchangeMessageTrace.Read.All' } # Read message traces"));
    EXPECT_THAT(script, testing::HasSubstr("'Domain.Read.All'"));
    for (const char *permission : {"AuditLog.Read.All", "Directory.Read.All", "Exchange.Manage", "'Role'"})
        EXPECT_THAT(script, testing::Not(testing::HasSubstr(permission)));
}

TEST_F(AppRegistration, IsAPublicClientWithoutASecret)
{
    const std::string script = registrationScript(facts, {QStringLiteral("settings")}).toStdString();
    EXPECT_THAT(script,
                testing::HasSubstr(
                    "-IsFallbackPublicClient -PublicClient @{ RedirectUris = @('http://localhost') }"));
    EXPECT_THAT(script, testing::HasSubstr("-SignInAudience 'AzureADMyOrg'"));
    EXPECT_THAT(script, testing::HasSubstr("'Exchange.Manage'"));
    EXPECT_THAT(script, testing::Not(testing::HasSubstr("Password")));
}

TEST_F(AppRegistration, EveryChangeAsksFirst)
{
    for (const QString &script :
         {registrationScript(facts, {QStringLiteral("deliveries")}), messageTraceScript(facts)}) {
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
    EXPECT_THAT(registrationScript(facts, {}).toStdString(),
                testing::HasSubstr("@('a''b\u2019\u2019c$(d)')"));
}

TEST_F(AppRegistration, TheServiceOfMessageTracesIsAddedOnce)
{
    const std::string script = messageTraceScript(facts).toStdString();
    EXPECT_THAT(script, testing::HasSubstr("$appId = '8bd644d1-64a1-4d4b-ae52-2e0cbf64e373'"));
    EXPECT_THAT(script, testing::HasSubstr("if (Get-MgServicePrincipal"));
}

} // namespace

} // namespace microsoft365
