// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/analysiscsv.h"
#include "reports/analysisjson.h"
#include "reports/isotime.h"
#include "reports/jsonwriter.h"
#include "reports/outputfile.h"
#include "reports/planexport.h"
#include "reports/samples.h"
#include "reports/tableexport.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace {

using namespace reports;

template <typename Write>
QByteArray written(const Write &write)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    write(buffer);
    return buffer.data();
}

QByteArray analysisJson(const evidence::Analysis &analysis,
                        const std::vector<imports::InputReport> &inputs = {})
{
    return written([&](QIODevice &out) { writeAnalysisJson(out, analysis, inputs, Language()); });
}

TEST(IsoTime, WritesUtcAlsoBeforeTheEpoch)
{
    EXPECT_EQ(isoTime(samples::start), QByteArray("2026-08-23T00:00:00Z"));
    EXPECT_EQ(isoTime(samples::start + 86399), QByteArray("2026-08-23T23:59:59Z"));
    EXPECT_EQ(isoTime(-1), QByteArray("1969-12-31T23:59:59Z"));
    EXPECT_EQ(isoDay(0), QByteArray("1970-01-01"));
}

TEST(JsonWriter, KeepsTheOrderOfKeysAndEscapes)
{
    const QByteArray json = written([](QIODevice &out) {
        JsonWriter writer(out);
        writer.beginObject();
        writer.member(u"z", QStringLiteral("\"\\\n\x01ü"));
        writer.member(u"a", std::optional<qint64>());
        writer.member(u"t", true);
        writer.key(u"list");
        writer.beginArray();
        writer.value(1);
        writer.value(qint64(-9'000'000'000'000));
        writer.endArray();
        writer.key(u"none");
        writer.beginArray();
        writer.endArray();
        writer.endObject();
        writer.finish();
    });
    EXPECT_EQ(json.toStdString(),
              "{\n  \"z\": \"\\\"\\\\\\n\\u0001ü\",\n  \"a\": null,\n  \"t\": true,\n  \"list\": [\n"
              "    1,\n    -9000000000000\n  ],\n  \"none\": []\n}\n");
}

TEST(JsonWriter, LoneSurrogatesBecomeReplacementCharacters)
{
    const QString broken = QString(QChar(0xd800)) + QStringLiteral("x") + QChar(0xdc00);
    const QByteArray json = written([&](QIODevice &out) {
        JsonWriter writer(out);
        writer.value(broken);
        writer.finish();
    });
    EXPECT_EQ(json, QByteArray("\"\xef\xbf\xbdx\xef\xbf\xbd\"\n"));
}

