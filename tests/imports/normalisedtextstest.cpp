// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/normalisedtexts.h"

#include "evidence/address.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using evidence::HashedText;
using evidence::TextHasher;
using imports::NormalisedTexts;

TEST(NormalisedTexts, StayWhereTheyAreUntilAllAreCleared)
{
    const TextHasher hasher;
    NormalisedTexts texts;
    for (int round = 0; round < 3; ++round) {
        std::vector<HashedText> added;
        std::vector<std::string> expected;
        for (int i = 0; i < 20'000; ++i) {
            const std::string address = i % 500
                ? "Scanner." + std::to_string(i) + "@Contoso.COM" // 20 bytes
                : std::string(100'000, 'A') + "@b.example"; // fills a block alone
            added.push_back(texts.addAddress(address, hasher));
            expected.push_back(evidence::normalisedAddress(address));
        }
        for (std::size_t i = 0; i < added.size(); ++i) {
            ASSERT_EQ(added[i].text, expected[i]);
            ASSERT_EQ(added[i].hash, hasher(expected[i]));
        }
        texts.clear();
    }
}

TEST(NormalisedTexts, GoesTheLongWayWhereItMust)
{
    const TextHasher hasher;
    NormalisedTexts texts;
    for (const char *text :
         {"", " <Scan@Contoso.COM> ", "SMTP:a@b.example", "a@M\xC3\xBCller.example", "<>"}) {
        const HashedText added = texts.addAddress(text, hasher);
        EXPECT_EQ(added.text, evidence::normalisedAddress(text));
        EXPECT_EQ(added.hash, hasher(added.text));
    }
    for (const char *text :
         {"", "<>", " <A.1@Host> ", "<A.1@Host.Example-with-a-Long-Name>", "<\xC3\xBC@host>"}) {
        const HashedText added = texts.addMessageId(text, hasher);
        EXPECT_EQ(added.text, evidence::normalisedMessageId(text));
        EXPECT_EQ(added.hash, hasher(added.text));
    }
}

} // namespace
