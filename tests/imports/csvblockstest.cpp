// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/csvblocks.h"

#include <gtest/gtest.h>

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

class CsvBlocks : public testing::TestWithParam<CsvBlockScanner> { };

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
        CsvCarry carry;
        CsvBlock blocks[blockCount];
        std::vector<std::uint32_t> ends((blockCount + 1) * csvBlockBytes);
        // Two calls, so that the carry goes from one to the other.
        const std::size_t first = GetParam().scan(text.data(), 2, separator, carry, blocks, base, ends.data());
        GetParam().scan(text.data() + 2 * csvBlockBytes, blockCount - 2, separator, carry, blocks + 2,
                        base + 2 * csvBlockBytes, ends.data() + first);
        std::size_t end = 0;
        for (std::size_t i = 0; i < meanings.size(); ++i) {
            const CsvBlock &block = blocks[i / csvBlockBytes];
            const std::uint64_t bit = std::uint64_t {1} << (i % csvBlockBytes);
            const bool isEnd = meanings[i] == Meaning::FieldEnd || meanings[i] == Meaning::LineEnd;
            ASSERT_EQ((block.fieldEnds & bit) != 0, isEnd) << i;
            ASSERT_EQ((block.lineEnds & bit) != 0, meanings[i] == Meaning::LineEnd) << i;
            ASSERT_EQ((block.linesInside & bit) != 0, meanings[i] == Meaning::LineInside) << i;
            ASSERT_EQ(block.irregular & bit, 0u) << i;
            if (i % csvBlockBytes == 0) {
                ASSERT_EQ(block.endsBefore + (i < 2 * csvBlockBytes ? 0 : first), end);
            }
            if (isEnd) {
                ASSERT_EQ(ends[end++], base + i);
            }
        }
        if (const std::size_t i = meanings.size(); i < text.size()) {
            ++irregular;
            ASSERT_NE(blocks[i / csvBlockBytes].irregular >> (i % csvBlockBytes) & 1, 0u) << i;
        }
    }
    EXPECT_GT(irregular, 100);
}

INSTANTIATE_TEST_SUITE_P(Scanners, CsvBlocks, testing::ValuesIn(csvBlockScanners()),
                         [](const auto &param) { return param.param.name; });

TEST(CsvBlockScanners, TheLastNeedsNoSpecialProcessor)
{
    EXPECT_STREQ(csvBlockScanners().back().name, "portable");
}

} // namespace
