// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/blockscanners.h"
#include "imports/slowcsv.h"
#include "imports/tablewriter.h"

#include <gtest/gtest.h>

#include <random>

namespace {

using namespace imports;

class CsvChunks : public testing::TestWithParam<BlockScanner> {
protected:
    static void expectSame(const std::string &text, qint64 maxRecordBytes = 1 << 20)
    {
        const QString unicode = QString::fromStdString(text);
        expectSame(QByteArray::fromStdString(text), {Encoding::Utf8, 0, false}, maxRecordBytes);
        expectSame(encoded(unicode, Encoding::Utf16Le, true), {Encoding::Utf16Le, 2, true}, maxRecordBytes);
    }

private:
    static void expectSame(const QByteArray &file, DetectedEncoding encoding, qint64 maxRecordBytes)
    {
        const CsvContent expected = readSlowly(file, encoding, ',', static_cast<std::size_t>(maxRecordBytes));
        for (const qint64 chunkBytes : {1, 3, 64, 70, 1000}) {
            for (const unsigned threads : {1U, 3U}) {
                const QuickReading reading {GetParam().scanCsv, chunkBytes, threads, maxRecordBytes};
                ASSERT_EQ(print(readQuickly(file, encoding, ',', reading)), print(expected))
                    << "chunks of " << chunkBytes << ", threads " << threads;
            }
        }
    }
};

TEST_P(CsvChunks, TextThatKeepsToTheRules)
{
    expectSame("a,b,c\n1,2,3\n");
    expectSame("a,b\r\n\"1,\"\"x\"\"\r\n2\",3\r\n\r\n\r\n4,5");
    expectSame("a\rb\r\r\"c\rd\"\re");
    expectSame("ä,ö\n\"ü\U0001F4E7\n\",€\n");
}

TEST_P(CsvChunks, TextThatBreaksTheRules)
{
    expectSame("a,b\n\"1,2\n3,4\n5,6\n");
    expectSame("a\n\"1\"x\n\"2\"\n");
    expectSame("a,b\"c,d\n\"e\",f\n");
    expectSame("a,\"b\n\"c\",d\n");
    expectSame("a,b\n\x1a");
    expectSame("\x1a");
}

TEST_P(CsvChunks, RecordsThatAreTooLong)
{
    const std::string hundred(100, 'x');
    expectSame("a\n" + hundred + "\nb\n", 99);
    expectSame("a\n" + hundred + "\nb\n", 100);
    expectSame("a\n\"" + hundred + "\"\nb\n", 101);
    expectSame("a\n\"" + hundred + "\"\nb\n", 102);
    expectSame("a\n\"" + hundred + hundred + "\n" + hundred + "\"\nb\n", 150);
    expectSame("a\n" + std::string(5000, ',') + "\nb\n", 150);
    expectSame("a,b\nc,d\n" + hundred.substr(0, 30) + "\ne,f\n", 20);
    std::string umlauts;
    for (int i = 0; i < 3000; ++i)
        umlauts += "äö\U0001F4E7";
    expectSame(umlauts + "\nü\n", 150);
}

TEST_P(CsvChunks, RecordsThatGoWrongOneAfterTheOther)
{
    const std::vector<std::string> lines {"a,b\",\"d\n", "\"x\ny\"z,\n", "a,\"b\n", "\"\"\"a\n\"\"\n", "\",\"\r\n", "a\",\"\"\"b\r", "c,d\n"};
    for (const std::string &first : lines) {
        for (const std::string &second : lines) {
            std::string text = "a,b\n";
            for (int i = 0; i < 12; ++i)
                text += i % 3 == 2 ? second : first;
            expectSame(text + "e,f\n", 40);
            expectSame(text + "\"e\"f\n", 1 << 20);
            if (HasFatalFailure())
                return;
        }
    }
}

TEST_P(CsvChunks, RandomTexts)
{
    const std::vector<std::string> pieces {"a", "bc", ",", ",", "\"", "\"", "\"\"", "\n", "\r\n", "\r", "ü", "\U0001F4E7",
                                           "\",\"", "\"\r\n\"", std::string(70, 'x'), "\x1a"};
    std::mt19937 random(20261122);
    for (int i = 0; i < 60 && !HasFatalFailure(); ++i) {
        std::string text;
        for (auto left = random() % 60; left > 0; --left)
            text += pieces[random() % pieces.size()];
        expectSame(text, i % 3 ? 1 << 20 : 80);
    }
}

INSTANTIATE_TEST_SUITE_P(Implementations, CsvChunks, testing::ValuesIn(blockScanners()),
                         [](const auto &implementation) { return std::string(implementation.param.name); });

} // namespace
