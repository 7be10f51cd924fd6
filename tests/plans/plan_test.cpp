// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/evidencebuilder.h"
#include "plans/plan.h"
#include "plans/variables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plans {

using evidence::AuthMethod;
using evidence::Scenario;
using evidence::TlsVersion;
using testing::Contains;
using testing::ElementsAre;

namespace {

const QString scanner = QStringLiteral("scan@contoso.com");

//! The only item of the plan for what was built.
PlanItem onlyItem(const EvidenceBuilder &builder)
{
    const Plan plan = makePlan(builder.analysis(), facts());
    return plan.items.size() == 1 ? plan.items.front() : PlanItem{};
}

std::vector<Attention> kindsOf(const PlanItem &item)
{
    std::vector<Attention> kinds;
    for (const AttentionNote &note : item.attention)
        kinds.push_back(note.kind);
    return kinds;
}

} // namespace

TEST(Plan, recommendsTheRouteOfTheScenario)
{
    const std::map<Scenario, QString> expected{
        {Scenario::Internal, QStringLiteral("partnerConnector")},
        {Scenario::SingleExternalAddress, QStringLiteral("mailContact")},
        {Scenario::SingleExternalDomain, QStringLiteral("ownRelay")},
        {Scenario::ArbitraryExternal, QStringLiteral("oauth")},
    };
    for (const auto &[scenario, route] : expected) {
        EvidenceBuilder builder;
        submit(&builder.sender(scanner, scenario), AuthMethod::Basic, TlsVersion::Tls12, 10);
        const PlanItem item = onlyItem(builder);
        EXPECT_EQ(item.route, route);
        EXPECT_EQ(item.state, State::ToDo);
        EXPECT_EQ(item.alternatives, facts().recipe(keyOf(scenario))->alternatives);
    }
}

TEST(Plan, leavesAnUnknownScenarioToDecideWithoutARoute)
{
    EvidenceBuilder builder;
    submit(&builder.sender(scanner, Scenario::Unknown), AuthMethod::Basic, TlsVersion::Tls12, 10);
    const PlanItem item = onlyItem(builder);
    EXPECT_EQ(item.state, State::ToDecide);
    EXPECT_TRUE(item.route.isEmpty());
    EXPECT_EQ(checklist(item, facts()).size(), 4U);
}

TEST(Plan, hasNothingToDoForASenderOnOAuthAlone)
{
    EvidenceBuilder builder;
    submit(&builder.sender(scanner, Scenario::Internal), AuthMethod::OAuth, TlsVersion::Tls13, 10);
    const PlanItem item = onlyItem(builder);
    EXPECT_EQ(item.state, State::NothingToDo);
    EXPECT_EQ(item.route, QStringLiteral("oauth"));
    EXPECT_THAT(item.attention, ElementsAre(AttentionNote{Attention::AlreadyOAuth, 10, 10}));
    EXPECT_TRUE(checklist(item, facts()).empty());
}

TEST(Plan, doesNotTrustOAuthWhileSomeMessagesAreOpen)
{
    EvidenceBuilder unknownRest;
    evidence::SenderEvidence &partly = unknownRest.sender(scanner, Scenario::Internal);
    submit(&partly, AuthMethod::OAuth, TlsVersion::Tls12, 9);
    submit(&partly, AuthMethod::Unknown, TlsVersion::Tls12, 1);
    EXPECT_EQ(onlyItem(unknownRest).state, State::ToDo);

    EvidenceBuilder passwordSignIn;
    evidence::SenderEvidence &both = passwordSignIn.sender(scanner, Scenario::Internal);
    submit(&both, AuthMethod::OAuth, TlsVersion::Tls12, 9);
    both.signIns.succeeded = 2;
    both.signIns.passwordAccepted = 1;
    const PlanItem item = onlyItem(passwordSignIn);
    EXPECT_EQ(item.state, State::ToDo);
    EXPECT_EQ(item.priority, 1);
    EXPECT_THAT(item.attention, ElementsAre(AttentionNote{Attention::PasswordSignIns, 3, 0}));
}

TEST(Plan, failedSignInsProveNothing)
{
    EvidenceBuilder builder;
    evidence::SenderEvidence &sender = builder.sender(scanner, Scenario::Internal);
    submit(&sender, AuthMethod::OAuth, TlsVersion::Tls12, 9);
    sender.signIns.failed = 500;
    EXPECT_EQ(onlyItem(builder).state, State::NothingToDo);
}

