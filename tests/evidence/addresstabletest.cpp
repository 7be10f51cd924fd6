// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/addresstable.h"

#include <QThreadPool>

#include <gtest/gtest.h>

#include <thread>

namespace {

using evidence::AddressTable;

TEST(AddressTable, EveryAddressIsThereOnce)
{
    AddressTable table;
    const auto scan = table.intern("scan@contoso.com");
    const auto anna = table.intern("anna@contoso.com");
    EXPECT_NE(scan, anna);
    EXPECT_EQ(table.intern("scan@contoso.com"), scan);
    EXPECT_EQ(table.size(), 2u);
    EXPECT_EQ(table.text(anna), "anna@contoso.com");
    EXPECT_EQ(table.string(scan), QStringLiteral("scan@contoso.com"));
}

TEST(AddressTable, ThreadsThatFillItAtATimeGetTheSameIds)
{
    constexpr int addressCount = 5000;
    AddressTable table;
    std::vector<std::vector<evidence::AddressId>> ids(4, std::vector<evidence::AddressId>(addressCount));
    std::vector<std::thread> threads;
    for (unsigned t = 0; t < ids.size(); ++t) {
        threads.emplace_back([&, t] {
            std::vector<std::string> texts;
            for (int i = 0; i < addressCount; ++i)
                texts.push_back("user" + std::to_string(i) + "@domain" + std::to_string(i % 7) + ".example");
            for (unsigned step = 0; step < AddressTable::partCount; ++step) {
                const unsigned part = (t * 8 + step) % AddressTable::partCount;
                std::vector<evidence::HashedText> hashed;
                std::vector<std::size_t> numbers;
                for (std::size_t i = 0; i < texts.size(); ++i) {
                    const std::uint64_t hash = table.hasher()(texts[i]);
                    if (AddressTable::partOf(hash) != part)
                        continue;
                    hashed.push_back({texts[i], hash});
                    numbers.push_back(i);
                }
                std::vector<evidence::AddressId> found(hashed.size());
                table.intern(part, hashed, found);
                for (std::size_t i = 0; i < numbers.size(); ++i)
                    ids[t][numbers[i]] = found[i];
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(table.size(), static_cast<std::size_t>(addressCount));
    for (const auto &own : ids)
        EXPECT_EQ(own, ids.front());
    QThreadPool pool;
    table.seal(pool);
    EXPECT_EQ(table.domainCount(), 8u); // and that of addresses without one
    for (std::size_t i = 0; i < addressCount; ++i) {
        const evidence::AddressId id = ids.front()[i];
        ASSERT_EQ(table.text(id), "user" + std::to_string(i) + "@domain" + std::to_string(i % 7) + ".example");
        ASSERT_EQ(table.domainText(table.domain(id)), "domain" + std::to_string(i % 7) + ".example");
    }
}

TEST(AddressTable, SealingFindsTheDomainsOfWhatCameManyAtATimeAndOneByOne)
{
    AddressTable table;
    std::vector<evidence::AddressId> ids;
    for (int i = 0; i < 300; ++i) {
        const std::string text = "user" + std::to_string(i) + "@domain" + std::to_string(i) + ".example";
        const evidence::HashedText hashed {text, table.hasher()(text)};
        evidence::AddressId &id = ids.emplace_back();
        if (i % 10 == 9)
            id = table.intern(text);
        else
            table.intern(AddressTable::partOf(hashed.hash), std::span(&hashed, 1), std::span(&id, 1));
    }
    QThreadPool pool;
    table.seal(pool);
    for (std::size_t i = 0; i < ids.size(); ++i)
        EXPECT_EQ(table.domainText(table.domain(ids[i])), "domain" + std::to_string(i) + ".example");
}

TEST(AddressTable, SortsByText)
{
    AddressTable table;
    std::vector<evidence::AddressId> ids;
    for (int i = 0; i < 500; ++i)
        ids.push_back(table.intern("a-long-common-beginning-" + std::to_string(i * 7919 % 400) + "@contoso.com"));
    const auto places = table.order(ids);
    ASSERT_EQ(places.size(), ids.size());
    for (std::size_t i = 1; i < places.size(); ++i) {
        const auto before = table.text(ids[places[i - 1]]);
        const auto here = table.text(ids[places[i]]);
        EXPECT_TRUE(before < here || (before == here && places[i - 1] < places[i]));
    }
}

TEST(AddressTable, KeysSortAsTheTextsDo)
{
    AddressTable table;
    std::vector<std::string> texts {"a", "a@b", "a.b@c", "abcdefgh", "abcdefgh@x", "abcdefghijklmnop",
                                    "abcdefghijklmnop@x", "abcdefghijklmnop@y", "\xC3\xA4@x", "z@x"};
    for (const std::string &a : texts) {
        for (const std::string &b : texts)
            EXPECT_EQ(table.isBefore(table.sortKey(table.intern(a)), table.sortKey(table.intern(b))), a < b) << a << ' ' << b;
    }
}

TEST(AddressTable, AddressesOfOneDomainShareItsId)
{
    AddressTable table;
    const auto scan = table.intern("scan@contoso.com");
    const auto anna = table.intern("anna@contoso.com");
    const auto toner = table.intern("toner@partner.example");
    EXPECT_EQ(table.domain(scan), table.domain(anna));
    EXPECT_NE(table.domain(scan), table.domain(toner));
    EXPECT_EQ(table.domainText(table.domain(toner)), "partner.example");
}

TEST(AddressTable, WithoutADomain)
{
    AddressTable table;
    for (const auto *text : {"<>", "/o=exchangelabs/cn=scan", "printer", "printer@", ""})
        EXPECT_EQ(table.domain(table.intern(text)), evidence::noDomain) << text;
    EXPECT_NE(table.domain(table.intern("scan@contoso.com")), evidence::noDomain);
}

TEST(AddressTable, TextsStayWhereTheyAreWhileItGrowsAndMoves)
{
    AddressTable table;
    const auto id = table.intern("a@b.c"); // short enough for a string without its own memory
    const auto text = table.text(id);
    for (int i = 0; i < 20000; ++i)
        table.intern("user" + std::to_string(i) + "@domain" + std::to_string(i % 97) + ".example");
    const AddressTable moved = std::move(table);
    EXPECT_EQ(text, "a@b.c");
    EXPECT_EQ(moved.text(id).data(), text.data());
    EXPECT_EQ(moved.size(), 20001u);
    EXPECT_EQ(moved.domainText(moved.domain(id)), "b.c");
}

} // namespace
