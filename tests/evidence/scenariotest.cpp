// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/snapshotbuilder.h"

#include <gtest/gtest.h>

namespace {

using namespace evidence;

const std::string scan = "scan@contoso.com";
const QString printerIp = QStringLiteral("198.51.100.7");
const QString nasIp = QStringLiteral("203.0.113.9");

TEST(Scenario, InternalWhenEveryRecipientIsInside)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "anna@contoso.com", 3)
                              .mail(scan, "max@Contoso.COM")
                              .build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict), "internal on allMail: 2 internal, 0 external, 0 domains");
    ASSERT_NE(find(verdict, ReasonKind::AllInternal), nullptr);
    EXPECT_EQ(find(verdict, ReasonKind::AllInternal)->total, 4);
    EXPECT_EQ(find(verdict, ReasonKind::AllInternal)->other, 2);
    EXPECT_EQ(find(verdict, ReasonKind::AllInternal)->span, snapshot->coverage);
}

TEST(Scenario, SingleExternalAddress)
{
    const auto snapshot =
        SnapshotBuilder().accept("contoso.com").mail(scan, "toner@partner.example", 214).build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict), "singleExternalAddress on allMail: 0 internal, 1 external, 1 domain");
    const auto *reason = find(verdict, ReasonKind::OneAddress);
    ASSERT_NE(reason, nullptr);
    EXPECT_EQ(reason->count, 214);
    EXPECT_EQ(reason->total, 214);
    EXPECT_EQ(reason->names.value(0), QStringLiteral("toner@partner.example"));
    EXPECT_EQ(reason->span, snapshot->coverage);
}

TEST(Scenario, InternalRecipientsBesideTheOneAddressDoNotChangeIt)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "toner@partner.example", 2)
                              .mail(scan, "anna@contoso.com", 3)
                              .build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict), "singleExternalAddress on allMail: 1 internal, 1 external, 1 domain");
    ASSERT_NE(find(verdict, ReasonKind::OneAddress), nullptr);
    EXPECT_EQ(find(verdict, ReasonKind::OneAddress)->count, 2);
    EXPECT_EQ(find(verdict, ReasonKind::OneAddress)->total, 5);
    EXPECT_EQ(find(verdict, ReasonKind::OneAddress)->other, 1);
}

TEST(Scenario, SeveralAddressesInOneDomain)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "a@partner.example")
                              .mail(scan, "b@partner.example")
                              .build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict), "singleExternalDomain on allMail: 0 internal, 2 external, 1 domain");
    ASSERT_NE(find(verdict, ReasonKind::OneDomain), nullptr);
    EXPECT_EQ(find(verdict, ReasonKind::OneDomain)->names.value(0), QStringLiteral("partner.example"));
}

TEST(Scenario, SeveralDomains)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "a@partner.example", 5)
                              .mail(scan, "b@other.example", 5)
                              .build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict), "arbitraryExternal on allMail: 0 internal, 2 external, 2 domains");
    ASSERT_NE(find(verdict, ReasonKind::SeveralDomains), nullptr);
    EXPECT_EQ(find(verdict, ReasonKind::SeveralDomains)->other, 2);
}

TEST(Scenario, WritingTheSameAddressDifferentlyMakesNoSecondOne)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "Toner@Müller.example")
                              .mail(scan, "<toner@xn--mller-kva.example>")
                              .build();
    EXPECT_EQ(toText(judge(*snapshot, scan)),
              "singleExternalAddress on allMail: 0 internal, 1 external, 1 domain");
}

TEST(Scenario, SubdomainsOfAnAcceptedDomainAreOutsideUnlessAccepted)
{
    SnapshotBuilder builder;
    builder.accept("contoso.com").mail(scan, "a@mail.contoso.com");
    EXPECT_EQ(toText(judge(*builder.build(), scan).scenario), "singleExternalAddress");
    builder.accept("contoso.com", true);
    EXPECT_EQ(toText(judge(*builder.build(), scan).scenario), "internal");
}

TEST(Scenario, LookAlikesAreOutside)
{
    for (const auto *recipient : {"a@notcontoso.com", "a@contoso.com.evil", "a@contoso.co"}) {
        const auto snapshot = SnapshotBuilder().accept("contoso.com", true).mail(scan, recipient).build();
        EXPECT_EQ(toText(judge(*snapshot, scan).scenario), "singleExternalAddress") << recipient;
    }
}