TEST(Plan, leavesASenderOpenThatNothingShowsAsSubmitter)
{
    EvidenceBuilder builder;
    builder.sender(scanner, Scenario::Internal).allMail.deliveries = 5;
    const PlanItem item = onlyItem(builder);
    EXPECT_EQ(item.state, State::ToDecide);
    EXPECT_EQ(item.route, QStringLiteral("partnerConnector"));
    EXPECT_THAT(kindsOf(item), ElementsAre(Attention::AuthUnknown));
}

TEST(Plan, putsThePasswordOnOldTlsFirst)
{
    EvidenceBuilder builder;
    submit(&builder.sender(QStringLiteral("a-oauth@contoso.com"), Scenario::Internal), AuthMethod::OAuth,
           TlsVersion::Tls12, 1);
    builder.sender(QStringLiteral("b-trace@contoso.com"), Scenario::Internal);
    submit(&builder.sender(QStringLiteral("c-open@contoso.com"), Scenario::Internal), AuthMethod::Unknown,
           TlsVersion::Tls12, 1);
    submit(&builder.sender(QStringLiteral("d-basic@contoso.com"), Scenario::Internal), AuthMethod::Basic,
           TlsVersion::Tls12, 1);
    submit(&builder.sender(QStringLiteral("f-old@contoso.com"), Scenario::Internal), AuthMethod::Basic,
           TlsVersion::Tls10, 1);
    submit(&builder.sender(QStringLiteral("e-old@contoso.com"), Scenario::Internal), AuthMethod::Basic,
           TlsVersion::Tls11, 1);
    std::vector<std::string> order;
    for (const PlanItem &item : makePlan(builder.analysis(), facts()).items)
        order.push_back(item.address.left(1).toStdString());
    EXPECT_THAT(order, ElementsAre("e", "f", "d", "c", "b", "a"));
}

TEST(Plan, countsSenders)
{
    EvidenceBuilder builder;
    submit(&builder.sender(QStringLiteral("a@contoso.com"), Scenario::Internal), AuthMethod::OAuth,
           TlsVersion::Tls12, 1);
    submit(&builder.sender(QStringLiteral("b@contoso.com"), Scenario::Internal), AuthMethod::Basic,
           TlsVersion::Tls10, 1);
    submit(&builder.sender(QStringLiteral("c@contoso.com"), Scenario::Unknown), AuthMethod::Unknown,
           TlsVersion::Unknown, 1);
    const Plan plan = makePlan(builder.analysis(), facts());
    EXPECT_EQ(plan.senders, 3);
    EXPECT_EQ(plan.perScenario,
              (std::map<Scenario, std::int64_t>{{Scenario::Internal, 2}, {Scenario::Unknown, 1}}));
    EXPECT_EQ(plan.onBasic, 1);
    EXPECT_EQ(plan.authUnknown, 1);
    EXPECT_EQ(plan.onOutdatedTls, 1);
    EXPECT_EQ(plan.tlsUnknown, 1);
    EXPECT_EQ(plan.nothingToDo, 1);
}

TEST(Plan, notesBasicAndOldTlsWithTheirNumbers)
{
    EvidenceBuilder builder;
    evidence::SenderEvidence &sender = builder.sender(scanner, Scenario::Internal);
    submit(&sender, AuthMethod::Basic, TlsVersion::Tls10, 3);
    submit(&sender, AuthMethod::OAuth, TlsVersion::Tls12, 7);
    EXPECT_THAT(onlyItem(builder).attention,
                ElementsAre(AttentionNote{Attention::BasicAuth, 3, 10},
                            AttentionNote{Attention::OutdatedTls, 3, 10}));
}

TEST(Plan, notesASenderThatFellSilent)
{
    for (const auto &[lastDay, silent] : std::map<int, bool>{{59, true}, {60, false}}) {
        EvidenceBuilder builder;
        evidence::SenderEvidence &sender = builder.sender(scanner, Scenario::Internal);
        submit(&sender, AuthMethod::Basic, TlsVersion::Tls12, 3);
        sender.submissionSpan.add(day(lastDay));
        const PlanItem item = onlyItem(builder);
        if (silent)
            EXPECT_THAT(item.attention, Contains(AttentionNote{Attention::FellSilent, 30, 0}));
        else
            EXPECT_THAT(kindsOf(item), testing::Not(Contains(Attention::FellSilent)));
    }
}

