// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/collecttexts.h"

#include "knowledge/loader.h"

#include <gtest/gtest.h>

namespace wizard {
namespace {

using namespace microsoft365;
using State = SourceProgress::State;

const reports::Language english(QStringLiteral("en"));
const reports::Language german(QStringLiteral("de"));
const QDateTime now(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);

QString waiting(int seconds)
{
    SourceProgress progress;
    progress.state = State::Throttled;
    progress.waitUntil = now.addSecs(seconds);
    return stateText(progress, now, english);
}

TEST(CollectTexts, LongWaitsAreToldInMinutes)
{
    EXPECT_EQ(waiting(40), QStringLiteral("Microsoft asks us to wait 40 s"));
    EXPECT_EQ(waiting(120), QStringLiteral("Microsoft asks us to wait 120 s"));
    EXPECT_EQ(waiting(121), QStringLiteral("Microsoft asks us to wait 3 min"));
    EXPECT_EQ(waiting(3600), QStringLiteral("Microsoft asks us to wait 60 min"));
    EXPECT_EQ(waiting(-5), QStringLiteral("Microsoft asks us to wait 0 s"));
}

TEST(CollectTexts, PartsAreCalledAsPeopleCallThem)
{
    knowledge::LoadError error;
    const auto facts = knowledge::load(&error);
    ASSERT_TRUE(facts) << error.message.toStdString();
    for (const knowledge::ExchangeCommand &command : facts->collection.exchangeCommands)
        EXPECT_NE(partText(command.file, *facts, german), command.file) << "an export has the same name";
    EXPECT_EQ(partText(QStringLiteral("cas-mailboxes"), *facts, german),
              QStringLiteral("Postfacheinstellungen f\u00fcr SMTP AUTH"));
    EXPECT_EQ(partText(QStringLiteral("deliveries-2026-11-01"), *facts, english),
              QStringLiteral("From 1 Nov 2026 on"));
    EXPECT_EQ(partText(QStringLiteral("licences"), *facts, german), QStringLiteral("licences"));
}

TEST(CollectTexts, WhatKeptItFromBeginningComesWithWhatHelps)
{
    for (const auto kind : {FolderErrorKind::CannotWrite, FolderErrorKind::DiskFull, FolderErrorKind::InUse,
                            FolderErrorKind::OtherTenant, FolderErrorKind::Broken}) {
        const QString text = startProblemText({kind, QStringLiteral("/data")}, english);
        EXPECT_TRUE(text.contains(QStringLiteral("start again."))
                    || text.contains(QStringLiteral("Start a new")))
            << text.toStdString();
        EXPECT_FALSE(text.contains(QStringLiteral("another folder"))) << "nobody can choose one here";
    }
}

TEST(CollectTexts, EverySourceHasItsExport)
{
    knowledge::LoadError error;
    const auto facts = knowledge::load(&error);
    ASSERT_TRUE(facts) << error.message.toStdString();
    EXPECT_EQ(exportKindFor(std::nullopt), QStringLiteral("smtpAuthSummary"));
    for (const CollectionSource source : allCollectionSources) {
        if (source != CollectionSource::Licences) { // there is no export of them
            EXPECT_NE(facts->exportGuide(exportKindFor(source)), nullptr) << keyOf(source).toStdString();
        }
    }
}

} // namespace
} // namespace wizard
