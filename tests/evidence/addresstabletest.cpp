// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/addresstable.h"

#include <gtest/gtest.h>

namespace {

using evidence::AddressTable;

TEST(AddressTable, IdsCountFromZeroAndEveryAddressIsThereOnce)
{
    AddressTable table;
    EXPECT_EQ(table.intern("scan@contoso.com"), 0u);
    EXPECT_EQ(table.intern("anna@contoso.com"), 1u);
    EXPECT_EQ(table.intern("scan@contoso.com"), 0u);
    EXPECT_EQ(table.size(), 2u);
    EXPECT_EQ(table.text(1), "anna@contoso.com");
    EXPECT_EQ(table.string(0), QStringLiteral("scan@contoso.com"));
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
    EXPECT_EQ(moved.domainText(moved.domain(98)), "domain0.example");
}

} // namespace
