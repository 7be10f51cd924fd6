// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/language.h"

#include <gtest/gtest.h>

namespace {

using reports::Language;

TEST(Language, EveryUnknownCodeIsEnglish)
{
    EXPECT_EQ(Language(QStringLiteral("fr")).code(), QStringLiteral("en"));
    EXPECT_EQ(Language(QString()).code(), QStringLiteral("en"));
    EXPECT_EQ(Language(QStringLiteral("de")).code(), QStringLiteral("de"));
}

TEST(Language, NumbersFollowTheLanguageNotTheSystem)
{
    EXPECT_EQ(Language(QStringLiteral("en")).number(1234567), QStringLiteral("1,234,567"));
    EXPECT_EQ(Language(QStringLiteral("de")).number(1234567), QStringLiteral("1.234.567"));
}

TEST(Language, PercentHasOneDecimalBelowTen)
{
    EXPECT_EQ(Language(QStringLiteral("en")).percent(0.054), QStringLiteral("5.4%"));
    EXPECT_EQ(Language(QStringLiteral("en")).percent(0.81), QStringLiteral("81%"));
    EXPECT_EQ(Language(QStringLiteral("en")).percent(0), QStringLiteral("0%"));
    EXPECT_EQ(Language(QStringLiteral("de")).percent(0.054), QStringLiteral("5,4\u00a0%"));
}

TEST(Language, DatesAreUtcDays)
{
    constexpr qint64 lastSecondOf2026 = 1798761599;
    EXPECT_EQ(Language(QStringLiteral("en")).date(lastSecondOf2026), QStringLiteral("31 Dec 2026"));
    EXPECT_EQ(Language(QStringLiteral("de")).date(lastSecondOf2026), QStringLiteral("31.12.2026"));
    EXPECT_EQ(Language(QStringLiteral("en")).dateTime(lastSecondOf2026),
              QStringLiteral("31 Dec 2026 23:59 UTC"));
    EXPECT_EQ(Language(QStringLiteral("en")).date(QDate(2026, 9, 5)), QStringLiteral("5 Sep 2026"));
}

TEST(Language, ReplacesTheNumberInItsOwnWriting)
{
    // No catalogue knows this context, so the source text itself comes back.
    EXPECT_EQ(Language(QStringLiteral("de")).translate("no such context", "%n rows", nullptr, 1234),
              QStringLiteral("1.234 rows"));
}

} // namespace