TEST(Scenario, WithoutAcceptedDomainsUnknownAndTheReasonSaysSo)
{
    const auto snapshot = SnapshotBuilder().mail(scan, "anna@contoso.com", 3).build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict.scenario), "unknown");
    EXPECT_NE(find(verdict, ReasonKind::NoAcceptedDomains), nullptr);
    EXPECT_EQ(find(verdict, ReasonKind::AllInternal), nullptr);
}

TEST(Scenario, WithoutDeliveriesUnknownNeverInternal)
{
    const auto snapshot = SnapshotBuilder().accept("contoso.com").summary(scan, 12).build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict), "unknown on none: 0 internal, 0 external, 0 domains");
    EXPECT_NE(find(verdict, ReasonKind::NoDeliveries), nullptr);
}

TEST(Scenario, FailedDeliveriesCount)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "anna@contoso.com", 3)
                              .failedMail(scan, "toner@partner.example", 2)
                              .build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict), "singleExternalAddress on allMail: 1 internal, 1 external, 1 domain");
    const auto *reason = find(verdict, ReasonKind::Failed);
    ASSERT_NE(reason, nullptr);
    EXPECT_EQ(reason->count, 2);
    EXPECT_EQ(reason->total, 5);
}

TEST(Scenario, GroupsCountByTheirMembers)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .group(scan, 2)
                              .mail(scan, "anna@contoso.com", 2)
                              .mail(scan, "guest@partner.example", 2)
                              .build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict), "singleExternalAddress on allMail: 1 internal, 1 external, 1 domain");
    ASSERT_NE(find(verdict, ReasonKind::Groups), nullptr);
    EXPECT_EQ(find(verdict, ReasonKind::Groups)->count, 2);
}

TEST(Scenario, AGroupWithoutKnownMembersIsUnknownNeverInternal)
{
    const auto snapshot = SnapshotBuilder().accept("contoso.com").group(scan, 4).build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict.scenario), "unknown");
    ASSERT_NE(find(verdict, ReasonKind::OnlyGroups), nullptr);
    EXPECT_EQ(find(verdict, ReasonKind::OnlyGroups)->count, 4);
}

TEST(Scenario, RecipientsWithoutADomainAreNeitherInsideNorOutside)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "/o=exchangelabs/cn=anna", 2)
                              .mail(scan, "max@contoso.com", 2)
                              .build();
    const auto verdict = judge(*snapshot, scan);
    // They may be outside, so that "internal" would claim more than is known.
    EXPECT_EQ(toText(verdict), "unknown on allMail: 1 internal, 0 external, 0 domains");
    ASSERT_NE(find(verdict, ReasonKind::NoDomainRecipients), nullptr);
    EXPECT_EQ(find(verdict, ReasonKind::NoDomainRecipients)->count, 1);
}

TEST(Scenario, RecipientsWithoutADomainDoNotHideAnExternalOne)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail(scan, "/o=exchangelabs/cn=anna", 2)
                              .mail(scan, "toner@partner.example", 2)
                              .build();
    EXPECT_EQ(toText(judge(*snapshot, scan)),
              "singleExternalAddress on allMail: 0 internal, 1 external, 1 domain");
}

TEST(Basis, MatchedMessagesAreExactlyTheDevicesMail)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .submitted(scan, printerIp, "anna@contoso.com", 5)
                              .mail(scan, "customer@elsewhere.example", 50)
                              .build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict), "internal on matchedMessages: 1 internal, 0 external, 0 domains");
    const auto *reason = find(verdict, ReasonKind::BasisMatched);
    ASSERT_NE(reason, nullptr);
    EXPECT_EQ(reason->count, 5);
    EXPECT_EQ(reason->total, 5);
    EXPECT_EQ(find(verdict, ReasonKind::BasisAllMail), nullptr);
}

TEST(Basis, AFewMatchedMessagesAreStillTheBetterBasis)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .submitted(scan, printerIp, "anna@contoso.com", 1)
                              .submittedUnmatched(scan, printerIp, 9)
                              .mail(scan, "customer@elsewhere.example", 50)
                              .build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict), "internal on matchedMessages: 1 internal, 0 external, 0 domains");
    ASSERT_NE(find(verdict, ReasonKind::BasisMatched), nullptr);
    EXPECT_EQ(find(verdict, ReasonKind::BasisMatched)->count, 1);
    EXPECT_EQ(find(verdict, ReasonKind::BasisMatched)->total, 10);
}

