// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/exportfolder.h"
#include "imports/printer.h"
#include "imports/samples.h"
#include "imports/tablewriter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace {

using namespace imports;

const evidence::UtcSeconds start = 1795000000; // 2026-11-18T11:06:40Z: no row leaves day and month open

const QStringList headers{QStringLiteral("Received"),         QStringLiteral("SenderAddress"),
                          QStringLiteral("RecipientAddress"), QStringLiteral("Subject"),
                          QStringLiteral("Status"),           QStringLiteral("Size"),
                          QStringLiteral("MessageId")};

QStringList row(int id, const QString &sender, const QString &recipient,
                const QString &subject = QStringLiteral("Scan"))
{
    return {timeCell(start + id * 3607),
            sender,
            recipient,
            subject,
            id % 5 ? QStringLiteral("Delivered") : QStringLiteral("Failed"),
            QString::number(100 + id),
            QStringLiteral("<m%1@host>").arg(id)};
}

std::vector<QStringList> someRows()
{
    return {row(1, QStringLiteral("scan@contoso.com"), QStringLiteral("anna@contoso.com"),
                QStringLiteral("Grüße, \"Anna\"; und\tTab")),
            row(2, QStringLiteral("Scän@contoso.com"), QStringLiteral("info@müller.example"),
                QStringLiteral("zwei\r\nZeilen\r\n")),
            row(3, QStringLiteral("SCAN@contoso.com"), QStringLiteral("<toner@partner.example>"), QString()),
            row(4, QStringLiteral("<>"), QStringLiteral("scan@contoso.com"), QStringLiteral("\"")),
            row(5, QStringLiteral("scan@contoso.com"), QStringLiteral("anna@contoso.com"),
                QStringLiteral("#TYPE"))};
}

const std::vector<Layout> &layouts()
{
    static const auto all = [] {
        std::vector<Layout> made;
        unsigned count = 0;
        const std::vector<std::pair<Encoding, bool>> encodings{
            {Encoding::Utf8, false},   {Encoding::Utf8, true},    {Encoding::Utf16Le, false},
            {Encoding::Utf16Le, true}, {Encoding::Utf16Be, true}, {Encoding::Windows1252, false}};
        for (const auto &[encoding, bom] : encodings) {
            for (const auto &lineEnd : {QStringLiteral("\r\n"), QStringLiteral("\n"), QStringLiteral("\r")}) {
                for (const char separator : {',', ';', '\t'}) {
                    for (const auto dates :
                         {Layout::Dates::Iso, Layout::Dates::IsoFraction, Layout::Dates::IsoOffset,
                          Layout::Dates::Us, Layout::Dates::German}) {
                        ++count;
                        made.push_back({encoding, bom, lineEnd, QLatin1Char(separator), count % 2 == 0, dates,
                                        count % 4, count % 3 == 0, count % 5 != 0});
                    }
                }
            }
        }
        return made;
    }();
    return all;
}

TEST(ImportLayouts, TheSameContentIsTheSameSnapshotInEveryLayout)
{
    const auto expected = print(*importBytes(written(headers, someRows(), Layout())).snapshot);
    ASSERT_NE(expected.find("scän@contoso.com"), std::string::npos);
    for (const auto &layout : layouts()) {
        const auto result = importBytes(written(headers, someRows(), layout));
        ASSERT_EQ(print(*result.snapshot), expected) << layout.describe() << "\n" << print(result.inputs[0]);
        ASSERT_EQ(result.inputs[0].rows, 5) << layout.describe();
        ASSERT_EQ(result.inputs[0].rejected, 0) << layout.describe();
        ASSERT_EQ(result.inputs[0].encoding, layout.encoding) << layout.describe();
    }
}

