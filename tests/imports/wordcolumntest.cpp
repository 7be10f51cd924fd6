// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/wordcolumn.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using imports::WordColumn;

//! Says what it was asked.
struct Asked {
    std::string text;
    bool operator==(const Asked &) const = default;
};
Asked ask(std::string_view text)
{
    return {std::string(text)};
}

//! Texts of every length that differ from each other in one place.
std::vector<std::string> similarTexts()
{
    std::vector<std::string> texts{""};
    for (std::size_t size = 1; size <= 40; ++size) {
        texts.emplace_back(size, 'a');
        for (std::size_t i = 0; i < size; ++i) {
            texts.emplace_back(size, 'a');
            texts.back()[i] = 'b';
        }
    }
    return texts;
}

TEST(WordColumn, EveryTextMeansWhatItMeansByItself)
{
    WordColumn<ask> column;
    for (int round = 0; round < 2; ++round) {
        for (const std::string &text : similarTexts()) {
            for (int again = 0; again < 2; ++again)
                EXPECT_EQ(column.parse(text), ask(text));
        }
    }
}

TEST(WordColumn, ZeroBytesAreNotTheEnd)
{
    using namespace std::string_view_literals;
    WordColumn<ask> column;
    for (const std::string_view text : {"a"sv, "a\0"sv, "a\0\0"sv, "\0"sv, "\0\0"sv, "a"sv, "\0"sv})
        EXPECT_EQ(column.parse(text), ask(text)) << text.size();
}

int parsed = 0;
int countParsed(std::string_view)
{
    return ++parsed;
}

TEST(WordColumn, AKnownWordIsNotParsedAgain)
{
    parsed = 0;
    WordColumn<countParsed> column;
    for (const std::string word : {"Basic", "SP_PROT_TLS1_2_SERVER", "Modern Authentication", "abcdefgh"}) {
        const int first = column.parse(word);
        EXPECT_EQ(column.parse(word), first) << word;
    }
    EXPECT_EQ(parsed, 4);
}

} // namespace
