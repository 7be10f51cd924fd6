// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/choicebutton.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

namespace wizard {
namespace {

QString description()
{
    return QStringLiteral("Exports from the Exchange admin center, Entra and PowerShell.");
}

TEST(ChoiceButton, ItsDescriptionGoesOverAsManyLinesAsItNeeds)
{
    ChoiceButton button;
    button.setText(QStringLiteral("&Open files"));
    const int titleAlone = button.heightForWidth(600);
    button.setDescription(description());
    const int oneLine = button.heightForWidth(600);
    EXPECT_GE(oneLine, titleAlone + button.fontMetrics().height() / 2);
    EXPECT_GE(button.heightForWidth(200), oneLine + button.fontMetrics().height());
    EXPECT_EQ(button.sizeHint().height(), button.heightForWidth(button.sizeHint().width()));
    EXPECT_LE(button.minimumSizeHint().width(), button.sizeHint().width());
}

TEST(ChoiceButton, ScreenReadersGetTitleAndDescription)
{
    ChoiceButton button;
    button.setText(QStringLiteral("&Open files"));
    button.setDescription(description());
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&button);
    ASSERT_NE(accessible, nullptr);
    EXPECT_EQ(accessible->role(), QAccessible::PushButton);
    EXPECT_EQ(accessible->text(QAccessible::Name), QStringLiteral("Open files"));
    EXPECT_EQ(accessible->text(QAccessible::Description), description());
}

TEST(ChoiceButton, ShowsTitleAndDescriptionAndWhetherItCanBePressed)
{
    ChoiceButton button;
    button.resize(300, 90);
    QList<QImage> pictures{button.grab().toImage()};
    button.setText(QStringLiteral("Open files"));
    pictures += button.grab().toImage();
    button.setDescription(description());
    pictures += button.grab().toImage();
    button.setEnabled(false);
    pictures += button.grab().toImage();
    for (qsizetype i = 1; i < pictures.size(); ++i)
        EXPECT_NE(pictures[i], pictures[i - 1]) << i;
}

TEST(ChoiceButton, TheKeyboardPressesIt)
{
    ChoiceButton button;
    const QSignalSpy pressed(&button, &QAbstractButton::clicked);
    QTest::keyClick(&button, Qt::Key_Space);
    EXPECT_EQ(pressed.count(), 1);
}

} // namespace
} // namespace wizard
