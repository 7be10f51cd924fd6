// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/blockscanners.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace {

using namespace imports;

enum class Meaning { Text, FieldEnd, LineEnd, LineInside };

//! The meaning of every byte up to the first irregular one, which ends the list.
std::vector<Meaning> meaningsOf(const std::string &text, char separator)
{
    std::vector<Meaning> meanings;
    bool inside = false;
    bool quoteEnded = false; // the byte before closed a quote, or is the first of two
    bool fieldStarts = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool isLineFeedOfPair = c == '\n' && i > 0 && text[i - 1] == '\r';
        const bool isLineEnd = (c == '\n' || c == '\r') && !isLineFeedOfPair;
        const bool isDelimiter = c == '\n' || c == '\r' || c == separator;
        if (c == '"') {
            if (!inside && !fieldStarts && !quoteEnded)
                return meanings;
            quoteEnded = inside;
            inside = !inside;
            fieldStarts = false;
            meanings.push_back(Meaning::Text);
            continue;
        }
        if (quoteEnded && !isDelimiter)
            return meanings;
        if (inside)
            meanings.push_back(isLineEnd ? Meaning::LineInside : Meaning::Text);
        else
            meanings.push_back(isLineEnd ? Meaning::LineEnd : c == separator ? Meaning::FieldEnd : Meaning::Text);
        fieldStarts = !inside && isDelimiter;
        quoteEnded = false;
    }
    return meanings;
}

//! What several scans found, one behind the other.
struct Scanned {
    std::vector<std::uint32_t> ends;
    std::vector<std::uint32_t> recordEnds;
    bool hasLinesInside = false;
    std::uint32_t irregular = CsvScan::none;

    void scan(ScanCsvBlocks scanBlocks, const std::string &text, char separator, CsvCarry &carry, std::uint32_t base)
    {
        const std::size_t blockCount = text.size() / csvBlockBytes;
        std::vector<std::uint32_t> newEnds((blockCount + 1) * csvBlockBytes);
        std::vector<std::uint32_t> newRecordEnds(newEnds.size());
        const CsvScan found
            = scanBlocks(text.data(), blockCount, separator, carry, base, newEnds.data(), newRecordEnds.data());
        for (std::uint32_t i = 0; i < found.recordEnds; ++i)
            recordEnds.push_back(static_cast<std::uint32_t>(ends.size()) + newRecordEnds[i]);
        ends.insert(ends.end(), newEnds.begin(), newEnds.begin() + found.fieldEnds);
        hasLinesInside |= found.hasLinesInside;
        irregular = found.irregular;
    }
};

class CsvBlocks : public testing::TestWithParam<BlockScanner> { };

TEST_P(CsvBlocks, MeanWhatEveryByteMeans)
{
    constexpr std::size_t blockCount = 6;
    constexpr std::uint32_t base = 1000;
    std::mt19937 random(1);
    int irregular = 0;
    for (int round = 0; round < 4000; ++round) {
        const char separator = ",;\t\xA7"[random() % 4];
        const std::string letters = std::string("xy\"\"\r\n") + separator + (round % 2 ? "zzzzzzzzzzzzzz" : "\xC3");
        std::string text(blockCount * csvBlockBytes, 0);
        for (char &c : text)
            c = letters[random() % letters.size()];
        if (round % 4 == 0) { // quotes in pairs, so that much stays regular
            for (std::size_t i = 0; i + 1 < text.size(); ++i)
                text[i + 1] = text[i] == '"' && i % 3 == 0 ? '"' : text[i + 1];
        }
        const std::vector<Meaning> meanings = meaningsOf(text, separator);
        std::vector<std::uint32_t> ends;
        std::vector<std::uint32_t> recordEnds;
        for (std::uint32_t i = 0; i < meanings.size(); ++i) {
            if (meanings[i] == Meaning::FieldEnd || meanings[i] == Meaning::LineEnd)
                ends.push_back(base + i);
            if (meanings[i] == Meaning::LineEnd)
                recordEnds.push_back(static_cast<std::uint32_t>(ends.size()));
        }

        // Two calls, so that the carry goes from one to the other.
        CsvCarry carry;
        Scanned all;
        all.scan(GetParam().scanCsv, text.substr(0, 2 * csvBlockBytes), separator, carry, base);
        if (all.irregular == CsvScan::none)
            all.scan(GetParam().scanCsv, text.substr(2 * csvBlockBytes), separator, carry, base + 2 * csvBlockBytes);
        ASSERT_EQ(all.ends, ends);
        ASSERT_EQ(all.recordEnds, recordEnds);
        ASSERT_EQ(all.hasLinesInside, std::find(meanings.begin(), meanings.end(), Meaning::LineInside) != meanings.end());
        const bool isIrregular = meanings.size() < text.size();
        ASSERT_EQ(all.irregular, isIrregular ? base + static_cast<std::uint32_t>(meanings.size()) : CsvScan::none);
        irregular += isIrregular;
    }
    EXPECT_GT(irregular, 100);
}

INSTANTIATE_TEST_SUITE_P(Scanners, CsvBlocks, testing::ValuesIn(blockScanners()),
                         [](const auto &param) { return param.param.name; });

TEST(BlockScanners, TheLastNeedsNoSpecialProcessor)
{
    EXPECT_STREQ(blockScanners().back().name, "portable");
}

} // namespace