TEST(Plan, notesARareSender)
{
    for (const auto &[days, rare] : std::map<int, bool>{{4, true}, {5, false}}) {
        EvidenceBuilder builder;
        evidence::SenderEvidence &sender = builder.sender(scanner, Scenario::Internal);
        submit(&sender, AuthMethod::Basic, TlsVersion::Tls12, days);
        std::vector<evidence::DayCount> perDay;
        for (int i = 0; i < days; ++i)
            perDay.push_back({i * 20, 1});
        sender.submissionsPerDay = perDay;
        const PlanItem item = onlyItem(builder);
        if (rare)
            EXPECT_THAT(item.attention, Contains(AttentionNote{Attention::RareSender, 4, 90}));
        else
            EXPECT_THAT(kindsOf(item), testing::Not(Contains(Attention::RareSender)));
    }
}

TEST(Plan, notesASharedMailboxButNotStrangersWhoTryPasswords)
{
    EvidenceBuilder builder;
    evidence::SenderEvidence &sender = builder.sender(scanner, Scenario::Internal);
    submit(&sender, AuthMethod::Basic, TlsVersion::Tls12, 3);
    evidence::SourceEvidence device;
    device.submissions = 3;
    evidence::SourceEvidence stranger;
    stranger.signIns.failed = 100;
    sender.sources = {device, stranger};
    EXPECT_THAT(kindsOf(onlyItem(builder)), testing::Not(Contains(Attention::SharedMailbox)));

    EvidenceBuilder shared;
    evidence::SenderEvidence &both = shared.sender(scanner, Scenario::Internal);
    submit(&both, AuthMethod::Basic, TlsVersion::Tls12, 6);
    both.sources = {device, device, stranger};
    EXPECT_THAT(onlyItem(shared).attention, Contains(AttentionNote{Attention::SharedMailbox, 2, 0}));

    EvidenceBuilder person;
    evidence::SenderEvidence &mixed = person.sender(scanner, Scenario::Internal);
    submit(&mixed, AuthMethod::Basic, TlsVersion::Tls12, 3);
    mixed.sources = {device};
    mixed.matched.deliveries = 3;
    mixed.allMail.deliveries = 40;
    person.lastVerdict().basis = evidence::Basis::MatchedMessages;
    EXPECT_THAT(onlyItem(person).attention, Contains(AttentionNote{Attention::SharedMailbox, 1, 37}));
}

TEST(Plan, notesSignInsWithoutAReportAndAnOverride)
{
    EvidenceBuilder builder;
    builder.sender(scanner, Scenario::Internal).signIns.succeeded = 4;
    builder.lastVerdict().byEvidence = Scenario::Unknown;
    const PlanItem item = onlyItem(builder);
    EXPECT_THAT(item.attention,
                ElementsAre(AttentionNote{Attention::AuthUnknown, 0, 0},
                            AttentionNote{Attention::ScenarioOverridden, 0, 0},
                            AttentionNote{Attention::OnlySignIns, 4, 0}));
    EXPECT_EQ(item.state, State::ToDo);
    EXPECT_EQ(item.priority, 1);
}

TEST(Plan, checklistNamesValuesAsVariables)
{
    EvidenceBuilder builder;
    submit(&builder.sender(scanner, Scenario::Internal), AuthMethod::Basic, TlsVersion::Tls12, 10);
    const std::vector<knowledge::Step> steps = checklist(onlyItem(builder), facts());
    ASSERT_EQ(steps.size(), facts().recipe(u"internal")->steps.size());
    EXPECT_THAT(steps.front().script.toStdString(),
                testing::HasSubstr("Get-CASMailbox -Identity $SenderAddress |"));
    for (const knowledge::Step &step : steps)
        EXPECT_FALSE(step.script.contains(QLatin1String("{{"))) << step.id.toStdString();
}

TEST(Plan, namesTheValuesThatItsCommandsNeed)
{
    EvidenceBuilder builder;
    submit(&builder.sender(scanner, Scenario::Internal), AuthMethod::Basic, TlsVersion::Tls12, 10);
    PlanItem item = onlyItem(builder);
    const QStringList needed{QStringLiteral("senderAddress"), QStringLiteral("deviceDomain"),
                             QStringLiteral("egressIps")};
    EXPECT_EQ(placeholdersOf(item, facts()), needed);
    item.state = State::NothingToDo;
    EXPECT_TRUE(placeholdersOf(item, facts()).isEmpty());
}

TEST(Plan, keysAreThoseOfTheJson)
{
    std::vector<std::string> keys;
    for (const Scenario scenario : evidence::allScenarios)
        keys.push_back(keyOf(scenario).toStdString());
    EXPECT_THAT(keys,
                ElementsAre("internal", "singleExternalAddress", "singleExternalDomain", "arbitraryExternal",
                            "unknown"));
}

} // namespace plans
