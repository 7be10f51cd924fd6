// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/exportfolder.h"
#include "imports/printer.h"
#include "imports/samples.h"
#include "imports/tablewriter.h"

#include <gtest/gtest.h>

namespace {

using namespace imports;

const QByteArray time1 = "2026-11-21T10:00:00Z";
const char *const once =
    "scan@contoso.com > anna@contoso.com x1 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n";

std::string mailIn(const QByteArray &bytes)
{
    return printMail(*importBytes(bytes).snapshot);
}

evidence::DeliveryTally allMailOf(const ImportResult &result)
{
    return result.snapshot->senders.at(0).allMail;
}

TEST(ImportTraces, PowerShellV2)
{
    const auto result = importBytes(traceAt(time1));
    EXPECT_EQ(print(result.inputs[0]), "messageTrace utf-8 rows 1 rejected 0\n");
    EXPECT_EQ(print(*result.snapshot),
              "accepted\navailable deliveries\ncoverage 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n"
              "failed sign-in addresses 0, other clients 0\n"
              "scan@contoso.com submissions - (none; summary -, details -, matched 0) auth 0/0/0 tls "
              "0/0/0/0/0 sign-ins 0/0/0 never never\n"
              "  all 1 deliveries, 100 bytes, 0 failed, 0 groups, 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z "
              "2026-11-21=1\n"
              "    anna@contoso.com x1 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n"
              "  matched 0 deliveries, 0 bytes, 0 failed, 0 groups, never\n");
}

TEST(ImportTraces, PowerShellV1)
{
    const auto result =
        importBytes("#TYPE Deserialized.Microsoft.Exchange.Management.FfoReporting.MessageTrace\r\n"
                    "\"PSComputerName\",\"RunspaceId\",\"PSShowComputerName\",\"Organization\",\"MessageId\","
                    "\"Received\",\"SenderAddress\",\"RecipientAddress\","
                    "\"Subject\",\"Status\",\"ToIP\",\"FromIP\",\"Size\",\"MessageTraceId\",\"StartDate\","
                    "\"EndDate\",\"Index\"\r\n"
                    "\"outlook.office365.com\",\"0\",\"False\",\"contoso\",\"<m1@host>\",\"11/21/2026 "
                    "10:00:00 AM\",\"scan@contoso.com\",\"anna@contoso.com\","
                    "\"Scan\",\"Delivered\",,\"192.0.2.1\",\"100\",\"1\",\"11/19/2026 10:00:00 "
                    "AM\",\"11/21/2026 10:00:00 AM\",\"0\"\r\n");
    EXPECT_EQ(print(result.inputs[0]), "messageTrace utf-8 rows 1 rejected 0\n");
    EXPECT_EQ(printMail(*result.snapshot), once);
}

TEST(ImportTraces, PortalSummary)
{
    const auto text = QStringLiteral(
        "Received,Sender Address,Recipient "
        "Address,Status\r\n2026-11-21T10:00:00Z,scan@contoso.com,anna@contoso.com,Delivered\r\n");
    const auto result = importBytes(encoded(text, Encoding::Utf16Le, true));
    EXPECT_FALSE(result.inputs[0].error);
    EXPECT_EQ(keyOf(result.inputs[0].kind), QStringLiteral("messageTrace"));
    EXPECT_EQ(printMail(*result.snapshot), once);
    EXPECT_NE(find(result.inputs[0], WarningKind::NoMessageIds), nullptr);
}

TEST(ImportTraces, PortalSummaryWithTheNamesOnTheScreen)
{
    for (const auto *header :
         {"Date,Sender,Recipient,Subject,Status", "Date (UTC),Sender,Recipient,Subject,Status",
          "Received time,Sender address,Recipient address,Subject,Status",
          "Date (UTC),SenderAddress,RecipientAddress,Subject,Status"})
        EXPECT_EQ(mailIn(QByteArray(header)
                         + "\n2026-11-21T10:00:00Z,scan@contoso.com,anna@contoso.com,Scan,Delivered\n"),
                  once)
            << header;
}

TEST(ImportTraces, GermanHeaders)
{
    for (const auto *header :
         {"Datum (UTC);Absender;Empfänger;Betreff;Status", "Datum;Absender;Empfänger;Betreff;Status",
          "Empfangen;Absenderadresse;Empfängeradresse;Betreff;Status"}) {
        const auto text = QString::fromUtf8(header)
            + QStringLiteral("\n21.11.2026 10:00:00;scan@contoso.com;anna@contoso.com;Scan;Zugestellt\n");
        EXPECT_EQ(mailIn(encoded(text, Encoding::Windows1252)), once) << header;
    }
}

TEST(ImportTraces, EveryStatusIsADelivery)
{
    for (const auto &[status, failed] :
         {std::pair("Delivered", 0), std::pair("delivered", 0), std::pair("Failed", 1),
          std::pair("Quarantined", 1), std::pair("FilteredAsSpam", 1), std::pair("filteredAsSpam", 1),
          std::pair("Pending", 0), std::pair("GettingStatus", 0), std::pair("", 0),
          std::pair("Sonstwas", 0)}) {
        const auto result = importBytes(
            traceHeader + traceRow(time1, "scan@contoso.com", "anna@contoso.com", "m1@host", status));
        EXPECT_EQ(printMail(*result.snapshot), once) << status;
        EXPECT_EQ(allMailOf(result).failed, failed) << status;
    }
}

TEST(ImportTraces, AnEmptyFieldEndsTheFile)
{
    // What a shorter piece of the file leaves behind its end in memory are the quotes of longer ones.
    const QByteArray row =
        time1 + ",scan@contoso.com,anna@contoso.com,\"" + QByteArray(200, '"') + "\",Delivered\n";
    const QByteArray last = time1 + ",scan@contoso.com,anna@contoso.com,Scan,";
    const auto result =
        importBytes("Received,SenderAddress,RecipientAddress,Subject,Status\n" + row.repeated(5) + last);
    EXPECT_EQ(print(result.inputs[0]),
              "messageTrace utf-8 rows 6 rejected 0\n  warning NoMessageIds 0 0 ''\n");
    EXPECT_EQ(allMailOf(result).deliveries, 6);
}

TEST(ImportTraces, GroupsCountByTheirMembers)
{
    const auto result = importBytes(
        traceHeader + traceRow(time1, "scan@contoso.com", "team@contoso.com", "m1@host", "Expanded")
        + traceRow(time1, "scan@contoso.com", "anna@contoso.com", "m1@host"));
    EXPECT_EQ(printMail(*result.snapshot), once);
    EXPECT_EQ(allMailOf(result).groupMessages, 1);
    EXPECT_EQ(allMailOf(result).deliveries, 1);
    EXPECT_EQ(allMailOf(result).bytes, 100);
}

TEST(ImportTraces, TheNullSenderIsASenderOfItsOwn)
{
    const auto result = importBytes(traceHeader + traceRow(time1, "<>", "anna@contoso.com", "m1@host"));
    ASSERT_EQ(result.snapshot->senders.size(), 1u);
    EXPECT_EQ(result.snapshot->senders[0].address, QStringLiteral("<>"));
    EXPECT_EQ(result.inputs[0].rejected, 0);
}

TEST(ImportTraces, OddAddressesStayWhatTheyAre)
{
    const auto result =
        importBytes(traceHeader + traceRow(time1, "\"Scan\"@contoso.com", "a@x.example", "m1@host")
                    + traceRow(time1, "/O=ORG/CN=Scan", "a@x.example", "m2@host")
                    + traceRow(time1, "SCAN+Floor2@contoso.com", "a@x.example", "m3@host"));
    EXPECT_EQ(result.inputs[0].rows, 3);
    EXPECT_NE(printMail(*result.snapshot).find("/o=org/cn=scan > a@x.example"), std::string::npos);
    EXPECT_NE(printMail(*result.snapshot).find("scan+floor2@contoso.com > a@x.example"), std::string::npos);
}

TEST(ImportTraces, SizesAreSummed)
{
    const auto result = importBytes(
        traceHeader + traceRow(time1, "scan@contoso.com", "a@x.example", "m1@h", "Delivered", "3000000000")
        + traceRow(time1, "scan@contoso.com", "b@x.example", "m1@h", "Delivered", "3000000000")
        + traceRow(time1, "scan@contoso.com", "b@x.example", "m2@h", "Failed", ""));
    EXPECT_EQ(allMailOf(result).bytes, 6000000000);
    EXPECT_EQ(allMailOf(result).deliveries, 3);
}

TEST(ImportTraces, GiantSizesDoNotOverflow)
{
    QByteArray bytes = traceHeader;
    for (int i = 0; i < 4; ++i)
        bytes += traceRow(time1, "scan@contoso.com", "a@x.example", "m" + QByteArray::number(i), "Delivered",
                          "9223372036854775807");
    const auto result = importBytes(bytes);
    for (const auto &sender : result.snapshot->senders)
        EXPECT_GE(sender.allMail.bytes, 0);
    EXPECT_EQ(
        importBytes(traceHeader + traceRow(time1, "scan@contoso.com", "a@x.example", "m", "Delivered", "-5"))
            .inputs[0]
            .rejected,
        1);
}

TEST(ImportEnhanced, SeveralRecipientsInOneRow)
{
    const auto result =
        importBytes(enhancedHeader
                    + enhancedRow("2026-11-21T10:00:00.6050000Z", "scan@contoso.com",
                                  "anna@contoso.com##Receive, Deliver;toner@partner.example##Receive, "
                                  "Send;max@contoso.com##Receive, Fail",
                                  "m1@host"));
    EXPECT_EQ(print(result.inputs[0]), "messageTraceEnhanced utf-8 rows 1 rejected 0\n");
    EXPECT_EQ(
        printMail(*result.snapshot),
        std::string(once)
            + "scan@contoso.com > max@contoso.com x1 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n"
              "scan@contoso.com > toner@partner.example x1 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n");
    EXPECT_EQ(allMailOf(result).failed, 1);
    EXPECT_EQ(allMailOf(result).deliveries, 3);
    EXPECT_EQ(allMailOf(result).bytes, 300);
}

TEST(ImportEnhanced, QuarantineAndSpamAreFailures)
{
    const auto result = importBytes(
        enhancedHeader
        + enhancedRow(
            time1, "scan@contoso.com",
            "a@x.example##Receive, Deliver, Quarantined;b@x.example##Receive, Deliver, FilteredAsSpam",
            "m1@host"));
    EXPECT_EQ(allMailOf(result).failed, 2);
    EXPECT_EQ(allMailOf(result).deliveries, 2);
}

TEST(ImportEnhanced, StrayQuotesInAddressesDoNotFailTheRow)
{
    const auto result = importBytes(
        enhancedHeader
        + enhancedRow(
            time1, "scan@contoso.com",
            "\"\"Fname LName<fname.lname\"\"@domain.com##Receive, Fail;anna@contoso.com##Receive, Deliver",
            "m1@host"));
    EXPECT_EQ(result.inputs[0].rejected, 0);
    EXPECT_EQ(allMailOf(result).deliveries, 2);
    EXPECT_EQ(allMailOf(result).failed, 1);
}

TEST(ImportEnhanced, TheStatusBeginsAtTheFirstDoubleHash)
{
    const auto result = importBytes(
        enhancedHeader
        + enhancedRow(time1, "scan@contoso.com", "anna@contoso.com##Receive, Deliver##odd", "m1@host"));
    EXPECT_EQ(printMail(*result.snapshot), once);
}

TEST(ImportEnhanced, RecipientsWithoutStatusAndEmptyPieces)
{
    EXPECT_EQ(mailIn(enhancedHeader + enhancedRow(time1, "scan@contoso.com", "anna@contoso.com", "m1@host")),
              once);
    EXPECT_EQ(
        mailIn(enhancedHeader
               + enhancedRow(time1, "scan@contoso.com", ";anna@contoso.com##Receive, Deliver; ;", "m1@host")),
        once);
    EXPECT_EQ(importBytes(enhancedHeader + enhancedRow(time1, "scan@contoso.com", "", "m1@host"))
                  .inputs[0]
                  .rejected,
              1);
}

TEST(ImportEnhanced, DocumentedHeadersAreAcceptedToo)
{
    auto header = enhancedHeader;
    header.replace("origin_timestamp_utc", "origin_timestamp")
        .replace("recipient_status", "Recipient_status");
    EXPECT_EQ(
        mailIn(header
               + enhancedRow(time1, "scan@contoso.com", "anna@contoso.com##Receive, Deliver", "m1@host")),
        once);
}

TEST(ImportEnhanced, RowsWithoutATimeAreRejected)
{
    const auto report =
        importBytes(enhancedHeader
                    + enhancedRow("", "scan@contoso.com", "anna@contoso.com##Receive, Deliver", "m1@host"))
            .inputs[0];
    EXPECT_EQ(print(report), "messageTraceEnhanced utf-8 rows 1 rejected 1\n  line 2 MissingTime ''\n");
}

TEST(ImportEnhanced, Utf16WithoutBomAsTheServiceWritesIt)
{
    const auto text = QString::fromUtf8(
        enhancedHeader
        + enhancedRow(time1, "scan@contoso.com", "anna@contoso.com##Receive, Deliver", "m1@host"));
    const auto result = importBytes(encoded(text, Encoding::Utf16Le));
    EXPECT_EQ(print(result.inputs[0]), "messageTraceEnhanced utf-16le rows 1 rejected 0\n");
    EXPECT_EQ(printMail(*result.snapshot), once);
}

QByteArray eventsOf(const QByteArray &id, const QByteArray &recipients)
{
    QByteArray bytes;
    for (const auto *event : {"RECEIVE", "AGENTINFO", "RESOLVE", "TRANSFER", "HAREDIRECT", "DEFER", "SUBMIT",
                              "SEND", "AGENTINFO", "DELIVER"})
        bytes += extendedRow("2026-11-21T10:00:00.0000000Z", event, "scan@contoso.com", recipients, id);
    return bytes;
}

TEST(ImportExtended, ManyEventsAreOneMessage)
{
    const auto result = importBytes(extendedHeader + eventsOf("m1@host", "anna@contoso.com"));
    EXPECT_EQ(keyOf(result.inputs[0].kind), QStringLiteral("messageTraceExtended"));
    EXPECT_EQ(result.inputs[0].rows, 10);
    EXPECT_EQ(printMail(*result.snapshot), once);
    EXPECT_EQ(allMailOf(result).bytes, 100);
    const auto *warning = find(result.inputs[0], WarningKind::EventsCollapsed);
    ASSERT_NE(warning, nullptr);
    EXPECT_EQ(warning->count, 10);
    EXPECT_EQ(warning->total, 1);
}

TEST(ImportExtended, EventsOfSeveralMessagesInterleaved)
{
    const auto first = eventsOf("m1@host", "anna@contoso.com").split('\n');
    const auto second = eventsOf("m2@host", "anna@contoso.com").split('\n');
    auto bytes = extendedHeader;
    for (int i = 0; i < 10; ++i)
        bytes += first[i] + '\n' + second[9 - i] + '\n';
    EXPECT_EQ(mailIn(bytes),
              "scan@contoso.com > anna@contoso.com x2 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n");
}

TEST(ImportExtended, SeveralRecipientsOfOneMessage)
{
    const auto result = importBytes(
        extendedHeader
        + extendedRow(time1, "RECEIVE", "scan@contoso.com", "anna@contoso.com;toner@partner.example",
                      "m1@host")
        + extendedRow(time1, "DELIVER", "scan@contoso.com", "anna@contoso.com", "m1@host", {}, "STOREDRIVER")
        + extendedRow(time1, "SEND", "scan@contoso.com", "toner@partner.example", "m1@host"));
    EXPECT_EQ(
        printMail(*result.snapshot),
        std::string(once)
            + "scan@contoso.com > toner@partner.example x1 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n");
    EXPECT_EQ(allMailOf(result).failed, 0);
}

TEST(ImportExtended, TheFirstEventTellsTheTime)
{
    const auto result = importBytes(
        extendedHeader
        + extendedRow("2026-11-21T10:05:00Z", "DELIVER", "scan@contoso.com", "anna@contoso.com", "m1@host")
        + extendedRow("2026-11-21T10:00:00Z", "RECEIVE", "scan@contoso.com", "anna@contoso.com", "m1@host"));
    EXPECT_EQ(printMail(*result.snapshot), once);
}

TEST(ImportExtended, AFailureIsADeliveryThatFailed)
{
    const auto result = importBytes(
        extendedHeader + extendedRow(time1, "RECEIVE", "scan@contoso.com", "anna@contoso.com", "m1@host")
        + extendedRow(time1, "FAIL", "scan@contoso.com", "anna@contoso.com", "m1@host"));
    EXPECT_EQ(printMail(*result.snapshot), once);
    EXPECT_EQ(allMailOf(result).failed, 1);
}

TEST(ImportExtended, GroupsCountByTheirMembers)
{
    const auto result = importBytes(
        extendedHeader + extendedRow(time1, "RECEIVE", "scan@contoso.com", "team@contoso.com", "m1@host")
        + extendedRow(time1, "EXPAND", "scan@contoso.com", "anna@contoso.com", "m1@host", "team@contoso.com",
                      "ROUTING")
        + extendedRow(time1, "DELIVER", "scan@contoso.com", "anna@contoso.com", "m1@host", {},
                      "STOREDRIVER"));
    EXPECT_EQ(printMail(*result.snapshot), once);
    EXPECT_EQ(allMailOf(result).groupMessages, 1);
}

TEST(ImportTraces, TheSameMailIsTheSameEvidenceInEveryKind)
{
    const auto trace =
        importBytes(traceHeader + traceRow(time1, "scan@contoso.com", "anna@contoso.com", "m1@host")
                    + traceRow(time1, "scan@contoso.com", "toner@partner.example", "m1@host", "Failed"));
    const auto enhanced = importBytes(
        enhancedHeader
        + enhancedRow(time1, "scan@contoso.com",
                      "anna@contoso.com##Receive, Deliver;toner@partner.example##Receive, Fail", "m1@host"));
    const auto extended =
        importBytes(extendedHeader
                    + extendedRow(time1, "RECEIVE", "scan@contoso.com",
                                  "anna@contoso.com;toner@partner.example", "m1@host")
                    + extendedRow(time1, "DELIVER", "scan@contoso.com", "anna@contoso.com", "m1@host")
                    + extendedRow(time1, "FAIL", "scan@contoso.com", "toner@partner.example", "m1@host"));
    const auto graph = importBytes(
        R"({"value":[{"id":"1","senderAddress":"scan@contoso.com","recipientAddress":"anna@contoso.com","messageId":"<m1@host>","receivedDateTime":"2026-11-21T10:00:00Z","size":100,"status":"delivered"},
                                       {"id":"1","senderAddress":"scan@contoso.com","recipientAddress":"toner@partner.example","messageId":"<m1@host>","receivedDateTime":"2026-11-21T10:00:00Z","size":100,"status":"failed"}]})");
    EXPECT_EQ(print(*enhanced.snapshot), print(*trace.snapshot));
    EXPECT_EQ(print(*extended.snapshot), print(*trace.snapshot));
    EXPECT_EQ(print(*graph.snapshot), print(*trace.snapshot));
}

} // namespace