TEST(JsonWriter, LongTextsArriveWhole)
{
    const QString text(200'000, QLatin1Char('x'));
    const QByteArray json = written([&](QIODevice &out) {
        JsonWriter writer(out);
        writer.beginArray();
        for (int i = 0; i < 3; ++i)
            writer.value(text);
        writer.endArray();
        writer.finish();
    });
    EXPECT_EQ(QJsonDocument::fromJson(json).array().at(2).toString(), text);
}

TEST(AnalysisJson, KeysStandInTheOrderOfTheContract)
{
    const QByteArray json = analysisJson(samples::tenantOf(1).analysis());
    qsizetype at = -1;
    for (const char *key : {"schema",
                            "inputs",
                            "coverage",
                            "from",
                            "to",
                            "days",
                            "acceptedDomains",
                            "senders",
                            "address",
                            "scenario",
                            "basis",
                            "reasons",
                            "submissions",
                            "deliveries",
                            "internalRecipients",
                            "externalRecipients",
                            "externalDomains",
                            "bytes",
                            "firstSeen",
                            "lastSeen",
                            "perDay",
                            "auth",
                            "basic",
                            "oauth",
                            "tls",
                            "1.0",
                            "1.1",
                            "1.2",
                            "1.3",
                            "estimated",
                            "sources",
                            "clientIp",
                            "notes"}) {
        const qsizetype next = json.indexOf(QByteArray("\"") + key + "\":", at + 1);
        EXPECT_GT(next, at) << key;
        at = next;
    }
}

TEST(AnalysisJson, CountsStandOnTheBasisOfTheVerdict)
{
    const QJsonObject root = QJsonDocument::fromJson(analysisJson(samples::tenantOf(5).analysis())).object();
    EXPECT_EQ(root[QStringLiteral("schema")].toString(), QStringLiteral("postlotse.analysis/1"));
    EXPECT_EQ(root[QStringLiteral("coverage")][QStringLiteral("days")].toInt(), 90);
    const QJsonArray senders = root[QStringLiteral("senders")].toArray();
    ASSERT_EQ(senders.size(), 5);
    const QJsonObject toner = senders[1].toObject();
    EXPECT_EQ(toner[QStringLiteral("scenario")].toString(), QStringLiteral("singleExternalAddress"));
    EXPECT_EQ(toner[QStringLiteral("basis")].toString(), QStringLiteral("matchedMessages"));
    EXPECT_EQ(toner[QStringLiteral("submissions")].toInt(), 214);
    EXPECT_EQ(toner[QStringLiteral("externalRecipients")].toInt(), 1);
    EXPECT_EQ(toner[QStringLiteral("bytes")].toInt(), 214'000);
    EXPECT_EQ(toner[QStringLiteral("firstSeen")].toString(), QStringLiteral("2026-08-23T00:00:00Z"));
    EXPECT_EQ(toner[QStringLiteral("perDay")][QStringLiteral("2026-11-20")].toInt(), 213);
    EXPECT_EQ(toner[QStringLiteral("sources")][0][QStringLiteral("clientIp")].toString(),
              QStringLiteral("198.51.100.7"));
    EXPECT_EQ(senders[4][QStringLiteral("basis")].toString(), QStringLiteral("none"));
    EXPECT_TRUE(senders[4][QStringLiteral("firstSeen")].isNull());
}

TEST(AnalysisJson, WhatNoInputSaysIsNullAndNotZero)
{
    samples::Tenant tenant;
    evidence::SenderEvidence &sender = tenant.add(QStringLiteral("scan@contoso.com"), {});
    sender.submissions.reset();
    sender.detailSubmissions.reset();
    sender.signIns.succeeded = 3;
    tenant.snapshot.available = {false, false, true, false};
    const QJsonObject root = QJsonDocument::fromJson(analysisJson(tenant.analysis())).object();
    const QJsonObject scan = root[QStringLiteral("senders")][0].toObject();
    for (const char *key :
         {"submissions", "deliveries", "internalRecipients", "externalRecipients", "bytes", "perDay"})
        EXPECT_TRUE(scan.contains(QLatin1String(key)) && scan[QLatin1String(key)].isNull()) << key;
    EXPECT_TRUE(scan[QStringLiteral("auth")][QStringLiteral("basic")].isNull());
    EXPECT_TRUE(scan[QStringLiteral("tls")][QStringLiteral("1.0")].isNull());
}

TEST(AnalysisJson, InputsTellWhatWasRejected)
{
    imports::InputReport input;
    input.file = QStringLiteral("trace.csv");
    input.kind = imports::ExportKind::MessageTrace;
    input.rejected = 1;
    input.rejectedSamples = {{17, imports::RejectReason::BadTime, QStringLiteral("soon")}};
    const QJsonObject root =
        QJsonDocument::fromJson(analysisJson(samples::Tenant().analysis(), {input})).object();
    const QJsonObject sample =
        root[QStringLiteral("inputs")][0][QStringLiteral("rejectedSamples")][0].toObject();
    EXPECT_EQ(sample[QStringLiteral("line")].toInt(), 17);
    EXPECT_TRUE(sample[QStringLiteral("reason")].toString().contains(QStringLiteral("soon")));
}

TEST(AnalysisCsv, OneRowPerSender)
{
    const QByteArray csv =
        written([](QIODevice &out) { writeAnalysisCsv(out, samples::tenantOf(2).analysis()); });
    EXPECT_EQ(csv.toStdString(),
              "sender,scenario,rows,ext_rcpts,ext_domains,first,last,bytes,days\n"
              "scanner-0000@contoso.com,1,42,0,0,2026-08-23T00:00:00Z,2026-11-20T00:00:00Z,42000,"
              "2026-08-23=1|2026-11-20=41\n"
              "scanner-0001@contoso.com,2,214,1,1,2026-08-23T00:00:00Z,2026-11-20T00:00:00Z,214000,"
              "2026-08-23=1|2026-11-20=213\n");
}

TEST(AnalysisCsv, IsTheSameForEveryNumberOfThreads)
{
    const evidence::Analysis analysis = samples::tenantOf(9000).analysis(); // more than the threads take at once
    const QByteArray one = written([&](QIODevice &out) { writeAnalysisCsv(out, analysis); });
    EXPECT_EQ(one.count('\n'), 9001);
    EXPECT_EQ(written([&](QIODevice &out) { writeAnalysisCsv(out, analysis, 2); }), one);
    EXPECT_EQ(written([&](QIODevice &out) { writeAnalysisCsv(out, analysis, 7); }), one);
}

TEST(AnalysisCsv, OddAddressesAreQuotedAndStayAsTheyAre)
{
    samples::Tenant tenant;
    tenant.add(QStringLiteral("=cmd,\"x\"@contoso.com"), {});
    const QByteArray csv = written([&](QIODevice &out) { writeAnalysisCsv(out, tenant.analysis()); });
    EXPECT_TRUE(csv.contains("\n\"=cmd,\"\"x\"\"@contoso.com\",,0,0,0,,,0,\n")) << csv.toStdString();
}

TEST(TableExport, NeutralisesFormulasButNotNumbers)
{
    EXPECT_EQ(safeCsvField(QStringLiteral("=1+1")), QStringLiteral("'=1+1"));
    EXPECT_EQ(safeCsvField(QStringLiteral("  @SUM(A1)")), QStringLiteral("'  @SUM(A1)"));
    EXPECT_EQ(safeCsvField(QStringLiteral("+cmd|' /C calc'!A0")), QStringLiteral("'+cmd|' /C calc'!A0"));
    EXPECT_EQ(safeCsvField(QStringLiteral("\uff1d1")), QStringLiteral("'\uff1d1"));
    EXPECT_EQ(safeCsvField(QStringLiteral("-x,y")), QStringLiteral("\"'-x,y\""));
    EXPECT_EQ(safeCsvField(QStringLiteral("-5")), QStringLiteral("-5"));
    EXPECT_EQ(safeCsvField(QStringLiteral("scan@contoso.com")), QStringLiteral("scan@contoso.com"));
}

TEST(PlanExport, TableForPeopleIsMarkedAsUtf8AndSafe)
{
    samples::Tenant tenant;
    tenant.add(QStringLiteral("=hyperlink@contoso.com"), {{"it@contoso.com", 5}});
    const evidence::Analysis analysis = tenant.analysis();
    const knowledge::Knowledge facts = samples::facts();
    const QByteArray csv = written([&](QIODevice &out) {
        writePlanCsv(out, analysis, plans::makePlan(analysis, facts), facts, Language());
    });
    EXPECT_TRUE(csv.startsWith("\xef\xbb\xbf"
                               "Sender,"));
    EXPECT_TRUE(csv.contains("\r\n'=hyperlink@contoso.com,")) << csv.toStdString();
    EXPECT_EQ(csv.count("\r\n"), 2);
}

TEST(PlanExport, JsonHoldsEverySenderWithRouteAndSteps)
{
    const evidence::Analysis analysis = samples::tenantOf(5).analysis();
    const knowledge::Knowledge facts = samples::facts();
    const QByteArray json = written([&](QIODevice &out) {
        writePlanJson(out, analysis, plans::makePlan(analysis, facts), facts, Language());
    });
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    EXPECT_EQ(root[QStringLiteral("schema")].toString(), QStringLiteral("postlotse.plan/1"));
    EXPECT_EQ(root[QStringLiteral("switchOff")].toString(), QStringLiteral("2026-12-31"));
    EXPECT_EQ(root[QStringLiteral("perScenario")][QStringLiteral("unknown")].toInt(), 1);
    const QJsonArray items = root[QStringLiteral("items")].toArray();
    ASSERT_EQ(items.size(), 5);
    for (const QJsonValue &item : items) {
        const bool unknown = item[QStringLiteral("scenario")].toString() == QStringLiteral("unknown");
        EXPECT_EQ(item[QStringLiteral("route")].isNull(), unknown);
        EXPECT_EQ(item[QStringLiteral("steps")][0].toString(), QStringLiteral("connector"));
    }
}

TEST(OutputFile, AFailureLeavesTheOldFile)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("plan.txt"));
    ASSERT_TRUE(writeFile(path, [](QIODevice &out) -> std::optional<evidence::Error> {
        out.write("old");
        return std::nullopt;
    }));
    const auto failed = writeFile(path, [](QIODevice &out) -> std::optional<evidence::Error> {
        out.write("half");
        return evidence::Error{evidence::ErrorKind::Cancelled, QString()};
    });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().kind, evidence::ErrorKind::Cancelled);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("old"));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

TEST(OutputFile, NamesThePathThatCannotBeWritten)
{
    const auto failed = writeFile(QStringLiteral("/no/such/folder/plan.pdf"),
                                  [](QIODevice &) -> std::optional<evidence::Error> { return std::nullopt; });
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().kind, evidence::ErrorKind::WriteFailed);
    EXPECT_TRUE(failed.error().detail.contains(QStringLiteral("/no/such/folder/plan.pdf")));
}

} // namespace
