// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/utf16blocks.h"

#include "imports/encoding.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace {

using namespace imports;

std::string bytesOf(const std::u16string &units, bool isLittle)
{
    std::string bytes;
    for (const char16_t unit : units) {
        const char low = static_cast<char>(unit & 0xFF);
        const char high = static_cast<char>(unit >> 8);
        bytes += isLittle ? low : high;
        bytes += isLittle ? high : low;
    }
    return bytes;
}

//! UTF-8 of units, none of which is a surrogate.
std::string utf8Of(const std::u16string &units)
{
    std::string text;
    for (const char16_t unit : units) {
        char bytes[4];
        text.append(bytes, writeUtf8(unit, bytes));
    }
    return text;
}

char16_t randomUnit(std::mt19937 &random, unsigned longIn)
{
    const auto below = [&random](unsigned limit) { return static_cast<char16_t>(random() % limit); };
    if (random() % longIn == 0)
        return static_cast<char16_t>(0x800 + below(0xF800)); // surrogates too
    return random() % 5 ? below(0x80) : below(0x800);
}

TEST(Utf16Blocks, EveryDecoderWritesWhatItPasses)
{
    std::mt19937 random(11);
    for (const PlainUtf16Decoder &decoder : plainUtf16Decoders()) {
        for (int i = 0; i < 3000; ++i) {
            std::u16string units;
            for (auto left = random() % 200; left > 0; --left)
                units += randomUnit(random, i % 2 ? 100'000 : 40);
            const bool isLittle = random() % 2;
            const std::string bytes = bytesOf(units, isLittle);
            std::string text(maxUtf8Bytes(bytes.size()), '#');
            const auto decode = isLittle ? decoder.littleEndian : decoder.bigEndian;
            const Utf16Progress progress = decode(bytes.data(), bytes.data() + bytes.size(), text.data());
            const auto passed = static_cast<std::size_t>(progress.from - bytes.data());
            ASSERT_EQ(passed % 2, 0u);
            text.resize(static_cast<std::size_t>(progress.to - text.data()));
            ASSERT_EQ(text, utf8Of(units.substr(0, passed / 2))) << decoder.name;
        }
    }
}

TEST(Utf16Blocks, EveryDecoderPassesAscii)
{
    for (const PlainUtf16Decoder &decoder : plainUtf16Decoders()) {
        const std::string bytes = bytesOf(std::u16string(1000, u'a'), true);
        std::string text(maxUtf8Bytes(bytes.size()), '#');
        const Utf16Progress progress =
            decoder.littleEndian(bytes.data(), bytes.data() + bytes.size(), text.data());
        EXPECT_GT(progress.to - text.data(), 1000 - 40) << decoder.name;
    }
}

TEST(Utf16Blocks, EveryDecoderStopsInFrontOfSurrogates)
{
    for (const PlainUtf16Decoder &decoder : plainUtf16Decoders()) {
        const std::string bytes =
            bytesOf(std::u16string(100, u'a') + char16_t(0xD83D) + char16_t(0xDE00), true);
        std::string text(maxUtf8Bytes(bytes.size()), '#');
        const Utf16Progress progress =
            decoder.littleEndian(bytes.data(), bytes.data() + bytes.size(), text.data());
        EXPECT_LE(progress.from - bytes.data(), 200) << decoder.name;
    }
}

} // namespace
