// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/texttable.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using evidence::HashedText;
using evidence::TextHasher;
using evidence::TextTable;

TEST(TextHasher, EqualTextsHaveEqualHashesWhereverTheyLie)
{
    const TextHasher hasher;
    const std::string padded = "xscanner-3@contoso.comx";
    for (std::size_t size = 0; size < 20; ++size) {
        const std::string copy = padded.substr(1, size);
        EXPECT_EQ(hasher(std::string_view(padded).substr(1, size)), hasher(copy));
        EXPECT_NE(hasher(copy), hasher(copy + "a"));
        EXPECT_NE(hasher(copy), hasher(copy + std::string(1, '\0')));
    }
}

TEST(TextHasher, DiffersFromHasherToHasher)
{
    EXPECT_NE(TextHasher()("scan@contoso.com"), TextHasher()("scan@contoso.com"));
}

TEST(TextTable, TellsTextsWithTheSameHashApart)
{
    TextTable table;
    EXPECT_EQ(table.intern({"a", 42}), 0u);
    EXPECT_EQ(table.intern({"b", 42}), 1u);
    EXPECT_EQ(table.intern({"a", 42}), 0u);
    const HashedText texts[] {{"b", 42}, {"c", 42}, {"a", 42}, {"c", 42}};
    TextTable::Index indices[4];
    table.intern(texts, indices);
    EXPECT_EQ(std::vector<TextTable::Index>(indices, indices + 4), (std::vector<TextTable::Index> {1, 2, 0, 2}));
}

TEST(TextTable, FindsManyAtOnceAndAddsNone)
{
    const TextHasher hasher;
    TextTable table;
    const std::vector<std::string> texts {"known", "", "never mentioned", "known too"};
    std::vector<HashedText> hashed;
    for (const std::string &text : texts)
        hashed.push_back({text, hasher(text)});
    std::vector<TextTable::Index> found(texts.size());
    table.find(hashed, found);
    EXPECT_EQ(found, std::vector<TextTable::Index>(4, TextTable::none)); // an empty table

    const TextTable::Index first = table.intern(hashed[3]);
    const TextTable::Index second = table.intern(hashed[0]);
    table.find(hashed, found);
    EXPECT_EQ(found, (std::vector<TextTable::Index> {second, TextTable::none, TextTable::none, first}));
    EXPECT_EQ(table.size(), 2u);
}

TEST(TextTable, KeepsTextsOfAnyLength)
{
    TextTable table;
    const TextHasher hasher;
    std::vector<std::string> texts {"", std::string(1, '\0'), std::string(1'000'000, 'x')};
    for (int i = 0; i < 3000; ++i)
        texts.push_back(std::to_string(i) + std::string(static_cast<std::size_t>(i % 300), 'y'));
    for (std::size_t i = 0; i < texts.size(); ++i)
        ASSERT_EQ(table.intern({texts[i], hasher(texts[i])}), i);
    for (std::size_t i = 0; i < texts.size(); ++i)
        ASSERT_EQ(table.text(static_cast<TextTable::Index>(i)), texts[i]);
    EXPECT_EQ(table.size(), texts.size());
}

TEST(TextTable, FindsAllTextsOfALargeTable)
{
    constexpr TextTable::Index count = 150'000;
    TextTable table;
    const TextHasher hasher;
    for (int round = 0; round < 2; ++round) {
        for (TextTable::Index i = 0; i < count; ++i) {
            const std::string text = std::to_string(i);
            ASSERT_EQ(table.intern({text, hasher(text)}), i);
        }
    }
    EXPECT_EQ(table.size(), count);
    table.endLookups();
    for (TextTable::Index i = 0; i < count; ++i)
        ASSERT_EQ(table.text(i), std::to_string(i));
}

} // namespace