//! Files of several kinds that overlap each other, with a broken row here and there.
QStringList writeTenant(const ExportFolder &folder)
{
    std::mt19937 random(11);
    QStringList names;
    for (int file = 0; file < 5; ++file) {
        QByteArray bytes = traceHeader;
        for (int i = 0; i < 400; ++i) {
            const auto id = file * 250 + i;
            const auto text = QByteArray::number(id);
            bytes += traceRow("2026-11-" + QByteArray::number(10 + id % 20) + "T10:00:00Z",
                              "sender" + QByteArray::number(id % 23) + "@contoso.com",
                              "r" + QByteArray::number(id * 7 % 31) + "@domain" + QByteArray::number(id % 3)
                                  + ".example",
                              "m" + text + "@host", id % 11 ? "Delivered" : "Expanded", text);
            if (random() % 50 == 0)
                bytes += "broken,row\n";
        }
        names << QStringLiteral("trace%1.csv").arg(file);
        folder.write(names.back(), bytes);
    }
    QByteArray details = detailsHeader;
    for (int id = 0; id < 600; ++id)
        details += detailsRow(
            "2026-11-" + QByteArray::number(10 + id % 20) + "T10:00:00Z",
            "sender" + QByteArray::number(id % 23), "198.51.100." + QByteArray::number(id % 5),
            "M" + QByteArray::number(id) + "@HOST", id % 4 ? "Basic" : "OAuth", id % 3 ? "TLS1_2" : "TLS1_0");
    folder.write(QStringLiteral("details.csv"), details);
    QByteArray enhanced = enhancedHeader;
    for (int id = 900; id < 1300; ++id)
        enhanced += enhancedRow("2026-11-" + QByteArray::number(10 + id % 20) + "T10:00:00.1230000Z",
                                "sender" + QByteArray::number(id % 23) + "@contoso.com",
                                "extra@contoso.com##Receive, Deliver;x@y.example##Receive, Fail",
                                "e" + QByteArray::number(id) + "@host");
    folder.write(QStringLiteral("enhanced.csv"), enhanced);
    folder.write(QStringLiteral("domains.csv"),
                 "Name,DomainName,DomainType,MatchSubDomains\nc,contoso.com,Authoritative,False\n");
    folder.write(
        QStringLiteral("summary.csv"),
        "Sender address;Domain;TLS 1.0;TLS 1.1;TLS 1.2;Messages "
        "sent\nsender1@contoso.com;contoso.com;10;20;70;99\nquiet@contoso.com;contoso.com;0;0;100;3\n");
    folder.write(QStringLiteral("unknown.csv"), "Colour,Shape\nred,round\n");
    return names << QStringLiteral("details.csv") << QStringLiteral("enhanced.csv")
                 << QStringLiteral("domains.csv") << QStringLiteral("summary.csv")
                 << QStringLiteral("unknown.csv");
}

TEST(ImportOrder, TheSameForEveryOrderOfFilesAndNumberOfThreads)
{
    const ExportFolder folder;
    auto names = writeTenant(folder);
    const auto first = folder.import(names);
    const auto snapshot = print(*first.snapshot);
    const auto reports = print(first.inputs);
    ASSERT_NE(snapshot.find("quiet@contoso.com"), std::string::npos);
    std::mt19937 random(3);
    for (int round = 0; round < 4; ++round) {
        std::shuffle(names.begin(), names.end(), random);
        for (const int threads : {1, 2, 7}) {
            ImportOptions options;
            options.threads = threads;
            const auto result = folder.import(names, options);
            ASSERT_EQ(print(*result.snapshot), snapshot) << round << " with threads " << threads;
            ASSERT_EQ(print(result.inputs), reports) << round << " with threads " << threads;
            ASSERT_EQ(*result.configuration, *first.configuration);
        }
    }
}

TEST(ImportOrder, OneLargeFileIsTheSameForEveryNumberOfThreads)
{
    QByteArray bytes = traceHeader;
    for (int i = 0; i < 20000; ++i) {
        const auto id = QByteArray::number(i);
        bytes += traceRow("2026-11-" + QByteArray::number(10 + i % 20) + "T10:00:00Z",
                          "sender" + QByteArray::number(i % 997) + "@contoso.com",
                          "r" + QByteArray::number(i % 101) + "@x.example", "m" + id, "Delivered", id,
                          i % 7 ? "Scan" : "\"two\nlines, \"\"quoted\"\"\"");
        if (i % 5000 == 0)
            bytes += "broken,\"row\n";
    }
    QByteArray details = detailsHeader;
    for (int i = 0; i < 20000; i += 10)
        details += detailsRow("2026-11-10T10:00:00Z", "sender" + QByteArray::number(i % 997), "198.51.100.7",
                              "<m" + QByteArray::number(i) + ">");
    std::string expected;
    for (const int threads : {1, 2, 7}) {
        ImportOptions options;
        options.threads = threads;
        options.readTogetherBytes = 0;
        options.chunkBytes = 16 * 1024;
        const auto result = importAll({{"trace.csv", bytes}, {"details.csv", details}}, options);
        const auto text = print(*result.snapshot) + print(result.inputs);
        if (expected.empty())
            expected = text;
        ASSERT_EQ(text, expected) << threads;
        ASSERT_EQ(result.snapshot->senders.front().matchedSubmissions, 3) << threads;
    }
}

} // namespace
