// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/palette.h"

#include <gtest/gtest.h>

#include <set>

namespace {

using namespace reports;

const QColor darkWindow(0x1e2124);

TEST(Palette, ContrastOfBlackOnWhiteIsTwentyOne)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21.0, 0.01);
    EXPECT_NEAR(contrast(Qt::white, Qt::white), 1.0, 0.01);
}

TEST(Palette, AccentIsReadableOnLightAndDark)
{
    EXPECT_GE(contrast(lookOf(Role::Accent).light, Qt::white), 4.5);
    EXPECT_GE(contrast(lookOf(Role::Accent).dark, darkWindow), 4.5);
}

TEST(Palette, EveryMarkStandsOutFromItsBackground)
{
    for (int role = 0; role <= static_cast<int>(Role::AuthUnknown); ++role) {
        const Look &look = lookOf(static_cast<Role>(role));
        EXPECT_GE(contrast(look.light, Qt::white), 3.0) << role;
        EXPECT_GE(contrast(look.dark, darkWindow), 3.0) << role;
    }
}

TEST(Palette, ScenariosDifferInColourAndShape)
{
    std::set<QString> colours;
    std::set<Shape> shapes;
    for (const evidence::Scenario scenario : evidence::allScenarios) {
        colours.insert(lookOf(roleOf(scenario)).light.name());
        shapes.insert(lookOf(roleOf(scenario)).shape);
    }
    EXPECT_EQ(colours.size(), evidence::allScenarios.size());
    EXPECT_EQ(shapes.size(), evidence::allScenarios.size());
}

TEST(Palette, OutdatedTlsAndBasicCarryAWarningAndAPattern)
{
    for (const Role role : {Role::Tls10, Role::Tls11, Role::AuthBasic}) {
        EXPECT_TRUE(lookOf(role).warning);
        EXPECT_EQ(lookOf(role).shape, Shape::Warning);
        EXPECT_NE(lookOf(role).pattern, Qt::SolidPattern);
    }
    EXPECT_FALSE(lookOf(roleOf(evidence::TlsVersion::Tls12)).warning);
}

} // namespace
