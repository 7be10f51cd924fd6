// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/fuzz/differential.h"
#include "imports/fuzz/hostileimport.h"
#include "imports/printer.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

#include <random>

namespace {

using namespace imports;

std::vector<QByteArray> corpus(const char *folderName)
{
    const QDir folder(QStringLiteral(TEST_DATA_DIR "/fuzz/") + QString::fromLatin1(folderName));
    std::vector<QByteArray> all;
    for (const auto &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        all.push_back(file.readAll());
    }
    return all;
}

//! Pieces that hurt parsers.
const std::vector<QByteArray> &spikes()
{
    static const std::vector<QByteArray> all{"\"",
                                             "\"\"",
                                             "\r",
                                             "\n",
                                             "\r\n",
                                             ",",
                                             ";",
                                             "\t",
                                             "{",
                                             "}",
                                             "[",
                                             "]",
                                             ":",
                                             "\\",
                                             "\\u",
                                             "\xff",
                                             "\xfe",
                                             "\xc3",
                                             "##",
                                             "<>",
                                             "@",
                                             "#TYPE",
                                             "-1",
                                             "1e999",
                                             "null",
                                             "9223372036854775807",
                                             "\xEF\xBB\xBF",
                                             QByteArray("\0", 1),
                                             QByteArray("\xD8\x3D", 2),
                                             "29.02.2027",
                                             "31/12/9999",
                                             "%",
                                             "\"value\":[",
                                             "\"\n"};
    return all;
}

//! A changed copy: some bytes flipped, cut out, doubled, or replaced by a spike. The same for the same seed
//! everywhere.
QByteArray mutated(QByteArray bytes, const QByteArray &other, std::mt19937 &random)
{
    for (auto changes = 1 + random() % 6; changes > 0; --changes) {
        const auto size = static_cast<std::mt19937::result_type>(bytes.size());
        const auto at = static_cast<qsizetype>(size ? random() % size : 0);
        const auto length = static_cast<qsizetype>(random() % 40);
        switch (random() % 6) {
        case 0:
            if (size)
                bytes[at] = static_cast<char>(random() & 255);
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.mid(at, length));
            break;
        case 3:
            bytes.insert(at, spikes()[random() % spikes().size()]);
            break;
        case 4:
            bytes.insert(at, other.mid(static_cast<qsizetype>(random() % 200), length));
            break;
        default:
            if (random() % 4 == 0)
                bytes.truncate(at);
            break;
        }
    }
    return bytes;
}

void replay(const char *folder, unsigned seed)
{
    const auto files = corpus(folder);
    ASSERT_GE(files.size(), 12u);
    std::mt19937 random(seed);
    for (int round = 0; round < 1500; ++round) {
        const auto &file = files[random() % files.size()];
        const auto &other = files[random() % files.size()];
        const auto bytes = mutated(file, other, random);
        SCOPED_TRACE(bytes.toPercentEncoding(" \n\",;{}[]:@<>/.").toStdString());
        const auto result = importHostile(bytes);
        if (round % 50 == 0) {
            const auto again = importHostile(bytes, 7);
            ASSERT_EQ(print(*result.snapshot), print(*again.snapshot));
            ASSERT_EQ(print(result.inputs), print(again.inputs));
        }
    }
}

TEST(ImportFuzz, EveryFileOfTheCorpusIsRecognised)
{
    for (const auto *folder : {"corpus-csv", "corpus-json"}) {
        for (const auto &bytes : corpus(folder)) {
            const auto report = importHostile(bytes).inputs.front();
            EXPECT_FALSE(report.error) << folder << "\n"
                                       << bytes.left(100).toStdString() << "\n"
                                       << print(report);
            EXPECT_GT(report.rows, report.rejected) << bytes.left(100).toStdString();
        }
    }
}

TEST(ImportFuzz, MutatedTables)
{
    replay("corpus-csv", 1);
}

TEST(ImportFuzz, MutatedJson)
{
    replay("corpus-json", 2);
}

std::string describe(const std::shared_ptr<const evidence::Snapshot> &snapshot)
{
    return print(*snapshot);
}

TEST(ImportFuzz, QuickAndSlowReadingAgree)
{
    const auto files = corpus("corpus-differential");
    ASSERT_GE(files.size(), 12u);
    for (const auto &file : files)
        EXPECT_EQ(differenceIn(file, describe), "") << file.toPercentEncoding(" \n\",;@<>/.").toStdString();
}

TEST(ImportFuzz, QuickAndSlowReadingAgreeOnMutatedTables)
{
    const auto files = corpus("corpus-differential");
    std::mt19937 random(4);
    for (int round = 0; round < 500; ++round) {
        const auto input = mutated(files[random() % files.size()], files[random() % files.size()], random);
        ASSERT_EQ(differenceIn(input, describe), "") << input.toPercentEncoding(" \n\",;@<>/.").toStdString();
    }
}

TEST(ImportFuzz, NothingButSpikes)
{
    std::mt19937 random(3);
    for (int round = 0; round < 1500; ++round) {
        QByteArray bytes;
        for (auto pieces = random() % 30; pieces > 0; --pieces)
            bytes += spikes()[random() % spikes().size()];
        SCOPED_TRACE(bytes.toPercentEncoding().toStdString());
        importHostile(bytes);
    }
}

} // namespace
