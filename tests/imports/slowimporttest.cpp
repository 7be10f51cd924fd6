// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/slowimport.h"

#include "imports/encoding.h"
#include "imports/exportfolder.h"
#include "imports/printer.h"
#include "imports/samples.h"
#include "imports/slowtext.h"

#include <gtest/gtest.h>

#include <random>

namespace {

using namespace imports;

//! Imports a trace quickly, in every way there is, and slowly.
void expectSame(const QByteArray &trace, const ImportOptions &options = {})
{
    static const Schema schema = Schema::load().value();
    const ImportResult quick = importBytes(trace, options);
    const auto slow = importSlowly(QStringLiteral("export.csv"), trace, schema, options);
    ASSERT_TRUE(slow) << print(quick.inputs);
    ASSERT_EQ(print(quick.inputs), print(slow->inputs));
    ASSERT_EQ(print(*quick.snapshot), print(*slow->snapshot));
}

QByteArray row(const QByteArray &time, const QByteArray &sender, const QByteArray &recipient,
               const QByteArray &status = "Delivered", const QByteArray &size = "100")
{
    return traceRow(time, sender, recipient, "m1@host", status, size);
}

TEST(SlowImport, RowsThatCount)
{
    expectSame(traceHeader + row("2026-11-21T10:00:00Z", "scan@contoso.com", "anna@contoso.com")
               + row("2026-11-22T10:00:00Z", "SCAN@contoso.com", "anna@contoso.com", "Failed")
               + row("2026-11-20T10:00:00Z", "scan@contoso.com", "toner@partner.example", "Quarantined")
               + row("2026-11-20T09:00:00Z", "scan@contoso.com", "team@contoso.com", "Expanded")
               + row("2026-11-20T09:00:00Z", "app@contoso.com", "\"a\"\"b@x.example\"", "", "1.234"));
    expectSame(enhancedHeader
               + enhancedRow("2026-11-21T10:00:00Z", "scan@contoso.com",
                             "a@x.example##Receive, Deliver;b@x.example##Receive, Fail;t@contoso.com##Receive, Expand",
                             "m1@host"));
}

TEST(SlowImport, RowsThatAreRejected)
{
    const QByteArray good = row("2026-11-21T10:00:00Z", "scan@contoso.com", "anna@contoso.com");
    expectSame(traceHeader + "only,three,columns\n" + good + "\"unclosed\"x,1\n" + "four,columns,only,here\n"
               + row("yesterday", "scan@contoso.com", "anna@contoso.com") + row("", "scan@contoso.com", "anna@contoso.com")
               + row("2026-11-21T10:00:00Z", "", "anna@contoso.com") + row("2026-11-21T10:00:00Z", "scan@contoso.com", "")
               + row("2026-11-21T10:00:00Z", "scan@contoso.com", "anna@contoso.com", "Delivered", "many") + good
               + "\"cut");
}

TEST(SlowImport, OnlyTheFirstRejectedRowsAreKept)
{
    ImportOptions options;
    options.maxRejectedSamples = 2;
    expectSame(traceHeader + "a\n" + "\"b\"x\n" + "c\n" + "\"d\"x\n", options);
}

TEST(SlowImport, OrderOfDayAndMonth)
{
    for (const QByteArray times : {"5/4/2026,25/4/2026", "5/4/2026,4/25/2026", "5/4/2026,6/4/2026", "5/4/2026,2026-04-05",
                                   "2026-04-05,25/4/2026", "5/5/2026,6/4/2026", "5-4-2026,25.04.2026"}) {
        QByteArray trace = traceHeader;
        for (const QByteArray &time : times.split(','))
            trace += row(time, "scan@contoso.com", "anna@contoso.com");
        expectSame(trace);
    }
}

TEST(SlowImport, RandomRows)
{
    const QByteArrayList cells {"2026-11-21T10:00:00Z", "11/21/2026 10:00:00 AM", "scan@contoso.com", "Anna <a@x.example>",
                                "Delivered", "Failed", "Expanded", "100", "", "x", "\"\"", "\"a,b\"", "\"\"\"q\"\"\"",
                                "\"two\r\nlines\"", "\"open", "\"shut\"x", "ü@müller.example", "\xFC", "\x1a"};
    std::mt19937 random(20261123);
    const auto cell = [&] { return cells[static_cast<qsizetype>(random() % static_cast<unsigned>(cells.size()))]; };
    for (int i = 0; i < 60 && !testing::Test::HasFatalFailure(); ++i) {
        QByteArray trace = "Received,SenderAddress,RecipientAddress\n";
        for (auto rows = random() % 20; rows > 0; --rows) {
            trace += random() % 4 ? QByteArray("2026-11-21") : cell();
            trace += ',' + (random() % 4 ? QByteArray("scan@contoso.com") : cell());
            trace += ',' + cell() + (random() % 9 ? "" : ",") + (random() % 5 ? "\n" : "\r");
        }
        SCOPED_TRACE(trace.toPercentEncoding(" ,\"@/:").toStdString());
        expectSame(trace);
    }
}

TEST(SlowText, DecodesAsTheDecoder)
{
    std::mt19937 random(20261124);
    for (const Encoding encoding : {Encoding::Utf8, Encoding::Windows1252, Encoding::Utf16Le, Encoding::Utf16Be}) {
        for (int i = 0; i < 2000; ++i) {
            const std::string_view likely("a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x93\xA7\x81\xD8\x3D\xDC\0", 15);
            std::string bytes;
            for (auto left = random() % 80; left > 0; --left)
                bytes += random() % 4 ? likely[random() % likely.size()] : static_cast<char>(random() & 255);
            Decoder decoder({encoding, 0, true});
            std::string text;
            decoder.decode(bytes, text);
            decoder.finish(text);
            const SlowText slow = decodeSlowly(bytes, encoding);
            ASSERT_EQ(text, slow.text) << keyOf(encoding).toStdString();
            ASSERT_EQ(decoder.invalid(), static_cast<std::int64_t>(slow.replaced.size())) << keyOf(encoding).toStdString();
        }
    }
}

} // namespace
