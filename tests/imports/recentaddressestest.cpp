// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/recentaddresses.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using imports::RecentAddresses;
using Where = RecentAddresses::Where;

TEST(RecentAddresses, KnowsAnAddressInItsBatchAndThenInTheTable)
{
    RecentAddresses recent;
    EXPECT_EQ(recent.find("scan@contoso.com", 7), nullptr);
    recent.put("scan@contoso.com", 7, Where::inBatch(7, 12));
    const Where *inBatch = recent.find("scan@contoso.com", 7);
    ASSERT_TRUE(inBatch);
    EXPECT_FALSE(inBatch->isInTable());
    EXPECT_EQ(inBatch->part(), 7u);
    EXPECT_EQ(inBatch->number(), 12u);

    recent.settle(
        [](Where where) { return static_cast<evidence::AddressId>(where.number() * 32 + where.part()); });
    const Where *inTable = recent.find("scan@contoso.com", 7);
    ASSERT_TRUE(inTable);
    EXPECT_TRUE(inTable->isInTable());
    EXPECT_EQ(inTable->id(), 12u * 32 + 7);
    EXPECT_EQ(inTable->part(), 7u);
}

TEST(RecentAddresses, ForgetsWhatNeverCameIntoTheTable)
{
    RecentAddresses recent;
    recent.put("scan@contoso.com", 7, Where::inTable(3));
    recent.settle([](Where where) { return where.id(); });
    recent.put("erp@contoso.com", 8u << 8, Where::inBatch(0, 0));
    recent.forgetUnsettled();
    EXPECT_TRUE(recent.find("scan@contoso.com", 7));
    EXPECT_FALSE(recent.find("erp@contoso.com", 8u << 8));
}

TEST(RecentAddresses, TellsAddressesWithTheSameHashApart)
{
    RecentAddresses recent;
    recent.put("a@contoso.com", 7, Where::inTable(1));
    EXPECT_EQ(recent.find("b@contoso.com", 7), nullptr);
    EXPECT_EQ(recent.find("a@contoso.co", 7), nullptr);
    recent.put("b@contoso.com", 7, Where::inTable(2)); // takes the place of the other one
    EXPECT_EQ(recent.find("a@contoso.com", 7), nullptr);
    ASSERT_TRUE(recent.find("b@contoso.com", 7));
    EXPECT_EQ(recent.find("b@contoso.com", 7)->id(), 2u);
    EXPECT_EQ(recent.find("b@contoso.com", std::uint64_t{7} << 40 | 7),
              nullptr); // another hash with the same place
}

TEST(RecentAddresses, LeavesOutWhatIsTooLong)
{
    RecentAddresses recent;
    const std::string longest(47, 'a');
    recent.put(longest, 1, Where::inTable(1));
    recent.put(longest + 'a', 2u << 8, Where::inTable(2));
    EXPECT_TRUE(recent.find(longest, 1));
    EXPECT_FALSE(recent.find(longest + 'a', 2u << 8));
    EXPECT_FALSE(recent.find("", 0));
}

} // namespace
