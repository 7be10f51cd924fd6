// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/loader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QRegularExpression>

#include <algorithm>

namespace knowledge {

namespace {

class ShippedFacts : public testing::Test {
protected:
    void SetUp() override
    {
        LoadError error;
        std::optional<Knowledge> loaded = load(&error);
        ASSERT_TRUE(loaded) << error.message.toStdString();
        facts = std::move(*loaded);
    }

    //! Every text in both languages; optional ones that are absent are left out.
    std::vector<Text> texts() const
    {
        std::vector<Text> all;
        for (const TimelineEntry &entry : facts.timeline)
            all.insert(all.end(), {entry.when, entry.what});
        for (const std::vector<Fact> *list : {&facts.affected, &facts.notAffected}) {
            for (const Fact &fact : *list)
                all.push_back(fact.text);
        }
        for (const ExportGuide &guide : facts.exportGuides)
            all.insert(all.end(), {guide.title, guide.adds, guide.portalPath, guide.caution});
        for (const Route &route : facts.routes) {
            all.insert(all.end(), {route.name, route.summary});
            for (const std::vector<Argument> *list : {&route.pros, &route.cons, &route.limits}) {
                for (const Argument &argument : *list)
                    all.push_back(argument.text);
            }
        }
        for (const Placeholder &placeholder : facts.placeholders)
            all.push_back(placeholder.meaning);
        for (const CollectionGuide &guide : facts.collection.guides)
            all.insert(all.end(), {guide.title, guide.adds, guide.role, guide.licence, guide.duration, guide.caution});
        for (const Recipe &recipe : facts.recipes) {
            all.push_back(recipe.why);
            for (const Step &step : recipe.steps)
                all.insert(all.end(), {step.text, step.detail, step.rollback});
        }
        for (const CloudFact &cloud : facts.signIn.clouds)
            all.push_back(cloud.name);
        for (const Permission &permission : facts.signIn.permissions)
            all.push_back(permission.allows);
        for (const SignInProblem &problem : facts.signIn.problems)
            all.insert(all.end(), {problem.what, problem.why, problem.action});
        all.insert(all.end(), facts.signIn.registration.steps.begin(), facts.signIn.registration.steps.end());
        std::erase_if(all, [](const Text &text) { return text == Text{}; });
        return all;
    }

    //! The script of a step, wherever a recipe uses it.
    QString scriptOf(QStringView scenario, QStringView id) const
    {
        for (const Step &step : facts.recipe(scenario)->steps) {
            if (step.id == id)
                return step.script;
        }
        return {};
    }

    //! All steps of a recipe as one text.
    std::string wordsOf(QStringView scenario) const
    {
        QString words;
        for (const Step &step : facts.recipe(scenario)->steps)
            words += step.text.en + u' ' + step.detail.en + u' ' + step.script + u'\n';
        return words.toStdString();
    }

