// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/exportfolder.h"
#include "imports/printer.h"
#include "imports/samples.h"

#include <gtest/gtest.h>

namespace {

using namespace imports;

const QByteArray time1 = "2026-11-21T18:07:37Z";

QByteArray row(const QByteArray &id, const QByteArray &subject = "Scan")
{
    return traceRow(time1, "scan@contoso.com", "anna@contoso.com", id, "Delivered", "100", subject);
}

std::string reportOn(const QByteArray &bytes)
{
    return print(importBytes(bytes).inputs[0]);
}

TEST(ImportCsv, EveryLineEnd)
{
    for (const QByteArray end : {"\n", "\r\n", "\r"}) {
        auto bytes = traceHeader + row("m1@host") + row("m2@host");
        bytes.replace("\n", end);
        EXPECT_EQ(reportOn(bytes), "messageTrace utf-8 rows 2 rejected 0\n") << end.toHex().constData();
    }
}

TEST(ImportCsv, LastLineWithoutEnd)
{
    auto bytes = traceHeader + row("m1@host") + row("m2@host");
    bytes.chop(1);
    const auto result = importBytes(bytes);
    EXPECT_EQ(result.inputs[0].rows, 2);
    EXPECT_EQ(result.inputs[0].rejected, 0);
    EXPECT_EQ(result.snapshot->senders[0].allMail.deliveries, 2);
}

TEST(ImportCsv, TrailingEmptyLines)
{
    EXPECT_EQ(reportOn(traceHeader + row("m1@host") + "\n\r\n\n"), "messageTrace utf-8 rows 1 rejected 0\n");
}

TEST(ImportCsv, EverySeparator)
{
    for (const char separator : {',', ';', '\t'}) {
        auto bytes = traceHeader + row("m1@host");
        bytes.replace(',', separator);
        EXPECT_EQ(reportOn(bytes), "messageTrace utf-8 rows 1 rejected 0\n") << int(separator);
    }
}

TEST(ImportCsv, OtherSeparatorsInTheHeadersOfQuotedCells)
{
    const QByteArray bytes =
        "\"Received\";\"SenderAddress\";\"RecipientAddress\";\"Subject, with, many, commas, "
        "inside\";\"Status\";\"MessageId\"\n"
        "\"2026-11-21T18:07:37Z\";\"scan@contoso.com\";\"a@x.example\";\"a,b\";\"Delivered\";\"<m1@host>\"\n";
    EXPECT_EQ(reportOn(bytes), "messageTrace utf-8 rows 1 rejected 0\n");
}

TEST(ImportCsv, QuotesDoubledQuotesSeparatorsAndLineBreaksInside)
{
    for (const auto *subject :
         {"\"a, b\"", "\"say \"\"hello\"\"\"", "\"\"\"\"", "\"\"\"\"\"\"", "\"line one\nline two\"",
          "\"line one\r\nline two\"", "\"line one\rline two\"", "\"\n\"", "\"a\"\"\n\"\"b\"", "\"\"",
          "\"\"\"\n\"\"\n\"\"\"", "in the mid\"dle", "5\"\" disk"})
        EXPECT_EQ(reportOn(traceHeader + row("m1@host", subject) + row("m2@host")),
                  "messageTrace utf-8 rows 2 rejected 0\n")
            << subject;
}

TEST(ImportCsv, QuotedHeaders)
{
    auto header = traceHeader;
    header.replace(",", "\",\"").replace("\n", "\"\n").prepend('"');
    EXPECT_EQ(reportOn(header + row("m1@host")), "messageTrace utf-8 rows 1 rejected 0\n");
}

TEST(ImportCsv, LineThatTellsTheSeparator)
{
    auto bytes = traceHeader + row("m1@host");
    EXPECT_EQ(reportOn("sep=,\r\n" + bytes), "messageTrace utf-8 rows 1 rejected 0\n");
    bytes.replace(',', '^');
    EXPECT_EQ(reportOn("sep=^\r\n" + bytes), "messageTrace utf-8 rows 1 rejected 0\n");
    bytes.replace("Subject", "Subject,with,many,commas,that,separate,nothing,at,all,in,this,file");
    EXPECT_EQ(reportOn("\xEF\xBB\xBFsep=^\n" + bytes), "messageTrace utf-8 rows 1 rejected 0\n");
    EXPECT_EQ(reportOn("sep=\n" + traceHeader + row("m1@host")), "messageTrace utf-8 rows 1 rejected 0\n");
}

TEST(ImportCsv, TypeLineBeforeTheHeader)
{
    EXPECT_EQ(reportOn("#TYPE Selected.System.Object\r\n" + traceHeader + row("m1@host")),
              "messageTrace utf-8 rows 1 rejected 0\n");
    EXPECT_EQ(reportOn("\xEF\xBB\xBF#TYPE System.Object\n" + traceHeader + row("m1@host")),
              "messageTrace utf-8 rows 1 rejected 0\n");
}

TEST(ImportCsv, HeadersInAnyCaseWithSpacesAround)
{
    const QByteArray bytes = " RECEIVED ,senderaddress , RecipientAddress,STATUS,messageID,Size\n"
                             "2026-11-21T18:07:37Z,scan@contoso.com,a@x.example,Delivered,<m1@host>,100\n";
    EXPECT_EQ(reportOn(bytes), "messageTrace utf-8 rows 1 rejected 0\n");
}

TEST(ImportCsv, UnknownExtraColumns)
{
    const QByteArray bytes =
        "Colour,Received,SenderAddress,Shape,RecipientAddress,Status,MessageId,Size,\n"
        "red,2026-11-21T18:07:37Z,scan@contoso.com,round,a@x.example,Delivered,<m1@host>,100,\n";
    EXPECT_EQ(reportOn(bytes), "messageTrace utf-8 rows 1 rejected 0\n");
}

TEST(ImportCsv, LineNumbersAreThoseOfThePhysicalLineOnWhichTheRecordStarts)
{
    const auto bytes = traceHeader + row("m1@host", "\"two\nlines\"") + "bad,row\n"
        + row("m2@host", "\"three\n\nlines\"") + "bad,row\n";
    EXPECT_EQ(reportOn(bytes),
              "messageTrace utf-8 rows 4 rejected 2\n"
              "  line 4 ColumnCount '2/10'\n"
              "  line 8 ColumnCount '2/10'\n");
}

TEST(ImportCsv, LineNumbersForEveryLineEnd)
{
    for (const QByteArray end : {"\n", "\r\n", "\r"}) {
        auto bytes = traceHeader + row("m1@host", "\"two\nlines\"") + row("m2@host") + "bad,row\n";
        bytes.replace("\n", end);
        EXPECT_EQ(reportOn(bytes), "messageTrace utf-8 rows 3 rejected 1\n  line 5 ColumnCount '2/10'\n")
            << end.toHex().constData();
    }
}

TEST(ImportCsv, BadRowsAreRejectedOneByOneWithTheReason)
{
    const auto bytes = traceHeader + traceRow("", "scan@contoso.com", "a@x.example", "m1@host")
        + traceRow("yesterday", "scan@contoso.com", "a@x.example", "m2@host")
        + traceRow(time1, "", "a@x.example", "m3@host") + traceRow(time1, "scan@contoso.com", "", "m4@host")
        + traceRow(time1, "scan@contoso.com", "a@x.example", "m5@host", "Delivered", "many") + row("m6@host")
        + "a,b,c\n";
    EXPECT_EQ(reportOn(bytes),
              "messageTrace utf-8 rows 7 rejected 6\n"
              "  line 2 MissingTime ''\n"
              "  line 3 BadTime 'yesterday'\n"
              "  line 4 MissingSender ''\n"
              "  line 5 MissingRecipient ''\n"
              "  line 6 BadNumber 'many'\n"
              "  line 8 ColumnCount '3/10'\n");
    EXPECT_EQ(importBytes(bytes).snapshot->senders.size(), 1u);
}

TEST(ImportCsv, TooManyCellsAreRejectedToo)
{
    EXPECT_EQ(reportOn(traceHeader + "a,b,c,d,e,f,g,h,i,j,k\n" + row("m1@host")),
              "messageTrace utf-8 rows 2 rejected 1\n"
              "  line 2 ColumnCount '11/10'\n");
}

TEST(ImportCsv, OnlyTheFirstRejectedRowsAreKept)
{
    QByteArray bytes = traceHeader;
    for (int i = 0; i < 500; ++i)
        bytes += "bad,row\n";
    ImportOptions options;
    options.maxRejectedSamples = 7;
    const auto report = importBytes(bytes, options).inputs[0];
    EXPECT_EQ(report.rejected, 500);
    ASSERT_EQ(report.rejectedSamples.size(), 7u);
    EXPECT_EQ(report.rejectedSamples.back().line, 8);
}

TEST(ImportCsv, QuoteThatNeverCloses)
{
    const auto result = importBytes(traceHeader + row("m1@host") + row("m2@host", "\"never closed")
                                    + row("m3@host") + row("m4@host"));
    EXPECT_EQ(print(result.inputs[0]), "messageTrace utf-8 rows 4 rejected 1\n  line 3 UnclosedQuote ''\n");
    EXPECT_EQ(result.snapshot->senders[0].allMail.deliveries, 3);
}

TEST(ImportCsv, QuoteThatNeverClosesInALargeFile)
{
    QByteArray bytes = traceHeader + row("first@host", "\"never closed");
    for (int i = 0; i < 40000; ++i)
        bytes += row("m" + QByteArray::number(i) + "@host");
    const auto result = importBytes(bytes);
    EXPECT_EQ(result.inputs[0].rows, 40001);
    EXPECT_EQ(result.inputs[0].rejected, 1);
    EXPECT_EQ(result.snapshot->senders[0].allMail.deliveries, 40000);
}

TEST(ImportCsv, ManyUnclosedQuotesDoNotMakeItSlow)
{
    QByteArray bytes = traceHeader;
    for (int i = 0; i < 20000; ++i)
        bytes += i % 2 ? row("m@host", "\"open") : row("m@host", "a\"\"b");
    const auto result = importBytes(bytes);
    EXPECT_EQ(result.inputs[0].rows, 20000);
    EXPECT_GT(result.inputs[0].rejected, 0);
}

TEST(ImportCsv, QuoteInTheHeaderThatNeverCloses)
{
    const auto result = importBytes("\"Received,SenderAddress,RecipientAddress\n" + row("m1@host"));
    EXPECT_TRUE(result.inputs[0].error);
}

TEST(ImportCsv, ARecordLongerThanAllowedIsRejectedAndTheRestIsRead)
{
    ImportOptions options;
    options.maxRecordBytes = 4096;
    const auto bytes = traceHeader + row("m1@host") + row("m2@host", QByteArray(100000, 'x')) + row("m3@host")
        + row("m4@host", '"' + QByteArray("line\n").repeated(5000) + '"') + row("m5@host");
    const auto result = importBytes(bytes, options);
    EXPECT_GE(result.snapshot->senders[0].allMail.deliveries, 3);
    ASSERT_GE(result.inputs[0].rejectedSamples.size(), 1u);
    EXPECT_EQ(toText(result.inputs[0].rejectedSamples[0].reason), "TooLong");
    EXPECT_EQ(result.inputs[0].rejectedSamples[0].line, 3);
}

TEST(ImportCsv, HeaderAloneIsAnEmptyExport)
{
    for (const QByteArray end : {"", "\n", "\r\n\r\n"}) {
        auto bytes = traceHeader;
        bytes.chop(1);
        EXPECT_EQ(reportOn(bytes + end), "messageTrace utf-8 rows 0 rejected 0\n");
    }
}

TEST(ImportCsv, AZeroByteInACellStopsNothing)
{
    const auto result = importBytes(traceHeader + row("m1@host", QByteArray("a\0b", 3)) + row("m2@host"));
    if (result.inputs[0].error) {
        EXPECT_EQ(toText(result.inputs[0].error->kind), "Binary");
    } else {
        EXPECT_EQ(result.snapshot->senders[0].allMail.deliveries + result.inputs[0].rejected, 2);
    }
}

TEST(ImportCsv, AMillionQuotesThatStayOpenAreReadInTheTimeOfOneFile)
{
    const QByteArray line = "a,b\",\"d\n";
    const QByteArray row = traceRow("2026-11-21T10:00:00Z", "scan@contoso.com", "anna@contoso.com", "m1");
    Input input;
    input.open = [bytes = traceHeader + row + line.repeated(1'000'000) + row]() -> evidence::Expected<std::shared_ptr<ByteSource>> {
        return std::shared_ptr<ByteSource>(std::make_shared<MemorySource>(bytes));
    };
    const auto result = importInputs({input}); // which would take hours, were each line read up to the limit
    ASSERT_TRUE(result);
    EXPECT_EQ(result->inputs[0].rows, 1'000'002);
    EXPECT_EQ(result->inputs[0].rejected, 1'000'000);
}

} // namespace
