// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/blockscanners.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace {

using namespace imports;

TEST(AsciiBlocks, EveryImplementationFindsWhatIsNotAscii)
{
    std::mt19937 random(7);
    for (const BlockScanner &scanner : blockScanners()) {
        for (int i = 0; i < 2000; ++i) {
            const std::size_t blockCount = random() % 5;
            const unsigned oneIn = i % 3 == 0 ? 1 : i % 3 == 1 ? 3 : 60;
            std::string text(blockCount * asciiBlockBytes, ' ');
            std::vector<std::uint32_t> expected;
            for (std::uint32_t place = 0; place < text.size(); ++place) {
                const bool isAscii = random() % oneIn != 0;
                text[place] = static_cast<char>(random() % 0x80 + (isAscii ? 0 : 0x80));
                if (!isAscii)
                    expected.push_back(place);
            }
            std::vector<std::uint32_t> places(text.size() + asciiBlockBytes);
            places.resize(scanner.findNonAscii(text.data(), blockCount, places.data()));
            ASSERT_EQ(places, expected) << scanner.name;
        }
    }
}

} // namespace
