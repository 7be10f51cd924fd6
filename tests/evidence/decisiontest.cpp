// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/snapshotbuilder.h"

#include <gtest/gtest.h>

namespace {

using namespace evidence;

const std::string scan = "scan@contoso.com";

Decision leavingOut(const QStringList &addresses)
{
    Decision decision;
    decision.leftOut = std::set<QString>(addresses.begin(), addresses.end());
    decision.leftOutWhy = QStringLiteral("a test mail of the technician");
    return decision;
}

TEST(LeftOut, RecipientsDoNotCountAndTheReasonSaysSo)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "anna@contoso.com", 3)
                              .mail(scan, "toner@partner.example", 3)
                              .build();
    const auto verdict = judge(*snapshot, scan, leavingOut({QStringLiteral("toner@partner.example")}));
    EXPECT_EQ(toText(verdict), "internal on allMail: 1 internal, 0 external, 0 domains");
    EXPECT_FALSE(verdict.isOverridden());
    const auto *reason = find(verdict, ReasonKind::LeftOut);
    ASSERT_NE(reason, nullptr);
    EXPECT_EQ(reason->names, QStringList{QStringLiteral("toner@partner.example")});
    EXPECT_EQ(reason->text, QStringLiteral("a test mail of the technician"));
}

TEST(LeftOut, LeavingOutEverythingIsUnknownNeverInternal)
{
    const auto snapshot =
        SnapshotBuilder().accept("contoso.com").mail(scan, "toner@partner.example", 3).build();
    const auto verdict = judge(*snapshot, scan, leavingOut({QStringLiteral("toner@partner.example")}));
    EXPECT_EQ(toText(verdict.scenario), "unknown");
    EXPECT_EQ(verdict.externalRecipients, 0);
}

TEST(LeftOut, AnAddressThatNeverOccursChangesNothing)
{
    const auto snapshot =
        SnapshotBuilder().accept("contoso.com").mail(scan, "toner@partner.example", 3).build();
    const auto verdict = judge(*snapshot, scan, leavingOut({QStringLiteral("nobody@partner.example")}));
    EXPECT_EQ(toText(verdict), "singleExternalAddress on allMail: 0 internal, 1 external, 1 domain");
}

TEST(LeftOut, TheCountsOfTheReasonsLeaveThemOutToo)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "toner@partner.example", 3)
                              .mail(scan, "b@elsewhere.example", 9)
                              .build();
    const auto verdict = judge(*snapshot, scan, leavingOut({QStringLiteral("b@elsewhere.example")}));
    const auto *reason = find(verdict, ReasonKind::OneAddress);
    ASSERT_NE(reason, nullptr);
    EXPECT_EQ(reason->count, 3);
    EXPECT_EQ(reason->total, 3);
}

TEST(Override, TheUserSetsTheScenarioAndTheEvidenceStaysVisible)
{
    const auto snapshot =
        SnapshotBuilder().accept("contoso.com").mail(scan, "toner@partner.example", 3).build();
    Decision decision;
    decision.overridden = Scenario::ArbitraryExternal;
    decision.overriddenWhy = QStringLiteral("will mail all customers from January");
    const auto verdict = judge(*snapshot, scan, decision);
    EXPECT_EQ(toText(verdict), "arbitraryExternal on allMail: 0 internal, 1 external, 1 domain");
    EXPECT_EQ(toText(verdict.byEvidence), "singleExternalAddress");
    EXPECT_TRUE(verdict.isOverridden());
    const auto *reason = find(verdict, ReasonKind::Overridden);
    ASSERT_NE(reason, nullptr);
    EXPECT_EQ(toText(reason->scenario), "singleExternalAddress");
    EXPECT_EQ(reason->text, decision.overriddenWhy);
}

TEST(Override, WorksWhereNothingIsKnown)
{
    const auto snapshot = SnapshotBuilder().summary(scan, 3).build();
    Decision decision;
    decision.overridden = Scenario::Internal;
    const auto verdict = judge(*snapshot, scan, decision);
    EXPECT_EQ(toText(verdict.scenario), "internal");
    EXPECT_EQ(toText(verdict.byEvidence), "unknown");
}

TEST(Override, TogetherWithLeftOut)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "anna@contoso.com", 3)
                              .mail(scan, "toner@partner.example", 3)
                              .build();
    auto decision = leavingOut({QStringLiteral("toner@partner.example")});
    decision.overridden = Scenario::SingleExternalDomain;
    const auto verdict = judge(*snapshot, scan, decision);
    EXPECT_EQ(toText(verdict.scenario), "singleExternalDomain");
    EXPECT_EQ(toText(verdict.byEvidence), "internal");
    EXPECT_NE(find(verdict, ReasonKind::LeftOut), nullptr);
    EXPECT_NE(find(verdict, ReasonKind::Overridden), nullptr);
}

TEST(Override, OfOneSenderOnly)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "anna@contoso.com")
                              .mail("nas@contoso.com", "anna@contoso.com")
                              .build();
    Decision decision;
    decision.overridden = Scenario::ArbitraryExternal;
    const auto analysis = analyse(snapshot, Listing::Submitters, {{QString::fromStdString(scan), decision}});
    ASSERT_EQ(listed(analysis), "nas@contoso.com scan@contoso.com");
    EXPECT_FALSE(analysis.senders[0].verdict.isOverridden());
    EXPECT_TRUE(analysis.senders[1].verdict.isOverridden());
}

} // namespace
