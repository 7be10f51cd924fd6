// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/bytemasks.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace {

using namespace imports;

TEST(ByteMasks, EveryImplementationFindsEveryByteAtEveryPlace)
{
    std::mt19937 random(1);
    for (const char separator : {',', ';', '\t', '\xA7'}) {
        std::string text(8 * maskedBlock, 'x');
        for (char &c : text) {
            const char wanted[] {separator, '"', '\n', '\r'};
            c = random() % 2 ? wanted[random() % 4] : static_cast<char>(random());
        }
        for (const FindBytesImplementation &implementation : findBytesImplementations()) {
            ByteMasks masks[8];
            implementation.find(text.data(), 8, separator, masks);
            for (std::size_t i = 0; i < text.size(); ++i) {
                const ByteMasks &block = masks[i / maskedBlock];
                const std::uint64_t bit = std::uint64_t {1} << (i % maskedBlock);
                ASSERT_EQ((block.quote & bit) != 0, text[i] == '"') << implementation.name << i;
                ASSERT_EQ((block.separator & bit) != 0, text[i] == separator) << implementation.name << i;
                ASSERT_EQ((block.lineFeed & bit) != 0, text[i] == '\n') << implementation.name << i;
                ASSERT_EQ((block.carriageReturn & bit) != 0, text[i] == '\r') << implementation.name << i;
            }
        }
    }
}

TEST(ByteMasks, TheLastImplementationNeedsNoSpecialProcessor)
{
    EXPECT_STREQ(findBytesImplementations().back().name, "portable");
}

} // namespace
