// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/exportfolder.h"
#include "imports/printer.h"
#include "imports/samples.h"

#include <gtest/gtest.h>

namespace {

using namespace imports;

//! When the only message of a trace was received; "never" when its row was rejected.
std::string timeOf(const QByteArray &received)
{
    return print(importBytes(traceAt(received)).snapshot->coverage.first);
}

QByteArray traceOf(std::initializer_list<const char *> times)
{
    auto bytes = traceHeader;
    int id = 0;
    for (const auto *received : times)
        bytes += traceRow(received, "scan@contoso.com", "anna@contoso.com",
                          "m" + QByteArray::number(++id) + "@host");
    return bytes;
}

std::string spanOf(const ImportResult &result)
{
    return print(result.snapshot->coverage.first) + ".." + print(result.snapshot->coverage.last);
}

TEST(ImportDates, IsoWithZeroToSevenFractionalDigits)
{
    for (const auto *text :
         {"2026-11-21T18:07:37Z", "2026-11-21T18:07:37.1Z", "2026-11-21T18:07:37.12Z",
          "2026-11-21T18:07:37.123Z", "2026-11-21T18:07:37.1234Z", "2026-11-21T18:07:37.12345Z",
          "2026-11-21T18:07:37.123456Z", "2026-11-21T18:07:37.1234567Z", "2026-11-21 18:07:37",
          "2026-11-21T18:07:37.0000000"})
        EXPECT_EQ(timeOf(text), "2026-11-21T18:07:37Z") << text;
}

TEST(ImportDates, FractionsAreCutNotRounded)
{
    EXPECT_EQ(timeOf("2026-11-21T23:59:59.9999999Z"), "2026-11-21T23:59:59Z");
}

TEST(ImportDates, WithoutZoneIsUtcWhateverTheZoneOfTheMachine)
{
    EXPECT_EQ(timeOf("2026-07-21T18:07:37"), "2026-07-21T18:07:37Z");
    EXPECT_EQ(timeOf("21.07.2026 18:07:37"), "2026-07-21T18:07:37Z");
    EXPECT_EQ(timeOf("7/21/2026 6:07:37 PM"), "2026-07-21T18:07:37Z");
    EXPECT_EQ(timeOf("2026-03-29T02:30:00"), "2026-03-29T02:30:00Z"); // does not exist in Berlin
}

TEST(ImportDates, WithOffset)
{
    EXPECT_EQ(timeOf("2026-11-21T18:07:37+00:00"), "2026-11-21T18:07:37Z");
    EXPECT_EQ(timeOf("2026-11-21T19:07:37+01:00"), "2026-11-21T18:07:37Z");
    EXPECT_EQ(timeOf("2026-11-21T12:37:37.1234567-05:30"), "2026-11-21T18:07:37Z");
    EXPECT_EQ(timeOf("2026-12-31T23:30:00-01:00"), "2027-01-01T00:30:00Z");
}

TEST(ImportDates, UsTwelveHours)
{
    EXPECT_EQ(timeOf("11/21/2026 6:07:37 PM"), "2026-11-21T18:07:37Z");
    EXPECT_EQ(timeOf("11/21/2026 12:07:37 AM"), "2026-11-21T00:07:37Z");
    EXPECT_EQ(timeOf("11/21/2026 12:07:37 PM"), "2026-11-21T12:07:37Z");
    EXPECT_EQ(timeOf("11/21/2026 6:07:37 pm"), "2026-11-21T18:07:37Z");
    EXPECT_EQ(timeOf("11/21/2026 11:59:59 PM"), "2026-11-21T23:59:59Z");
}

// Newer .NET puts a narrow no-break space before AM and PM.
TEST(ImportDates, NarrowSpaceBeforePm)
{
    EXPECT_EQ(timeOf("11/21/2026 6:07:37\xE2\x80\xAFPM"), "2026-11-21T18:07:37Z");
}

TEST(ImportDates, GermanDates)
{
    EXPECT_EQ(timeOf("21.11.2026 18:07:37"), "2026-11-21T18:07:37Z");
    EXPECT_EQ(timeOf("05.04.2026 08:00:00"), "2026-04-05T08:00:00Z");
    EXPECT_EQ(timeOf("1.2.2026 8:00:00"), "2026-02-01T08:00:00Z");
    EXPECT_EQ(timeOf("05.04.2026 08:00"), "2026-04-05T08:00:00Z");
}

TEST(ImportDates, GermanDatesLeaveNothingOpen)
{
    EXPECT_EQ(find(importBytes(traceAt("05.04.2026 08:00:00")).inputs[0], WarningKind::DayMonthOrderOpen),
              nullptr);
}

TEST(ImportDates, AmbiguousOrderWarns)
{
    const auto result = importBytes(traceOf({"05/04/2026 10:00:00", "06/04/2026 10:00:00"}));
    EXPECT_EQ(spanOf(result), "2026-05-04T10:00:00Z..2026-06-04T10:00:00Z");
    EXPECT_NE(find(result.inputs[0], WarningKind::DayMonthOrderOpen), nullptr);
}

TEST(ImportDates, DayAndMonthAlikeAreNotAmbiguous)
{
    const auto result = importBytes(traceOf({"05/05/2026 10:00:00", "06/06/2026 10:00:00"}));
    EXPECT_EQ(spanOf(result), "2026-05-05T10:00:00Z..2026-06-06T10:00:00Z");
    EXPECT_EQ(find(result.inputs[0], WarningKind::DayMonthOrderOpen), nullptr);
}

TEST(ImportDates, DayAboveTwelveDecidesForTheWholeFile)
{
    const auto dayFirst = importBytes(traceOf({"05/04/2026 10:00:00", "25/04/2026 10:00:00"}));
    EXPECT_EQ(spanOf(dayFirst), "2026-04-05T10:00:00Z..2026-04-25T10:00:00Z");
    EXPECT_EQ(find(dayFirst.inputs[0], WarningKind::DayMonthOrderOpen), nullptr);
    const auto monthFirst = importBytes(traceOf({"05/04/2026 10:00:00", "05/25/2026 10:00:00"}));
    EXPECT_EQ(spanOf(monthFirst), "2026-05-04T10:00:00Z..2026-05-25T10:00:00Z");
}

TEST(ImportDates, TheDecidingRowMayBeTheLastOfALargeFile)
{
    auto bytes = traceHeader;
    for (int i = 0; i < 30000; ++i)
        bytes += traceRow("05/04/2026 10:00:00", "scan@contoso.com", "anna@contoso.com",
                          "m" + QByteArray::number(i) + "@host");
    bytes += traceRow("25/04/2026 10:00:00", "scan@contoso.com", "anna@contoso.com", "last@host");
    for (const int threads : {1, 7}) {
        ImportOptions options;
        options.threads = threads;
        const auto result = importBytes(bytes, options);
        EXPECT_EQ(spanOf(result), "2026-04-05T10:00:00Z..2026-04-25T10:00:00Z");
        EXPECT_EQ(result.inputs[0].rejected, 0);
    }
}

TEST(ImportDates, TheOrderIsDecidedPerFile)
{
    const auto result =
        importAll({{"a.csv",
                    traceHeader + traceRow("25/04/2026 10:00:00", "a@contoso.com", "x@contoso.com", "1@h")
                        + traceRow("01/02/2026 10:00:00", "a@contoso.com", "x@contoso.com", "2@h")},
                   {"b.csv",
                    traceHeader + traceRow("04/25/2026 10:00:00", "b@contoso.com", "x@contoso.com", "3@h")
                        + traceRow("01/02/2026 10:00:00", "b@contoso.com", "x@contoso.com", "4@h")}});
    EXPECT_EQ(printMail(*result.snapshot),
              "a@contoso.com > x@contoso.com x2 2026-02-01T10:00:00Z..2026-04-25T10:00:00Z\n"
              "b@contoso.com > x@contoso.com x2 2026-01-02T10:00:00Z..2026-04-25T10:00:00Z\n");
}

TEST(ImportDates, ContradictingRowsAreRejectedNotGuessed)
{
    const auto report =
        importBytes(traceOf({"25/04/2026 10:00:00", "26/04/2026 10:00:00", "04/27/2026 10:00:00"})).inputs[0];
    EXPECT_EQ(report.rows, 3);
    EXPECT_GE(report.rejected, 1);
    EXPECT_LE(report.rejected, 2);
}

TEST(ImportDates, TimesThatDoNotExist)
{
    for (const auto *text :
         {"2026-02-30T10:00:00Z", "2026-13-01T10:00:00Z", "2026-00-10T10:00:00Z", "2026-11-00T10:00:00Z",
          "2026-11-21T24:30:00Z", "2026-11-21T10:60:00Z", "31.04.2026 10:00:00", "29.02.2026 10:00:00",
          "T10:00:00Z", "20261121", "n/a", "99999999999999999999", "2026-11-21T10:00:00Zz",
          "2026-11-21T10:00:00+99:99", "-1", "0000-00-00T00:00:00Z"}) {
        const auto result = importBytes(traceAt(text));
        EXPECT_EQ(result.inputs[0].rejected, 1) << text;
        EXPECT_EQ(print(result.snapshot->coverage.first), "never") << text;
    }
}

TEST(ImportDates, LeapDaysExist)
{
    EXPECT_EQ(timeOf("29.02.2028 10:00:00"), "2028-02-29T10:00:00Z");
    EXPECT_EQ(timeOf("2028-02-29T10:00:00Z"), "2028-02-29T10:00:00Z");
}

TEST(ImportDates, DaysAreUtcDays)
{
    const auto result =
        importBytes(traceOf({"2026-11-20T23:59:59Z", "2026-11-21T00:00:00Z", "2026-11-21T01:30:00+02:00"}));
    const auto &days = result.snapshot->senders[0].allMail.perDay;
    ASSERT_EQ(days.size(), 2u);
    EXPECT_EQ(days[0].messages, 2);
    EXPECT_EQ(days[1].messages, 1);
}

TEST(ImportDates, WhatStandsInTheRowBeforeDoesNotMatter)
{
    EXPECT_EQ(spanOf(importBytes(traceOf({"2026-05-04 10:00:00", "2026-05-04  11:00:00", "2026-05-04 12:00:00"}))),
              "2026-05-04T10:00:00Z..2026-05-04T12:00:00Z");
    for (const char *second : {"2026-05-04  11:00:00", "2026-05-04T11:00:00", "\"2026-05-04\t 11:00:00\""}) {
        const auto result = importBytes(traceOf({"2026-05-04 10:00:00", second, "2026-05-04 10:30:00", second}));
        EXPECT_EQ(result.inputs[0].rejected, 0) << second;
        EXPECT_EQ(spanOf(result), "2026-05-04T10:00:00Z..2026-05-04T11:00:00Z") << second;
    }
}

} // namespace
