// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/organisation.h"

#include <gtest/gtest.h>

namespace {

using evidence::registrableDomain;

TEST(Organisation, OneLabelBelowThePublicSuffix)
{
    EXPECT_EQ(registrableDomain("mail.partner.de"), "partner.de");
    EXPECT_EQ(registrableDomain("partner.de"), "partner.de");
    EXPECT_EQ(registrableDomain("a.b.c.partner.com"), "partner.com");
}

TEST(Organisation, SuffixesOfTwoLabels)
{
    EXPECT_EQ(registrableDomain("a.b.example.co.uk"), "example.co.uk");
    EXPECT_EQ(registrableDomain("example.co.uk"), "example.co.uk");
    EXPECT_EQ(registrableDomain("mail.firma.co.at"), "firma.co.at");
}

TEST(Organisation, APublicSuffixBelongsToNobody)
{
    for (const auto *suffix : {"co.uk", "com", "de", "co.at"})
        EXPECT_EQ(registrableDomain(suffix), "") << suffix;
}

TEST(Organisation, NamesWithoutAnySuffix)
{
    EXPECT_EQ(registrableDomain(""), "");
    EXPECT_EQ(registrableDomain("localhost"), "");
}

TEST(Organisation, InternationalNamesInAsciiForm)
{
    EXPECT_EQ(registrableDomain("mail.xn--mller-kva.de"), "xn--mller-kva.de");
}

} // namespace
