// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/startup.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace {

TEST(Startup, LoadsTheFactsOfTheProgram)
{
    knowledge::LoadError error;
    const auto facts = wizard::prepareStart(&error);
    ASSERT_TRUE(facts) << error.message.toStdString();
    EXPECT_FALSE(facts->timeline.empty());
    EXPECT_EQ(error.message, QString());
}

TEST(Startup, TellsWhyTheFactsCannotBeLoaded)
{
    const QTemporaryDir empty;
    knowledge::LoadError error;
    EXPECT_FALSE(wizard::prepareStart(&error, empty.path()));
    EXPECT_TRUE(error.message.contains(QLatin1String(".json"))) << error.message.toStdString();
}

} // namespace
