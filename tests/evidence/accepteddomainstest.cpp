// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/accepteddomains.h"

#include <gtest/gtest.h>

#include <random>

namespace {

using evidence::AcceptedDomain;
using evidence::acceptedDomainIn;
using evidence::AcceptedDomains;

TEST(AcceptedDomains, NothingIsInsideAnEmptyList)
{
    const AcceptedDomains domains;
    EXPECT_TRUE(domains.isEmpty());
    EXPECT_FALSE(domains.contains("contoso.com"));
    EXPECT_FALSE(domains.contains(""));
}

TEST(AcceptedDomains, OnlyTheDomainItself)
{
    AcceptedDomains domains;
    domains.add("contoso.com", false);
    EXPECT_TRUE(domains.contains("contoso.com"));
    for (const auto *other : {"mail.contoso.com", "notcontoso.com", "contoso.com.evil", "contoso.co",
                              "contoso", "com", "ontoso.com", "contoso.comm", ".contoso.com", ""})
        EXPECT_FALSE(domains.contains(other)) << other;
}

TEST(AcceptedDomains, SubdomainsWhereTheyAreAccepted)
{
    AcceptedDomains domains;
    domains.add("contoso.com", true);
    for (const auto *inside : {"contoso.com", "mail.contoso.com", "a.b.c.contoso.com"})
        EXPECT_TRUE(domains.contains(inside)) << inside;
    for (const auto *other :
         {"notcontoso.com", "contoso.com.evil", "mail.contoso.com.evil", "com", "xmail-contoso.com", ""})
        EXPECT_FALSE(domains.contains(other)) << other;
}

TEST(AcceptedDomains, ASubdomainDoesNotBringItsParent)
{
    AcceptedDomains domains;
    domains.add("mail.contoso.com", true);
    EXPECT_FALSE(domains.contains("contoso.com"));
    EXPECT_FALSE(domains.contains("web.contoso.com"));
    EXPECT_TRUE(domains.contains("eu.mail.contoso.com"));
}

TEST(AcceptedDomains, ANarrowEntryBelowAWideOneTakesNothingAway)
{
    AcceptedDomains domains;
    domains.add("contoso.com", true);
    domains.add("mail.contoso.com", false);
    EXPECT_TRUE(domains.contains("eu.mail.contoso.com"));
}

TEST(AcceptedDomains, TheSameNameAgainOnlyWidens)
{
    AcceptedDomains domains;
    domains.add("contoso.com", true);
    domains.add("Contoso.com", false);
    const std::vector<AcceptedDomain> expected{{"contoso.com", true}};
    EXPECT_EQ(domains.list(), expected);
    AcceptedDomains other;
    other.add("contoso.com", false);
    other.add("contoso.com", true);
    EXPECT_EQ(other, domains);
}

TEST(AcceptedDomains, NamesAreNormalised)
{
    AcceptedDomains domains;
    domains.add(" MÜLLER.example. ", false);
    EXPECT_TRUE(domains.contains("xn--mller-kva.example"));
    EXPECT_EQ(domains.list().front().name, "xn--mller-kva.example");
}

TEST(AcceptedDomains, EmptyNamesAreNoDomain)
{
    AcceptedDomains domains;
    domains.add("", true);
    domains.add("  ", true);
    domains.add(".", true);
    EXPECT_TRUE(domains.isEmpty());
    EXPECT_FALSE(domains.contains("contoso.com"));
}

TEST(AcceptedDomains, SortedAndIndependentOfOrder)
{
    AcceptedDomains first;
    first.add("b.example", false);
    first.add("a.example", true);
    AcceptedDomains second;
    second.add("a.example", false);
    AcceptedDomains third;
    third.add("a.example", true);
    third.add("b.example", false);
    second.add(third);
    EXPECT_EQ(first, second);
    EXPECT_EQ(first.list().front().name, "a.example");
}

// The obvious way to decide it, slow and without any table.
bool plainContains(const std::vector<AcceptedDomain> &domains, const std::string &name)
{
    for (const auto &domain : domains) {
        if (name == domain.name)
            return true;
        const auto tail = "." + domain.name;
        if (domain.withSubdomains && name.size() > tail.size()
            && name.compare(name.size() - tail.size(), tail.size(), tail) == 0)
            return true;
    }
    return false;
}

TEST(AcceptedDomains, AgreesWithThePlainRuleForRandomNames)
{
    std::mt19937 random(7);
    const auto name = [&random] {
        static const char *const labels[] = {"a", "b", "ab", "ba", "aab"};
        std::string text = labels[random() % 5];
        for (auto more = random() % 4; more > 0; --more)
            text += std::string(".") + labels[random() % 5];
        return text;
    };
    for (int round = 0; round < 200; ++round) {
        AcceptedDomains domains;
        for (int i = 0; i < 6; ++i)
            domains.add(name(), random() % 2 == 0);
        for (int i = 0; i < 100; ++i) {
            const auto asked = name();
            ASSERT_EQ(domains.contains(asked), plainContains(domains.list(), asked)) << asked;
        }
    }
}

TEST(AcceptedDomains, ManyAtOnceAreAsOneAfterTheOther)
{
    const std::vector<AcceptedDomain> many {{"b.example", true}, {" A.example.", false}, {"b.example", false}, {"", true},
                                            {"a.example", false}, {"c.example", false}, {"C.example", true}};
    AcceptedDomains atOnce;
    atOnce.add("c.example", false);
    atOnce.add(many);
    AcceptedDomains oneByOne;
    for (const AcceptedDomain &domain : many)
        oneByOne.add(domain.name, domain.withSubdomains);
    EXPECT_EQ(atOnce, oneByOne);
    EXPECT_EQ(atOnce.list().size(), 3u);
}

TEST(AcceptedDomains, AsPeopleWriteThem)
{
    EXPECT_EQ(acceptedDomainIn(" Contoso.com. "), (AcceptedDomain {"contoso.com", false}));
    EXPECT_EQ(acceptedDomainIn("*.M\xC3\x9CLLER.example"), (AcceptedDomain {"xn--mller-kva.example", true}));
    for (const char *text : {"", " ", "*", "*.", "*.*.contoso.com", "@contoso.com", "a@contoso.com", ".contoso.com", "con toso.com",
                             "contoso.com # main", "{}", "contoso.com,fabrikam.com"})
        EXPECT_FALSE(acceptedDomainIn(text)) << text;
}

} // namespace
