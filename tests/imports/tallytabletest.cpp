// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/tallytable.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace {

using namespace imports;
using evidence::DeliveryStatus;

TEST(TallyTable, CountsAsAMapDoes)
{
    evidence::AddressTable addresses;
    std::vector<evidence::AddressId> recipients;
    for (int i = 0; i < 50; ++i)
        recipients.push_back(addresses.intern("user" + std::to_string(i) + "@partner.example"));

    struct Expected {
        std::int64_t deliveries = 0;
        std::int64_t bytes = 0;
        std::int64_t failed = 0;
        std::map<std::string_view, std::int64_t> recipients;
        std::map<evidence::UtcDay, std::uint32_t> days;
    };
    std::map<TallyTable::Owner, Expected> expected;
    std::vector<TallyTable::Delivery> deliveries;
    std::mt19937 random(7);
    for (int i = 0; i < 20000; ++i) {
        const TallyTable::Owner owner = random() % 40;
        const auto recipient = recipients[random() % (1 + owner)];
        const auto time = static_cast<std::uint32_t>(1'790'000'000 + random() % 5'000'000);
        const bool failed = random() % 10 == 0;
        deliveries.push_back({owner, recipient, time, failed ? DeliveryStatus::Failed : DeliveryStatus::Delivered, i});
        Expected &e = expected[owner];
        ++e.deliveries;
        e.bytes += i;
        e.failed += failed;
        ++e.recipients[addresses.text(recipient)];
        ++e.days[evidence::dayOf(time)];
    }

    TallyTable table;
    for (std::size_t i = 0; i < deliveries.size(); i += 250)
        table.count(std::span(deliveries).subspan(i, 250));
    const evidence::DeliveryTallies tallies = table.take();
    ASSERT_EQ(tallies.size(), expected.size());
    for (const auto &[owner, e] : expected) {
        const evidence::DeliveryTally tally = tallies[owner];
        EXPECT_EQ(tally.deliveries, e.deliveries);
        EXPECT_EQ(tally.bytes, e.bytes);
        EXPECT_EQ(tally.failed, e.failed);
        ASSERT_EQ(tally.recipients.size(), e.recipients.size());
        for (const evidence::RecipientTally &recipient : tally.recipients) {
            EXPECT_EQ(recipient.deliveries, e.recipients.at(addresses.text(recipient.address)));
            EXPECT_GE(recipient.first, *tally.span.first);
            EXPECT_LE(recipient.last, *tally.span.last);
        }
        ASSERT_EQ(tally.perDay.size(), e.days.size());
        auto day = tally.perDay.begin();
        for (const auto &[number, count] : e.days)
            EXPECT_EQ(*day++, (evidence::DayCount {number, count}));
    }
}

TEST(TallyTable, OwnersInAnotherOrder)
{
    TallyTable table;
    std::vector<TallyTable::Delivery> deliveries;
    for (std::uint32_t i = 0; i < 30; ++i)
        deliveries.push_back({i % 3, i / 3 % (1 + i % 3), 1'790'000'000 + i * 40'000, DeliveryStatus::Delivered, i});
    table.count(deliveries);
    TallyTable again;
    again.count(deliveries);
    const evidence::DeliveryTallies tallies = table.take();
    const evidence::DeliveryTallies ordered = again.take(std::vector<TallyTable::Owner> {2, 0, 1});
    ASSERT_EQ(ordered.size(), 3u);
    EXPECT_EQ(ordered[0], tallies[2]);
    EXPECT_EQ(ordered[1], tallies[0]);
    EXPECT_EQ(ordered[2], tallies[1]);
    EXPECT_EQ(ordered.recipients(0).size(), 3u);
}

TEST(TallyTable, AGroupIsNoRecipient)
{
    TallyTable table;
    const TallyTable::Delivery group {3, 0, 1'790'000'000, DeliveryStatus::Expanded, 10};
    table.count(std::span(&group, 1));
    const evidence::DeliveryTallies tallies = table.take();
    ASSERT_EQ(tallies.size(), 4u);
    EXPECT_EQ(tallies[3].groupMessages, 1);
    EXPECT_EQ(tallies[3].deliveries, 0);
    EXPECT_TRUE(tallies[3].recipients.empty());
    EXPECT_TRUE(tallies[3].span.isEmpty());
    EXPECT_TRUE(tallies[0].isEmpty());
}

TEST(TallyTable, CountsMoreOfADayThanASlotHolds)
{
    TallyTable table;
    std::vector<TallyTable::Delivery> deliveries;
    constexpr std::uint32_t noon = 1'790'000'000;
    // Two days in turn, so that each is put aside all the time, and then one day alone.
    for (std::uint32_t i = 0; i < 300'000; ++i)
        deliveries.push_back({0, 0, noon + i % 2 * 86400, DeliveryStatus::Delivered, 1});
    for (std::uint32_t i = 0; i < 200'000; ++i)
        deliveries.push_back({0, 0, noon, DeliveryStatus::Delivered, 1});
    table.count(deliveries);
    const evidence::DeliveryTallies tallies = table.take();
    const evidence::UtcDay day = evidence::dayOf(noon);
    EXPECT_EQ(tallies[0].perDay, (evidence::DayCounts {{day, 350'000}, {day + 1, 150'000}}));
    EXPECT_EQ(tallies[0].deliveries, 500'000);
}

} // namespace
