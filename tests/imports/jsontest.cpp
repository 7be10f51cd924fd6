// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/exportfolder.h"
#include "imports/printer.h"
#include "imports/tablewriter.h"

#include <gtest/gtest.h>

namespace {

using namespace imports;

QByteArray message(const QByteArray &id, const QByteArray &recipient = "anna@contoso.com")
{
    return "{\"id\":\"" + id + "\",\"senderAddress\":\"scan@contoso.com\",\"recipientAddress\":\"" + recipient
        + "\",\"messageId\":\"<" + id
        + "@host>\",\"receivedDateTime\":\"2026-11-21T10:00:00Z\",\"subject\":\"Scan\",\"size\":100,"
          "\"fromIP\":\"\",\"toIP\":\"\",\"status\":\"delivered\"}";
}

std::string mailIn(const ImportResult &result)
{
    return printMail(*result.snapshot);
}

const char *const once =
    "scan@contoso.com > anna@contoso.com x1 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n";
const char *const twice =
    "scan@contoso.com > anna@contoso.com x2 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n";

TEST(ImportJson, GraphPageOfAMessageTrace)
{
    const auto result =
        importBytes("{\"@odata.context\":\"x\",\"value\":[" + message("1") + "," + message("2")
                    + "],\"@odata.nextLink\":\"https://graph.microsoft.com/next\"}");
    EXPECT_EQ(print(result.inputs[0]), "messageTrace utf-8 rows 2 rejected 0\n");
    EXPECT_EQ(mailIn(result), twice);
}

TEST(ImportJson, PagesInSeveralFilesAndOneAfterTheOther)
{
    const auto first = "{\"value\":[" + message("1") + "]}";
    const auto second = "{\"value\":[" + message("2") + "]}";
    EXPECT_EQ(mailIn(importAll({{"1.json", first}, {"2.json", second}})), twice);
    EXPECT_EQ(mailIn(importBytes(first + "\n" + second)), twice);
}

TEST(ImportJson, ArraysAndJsonLines)
{
    EXPECT_EQ(mailIn(importBytes("[" + message("1") + "," + message("2") + "]")), twice);
    EXPECT_EQ(mailIn(importBytes(message("1") + "\n" + message("2") + "\n")), twice);
    EXPECT_EQ(mailIn(importBytes("\n  [\n\t" + message("1") + " ,\r\n " + message("2") + " ] \n")), twice);
}

TEST(ImportJson, EveryEncoding)
{
    const auto text = QString::fromUtf8("[" + message("1", "jörg@müller.example") + "]");
    for (const auto encoding : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be})
        EXPECT_EQ(
            mailIn(importBytes(encoded(text, encoding, true))),
            "scan@contoso.com > jörg@xn--mller-kva.example x1 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n");
    EXPECT_EQ(
        mailIn(importBytes(encoded(text, Encoding::Utf16Le))),
        "scan@contoso.com > jörg@xn--mller-kva.example x1 2026-11-21T10:00:00Z..2026-11-21T10:00:00Z\n");
}

TEST(ImportJson, EscapesInStrings)
{
    EXPECT_EQ(mailIn(importBytes("[" + message("1", "an\\u006ea\\u0040contoso.com") + "]")), once);
    auto record = message("1");
    record.replace("\"Scan\"", "\"a \\\"quoted\\\" \\\\ {[ ]} \\u0000 \\ud83d\\udce7\"");
    EXPECT_EQ(mailIn(importBytes("[" + record + "]")), once);
}

TEST(ImportJson, EmptyPages)
{
    for (const QByteArray bytes : {"[]", "{\"value\":[]}", "{}", "[{}]"}) {
        const auto result = importBytes(bytes);
        EXPECT_TRUE(result.inputs[0].error) << bytes.constData();
        EXPECT_TRUE(result.snapshot->senders.empty()) << bytes.constData();
    }
}

TEST(ImportJson, TruncatedWithinARecordKeepsWhatIsWhole)
{
    const auto whole = "[" + message("1") + "," + message("2") + "]";
    const auto result = importBytes(whole.left(whole.size() - 20));
    EXPECT_EQ(mailIn(result), once);
    EXPECT_NE(find(result.inputs[0], WarningKind::LastRecordCut), nullptr);
}

TEST(ImportJson, TruncatedAnywhereIsNeverMoreThanWasThere)
{
    const auto whole = "{\"value\":[" + message("1") + "," + message("2") + "],\"@odata.nextLink\":\"x\"}";
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        const auto result = importBytes(whole.left(size));
        const auto mail = mailIn(result);
        ASSERT_TRUE(mail.empty() || mail == once || mail == twice) << size;
        const auto &report = result.inputs[0];
        const bool told = report.error || report.rejected || !report.warnings.empty();
        ASSERT_TRUE(told || !mail.empty()) << size;
    }
}

TEST(ImportJson, DeepNestingIsNoCrash)
{
    const QByteArray deep(300000, '[');
    EXPECT_TRUE(importBytes(deep).inputs[0].error);
    EXPECT_TRUE(importBytes(QByteArray("{\"a\":").repeated(200000)).inputs[0].error);
    auto record = message("1");
    record.replace("\"Scan\"", QByteArray(100000, '[') + QByteArray(100000, ']'));
    const auto result = importBytes("[" + record + "," + message("2") + "]");
    EXPECT_NE(mailIn(result).find("scan@contoso.com > anna@contoso.com"), std::string::npos);
    const auto page =
        "{\"x\":" + QByteArray(300000, '[') + QByteArray(300000, ']') + ",\"value\":[" + message("1") + "]}";
    EXPECT_EQ(importBytes(page).inputs.size(), 1u);
}