    Knowledge facts;
};

} // namespace

TEST_F(ShippedFacts, switchOffIsTheLastDayOf2026)
{
    EXPECT_EQ(facts.switchOff().date, QDate(2026, 12, 31));
    EXPECT_EQ(facts.switchOff().source.confidence, Confidence::Confirmed);
    EXPECT_TRUE(std::is_sorted(facts.timeline.begin(), facts.timeline.end(),
                               [](const auto &a, const auto &b) { return a.date < b.date; }));
}

TEST_F(ShippedFacts, h2Of2027IsAnAnnouncementAndSwitchingOnAgainIsOpen)
{
    for (const TimelineEntry &entry : facts.timeline) {
        if (entry.id == QLatin1String("finalDate")) {
            EXPECT_THAT(entry.what.en.toStdString(), testing::HasSubstr("announce"));
        }
        if (entry.id == QLatin1String("switchOnAgain")) {
            EXPECT_EQ(entry.source.confidence, Confidence::Open);
        }
    }
}

TEST_F(ShippedFacts, everyScenarioHasARecipe)
{
    for (const QStringView scenario :
         {u"internal", u"singleExternalAddress", u"singleExternalDomain", u"arbitraryExternal", u"unknown"})
        EXPECT_TRUE(facts.recipe(scenario)) << scenario.toUtf8().constData();
    EXPECT_EQ(facts.recipe(u"internal")->route, QStringLiteral("partnerConnector"));
    EXPECT_EQ(facts.recipe(u"singleExternalAddress")->route, QStringLiteral("mailContact"));
    EXPECT_EQ(facts.recipe(u"singleExternalDomain")->route, QStringLiteral("ownRelay"));
    EXPECT_EQ(facts.recipe(u"arbitraryExternal")->route, QStringLiteral("oauth"));
}

TEST_F(ShippedFacts, theUnknownScenarioRecommendsNoRoute)
{
    const Recipe &recipe = *facts.recipe(u"unknown");
    EXPECT_TRUE(recipe.route.isEmpty());
    EXPECT_TRUE(recipe.alternatives.isEmpty());
    for (const Step &step : recipe.steps)
        EXPECT_TRUE(step.script.isEmpty()) << step.id.toStdString();
}

TEST_F(ShippedFacts, everyRouteIsDescribed)
{
    for (const QStringView id : {u"oauth", u"graph", u"partnerConnector", u"relayConnector", u"mailContact",
                                 u"hve", u"acs", u"ownRelay", u"otherProvider", u"directSend", u"retire"}) {
        const Route *route = facts.route(id);
        ASSERT_TRUE(route) << id.toUtf8().constData();
        EXPECT_FALSE(route->pros.empty()) << id.toUtf8().constData();
        EXPECT_FALSE(route->cons.empty()) << id.toUtf8().constData();
        EXPECT_FALSE(route->limits.empty()) << id.toUtf8().constData();
    }
    EXPECT_EQ(facts.routes.size(), 11U);
}

TEST_F(ShippedFacts, everyKindOfExportHasAGuide)
{
    for (const QStringView kind :
         {u"smtpAuthSummary", u"smtpAuthDetails", u"messageTrace", u"messageTraceEnhanced",
          u"messageTraceExtended", u"signIns", u"acceptedDomains", u"casMailboxes", u"transportConfig",
          u"inboundConnectors", u"authenticationPolicies", u"organizationConfig", u"exchangeServers"})
        EXPECT_TRUE(facts.exportGuide(kind)) << kind.toUtf8().constData();
    EXPECT_EQ(facts.exportGuides.size(), 13U);
}

TEST_F(ShippedFacts, bothLanguagesDifferUnlessTheyAreNames)
{
    for (const Text &text : texts()) {
        EXPECT_FALSE(text.en.isEmpty());
        EXPECT_FALSE(text.de.isEmpty());
        if (text.en.size() > 40 && !text.en.startsWith(QLatin1String("Set-TransportConfig"))) {
            EXPECT_NE(text.en, text.de) << text.en.toStdString();
        }
    }
}

TEST_F(ShippedFacts, wordsKeepToTheTone)
{
    static const QRegularExpression unwanted(
        QStringLiteral("!|\\b[Pp]lease\\b|\\bbitte\\b|[Ss]uccessful|[Ee]rfolgreich|TODO|\\{\\{"));
    for (const Text &text : texts()) {
        for (const QString &words : {text.en, text.de})
            EXPECT_FALSE(unwanted.match(words).hasMatch()) << words.toStdString();
    }
}

TEST_F(ShippedFacts, everyUrlIsHttps)
{
    for (const ExportGuide &guide : facts.exportGuides) {
        if (!guide.portalUrl.isEmpty()) {
            EXPECT_TRUE(guide.portalUrl.startsWith(QLatin1String("https://"))) << guide.kind.toStdString();
        }
        for (const Source &source : guide.sources)
            EXPECT_TRUE(source.url.startsWith(QLatin1String("https://")) && source.date.isValid());
    }
    for (const Recipe &recipe : facts.recipes) {
        for (const Step &step : recipe.steps) {
            ASSERT_TRUE(step.source) << step.id.toStdString();
            EXPECT_LE(step.source->date, facts.asOf) << step.source->title.toStdString();
        }
    }
}

TEST_F(ShippedFacts, everyChangeCanBeTakenBackAndAsksFirst)
{
    static const QRegularExpression changing(QStringLiteral("\\b(?:New|Set|Add|Remove|Enable)-[A-Z]\\w+"));
    int changes = 0;
    for (const Recipe &recipe : facts.recipes) {
        for (const Step &step : recipe.steps) {
            for (const QString &line : step.script.split(u'\n')) {
                if (!changing.match(line).hasMatch())
                    continue;
                ++changes;
                EXPECT_TRUE(line.contains(QLatin1String("-Confirm"))) << line.toStdString();
                EXPECT_FALSE(step.rollback.en.isEmpty()) << step.id.toStdString();
            }
        }
    }
    EXPECT_GT(changes, 10);
}

TEST_F(ShippedFacts, noConnectorTakesEverySenderDomain)
{
    for (const Recipe &recipe : facts.recipes) {
        for (const Step &step : recipe.steps)
            EXPECT_FALSE(step.script.contains(QLatin1String("-SenderDomains *"))) << step.id.toStdString();
    }
    const QRegularExpression domain(facts.placeholder(u"deviceDomain")->pattern);
    EXPECT_TRUE(domain.match(QStringLiteral("devices.contoso.com")).hasMatch());
    for (const QString &value :
         {QStringLiteral("*"), QStringLiteral("*.contoso.com"), QStringLiteral("contoso.com"), QString(),
          QStringLiteral("devices.contoso.com\n"), QStringLiteral("a b.c.d")})
        EXPECT_FALSE(domain.match(value).hasMatch()) << value.toStdString();
}

TEST_F(ShippedFacts, egressAddressesArePublicIPv4)
{
    const QRegularExpression ip(facts.placeholder(u"egressIps")->pattern);
    for (const char *value :
         {"198.51.100.7", "203.0.113.0/24", "172.15.0.1", "172.32.0.1", "100.63.1.1", "8.8.8.8/32"})
        EXPECT_TRUE(ip.match(QLatin1String(value)).hasMatch()) << value;
    for (const char *value :
         {"10.1.2.3", "192.168.1.1", "172.16.0.1", "172.31.255.255", "100.64.0.1", "127.0.0.1", "169.254.1.1",
          "0.0.0.0", "224.0.0.1", "255.255.255.255", "198.51.100.256", "198.51.100", "2001:db8::1",
          "198.51.100.0/23", "198.51.100.7 ", "198.51.100.7; Remove-Mailbox", "*", ""})
        EXPECT_FALSE(ip.match(QLatin1String(value)).hasMatch()) << value;
}

TEST_F(ShippedFacts, cautionsThatKeepMailRunningAreThere)
{
    const std::string internal = wordsOf(u"internal");
    EXPECT_THAT(internal, testing::HasSubstr("Never use * as sender domain"));
    EXPECT_THAT(internal, testing::HasSubstr("the mailbox wins over the tenant"));
    EXPECT_THAT(internal, testing::HasSubstr("TLS 1.0 or 1.1"));
    EXPECT_THAT(scriptOf(u"internal", u"connector").toStdString(),
                testing::HasSubstr("-RestrictDomainsToIPAddresses $true"));
    const std::string contact = wordsOf(u"singleExternalAddress");
    EXPECT_THAT(contact, testing::HasSubstr("exists on Set-MailContact only"));
    EXPECT_FALSE(scriptOf(u"singleExternalAddress", u"contact").contains(QLatin1String("RequireSender")));
    EXPECT_THAT(scriptOf(u"singleExternalAddress", u"openContact").toStdString(),
                testing::StartsWith(
                    "Set-MailContact -Identity {{contactAddress}} -RequireSenderAuthenticationEnabled"));
    const std::string arbitrary = wordsOf(u"arbitraryExternal");
    EXPECT_THAT(arbitrary, testing::HasSubstr("smtp.office365.com refuses TLS 1.0 and 1.1"));
    EXPECT_THAT(arbitrary, testing::HasSubstr("was cancelled in January 2026"));
    EXPECT_THAT(arbitrary, testing::HasSubstr("how to do that is not known"));
    EXPECT_THAT(facts.route(u"hve")->cons.at(0).text.en.toStdString(),
                testing::HasSubstr("Internal recipients only"));
    EXPECT_THAT(facts.route(u"hve")->cons.at(1).text.en.toStdString(), testing::HasSubstr("Billed"));
}

TEST_F(ShippedFacts, oauthSendersKeepTheProtocol)
{
    for (const Step &step : facts.recipe(u"arbitraryExternal")->steps)
        EXPECT_NE(step.id, QStringLiteral("close"));
    EXPECT_THAT(scriptOf(u"arbitraryExternal", u"keepProtocol").toStdString(),
                testing::HasSubstr("-SmtpClientAuthenticationDisabled $false"));
}

TEST_F(ShippedFacts, guardsStandBeforeWhatTheyGuard)
{
    const auto position = [this](QStringView scenario, QStringView id) {
        const std::vector<Step> &steps = facts.recipe(scenario)->steps;
        return std::find_if(steps.begin(), steps.end(), [id](const Step &step) { return step.id == id; })
            - steps.begin();
    };
    EXPECT_LT(position(u"singleExternalAddress", u"contactRule"),
              position(u"singleExternalAddress", u"openContact"));
    EXPECT_LT(position(u"singleExternalDomain", u"relayGuard"),
              position(u"singleExternalDomain", u"relayConnector"));
    for (const QStringView scenario : {u"internal", u"singleExternalAddress", u"singleExternalDomain"})
        EXPECT_LT(position(scenario, u"close"), position(scenario, u"tenant"));
}

TEST_F(ShippedFacts, onlyTheSettingsAreAskedForInAWayThatIsNotSupported)
{
    for (const CollectionGuide &guide : facts.collection.guides)
        EXPECT_EQ(guide.isUnsupported, guide.source == QLatin1String("settings")) << guide.source.toStdString();
    EXPECT_THAT(facts.collection.guide(u"settings")->caution.en.toStdString(),
                testing::StartsWith("Not officially supported by Microsoft"));
}

TEST_F(ShippedFacts, everyPermissionForCollectingBelongsToASource)
{
    for (const CollectionGuide &guide : facts.collection.guides) {
        EXPECT_TRUE(std::any_of(facts.signIn.permissions.begin(), facts.signIn.permissions.end(),
                                [&](const Permission &p) { return p.dataSources.contains(guide.source); }))
            << guide.source.toStdString();
    }
}

TEST_F(ShippedFacts, theLimitOfExternalRecipientsFollowsFromTheLicences)
{
    const RecipientLimit &limit = facts.collection.recipientLimit;
    EXPECT_EQ(limit.with(1), 10'000);
    EXPECT_EQ(limit.with(25), 14'259);
    EXPECT_EQ(limit.with(1'000), 72'446);
    EXPECT_EQ(limit.with(100'000), 1'590'639);
    EXPECT_NE(limit.source.confidence, Confidence::Confirmed);
}

} // namespace knowledge
