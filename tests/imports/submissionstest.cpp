// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/exportfolder.h"
#include "imports/printer.h"
#include "imports/samples.h"

#include <gtest/gtest.h>

#include <random>

namespace {

using namespace imports;
using evidence::AuthMethod;
using evidence::SenderEvidence;
using evidence::TlsVersion;

SenderEvidence onlySender(const QByteArray &bytes)
{
    const auto result = importBytes(bytes);
    EXPECT_EQ(result.snapshot->senders.size(), 1u) << bytes.constData();
    return result.snapshot->senders.empty() ? SenderEvidence{} : result.snapshot->senders.front();
}

std::string tlsOf(const SenderEvidence &sender)
{
    std::string text;
    for (const auto count : sender.tls.messages)
        text += (text.empty() ? "" : "/") + std::to_string(count);
    return text + (sender.estimated ? " estimated" : "");
}

std::string authOf(const SenderEvidence &sender)
{
    return std::to_string(sender.auth[AuthMethod::Basic]) + "/"
        + std::to_string(sender.auth[AuthMethod::OAuth]) + "/"
        + std::to_string(sender.auth[AuthMethod::Unknown]);
}

QByteArray summary(const QByteArray &tls10, const QByteArray &tls11, const QByteArray &tls12,
                   const QByteArray &messages)
{
    return "Sender address;Domain;TLS 1.0;TLS 1.1;TLS 1.2;Messages sent\nScan@contoso.com;contoso.com;"
        + tls10 + ';' + tls11 + ';' + tls12 + ';' + messages + '\n';
}

TEST(ImportSummary, PercentColumnsInEverySpelling)
{
    for (const auto &[tls10, tls11, tls12] :
         {std::tuple("25", "0", "75"), std::tuple("25%", "0%", "75%"), std::tuple("25 %", "0 %", "75 %"),
          std::tuple("25.0", "0.0", "75.0"), std::tuple("25,0", "0,0", "75,0"),
          std::tuple("25.00 %", "", "75.00 %"), std::tuple("25,0\xC2\xA0%", "0\xC2\xA0%", "75\xC2\xA0%")})
        EXPECT_EQ(tlsOf(onlySender(summary(tls10, tls11, tls12, "8"))), "2/0/6/0/0 estimated") << tls10;
    EXPECT_EQ(tlsOf(onlySender(summary("12,5", "12.5 %", "75", "8"))), "1/1/6/0/0 estimated");
}

TEST(ImportSummary, TheSenderAndItsMessages)
{
    const auto sender = onlySender(summary("25", "0", "75", "8"));
    EXPECT_EQ(sender.address, QStringLiteral("scan@contoso.com"));
    EXPECT_EQ(sender.submissions, 8);
    EXPECT_EQ(sender.summarySubmissions, 8);
    EXPECT_EQ(sender.report, evidence::SubmissionReport::Summary);
    EXPECT_EQ(authOf(sender), "0/0/8");
    EXPECT_TRUE(sender.isSubmitter());
}

TEST(ImportSummary, EstimatedCountsAddUpToTheMessages)
{
    EXPECT_EQ(onlySender(summary("33.3", "33.3", "33.3", "10")).tls.total(), 10);
    EXPECT_EQ(onlySender(summary("33", "33", "33", "1")).tls.total(), 1);
    EXPECT_EQ(onlySender(summary("50", "50", "50", "7")).tls.total(), 7); // percentages can be wrong
    EXPECT_EQ(onlySender(summary("0", "0", "0", "7")).tls.total(), 7);
    std::mt19937 random(5);
    for (int round = 0; round < 60; ++round) {
        const auto first = random() % 101;
        const auto second = random() % (101 - first);
        const auto messages = 1 + random() % 100000;
        const auto sender =
            onlySender(summary(QByteArray::number(first), QByteArray::number(second),
                               QByteArray::number(100 - first - second), QByteArray::number(messages)));
        ASSERT_EQ(sender.tls.total(), messages) << first << " " << second;
        ASSERT_EQ(sender.tls[TlsVersion::Unknown], 0) << first << " " << second;
        for (const auto count : sender.tls.messages)
            ASSERT_GE(count, 0);
    }
}

TEST(ImportSummary, RawNamesHoldCountsAndNoPercentages)
{
    const auto sender =
        onlySender("SenderAddress,Tls10Count,Tls11Count,Tls12Count,MessageCount\nscan@contoso.com,2,0,6,8\n");
    EXPECT_EQ(tlsOf(sender), "2/0/6/0/0");
    EXPECT_EQ(sender.submissions, 8);
}

TEST(ImportSummary, MoreMessagesByTlsVersionThanInAllAreNotOverlooked)
{
    const auto sender =
        onlySender("SenderAddress,Tls10Count,Tls11Count,Tls12Count,MessageCount\nscan@contoso.com,3,0,6,8\n");
    EXPECT_EQ(tlsOf(sender), "3/0/6/0/0");
    EXPECT_EQ(sender.submissions, 9);
}

TEST(ImportSummary, OptionalColumns)
{
    const auto sender = onlySender(
        "Sender address,Domain,Authentication Protocol,TLS 1.0,TLS 1.1,TLS 1.2,TLS 1.3,Messages sent\n"
        "scan@contoso.com,contoso.com,Basic Authentication,0,0,50,50,8\n");
    EXPECT_EQ(tlsOf(sender), "0/0/4/4/0 estimated");
    EXPECT_EQ(authOf(sender), "8/0/0");
}

TEST(ImportSummary, ASenderWithTwoProtocolsHasTwoRows)
{
    const auto sender =
        onlySender("Sender address,Domain,Authentication Protocol,TLS 1.0,TLS 1.1,TLS 1.2,Messages sent\n"
                   "scan@contoso.com,contoso.com,Basic Authentication,100,0,0,8\n"
                   "SCAN@contoso.com,contoso.com,Modern Authentication,0,0,100,4\n");
    EXPECT_EQ(authOf(sender), "8/4/0");
    EXPECT_EQ(tlsOf(sender), "8/0/4/0/0 estimated");
    EXPECT_EQ(sender.submissions, 12);
}

TEST(ImportSummary, NumbersThatAreNoneAreRejected)
{
    for (const auto *messages : {"", "many", "-3", "99999999999999999999999", "1e400", "0x10"}) {
        const auto result = importBytes(summary("0", "0", "100", messages));
        EXPECT_EQ(result.inputs[0].rejected, 1) << messages;
        EXPECT_EQ(toText(result.inputs[0].rejectedSamples.at(0).reason), "BadNumber") << messages;
    }
    for (const auto *percent : {"-5", "abc", "nan", "inf"})
        EXPECT_EQ(importBytes(summary(percent, "0", "100", "3")).inputs[0].rejected, 1) << percent;
}

TEST(ImportSummary, GiantNumbersDoNotOverflow)
{
    const QByteArray row = "scan@contoso.com;contoso.com;0;0;100;9223372036854775807\n";
    const auto result = importBytes(summary("0", "0", "100", "9223372036854775807") + row + row);
    for (const auto &sender : result.snapshot->senders)
        EXPECT_GE(sender.submissions.value_or(0), 0);
}

TEST(ImportSummary, GermanHeaders)
{
    const auto sender = onlySender(
        "Absenderadresse;Domäne;Authentifizierungsprotokoll;TLS 1.0;TLS 1.1;TLS 1.2;Gesendete Nachrichten\n"
        "scan@contoso.com;contoso.com;Basic Authentication;0 %;12,5 %;87,5 %;8\n");
    EXPECT_EQ(tlsOf(sender), "0/1/7/0/0 estimated");
    EXPECT_EQ(authOf(sender), "8/0/0");
}

TEST(ImportDetails, AMessageWithEverything)
{
    const auto result = importBytes(
        detailsHeader + detailsRow("2026-11-21T10:00:00.0000000Z", "Scan", "198.51.100.7", "<m1@host>"));
    EXPECT_EQ(print(result.inputs[0]), "smtpAuthDetails utf-8 rows 1 rejected 0\n");
    EXPECT_EQ(printSubmitters(*result.snapshot),
              "scan@contoso.com submissions 1 (details; summary -, details 1, matched 0) auth 1/0/0 tls "
              "0/0/1/0/0 sign-ins 0/0/0 never "
              "2026-11-21T10:00:00Z..2026-11-21T10:00:00Z 2026-11-21=1\n"
              "  from 198.51.100.7 submissions 1 matched 0 auth 1/0/0 tls 0/0/1/0/0 sign-ins 0/0/0 never "
              "2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n");
}

TEST(ImportDetails, SenderNameMayBeTheWholeAddress)
{
    EXPECT_EQ(onlySender(detailsHeader
                         + detailsRow("2026-11-21T10:00:00Z", "scan@fabrikam.com", "198.51.100.7", "m1"))
                  .address,
              QStringLiteral("scan@fabrikam.com"));
}

TEST(ImportDetails, TlsVersionsInEverySpelling)
{
    for (const auto &[text, counts] :
         {std::pair("TLS1_0", "1/0/0/0/0"), std::pair("TLS 1.1", "0/1/0/0/0"),
          std::pair("tls1.2", "0/0/1/0/0"), std::pair("SP_PROT_TLS1_3_SERVER", "0/0/0/1/0"),
          std::pair("SP_PROT_TLS1_0_SERVER", "1/0/0/0/0"), std::pair("", "0/0/0/0/1"),
          std::pair("SSL3", "0/0/0/0/1"), std::pair("TLSv1.3", "0/0/0/1/0")})
        EXPECT_EQ(tlsOf(onlySender(
                      detailsHeader
                      + detailsRow("2026-11-21T10:00:00Z", "scan", "198.51.100.7", "m1", "Basic", text))),
                  counts)
            << text;
}

TEST(ImportDetails, AuthMethodsInEverySpelling)
{
    for (const auto &[text, counts] :
         {std::pair("Basic", "1/0/0"), std::pair("Basic Authentication", "1/0/0"),
          std::pair("LOGIN", "1/0/0"), std::pair("AUTH PLAIN", "1/0/0"), std::pair("OAuth", "0/1/0"),
          std::pair("Modern Authentication", "0/1/0"), std::pair("XOAUTH2", "0/1/0"),
          std::pair("Bearer", "0/1/0"), std::pair("", "0/0/1"), std::pair("NTLM", "0/0/1")})
        EXPECT_EQ(
            authOf(onlySender(detailsHeader
                              + detailsRow("2026-11-21T10:00:00Z", "scan", "198.51.100.7", "m1", text))),
            counts)
            << text;
}

TEST(ImportDetails, UnknownValuesAreTold)
{
    const auto report =
        importBytes(detailsHeader + detailsRow("2026-11-21T10:00:00Z", "scan", "198.51.100.7", "m1", "NTLM"))
            .inputs[0];
    ASSERT_NE(find(report, WarningKind::UnknownValues), nullptr);
    EXPECT_EQ(find(report, WarningKind::UnknownValues)->count, 1);
}

TEST(ImportDetails, MessageCountsAreSummedNotRows)
{
    const auto sender =
        onlySender(detailsHeader
                   + detailsRow("2026-11-21T10:00:00Z", "scan", "198.51.100.7", "m1", "Basic", "TLS1_2", "3")
                   + detailsRow("2026-11-21T11:00:00Z", "scan", "198.51.100.7", "m2"));
    EXPECT_EQ(sender.submissions, 4);
    EXPECT_EQ(tlsOf(sender), "0/0/4/0/0");
}

TEST(ImportDetails, MoreMessagesOfADayThanItsCountHolds)
{
    const auto sender = onlySender(
        detailsHeader
        + detailsRow("2026-11-21T10:00:00Z", "scan", "198.51.100.7", "m1", "Basic", "TLS1_2", "9000000000")
        + detailsRow("2026-11-21T11:00:00Z", "scan", "198.51.100.7", "m2"));
    EXPECT_EQ(sender.submissions, 9000000001);
    ASSERT_EQ(sender.submissionsPerDay.size(), 1u);
    EXPECT_EQ(sender.submissionsPerDay[0].messages, 0xFFFFFFFFu);
}

TEST(ImportDetails, ADayWithoutAMessageIsKnown)
{
    const auto sender = onlySender(
        detailsHeader
        + detailsRow("2026-11-21T10:00:00Z", "scan", "198.51.100.7", "m1", "Basic", "TLS1_2", "0"));
    EXPECT_EQ(sender.submissions, 0);
    ASSERT_EQ(sender.submissionsPerDay.size(), 1u);
    EXPECT_EQ(sender.submissionsPerDay[0].messages, 0u);
}

TEST(ImportDetails, RejectedRowsMakeNobodyASender)
{
    const auto result = importBytes(
        detailsHeader + detailsRow("yesterday", "copier", "198.51.100.8", "m1")
        + detailsRow("2026-11-21T10:00:00Z", "scan", "198.51.100.7", "m2")
        + detailsRow("2026-11-21T10:00:00Z", "scan", "198.51.100.9", "m3", "Basic", "TLS1_2", "many"));
    EXPECT_EQ(result.inputs[0].rejected, 2);
    ASSERT_EQ(result.snapshot->senders.size(), 1u);
    const auto sender = result.snapshot->senders.at(0);
    EXPECT_EQ(sender.address, QStringLiteral("scan@contoso.com"));
    ASSERT_EQ(sender.sources.size(), 1u);
    EXPECT_EQ(sender.sources[0].clientIp, QStringLiteral("198.51.100.7"));
}

TEST(ImportDetails, OneSenderWrittenInSeveralWays)
{
    const auto sender =
        onlySender(detailsHeader + detailsRow("2026-11-21T10:00:00Z", "Scan", "198.51.100.7", "m1")
                   + detailsRow("2026-11-21T11:00:00Z", "scan@contoso.com", "198.51.100.7", "m2")
                   + detailsRow("2026-11-21T12:00:00Z", "SCAN", " 198.51.100.7", "m3"));
    EXPECT_EQ(sender.submissions, 3);
    ASSERT_EQ(sender.sources.size(), 1u);
    EXPECT_EQ(sender.sources[0].submissions, 3);
}

TEST(ImportDetails, JoinByMessageIdWithOrWithoutBracketsInAnyCase)
{
    const auto trace = traceHeader
        + traceRow("2026-11-21T10:00:01Z", "Scan@contoso.com", "a@x.example", "AbC1@Host")
        + traceRow("2026-11-21T10:00:01Z", "scan@contoso.com", "b@x.example", "AbC1@Host")
        + traceRow("2026-11-21T11:00:01Z", "scan@contoso.com", "c@x.example", "outlook@host");
    for (const auto *id : {"<AbC1@Host>", "abc1@host", "ABC1@HOST", "<abc1@HOST>"}) {
        const auto result = importAll(
            {{"d.csv", detailsHeader + detailsRow("2026-11-21T10:00:00Z", "scan", "198.51.100.7", id)},
             {"t.csv", trace}});
        const auto &sender = result.snapshot->senders.at(0);
        EXPECT_EQ(sender.matchedSubmissions, 1) << id;
        EXPECT_EQ(sender.matched.deliveries, 2) << id;
        EXPECT_EQ(sender.allMail.deliveries, 3) << id;
        ASSERT_EQ(sender.sources.size(), 1u) << id;
        EXPECT_EQ(sender.sources[0].matched.deliveries, 2) << id;
    }
}

TEST(ImportDetails, ByClientIpOneMailboxSplitsIntoItsDevices)
{
    const auto details = detailsHeader + detailsRow("2026-11-21T10:00:00Z", "scan", "198.51.100.7", "m1@h")
        + detailsRow("2026-11-21T10:00:00Z", "scan", "203.0.113.9", "m2@h")
        + detailsRow("2026-11-21T10:00:00Z", "scan", "203.0.113.9", "m3@h");
    const auto trace = traceHeader
        + traceRow("2026-11-21T10:00:01Z", "scan@contoso.com", "a@x.example", "m1@h")
        + traceRow("2026-11-21T10:00:01Z", "scan@contoso.com", "b@y.example", "m2@h");
    const auto sender = importAll({{"d.csv", details}, {"t.csv", trace}}).snapshot->senders.at(0);
    ASSERT_EQ(sender.sources.size(), 2u);
    EXPECT_EQ(sender.sources[0].clientIp, QStringLiteral("198.51.100.7"));
    EXPECT_EQ(sender.sources[0].matched.deliveries, 1);
    EXPECT_EQ(sender.sources[1].submissions, 2);
    EXPECT_EQ(sender.sources[1].matchedSubmissions, 1);
    EXPECT_EQ(sender.sources[1].matched.deliveries, 1);
    EXPECT_EQ(sender.matchedSubmissions, 2);
}

TEST(ImportDetails, EmptyMessageIdsMatchNothing)
{
    const auto details = detailsHeader + detailsRow("2026-11-21T10:00:00Z", "scan", "198.51.100.7", "")
        + detailsRow("2026-11-21T10:00:00Z", "scan", "198.51.100.7", "<>");
    const auto trace = traceHeader + traceRow("2026-11-21T10:00:01Z", "scan@contoso.com", "a@x.example", "");
    const auto sender = importAll({{"d.csv", details}, {"t.csv", trace}}).snapshot->senders.at(0);
    EXPECT_EQ(sender.submissions, 2);
    EXPECT_EQ(sender.matchedSubmissions, 0);
    EXPECT_EQ(sender.matched.deliveries, 0);
}

TEST(ImportDetails, AddressesThatDifferByAByteOrderMarkAreTwo)
{
    const QByteArray mark = "\xEF\xBB\xBF";
    QByteArray trace = traceHeader;
    QByteArray details = detailsHeader;
    int id = 0;
    for (const QByteArray &sender : {QByteArray("scan@contoso.com"), mark + "scan@contoso.com", mark + mark + "scan@contoso.com"}) {
        const QByteArray messageId = "m" + QByteArray::number(++id);
        details += detailsRow("2026-11-21T10:00:00Z", sender, "198.51.100.7", messageId);
        trace += traceRow("2026-11-21T10:00:01Z", sender, "anna@contoso.com", messageId);
    }
    const auto result = importAll({{"d.csv", details}, {"t.csv", trace}});
    ASSERT_EQ(result.snapshot->senders.size(), 3u);
    for (const auto &sender : result.snapshot->senders) {
        EXPECT_EQ(sender.submissions, 1) << sender.address.toStdString();
        EXPECT_EQ(sender.allMail.deliveries, 1) << sender.address.toStdString();
        EXPECT_EQ(sender.matched.deliveries, 1) << sender.address.toStdString();
    }
}

TEST(ImportDetails, AMessageIdOfTwoSourcesBelongsToTheFirst)
{
    const auto result = importAll(
        {{"d.csv", detailsHeader + detailsRow("2026-11-21T10:00:00Z", "scan", "198.51.100.7", "m1")
              + detailsRow("2026-11-21T10:00:00Z", "copier", "198.51.100.8", "m1")},
         {"t.csv", traceHeader + traceRow("2026-11-21T10:00:01Z", "scan@contoso.com", "anna@contoso.com", "m1")}});
    ASSERT_EQ(result.snapshot->senders.size(), 2u);
    const auto copier = result.snapshot->senders.at(0);
    const auto scan = result.snapshot->senders.at(1);
    EXPECT_EQ(scan.submissions, 1);
    EXPECT_EQ(scan.matchedSubmissions, 1);
    EXPECT_EQ(scan.matched.deliveries, 1);
    EXPECT_EQ(copier.submissions, 1);
    EXPECT_EQ(copier.matchedSubmissions, 0);
    EXPECT_TRUE(copier.matched.isEmpty());
}

} // namespace
