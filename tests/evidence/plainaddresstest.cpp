// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/plainaddress.h"

#include "evidence/address.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace {

using evidence::HashedText;
using evidence::TextHasher;

//! A text with the readable bytes behind it that the functions ask for.
std::string padded(std::string text, char padding)
{
    return text.append(evidence::plainTextPadding, padding);
}

TEST(PlainAddress, IsWhatTheLongWayGivesWithItsHash)
{
    const TextHasher hasher;
    std::mt19937 random(3);
    const std::string letters = "aZz@.-_+0 <>:\"!\t\x7f\xc3\xbcM[`{";
    int plain = 0;
    for (int i = 0; i < 200'000; ++i) {
        std::string text;
        const unsigned oddIn = random() % 2 ? 4 : 200; // long texts that are plain are rare otherwise
        for (auto left = random() % 70; left > 0; --left)
            text += letters[random() % (random() % oddIn ? 9 : letters.size())];
        const std::string source = padded(text, letters[random() % letters.size()]);
        std::string written(source.size(), '#');
        const HashedText lowered = evidence::lowerPlainAddress(
            std::string_view(source).substr(0, text.size()), written.data(), hasher);
        if (lowered.text.empty())
            continue;
        ++plain;
        ASSERT_EQ(lowered.text.data(), written.data());
        ASSERT_EQ(lowered.text, evidence::normalisedAddress(text)) << text;
        ASSERT_EQ(lowered.hash, hasher(lowered.text)) << text;
    }
    EXPECT_GT(plain, 10'000);
}

TEST(PlainMessageId, IsWhatTheLongWayGivesAlsoOverTheText)
{
    const TextHasher hasher;
    std::mt19937 random(5);
    const std::string letters = "aZ9@.-<>mK$[]: \"\xc3\xbc";
    int plain = 0;
    for (int i = 0; i < 200'000; ++i) {
        std::string text = random() % 2 ? "<" : "";
        for (auto left = random() % 70; left > 0; --left)
            text += letters[random() % (random() % 60 ? 6 : letters.size())];
        if (random() % 2)
            text += '>';
        const std::string expected = evidence::normalisedMessageId(text);
        std::string source = padded(text, '"');
        const HashedText lowered = evidence::lowerPlainMessageId(
            std::string_view(source).substr(0, text.size()), source.data(), hasher);
        if (lowered.text.empty())
            continue;
        ++plain;
        ASSERT_EQ(lowered.text, expected) << text;
        ASSERT_EQ(lowered.hash, hasher(expected)) << text;
    }
    EXPECT_GT(plain, 10'000);
}

TEST(PlainAddress, LeavesWhatNeedsACloserLook)
{
    const TextHasher hasher;
    const auto lower = [&](const std::string &text) {
        const std::string source = padded(text, 'x');
        std::string to(source.size(), '#');
        return std::string(
            evidence::lowerPlainAddress(std::string_view(source).substr(0, text.size()), to.data(), hasher)
                .text);
    };
    const std::string name(40, 'n'); // longer than what is looked at together
    for (const std::string &text :
         {std::string(), std::string(" a@b.c"), std::string("a@b.c "), std::string("<a@b.c>"),
          std::string("SMTP:a@b.c"), std::string("a@b.c."), std::string("b\xC3\xBC@b.c"),
          std::string("\"a\"@b.c"), name + "\xC3\xBC@b.c", "\"" + name + "\"@b.c", name + "@b.c>",
          name + "@b.c "})
        EXPECT_EQ(lower(text), "") << text;
    EXPECT_EQ(lower("Scan+HALL.3@Contoso.COM"), "scan+hall.3@contoso.com");
    EXPECT_EQ(lower("S@C.d"), "s@c.d");
}

} // namespace
