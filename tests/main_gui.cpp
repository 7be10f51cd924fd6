// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QLocale>
#include <QStandardPaths>

int main(int argc, char **argv)
{
    // Set here and not in the test's environment: the list of tests is asked for without that.
    qputenv("QT_QPA_PLATFORM", qEnvironmentVariable("POSTLOTSE_TEST_PLATFORM", QStringLiteral("offscreen")).toUtf8());
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ::testing::InitGoogleTest(&argc, argv);
    const QGuiApplication app(argc, argv);
    return RUN_ALL_TESTS();
}
