// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/filetexts.h"

#include <gtest/gtest.h>

namespace wizard {
namespace {

TEST(FileTexts, SaysWhichFileAndHowManyRows)
{
    imports::Progress progress;
    const reports::Language english;
    EXPECT_EQ(progressText(progress, english), QStringLiteral("Reading the files"));
    progress.filesTotal = 5;
    progress.filesDone = 1;
    progress.rows = 120000;
    EXPECT_EQ(progressText(progress, english), QStringLiteral("Reading file 2 of 5 – 120,000 rows"));
    progress.filesDone = 5;
    EXPECT_EQ(progressText(progress, english), QStringLiteral("Reading file 5 of 5 – 120,000 rows"));
}

TEST(FileTexts, EstimatesOnlyWhenThereIsSomethingToGoBy)
{
    imports::Progress progress;
    progress.bytesTotal = 1000;
    EXPECT_EQ(remainingText(progress, 5000), QString());
    progress.bytesDone = 100;
    EXPECT_EQ(remainingText(progress, 500), QString()) << "too early";
    EXPECT_EQ(remainingText(progress, 2000), QStringLiteral("about 19 second(s) left"));
    EXPECT_EQ(remainingText(progress, 20000), QStringLiteral("about 4 minute(s) left"));
    progress.bytesDone = 1000;
    EXPECT_EQ(remainingText(progress, 20000), QString());
}

} // namespace
} // namespace wizard
