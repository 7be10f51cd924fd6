// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/exportfolder.h"
#include "imports/printer.h"
#include "imports/samples.h"
#include "imports/tablewriter.h"

#include <gtest/gtest.h>

namespace {

using namespace imports;

QByteArray trace(int from, int to)
{
    auto bytes = traceHeader;
    for (int i = from; i <= to; ++i)
        bytes += traceRow("2026-11-" + QByteArray::number(i) + "T10:00:00Z", "scan@contoso.com",
                          "anna@contoso.com", "m" + QByteArray::number(i) + "@host");
    return bytes;
}

QByteArray details(int from, int to)
{
    auto bytes = detailsHeader;
    for (int i = from; i <= to; ++i)
        bytes += detailsRow("2026-11-" + QByteArray::number(i) + "T10:00:00Z", "scan", "198.51.100.7",
                            "<m" + QByteArray::number(i) + "@host>");
    return bytes;
}

std::int64_t deliveriesIn(const ImportResult &result)
{
    std::int64_t deliveries = 0;
    for (const auto &sender : result.snapshot->senders)
        deliveries += sender.allMail.deliveries;
    return deliveries;
}

TEST(ImportDuplicates, TheSameFileTwice)
{
    const auto result = importAll({{"a.csv", trace(10, 15)}, {"b.csv", trace(10, 15)}});
    EXPECT_EQ(deliveriesIn(result), 6);
    EXPECT_EQ(print(*result.snapshot), print(*importBytes(trace(10, 15)).snapshot));
    EXPECT_TRUE(find(result.inputs[0], WarningKind::SameContent)
                || find(result.inputs[1], WarningKind::SameContent));
}

TEST(ImportDuplicates, TheSamePathTwice)
{
    const ExportFolder folder;
    const auto name = QStringLiteral("a.csv");
    folder.write(name, trace(10, 15));
    EXPECT_EQ(deliveriesIn(folder.import({name, name})), 6);
}

TEST(ImportDuplicates, TheSameContentInAnotherEncoding)
{
    const auto other = encoded(QString::fromUtf8(trace(10, 15)), Encoding::Utf16Le);
    EXPECT_EQ(deliveriesIn(importAll({{"a.csv", trace(10, 15)}, {"b.csv", other}})), 6);
}

TEST(ImportDuplicates, OverlappingRangesCountOnce)
{
    const auto result = importAll({{"a.csv", trace(10, 15)}, {"b.csv", trace(13, 18)}});
    EXPECT_EQ(print(*result.snapshot), print(*importBytes(trace(10, 18)).snapshot));
    const auto *first = find(result.inputs[0], WarningKind::Overlap);
    const auto *second = find(result.inputs[1], WarningKind::Overlap);
    ASSERT_TRUE(first || second);
    EXPECT_EQ((first ? first->count : 0) + (second ? second->count : 0), 3);
}

//! Many messages of one day, between them one of another day, which neither end of the file shows.
QByteArray traceWithAnOddDay(const QByteArray &day, const QByteArray &oddDay, const QByteArray &ids)
{
    constexpr int rows = 4000;
    auto bytes = traceHeader;
    for (int i = 0; i < rows; ++i) {
        const bool isOdd = i == rows / 2;
        bytes += traceRow((isOdd ? oddDay : day) + "T10:00:00Z", "scan@contoso.com", "anna@contoso.com",
                          (isOdd ? QByteArray("odd") : ids + QByteArray::number(i)) + "@host");
    }
    return bytes;
}

TEST(ImportDuplicates, TimeThatOnlyTheMiddleOfAFileShares)
{
    const auto one = traceWithAnOddDay("2026-11-01", "2026-11-10", "a");
    const auto other = traceWithAnOddDay("2026-11-20", "2026-11-10", "b");
    ImportOptions options;
    options.threads = 2;
    Progress last;
    options.progress = [&last](const Progress &now) {
        EXPECT_GE(now.rows, last.rows);
        EXPECT_GE(now.filesDone, last.filesDone);
        EXPECT_GE(now.bytesDone, last.bytesDone);
        EXPECT_LE(now.bytesDone, now.bytesTotal);
        last = now;
    };
    const auto result = importAll({{"a.csv", one}, {"b.csv", other}}, options);
    EXPECT_EQ(deliveriesIn(result), 7999);
    EXPECT_TRUE(find(result.inputs[0], WarningKind::Overlap) || find(result.inputs[1], WarningKind::Overlap));
    EXPECT_EQ(last.rows, 8000);
    EXPECT_EQ(last.filesDone, 2);
    EXPECT_EQ(last.bytesDone, last.bytesTotal);
}

TEST(ImportDuplicates, RowsOfOneFileThatAreAlikeAllCount)
{
    const QByteArray twice = traceAt("2026-11-10T10:00:00Z") + traceRow("2026-11-10T10:00:00Z", "scan@contoso.com",
                                                                        "anna@contoso.com", "m1@host");
    const auto more = twice + traceRow("2026-11-10T10:00:01Z", "scan@contoso.com", "anna@contoso.com", "m1@host");
    EXPECT_EQ(deliveriesIn(importAll({{"a.csv", twice}, {"b.csv", more}})), 3);
}

TEST(ImportDuplicates, RangesThatOnlyTouchAreNoOverlap)
{
    const auto result = importAll({{"a.csv", trace(10, 12)}, {"b.csv", trace(13, 18)}});
    EXPECT_EQ(deliveriesIn(result), 9);
    EXPECT_EQ(find(result.inputs[0], WarningKind::Overlap), nullptr);
    EXPECT_EQ(find(result.inputs[1], WarningKind::Overlap), nullptr);
}

TEST(ImportDuplicates, ThreeFilesOverlapping)
{
    const auto whole = print(*importBytes(trace(10, 20)).snapshot);
    EXPECT_EQ(print(*importAll({{"a.csv", trace(10, 16)}, {"b.csv", trace(12, 18)}, {"c.csv", trace(14, 20)}})
                         .snapshot),
              whole);
    EXPECT_EQ(print(*importAll({{"a.csv", trace(14, 20)}, {"b.csv", trace(10, 16)}, {"c.csv", trace(12, 18)}})
                         .snapshot),
              whole);
}

TEST(ImportDuplicates, WithinOneFileRowsAreTakenAsTheyAre)
{
    const auto row = traceRow("2026-11-21T10:00:00Z", "scan@contoso.com", "anna@contoso.com", "m1@host");
    EXPECT_EQ(deliveriesIn(importBytes(traceHeader + row + row)), 2);
}

TEST(ImportDuplicates, RepeatedRowsInOneFileAndOnceInAnotherAreWhatTheFirstSays)
{
    const auto row = traceRow("2026-11-21T10:00:00Z", "scan@contoso.com", "anna@contoso.com", "m1@host");
    const auto more = traceRow("2026-11-22T10:00:00Z", "scan@contoso.com", "anna@contoso.com", "m2@host");
    EXPECT_EQ(
        deliveriesIn(importAll({{"a.csv", traceHeader + row + row}, {"b.csv", traceHeader + row + more}})),
        3);
    EXPECT_EQ(
        deliveriesIn(importAll({{"a.csv", traceHeader + row + more}, {"b.csv", traceHeader + row + row}})),
        3);
}

TEST(ImportDuplicates, OtherRecipientsOfTheSameMessageAreNew)
{
    const auto to = [](const QByteArray &recipient) {
        return traceRow("2026-11-21T10:00:00Z", "scan@contoso.com", recipient, "m1@host");
    };
    const auto result = importAll({{"a.csv", traceHeader + to("anna@contoso.com") + to("max@contoso.com")},
                                   {"b.csv", traceHeader + to("max@contoso.com") + to("eva@contoso.com")}});
    EXPECT_EQ(printMail(*result.snapshot),
              "scan@contoso.com > anna@contoso.com x1 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n"
              "scan@contoso.com > eva@contoso.com x1 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n"
              "scan@contoso.com > max@contoso.com x1 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n");
}

// A message may be pending in an export of the morning and delivered in one of the evening.
TEST(ImportDuplicates, AnotherStatusInALaterExportIsTheSameDelivery)
{
    const auto at = [](const QByteArray &status) {
        return traceHeader
            + traceRow("2026-11-21T10:00:00Z", "scan@contoso.com", "anna@contoso.com", "m1@host", status);
    };
    EXPECT_EQ(deliveriesIn(importAll({{"a.csv", at("Pending")}, {"b.csv", at("Delivered")}})), 1);
}

// What a file happens to be called must not decide which of two rows is taken.
TEST(ImportDuplicates, TheNamesOfTheFilesDoNotDecide)
{
    const auto at = [](const QByteArray &status) {
        return traceHeader
            + traceRow("2026-11-21T10:00:00Z", "scan@contoso.com", "anna@contoso.com", "m1@host", status);
    };
    EXPECT_EQ(print(*importAll({{"a.csv", at("Failed")}, {"b.csv", at("Delivered")}}).snapshot),
              print(*importAll({{"a.csv", at("Delivered")}, {"b.csv", at("Failed")}}).snapshot));
}

TEST(ImportDuplicates, TraceAndEnhancedSummaryOfTheSameMessages)
{
    auto enhanced = enhancedHeader;
    for (int i = 12; i <= 17; ++i)
        enhanced += enhancedRow("2026-11-" + QByteArray::number(i) + "T10:00:00.0000000Z", "scan@contoso.com",
                                "anna@contoso.com##Receive, Deliver", "M" + QByteArray::number(i) + "@HOST");
    EXPECT_EQ(print(*importAll({{"a.csv", trace(10, 15)}, {"b.csv", enhanced}}).snapshot),
              print(*importBytes(trace(10, 17)).snapshot));
    EXPECT_EQ(print(*importAll({{"b.csv", trace(10, 15)}, {"a.csv", enhanced}}).snapshot),
              print(*importBytes(trace(10, 17)).snapshot));
}

TEST(ImportDuplicates, WithoutMessageIdsTooRangesThatOverlapCountOnce)
{
    const auto summary = [](int from, int to) {
        QByteArray bytes = "Received,Sender Address,Recipient Address,Status\r\n";
        for (int i = from; i <= to; ++i)
            bytes += "2026-11-" + QByteArray::number(i)
                + "T10:00:00Z,scan@contoso.com,anna@contoso.com,Delivered\r\n";
        return bytes;
    };
    EXPECT_EQ(deliveriesIn(importAll({{"a.csv", summary(10, 15)}, {"b.csv", summary(13, 18)}})), 9);
}

TEST(ImportDuplicates, PagesOfOneMessageInTwoExtendedReports)
{
    const auto received = extendedRow("2026-11-21T10:00:00.0000000Z", "RECEIVE", "scan@contoso.com",
                                      "anna@contoso.com", "m1@host");
    const auto delivered = extendedRow("2026-11-21T10:00:01.0000000Z", "DELIVER", "scan@contoso.com",
                                       "anna@contoso.com", "m1@host");
    EXPECT_EQ(deliveriesIn(
                  importAll({{"a.csv", extendedHeader + received}, {"b.csv", extendedHeader + delivered}})),
              1);
}

TEST(ImportDuplicates, SubmissionReportsThatOverlap)
{
    const auto twice = importAll({{"a.csv", details(10, 15)}, {"b.csv", details(13, 18)}});
    EXPECT_EQ(print(*twice.snapshot), print(*importBytes(details(10, 18)).snapshot));
    EXPECT_EQ(twice.snapshot->senders[0].submissions, 9);
    EXPECT_EQ(
        importAll({{"a.csv", details(10, 15)}, {"b.csv", details(10, 15)}}).snapshot->senders[0].submissions,
        6);
}

TEST(ImportDuplicates, SummaryAndDetailsOfTheSameMessagesAreNotAdded)
{
    const QByteArray summary = "Sender address,Domain,TLS 1.0,TLS 1.1,TLS 1.2,Messages "
                               "sent\nscan@contoso.com,contoso.com,0,0,100,6\n";
    const auto result = importAll({{"a.csv", details(10, 15)}, {"b.csv", summary}});
    EXPECT_EQ(result.snapshot->senders[0].submissions, 6);
    EXPECT_EQ(result.snapshot->senders[0].tls.total(), 6);
    EXPECT_EQ(result.snapshot->senders[0].auth.total(), 6);
}

TEST(ImportDuplicates, TheSameSummaryTwice)
{
    const QByteArray summary = "Sender address,Domain,TLS 1.0,TLS 1.1,TLS 1.2,Messages "
                               "sent\nscan@contoso.com,contoso.com,0,0,100,6\n";
    EXPECT_EQ(importAll({{"a.csv", summary}, {"b.csv", summary}}).snapshot->senders[0].submissions, 6);
}

TEST(ImportDuplicates, TwoSummariesOfUnknownRangeTakeTheLargerNumberAndSaySo)
{
    const auto summary = [](const QByteArray &messages) {
        return QByteArray("Sender address,Domain,TLS 1.0,TLS 1.1,TLS 1.2,Messages "
                          "sent\nscan@contoso.com,contoso.com,0,0,100,")
            + messages + '\n';
    };
    const auto result = importAll({{"a.csv", summary("90")}, {"b.csv", summary("20")}});
    EXPECT_EQ(result.snapshot->senders[0].submissions, 90);
    EXPECT_TRUE(find(result.inputs[0], WarningKind::SummariesWithoutRange)
                || find(result.inputs[1], WarningKind::SummariesWithoutRange));
}

TEST(ImportDuplicates, SignInsByTheirRequestId)
{
    const auto log = [](int from, int to) {
        QByteArray bytes = "[";
        for (int i = from; i <= to; ++i)
            bytes += QByteArray(i > from ? "," : "") + "{\"id\":\"id" + QByteArray::number(i)
                + "\",\"createdDateTime\":\"2026-11-" + QByteArray::number(i)
                + "T10:00:00Z\",\"userPrincipalName\":\"scan@contoso.com\",\"clientAppUsed\":\"Authenticated "
                  "SMTP\",\"ipAddress\":\"198.51.100.7\",\"status\":{\"errorCode\":0}}";
        return bytes + "]";
    };
    EXPECT_EQ(
        importAll({{"a.json", log(10, 15)}, {"b.json", log(13, 18)}}).snapshot->senders[0].signIns.succeeded,
        9);
}

TEST(ImportDuplicates, HistoricalSearchOfExactlyTheLimitIsProbablyCutOff)
{
    for (const int rows : {1000, 100000}) {
        auto bytes = enhancedHeader;
        for (int i = 0; i < rows; ++i)
            bytes += enhancedRow("2026-11-21T10:00:00Z", "scan@contoso.com",
                                 "anna@contoso.com##Receive, Deliver", "m" + QByteArray::number(i) + "@host");
        const auto report = importBytes(bytes).inputs[0];
        EXPECT_EQ(report.rows, rows);
        EXPECT_EQ(find(report, WarningKind::ProbablyCutOff) != nullptr, rows == 100000) << rows;
    }
}

TEST(ImportDuplicates, SubmissionReportOfExactlyTheLimitIsProbablyCutOff)
{
    auto bytes = detailsHeader;
    for (int i = 0; i < 100000; ++i)
        bytes +=
            detailsRow("2026-11-21T10:00:00Z", "scan", "198.51.100.7", "m" + QByteArray::number(i) + "@host");
    const auto report = importBytes(bytes).inputs[0];
    const auto *warning = find(report, WarningKind::ProbablyCutOff);
    ASSERT_NE(warning, nullptr);
    EXPECT_EQ(warning->count, 100000);
}

TEST(ImportDuplicates, AMessageIdIsTheSameHoweverTheFileWritesIt)
{
    QByteArray csv = traceHeader;
    csv += QByteArray("2026-11-21T10:00:00Z,scan@contoso.com,anna@contoso.com,Scan,Delivered,,192.0.2.1,100,")
        + "\"<\"\"a\"\"@h\xC3\xBCst>\",00000000-0000-0000-0000-000000000001\n";
    csv += traceRow("2026-11-21T11:00:00Z", "scan@contoso.com", "anna@contoso.com", "m1@host");
    const QByteArray json = "[{\"senderAddress\":\"scan@contoso.com\",\"recipientAddress\":\"anna@contoso.com\","
                            "\"messageId\":\"<\\\"a\\\"@h\xC3\xBCst>\",\"receivedDateTime\":\"2026-11-21T10:00:00Z\","
                            "\"subject\":\"Scan\",\"size\":100,\"fromIP\":\"\",\"toIP\":\"\",\"status\":\"delivered\"}]";
    for (const qint64 readTogetherBytes : {qint64{1}, qint64{1} << 20}) {
        ImportOptions options;
        options.readTogetherBytes = readTogetherBytes;
        EXPECT_EQ(deliveriesIn(importAll({{"a.csv", csv}, {"b.json", json}}, options)), 2) << readTogetherBytes;
    }
}

} // namespace