TEST(ImportJson, GiantStringsAreRejectedAndTheRestIsRead)
{
    auto record = message("1");
    record.replace("\"Scan\"", '"' + QByteArray(5000000, 'x') + '"');
    const auto result = importBytes("[" + message("0") + "," + record + "," + message("2") + "]");
    EXPECT_EQ(mailIn(result), twice);
    EXPECT_EQ(result.inputs[0].rejected, 1);
    EXPECT_EQ(toText(result.inputs[0].rejectedSamples.at(0).reason), "TooLong");
}

TEST(ImportJson, DuplicateKeysAreOneRecord)
{
    auto record = message("1");
    record.replace("\"status\"", "\"senderAddress\":\"other@contoso.com\",\"status\"");
    const auto result = importBytes("[" + record + "]");
    EXPECT_EQ(result.inputs[0].rows, 1);
    EXPECT_EQ(result.snapshot->senders.size(), 1u);
}

TEST(ImportJson, ElementsThatAreNoObjectsAreRejectedOneByOne)
{
    const auto result = importBytes("[" + message("1") + ",1,\"text\",null,true,[" + message("9") + "],"
                                    + message("2") + "]");
    EXPECT_EQ(mailIn(result), twice);
    EXPECT_EQ(result.inputs[0].rejected, 5);
    EXPECT_EQ(result.inputs[0].rows, 7);
    for (const auto &row : result.inputs[0].rejectedSamples)
        EXPECT_EQ(toText(row.reason), "InvalidJson");
}

TEST(ImportJson, RecordsThatAreNoJsonAreRejectedOneByOne)
{
    const auto result = importBytes(message("1") + "\n{\"senderAddress\": }\n" + message("2") + "\n");
    EXPECT_EQ(mailIn(result), twice);
    ASSERT_EQ(result.inputs[0].rejected, 1);
    EXPECT_EQ(result.inputs[0].rejectedSamples[0].line, 2);
}

TEST(ImportJson, LineNumbersAreThoseOfTheRecord)
{
    const auto result = importBytes(
        "{\n\"value\": [\n" + message("1")
        + ",\n{\"senderAddress\":\n\"scan@contoso.com\", \"recipientAddress\":\"a@x.example\"}\n]}");
    ASSERT_EQ(result.inputs[0].rejected, 1);
    EXPECT_EQ(result.inputs[0].rejectedSamples[0].line, 4);
    EXPECT_EQ(toText(result.inputs[0].rejectedSamples[0].reason), "MissingTime");
}

TEST(ImportJson, ValuesOfTheWrongTypeStopNothing)
{
    auto record = message("2");
    record.replace("\"2026-11-21T10:00:00Z\"", "{\"a\":[1]}").replace("\"delivered\"", "7");
    const auto result = importBytes("[" + record + "," + message("1") + "]");
    EXPECT_EQ(mailIn(result), once);
    EXPECT_EQ(result.inputs[0].rejected, 1);
}

TEST(ImportJson, SizesAsNumbersOrText)
{
    auto record = message("1");
    record.replace(":100", ":\"100\"");
    EXPECT_EQ(importBytes("[" + record + "]").snapshot->senders.at(0).allMail.bytes, 100);
    record = message("1");
    record.replace(":100", ":1e400");
    EXPECT_LE(importBytes("[" + record + "]").snapshot->senders.size(), 1u);
}

TEST(ImportJson, ObjectsOfAnUnknownKindNameTheirKeys)
{
    const auto report = importBytes("[{\"colour\":\"red\",\"shape\":\"round\"}]").inputs[0];
    ASSERT_TRUE(report.error);
    EXPECT_EQ(toText(report.error->kind), "UnknownKind");
    EXPECT_TRUE(report.headers.contains(QStringLiteral("colour")));
    EXPECT_TRUE(report.headers.contains(QStringLiteral("shape")));
}

TEST(ImportJson, WhatDecidesAboutTheEncodingMayLieInTheNextBlock)
{
    constexpr int blockBytes = 256 * 1024;
    const QByteArray start = "[" + message("1", "j");
    const QByteArray half = start.left(start.indexOf("j\",\"messageId")); // up to the recipient
    const QByteArray rest = start.mid(half.size());
    for (int shift = -2; shift <= 2; ++shift) {
        const QByteArray text = QByteArray("[").leftJustified(blockBytes + shift - half.size(), ' ') + half.mid(1)
            + "\xF6rg" + rest.mid(1) + "]";
        const auto result = importBytes(text);
        EXPECT_EQ(result.inputs[0].encoding, Encoding::Windows1252) << shift;
        EXPECT_EQ(mailIn(result).find("\xEF\xBF\xBD"), std::string::npos) << shift;
    }
}

TEST(ImportJson, ControlCharactersBehindANumberAreNoSpace)
{
    const auto result = importBytes(message("1") + "\n" + message("2").replace("100", "100\x01") + "\n");
    EXPECT_EQ(print(result.inputs[0]).find("rows 2 rejected 1"), std::string("messageTrace utf-8 ").size());
}

TEST(ImportJson, APageWithoutAnObjectIsEmptyAndNotBroken)
{
    for (const QByteArray page : {"[]", " [ ]\n", "{\"value\":[]}", "{\"@odata.context\":\"x\",\"value\": [\n]}"}) {
        const auto report = importBytes(page).inputs[0];
        ASSERT_TRUE(report.error) << page.constData();
        EXPECT_EQ(report.error->kind, evidence::ErrorKind::Empty) << page.constData();
    }
    for (const QByteArray broken : {"[{", "{\"value\":[{\"id\":", "[1]"})
        EXPECT_EQ(importBytes(broken).inputs[0].error->kind, evidence::ErrorKind::InvalidJson) << broken.constData();
}

} // namespace
