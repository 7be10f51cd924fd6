// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/snapshot.h"

#include <gtest/gtest.h>

namespace {

using namespace evidence;

TEST(Counts, TlsBelow12IsOutdated)
{
    TlsCounts counts;
    counts[TlsVersion::Tls10] = 1;
    counts[TlsVersion::Tls11] = 20;
    counts[TlsVersion::Tls12] = 300;
    counts[TlsVersion::Tls13] = 4000;
    counts[TlsVersion::Unknown] = 50000;
    EXPECT_EQ(counts.total(), 54321);
    EXPECT_EQ(counts.outdated(), 21);
    counts += counts;
    EXPECT_EQ(counts.total(), 2 * 54321);
}

TEST(Counts, AuthAddsUp)
{
    AuthCounts counts;
    counts[AuthMethod::Basic] = 1;
    counts[AuthMethod::OAuth] = 20;
    counts[AuthMethod::Unknown] = 300;
    counts += counts;
    EXPECT_EQ(counts.total(), 642);
    EXPECT_EQ(counts[AuthMethod::OAuth], 40);
}

TEST(Counts, SignInsAddUp)
{
    SignInCounts counts{1, 2, 3, {}};
    SignInCounts other{10, 20, 30, {}};
    other.span.add(5);
    counts += other;
    EXPECT_EQ(counts.total(), 66);
    EXPECT_EQ(counts.span, other.span);
}

TEST(TimeSpan, GrowsBothWays)
{
    TimeSpan span;
    EXPECT_TRUE(span.isEmpty());
    span.add(TimeSpan());
    EXPECT_TRUE(span.isEmpty());
    for (const UtcSeconds t : {50, 10, 90})
        span.add(t);
    EXPECT_EQ(span.first, 10);
    EXPECT_EQ(span.last, 90);
}

TEST(TimeSpan, OverlapIsClosedAtBothEnds)
{
    const TimeSpan early{10, 20};
    EXPECT_TRUE(early.overlaps({20, 30}));
    EXPECT_TRUE((TimeSpan{20, 30}).overlaps(early));
    EXPECT_TRUE(early.overlaps({12, 13}));
    EXPECT_FALSE(early.overlaps({21, 30}));
    EXPECT_FALSE(early.overlaps({}));
    EXPECT_FALSE((TimeSpan{}).overlaps({}));
}

TEST(Days, ADayEndsAtMidnightUtcAlsoBefore1970)
{
    EXPECT_EQ(dayOf(0), 0);
    EXPECT_EQ(dayOf(86399), 0);
    EXPECT_EQ(dayOf(86400), 1);
    EXPECT_EQ(dayOf(-1), -1);
    EXPECT_EQ(dayOf(-86400), -1);
    EXPECT_EQ(dayOf(-86401), -2);
}

} // namespace
