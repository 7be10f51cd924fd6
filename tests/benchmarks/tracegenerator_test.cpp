// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/tracegenerator.h"

#include "imports/importer.h"
#include "reports/analysiscsv.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <sstream>
#include <string>

namespace {

using namespace benchmarks;

//! Names the first line that differs; all of them would be too many to read.
void expectSameLines(const std::string &actual, const std::string &expected)
{
    std::istringstream actualLines(actual);
    std::istringstream expectedLines(expected);
    std::string line;
    std::string expectedLine;
    while (std::getline(expectedLines, expectedLine)) {
        std::getline(actualLines, line);
        ASSERT_EQ(line, expectedLine);
    }
    EXPECT_FALSE(std::getline(actualLines, line)) << line;
}

class TraceGeneratorTest : public ::testing::Test {
protected:
    std::filesystem::path path(const char *name) const
    {
        return std::filesystem::path(folder.path().toStdU16String()) / name;
    }

    static QByteArray bytesOf(const std::filesystem::path &path)
    {
        QFile file(QString::fromStdU16String(path.u16string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    //! What the generator says that an analysis has to find.
    std::string truth() const { return bytesOf(path("truth.csv")).toStdString(); }

    //! What an analysis of the files finds.
    std::string analysisOf(const std::vector<GeneratedFile> &generated,
                           evidence::Listing listing = evidence::Listing::AllSenders) const
    {
        writeAcceptedDomains(path("accepted.txt"));
        imports::ImportOptions options;
        options.acceptedDomains =
            imports::readAcceptedDomains(QString::fromStdU16String(path("accepted.txt").u16string())).value();
        options.threads = 2;
        std::vector<imports::InputFile> files;
        for (const GeneratedFile &file : generated)
            files.push_back({QString::fromStdU16String(file.path.u16string()), {}});
        const auto result = imports::importFiles(files, options);
        for (const imports::InputReport &input : result->inputs) {
            EXPECT_FALSE(input.error) << input.file.toStdString();
            EXPECT_EQ(input.rejected, 0) << input.file.toStdString();
        }
        QBuffer csv;
        csv.open(QIODevice::WriteOnly);
        reports::writeAnalysisCsv(csv, evidence::analyse(result->snapshot, listing));
        return csv.data().toStdString();
    }

    void expectTruth(const TraceOptions &options) const
    {
        const auto files = generateTrace(options, path("export"), path("truth.csv"));
        expectSameLines(analysisOf(files), truth());
    }

    static TraceOptions small()
    {
        TraceOptions options;
        options.rows = 5'000;
        options.senders = 300;
        return options;
    }

    QTemporaryDir folder;
};

TEST_F(TraceGeneratorTest, AnImportFindsTheTruth)
{
    expectTruth(small());
}

TEST_F(TraceGeneratorTest, EveryWayToWriteATraceSaysTheSame)
{
    TraceOptions options = small();
    generateTrace(options, path("usual.csv"), path("usual-truth.csv"));

    options.dates = DateStyle::German;
    options.separator = ';';
    expectTruth(options);
    options.dates = DateStyle::American;
    options.lineEnd = LineEnd::Lf;
    expectTruth(options);
    options.multilinePercent = 20;
    expectTruth(options);
    options.encoding = TextEncoding::Utf16;
    expectTruth(options);
    std::reverse(options.columns.begin(), options.columns.end());
    expectTruth(options);

    expectSameLines(truth(), bytesOf(path("usual-truth.csv")).toStdString());
}

TEST_F(TraceGeneratorTest, OtherKindsOfExports)
{
    TraceOptions options = small();
    options.kind = Kind::Json;
    options.rows = 12'000; // more than a page
    expectTruth(options);
    options.kind = Kind::Extended;
    options.rows = 1'000;
    options.encoding = TextEncoding::Utf16;
    expectTruth(options);
}

TEST_F(TraceGeneratorTest, DetailsBelongToTheTraceOfTheSameSeed)
{
    TraceOptions options = small();
    std::vector<GeneratedFile> files = generateTrace(options, path("trace.csv"));
    options.kind = Kind::Details;
    options.files = 3;
    options.encoding = TextEncoding::Utf16;
    for (const GeneratedFile &file : generateTrace(options, path("details.csv"), path("truth.csv")))
        files.push_back(file);
    ASSERT_EQ(files.size(), 4U);
    expectSameLines(analysisOf(files, evidence::Listing::Submitters), truth());
}

TEST_F(TraceGeneratorTest, SeveralFilesWithAndWithoutOverlap)
{
    TraceOptions options = small();
    options.files = 3;
    expectTruth(options);
    options.overlapPercent = 30;
    expectTruth(options);
    std::int64_t rows = 0;
    for (const GeneratedFile &file : generateTrace(options, path("export")))
        rows += file.rows;
    EXPECT_GT(rows, options.rows * 11 / 10);
}

TEST_F(TraceGeneratorTest, ABulkSenderReachesSomebodyNewWithEveryRow)
{
    TraceOptions options = small();
    options.bulkPercent = 30;
    expectTruth(options);
    const QByteArrayList lines = QByteArray::fromStdString(truth()).split('\n');
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [](const QByteArray &text) { return text.startsWith("newsletter@"); });
    ASSERT_NE(line, lines.end());
    const QByteArrayList cells = line->split(',');
    EXPECT_EQ(cells[1], "4");
    EXPECT_GT(cells[2].toInt(), 1'000);
    EXPECT_NEAR(cells[3].toInt(), cells[2].toInt() * 2 / 3, 1) << "every third contact is inside";
}

TEST_F(TraceGeneratorTest, EverybodySends)
{
    TraceOptions options = small();
    generateTrace(options, path("trace.csv"), path("truth.csv"));
    const std::string lines = truth();
    EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 1 + options.senders);
}

TEST_F(TraceGeneratorTest, EverySystemGivesTheSameBytes)
{
    TraceOptions options = small();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Kind kind : {Kind::Trace, Kind::Extended, Kind::Details, Kind::Json}) {
        options.kind = kind;
        generateTrace(options, path("export"), path("truth.csv"));
        hash.addData(bytesOf(path("export")));
        hash.addData(bytesOf(path("truth.csv")));
    }
    // Changes with every change of the generator; it must not change with the compiler or the system.
    EXPECT_EQ(hash.result().toHex().toStdString(),
              "288e048a6d619ef60f27ee8de630620b307034fb41fb3e51971076e9a8f964a8");
}

} // namespace
