// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/factfolder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace knowledge {

namespace {

SignInFacts factsIn(const FactFolder &folder)
{
    LoadError error;
    std::optional<Knowledge> facts = load(&error, folder.path());
    EXPECT_TRUE(facts) << error.message.toStdString();
    return facts ? facts->signIn : SignInFacts{};
}

TEST(SignInFacts, readsEverything)
{
    const SignInFacts facts = factsIn(FactFolder());
    ASSERT_TRUE(facts.cloud(u"global"));
    EXPECT_EQ(facts.cloud(u"global")->login, QStringLiteral("https://login.example.com"));
    EXPECT_TRUE(facts.cloud(u"global")->hasMessageTrace);
    EXPECT_EQ(facts.cloud(u"moon"), nullptr);
    EXPECT_EQ(facts.cloud(u"global")->environment.name, QStringLiteral("Global"));
    EXPECT_EQ(facts.cloud(u"global")->portal.url, QStringLiteral("https://portal.example.com"));
    EXPECT_EQ(facts.cloudAt(u"https://login.example.com", u"https://graph.example.com"),
              facts.cloud(u"global"));
    EXPECT_EQ(facts.cloudAt(u"https://login.example.com", u"https://mail.example.com"), nullptr);
    EXPECT_EQ(facts.api(u"graph")->appId, QStringLiteral("00000003-0000-0000-c000-000000000000"));
    EXPECT_EQ(facts.permissions.at(0).dataSources, QStringList{QStringLiteral("deliveries")});
    EXPECT_EQ(facts.registration.steps.at(0).de, QStringLiteral("Klicken"));
    EXPECT_EQ(facts.messageTraceService.appId, QStringLiteral("00000004-0000-0000-c000-000000000000"));
    EXPECT_EQ(facts.windowsSecretBytes.value, 2560);
    ASSERT_TRUE(facts.problem({1, 70020}));
    EXPECT_EQ(facts.problem({1, 70020})->id, QStringLiteral("expired"));
    EXPECT_FALSE(facts.problem({1, 70020})->isTransient);
    EXPECT_EQ(facts.problem({1, 2}), nullptr);
    EXPECT_EQ(facts.problem({}), nullptr);
}

TEST(SignInFacts, namesWhatIsWrong)
{
    struct Breakage {
        const char *file;
        const char *before;
        const char *after;
        const char *message;
    };
    for (const Breakage &breakage : {
             Breakage{"clouds.json", "https://graph.example.com", "http://graph.example.com",
                      "clouds.json: clouds[0]: graph: \"http://graph.example.com\" is no https address"},
             Breakage{"clouds.json", "\"environment\": {\"name\": \"Global\"",
                      "\"environment\": {\"name\": 1",
                      "clouds.json: clouds[0].environment: name is not a text"},
             Breakage{"clouds.json", "\"global\"", "\"moon\"", "clouds.json: no cloud \"global\""},
             Breakage{"clouds.json", "\"hasMessageTrace\": true", "\"hasMessageTrace\": 1",
                      "clouds.json: clouds[0]: hasMessageTrace is neither true nor false"},
             Breakage{"sign-in.json", "\"api\": \"graph\"", "\"api\": \"mail\"",
                      "sign-in.json: permissions[0]: unknown api \"mail\""},
             Breakage{"sign-in.json", "00000004-", "'; rm -",
                      "sign-in.json: messageTraceService: "
                      "\"'; rm -0000-0000-c000-000000000000\" is no id of an app"},
             Breakage{"sign-in.json", "2560", "-1",
                      "sign-in.json: windowsKeychain: maxSecretBytes is no whole number above zero"},
             Breakage{"aadsts.json", "[70019, 70020]", "[70019, 70019]",
                      "aadsts.json: problems[0]: \"70019\" is there twice"},
             Breakage{"aadsts.json", "[70019, 70020]", "[70019, \"70020\"]",
                      "aadsts.json: problems[0]: codes[1] is no whole number above zero"},
             Breakage{"aadsts.json", "[70019, 70020]", "[]", "aadsts.json: problems[0]: codes is empty"},
             Breakage{"aadsts.json", "\"browser\"", "\"phone\"",
                      "aadsts.json: problems[0]: unknown betterMethod \"phone\""},
             Breakage{"aadsts.json", "\"betterMethod\": \"browser\"",
                      "\"otherAction\": {\"en\": \"Else\", \"de\": \"Sonst\"}",
                      "aadsts.json: problems[0]: otherAction without betterMethod"},
             Breakage{"aadsts.json", "\"betterMethod\"",
                      "\"otherAction\": {\"en\": \"Else\"}, \"betterMethod\"",
                      "aadsts.json: problems[0].otherAction: de is missing"},
         }) {
        FactFolder folder;
        folder.replace(breakage.file, breakage.before, breakage.after);
        EXPECT_EQ(folder.error(), breakage.message);
    }
}

class ShippedSignInFacts : public testing::Test {
protected:
    void SetUp() override
    {
        LoadError error;
        const std::optional<Knowledge> loaded = load(&error);
        ASSERT_TRUE(loaded) << error.message.toStdString();
        facts = loaded->signIn;
    }

