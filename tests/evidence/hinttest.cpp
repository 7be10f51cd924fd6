// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/snapshotbuilder.h"

#include <gtest/gtest.h>

namespace {

using namespace evidence;

const std::string scan = "scan@contoso.com";

TEST(WithoutStray, OneStrayMessageAmongManyInternalOnes)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "anna@contoso.com", 600)
                              .mail(scan, "stray@elsewhere.example")
                              .build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict.scenario), "singleExternalAddress");
    const auto *reason = find(verdict, ReasonKind::WithoutStray);
    ASSERT_NE(reason, nullptr);
    EXPECT_EQ(toText(reason->scenario), "internal");
    EXPECT_EQ(reason->count, 1);
    EXPECT_EQ(reason->names, QStringList{QStringLiteral("stray@elsewhere.example")});
}

TEST(WithoutStray, ASecondDomainThatAppearedOnce)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "toner@partner.example", 600)
                              .mail(scan, "stray@elsewhere.example")
                              .build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict.scenario), "arbitraryExternal");
    const auto *reason = find(verdict, ReasonKind::WithoutStray);
    ASSERT_NE(reason, nullptr);
    EXPECT_EQ(toText(reason->scenario), "singleExternalAddress");
}

TEST(WithoutStray, HalfOfTheMailIsNotStray)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "anna@contoso.com", 50)
                              .mail(scan, "toner@partner.example", 50)
                              .build();
    EXPECT_EQ(find(judge(*snapshot, scan), ReasonKind::WithoutStray), nullptr);
}

TEST(WithoutStray, ASingleMessageInAllIsNotStray)
{
    const auto snapshot = SnapshotBuilder().accept("contoso.com").mail(scan, "toner@partner.example").build();
    EXPECT_EQ(find(judge(*snapshot, scan), ReasonKind::WithoutStray), nullptr);
}

TEST(WithoutStray, ManyRareRecipientsAreTheRuleAndNotStray)
{
    SnapshotBuilder builder;
    builder.accept("contoso.com").mail(scan, "anna@contoso.com", 100);
    for (int i = 0; i < 300; ++i)
        builder.mail(scan, "customer@company" + std::to_string(i) + ".example");
    EXPECT_EQ(find(judge(*builder.build(), scan), ReasonKind::WithoutStray), nullptr);
}

TEST(SameOrganisation, SubdomainsOfOnePartnerAreAHint)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "a@north.partner.co.uk", 5)
                              .mail(scan, "b@south.partner.co.uk", 5)
                              .build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict), "arbitraryExternal on allMail: 0 internal, 2 external, 2 domains");
    const auto *reason = find(verdict, ReasonKind::SameOrganisation);
    ASSERT_NE(reason, nullptr);
    EXPECT_EQ(reason->names.value(reason->names.size() - 1), QStringLiteral("partner.co.uk"));
    EXPECT_TRUE(reason->names.contains(QStringLiteral("north.partner.co.uk")));
    EXPECT_TRUE(reason->names.contains(QStringLiteral("south.partner.co.uk")));
}

TEST(SameOrganisation, APublicSuffixIsNoOrganisation)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "a@north.co.uk", 5)
                              .mail(scan, "b@south.co.uk", 5)
                              .build();
    EXPECT_EQ(find(judge(*snapshot, scan), ReasonKind::SameOrganisation), nullptr);
}

TEST(SameOrganisation, OneDomainAloneNeedsNoHint)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "a@north.partner.de", 5)
                              .mail(scan, "b@north.partner.de", 5)
                              .build();
    EXPECT_EQ(find(judge(*snapshot, scan), ReasonKind::SameOrganisation), nullptr);
}

TEST(PlusAddresses, AreAHintAndNeverMergedSilently)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "toner+a@partner.example", 5)
                              .mail(scan, "toner+b@partner.example", 5)
                              .build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict), "singleExternalDomain on allMail: 0 internal, 2 external, 1 domain");
    const auto *reason = find(verdict, ReasonKind::PlusAddresses);
    ASSERT_NE(reason, nullptr);
    EXPECT_EQ(reason->count, 2);
    EXPECT_EQ(reason->names.value(0), QStringLiteral("toner@partner.example"));
}

TEST(PlusAddresses, DifferentMailboxesNeedNoHint)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "toner+a@partner.example", 5)
                              .mail(scan, "paper+a@partner.example", 5)
                              .build();
    EXPECT_EQ(find(judge(*snapshot, scan), ReasonKind::PlusAddresses), nullptr);
}

TEST(ReportsDiffer, SummaryAgainstDetails)
{
    const auto ip = QStringLiteral("198.51.100.7");
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .summary(scan, 12)
                              .submitted(scan, ip, "anna@contoso.com", 5)
                              .build();
    const auto verdict = judge(*snapshot, scan);
    const auto *reason = find(verdict, ReasonKind::ReportsDiffer);
    ASSERT_NE(reason, nullptr);
    EXPECT_EQ(reason->count, 12);
    EXPECT_EQ(reason->total, 5);
    const auto same = SnapshotBuilder()
                          .accept("contoso.com")
                          .summary(scan, 5)
                          .submitted(scan, ip, "anna@contoso.com", 5)
                          .build();
    EXPECT_EQ(find(judge(*same, scan), ReasonKind::ReportsDiffer), nullptr);
}

} // namespace
