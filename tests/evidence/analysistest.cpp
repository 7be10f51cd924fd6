// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/snapshotbuilder.h"

#include <gtest/gtest.h>

namespace {

using namespace evidence;

const QString ip = QStringLiteral("198.51.100.7");

TEST(Listing, SubmittersWhereAnInputNamesThem)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .submitted("scan@contoso.com", ip, "a@x.example")
                              .summary("nas@contoso.com", 2)
                              .signIn("ups@contoso.com", ip, SignInOutcome::Succeeded)
                              .mail("anna@contoso.com", "max@contoso.com")
                              .mail("spam@elsewhere.example", "max@contoso.com")
                              .build();
    EXPECT_EQ(listed(analyse(snapshot)), "nas@contoso.com scan@contoso.com ups@contoso.com");
}

TEST(Listing, ASubmitterOutsideTheAcceptedDomainsIsListedToo)
{
    const auto snapshot =
        SnapshotBuilder().accept("contoso.com").summary("scan@elsewhere.example", 2).build();
    EXPECT_EQ(listed(analyse(snapshot)), "scan@elsewhere.example");
}

TEST(Listing, FailedSignInsAloneMakeNoSubmitter)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .signIn("old@contoso.com", ip, SignInOutcome::Failed)
                              .signIn("mfa@contoso.com", ip, SignInOutcome::PasswordAccepted)
                              .build();
    EXPECT_EQ(listed(analyse(snapshot)), "mfa@contoso.com");
}

TEST(Listing, TracesAloneListTheSendersInAcceptedDomainsWithANote)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .mail("scan@contoso.com", "a@x.example")
                              .mail("anna@contoso.com", "a@x.example")
                              .mail("a@x.example", "anna@contoso.com")
                              .mail("<>", "anna@contoso.com")
                              .build();
    const auto analysis = analyse(snapshot);
    EXPECT_EQ(listed(analysis), "anna@contoso.com scan@contoso.com");
    EXPECT_NE(find(analysis, NoteKind::NoSubmissionReport), nullptr);
    ASSERT_NE(find(analysis, NoteKind::SendersNotInDomains), nullptr);
    EXPECT_EQ(find(analysis, NoteKind::SendersNotInDomains)->count, 2);
    for (const auto &sender : analysis.senders)
        EXPECT_EQ(sender.verdict.basis, Basis::AllMail);
}

TEST(Listing, AllSendersWhereverTheyLiveAndTheNullSender)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .summary("scan@contoso.com", 1)
                              .mail("anna@contoso.com", "a@x.example")
                              .mail("a@x.example", "anna@contoso.com")
                              .mail("<>", "anna@contoso.com")
                              .build();
    const auto analysis = analyse(snapshot, Listing::AllSenders);
    EXPECT_EQ(listed(analysis), "<> a@x.example anna@contoso.com scan@contoso.com");
    EXPECT_EQ(toText(analysis.senders[0].verdict.scenario), "internal");
}

TEST(Notes, WhatCouldNotBeKnown)
{
    const auto bare = SnapshotBuilder().mail("scan@contoso.com", "a@x.example").build();
    EXPECT_NE(find(analyse(bare, Listing::AllSenders), NoteKind::NoAcceptedDomains), nullptr);
    const auto reportOnly = SnapshotBuilder().accept("contoso.com").summary("scan@contoso.com", 1).build();
    EXPECT_NE(find(analyse(reportOnly), NoteKind::NoDeliveries), nullptr);
    const auto noDetails = SnapshotBuilder()
                               .accept("contoso.com")
                               .summary("scan@contoso.com", 1)
                               .mail("scan@contoso.com", "a@x.example")
                               .build();
    EXPECT_NE(find(analyse(noDetails), NoteKind::NoDetails), nullptr);
    const auto signInsOnly = SnapshotBuilder()
                                 .accept("contoso.com")
                                 .signIn("scan@contoso.com", ip, SignInOutcome::Succeeded)
                                 .build();
    EXPECT_NE(find(analyse(signInsOnly), NoteKind::NoSubmissionCounts), nullptr);
}

TEST(Notes, NothingIsSaidWhereEverythingIsKnown)
{
    const auto snapshot =
        SnapshotBuilder().accept("contoso.com").submitted("scan@contoso.com", ip, "a@x.example").build();
    const auto analysis = analyse(snapshot);
    for (const auto kind : {NoteKind::NoAcceptedDomains, NoteKind::NoDeliveries, NoteKind::NoSubmissionReport,
                            NoteKind::NoDetails, NoteKind::NoSubmissionCounts,
                            NoteKind::SendersWithoutDeliveries, NoteKind::EstimatedCounts})
        EXPECT_EQ(find(analysis, kind), nullptr) << static_cast<int>(kind);
}

TEST(Notes, SendersWithoutDeliveriesAreCounted)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .summary("scan@contoso.com", 1)
                              .summary("nas@contoso.com", 1)
                              .mail("scan@contoso.com", "a@x.example")
                              .build();
    const auto analysis = analyse(snapshot);
    const auto *note = find(analysis, NoteKind::SendersWithoutDeliveries);
    ASSERT_NE(note, nullptr);
    EXPECT_EQ(note->count, 1);
    EXPECT_EQ(note->total, 2);
}

TEST(Analysis, OneVerdictPerSource)
{
    const auto snapshot = SnapshotBuilder()
                              .accept("contoso.com")
                              .submitted("scan@contoso.com", ip, "a@x.example")
                              .submittedUnmatched("scan@contoso.com", QStringLiteral("203.0.113.9"))
                              .build();
    const auto analysis = analyse(snapshot);
    ASSERT_EQ(analysis.senders.size(), 1u);
    const auto sources = analysis.sources(analysis.senders[0]);
    ASSERT_EQ(sources.size(), 2u);
    EXPECT_EQ(toText(sources[0].scenario), "singleExternalAddress");
    EXPECT_EQ(toText(sources[1].scenario), "unknown");
}

TEST(Analysis, IsTheSameForEveryNumberOfThreads)
{
    SnapshotBuilder builder;
    builder.accept("contoso.com").summary("silent@contoso.com", 2);
    for (const auto *device : {"device0@contoso.com", "device7@contoso.com", "device30@contoso.com"})
        builder.submitted(device, ip, "a@x.example");
    for (int i = 0; i < 40; ++i)
        builder.mail("device" + std::to_string(i) + "@contoso.com", i % 3 ? "a@x.example" : "max@contoso.com", i + 1)
            .mail("device" + std::to_string(i) + "@contoso.com", i % 5 ? "a@x.example" : "b@y.example");
    const auto snapshot = builder.build();
    for (const Listing listing : {Listing::AllSenders, Listing::Submitters}) {
        const Analysis one = analyse(snapshot, listing);
        for (const unsigned threads : {2u, 7u, 100u}) {
            const Analysis many = analyse(snapshot, listing, {}, threads);
            EXPECT_EQ(many.notes, one.notes);
            ASSERT_EQ(many.senders.size(), one.senders.size());
            for (std::size_t i = 0; i < one.senders.size(); ++i) {
                EXPECT_EQ(many.senders[i].index, one.senders[i].index);
                EXPECT_EQ(many.senders[i].verdict, one.senders[i].verdict);
            }
            EXPECT_EQ(many.sourceVerdicts, one.sourceVerdicts);
        }
    }
}

TEST(Analysis, OfNothingIsEmpty)
{
    const auto analysis = analyse(SnapshotBuilder().build());
    EXPECT_TRUE(analysis.senders.empty());
}

} // namespace