TEST(Basis, AllMailWhenThereIsNoDetailReport)
{
    const auto snapshot =
        SnapshotBuilder().accept("contoso.com").summary(scan, 3).mail(scan, "anna@contoso.com", 3).build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict), "internal on allMail: 1 internal, 0 external, 0 domains");
    EXPECT_NE(find(verdict, ReasonKind::BasisAllMail), nullptr);
}

TEST(Basis, AllMailWhenNoSubmissionIsInTheTraces)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .submittedUnmatched(scan, printerIp, 7)
                              .mail(scan, "anna@contoso.com", 3)
                              .build();
    const auto verdict = judge(*snapshot, scan);
    EXPECT_EQ(toText(verdict), "internal on allMail: 1 internal, 0 external, 0 domains");
    const auto *reason = find(verdict, ReasonKind::BasisAllMailNoMatch);
    ASSERT_NE(reason, nullptr);
    EXPECT_EQ(reason->total, 7);
}

TEST(Basis, NoneWhenOnlySubmissionsAreKnown)
{
    const auto snapshot =
        SnapshotBuilder().accept("contoso.com").submittedUnmatched(scan, printerIp, 7).build();
    EXPECT_EQ(toText(judge(*snapshot, scan)), "unknown on none: 0 internal, 0 external, 0 domains");
}

TEST(Basis, DeliveriesOnABasis)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .submitted(scan, printerIp, "anna@contoso.com", 2)
                              .mail(scan, "max@contoso.com", 3)
                              .build();
    const auto &sender = snapshot->senders.front();
    EXPECT_EQ(deliveriesOn(Basis::MatchedMessages, sender).deliveries, 2);
    EXPECT_EQ(deliveriesOn(Basis::AllMail, sender).deliveries, 5);
    EXPECT_EQ(deliveriesOn(Basis::None, sender).deliveries, 0);
}

TEST(Sources, OneMailboxSplitsIntoItsDevices)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .submitted(scan, printerIp, "anna@contoso.com", 5)
                              .submitted(scan, nasIp, "alarm@partner.example", 4)
                              .build();
    EXPECT_EQ(toText(judge(*snapshot, scan)),
              "singleExternalAddress on matchedMessages: 1 internal, 1 external, 1 domain");
    EXPECT_EQ(toText(judgeSource(*snapshot, scan, printerIp)),
              "internal on matchedMessages: 1 internal, 0 external, 0 domains");
    EXPECT_EQ(toText(judgeSource(*snapshot, scan, nasIp)),
              "singleExternalAddress on matchedMessages: 0 internal, 1 external, 1 domain");
}

TEST(Sources, WithoutMatchedMessagesASourceIsUnknown)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .submittedUnmatched(scan, printerIp, 5)
                              .mail(scan, "anna@contoso.com", 5)
                              .build();
    EXPECT_EQ(toText(judgeSource(*snapshot, scan, printerIp)),
              "unknown on none: 0 internal, 0 external, 0 domains");
}

TEST(Sources, WithoutAcceptedDomainsUnknown)
{
    const auto snapshot = SnapshotBuilder().submitted(scan, printerIp, "anna@contoso.com", 5).build();
    EXPECT_EQ(toText(judgeSource(*snapshot, scan, printerIp).scenario), "unknown");
}

TEST(Places, InsideOutsideOrNeither)
{
    AddressTable table;
    const auto inside = table.intern("anna@contoso.com");
    const auto outside = table.intern("a@notcontoso.com");
    const auto neither = table.intern("/o=exchangelabs/cn=anna");
    const auto null = table.intern("<>");
    AcceptedDomains domains;
    domains.add("contoso.com", true);
    const Places places(table, domains);
    EXPECT_EQ(places.of(inside), Place::Internal);
    EXPECT_EQ(places.of(outside), Place::External);
    EXPECT_EQ(places.of(neither), Place::NoDomain);
    EXPECT_EQ(places.of(null), Place::NoDomain);
}

} // namespace