    SignInFacts facts;
};

TEST_F(ShippedSignInFacts, haveEveryCloud)
{
    EXPECT_EQ(facts.clouds.size(), 4U);
    for (const QStringView id : {u"global", u"gcchigh", u"dod", u"china"})
        EXPECT_TRUE(facts.cloud(id)) << id.toUtf8().constData();
    EXPECT_EQ(std::count_if(facts.clouds.begin(), facts.clouds.end(),
                            [](const CloudFact &cloud) { return cloud.hasMessageTrace; }),
              1);
}

//! The names that Connect-MgGraph has for them: without the right one a script ends up in another cloud.
TEST_F(ShippedSignInFacts, nameTheEnvironmentOfEveryCloud)
{
    EXPECT_EQ(facts.cloud(u"global")->environment.name, QStringLiteral("Global"));
    EXPECT_EQ(facts.cloud(u"gcchigh")->environment.name, QStringLiteral("USGov"));
    EXPECT_EQ(facts.cloud(u"dod")->environment.name, QStringLiteral("USGovDoD"));
    EXPECT_EQ(facts.cloud(u"china")->environment.name, QStringLiteral("China"));
}

//! The rows of Microsoft's numbers that people meet, one by one.
class ShippedProblem : public ShippedSignInFacts,
                       public testing::WithParamInterface<std::pair<const char *, QList<int>>> { };

TEST_P(ShippedProblem, hasHelpForEachOfItsNumbers)
{
    const auto &[id, codes] = GetParam();
    for (const int code : codes) {
        const SignInProblem *problem = facts.problem({code});
        ASSERT_TRUE(problem) << code;
        EXPECT_EQ(problem->id, QString::fromLatin1(id)) << code;
        for (const Text &text : {problem->what, problem->why, problem->action}) {
            EXPECT_FALSE(text.en.isEmpty() || text.de.isEmpty()) << code;
            EXPECT_NE(text.en, text.de) << code;
        }
        EXPECT_TRUE(problem->source.date.isValid());
    }
}

INSTANTIATE_TEST_SUITE_P(
    Aadsts, ShippedProblem,
    testing::Values(
        std::pair{"deviceCodePending", QList<int>{70016}}, std::pair{"deviceCodeWrong", QList<int>{70018}},
        std::pair{"deviceCodeExpired", QList<int>{70019}},
        std::pair{"deviceCodeUsed", QList<int>{90119, 90120}},
        std::pair{"deviceCodeOtherDatacenter", QList<int>{50134}},
        std::pair{"notPublicClient", QList<int>{7000218}},
        std::pair{"appUnknown", QList<int>{700016, 700011, 70001, 7000112}},
        std::pair{"commonNotAllowed", QList<int>{50194, 9001023, 90130}},
        std::pair{"consentMissing", QList<int>{65001, 90094, 90095}},
        std::pair{"consentDeclined", QList<int>{65004}},
        std::pair{"resourceMissing", QList<int>{650052, 500011, 650056, 650057}},
        std::pair{"microsoftApp", QList<int>{65002}},
        std::pair{"scopeWrong", QList<int>{700022, 70011, 28002}},
        std::pair{"secondFactor", QList<int>{50072, 50074, 50076, 50078, 50079}},
        std::pair{"deviceNeeded", QList<int>{50097, 53000, 53001}},
        std::pair{"conditionalAccess", QList<int>{53002, 53003, 530032}},
        std::pair{"securityDefaults", QList<int>{530035}},
        std::pair{"conditionalAccessOther", QList<int>{530033, 530036}},
        std::pair{"externalFactor", QList<int>{50158}}, std::pair{"notAssigned", QList<int>{50105}},
        std::pair{"accountElsewhere", QList<int>{50020, 50034, 51004, 90072, 16000, 500208}},
        std::pair{"accountTrouble", QList<int>{50053, 50055, 50057, 50126}},
        std::pair{"sessionOver", QList<int>{50173, 70008, 700082, 70043, 50132, 50133}},
        std::pair{"tenantUnknown", QList<int>{50059, 50128, 90002, 90019}},
        std::pair{"tenantRestricted", QList<int>{90038, 90051, 500021, 500212, 500213}},
        std::pair{"loop", QList<int>{50196}}, std::pair{"transient", QList<int>{90033, 90006, 90024, 50033}},
        std::pair{"proofKey", QList<int>{50147, 501481, 501491}},
        std::pair{"redirectUnknown", QList<int>{50011, 500113}}),
    [](const auto &row) { return std::string(row.param.first); });

TEST_F(ShippedSignInFacts, blockedCodesLeadToTheBrowserAndBack)
{
    for (const int code : {50097, 53000, 53001, 53002, 53003, 530032, 530035})
        EXPECT_EQ(facts.problem({code})->betterMethod, QStringLiteral("browser")) << code;
    for (const int code : {501481, 50011})
        EXPECT_EQ(facts.problem({code})->betterMethod, QStringLiteral("deviceCode")) << code;
    EXPECT_EQ(facts.problem({700016})->betterMethod, QString());
    for (const int code : {53002, 53003, 530032, 530033, 530036})
        EXPECT_NE(facts.problem({code})->otherAction, Text())
            << code << ": the reason may be the browser's place";
    EXPECT_EQ(facts.problem({53000})->otherAction, Text()) << "a code says nothing of a device";
}

TEST_F(ShippedSignInFacts, everySourceOfDataHasItsPermission)
{
    std::set<QString> dataSources;
    for (const Permission &permission : facts.permissions) {
        dataSources.insert(permission.dataSources.begin(), permission.dataSources.end());
        EXPECT_FALSE(permission.id.contains(QLatin1String("Write"))) << permission.id.toStdString();
    }
    EXPECT_EQ(
        dataSources,
        (std::set<QString>{QStringLiteral("deliveries"), QStringLiteral("signIns"), QStringLiteral("domains"),
                           QStringLiteral("licences"), QStringLiteral("settings")}));
}

} // namespace

} // namespace knowledge
