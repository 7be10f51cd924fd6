// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/tabletools.h"

#include "wizard/support.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableWidget>

namespace wizard {
namespace {

//! A table of two rows and three columns, all rows chosen.
std::unique_ptr<QTableWidget> table()
{
    auto result = std::make_unique<QTableWidget>(2, 3);
    result->setSelectionBehavior(QAbstractItemView::SelectRows);
    result->setHorizontalHeaderLabels({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 3; ++column)
            result->setItem(row, column, new QTableWidgetItem(QStringLiteral("%1%2").arg(row).arg(column)));
    }
    result->selectAll();
    return result;
}

TEST(TableTools, CopiesWhatIsSeenInTheOrderOnTheScreen)
{
    const auto t = table();
    t->hideColumn(1);
    t->horizontalHeader()->moveSection(2, 0);
    EXPECT_EQ(selectionAsText(*t), QStringLiteral("C\tA\n02\t00\n12\t10\n"));
}

TEST(TableTools, ACellCannotShiftColumnsOrBecomeAFormula)
{
    const auto t = table();
    t->item(0, 0)->setText(QStringLiteral("a\tb\nc"));
    t->item(0, 1)->setText(QStringLiteral("=1+1"));
    t->selectRow(0);
    EXPECT_EQ(selectionAsText(*t), QStringLiteral("A\tB\tC\na b c\t'=1+1\t02\n"));
}

TEST(TableTools, CtrlCCopies)
{
    const auto t = table();
    addCopyAction(t.get());
    t->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(t.get()));
    t->activateWindow();
    t->setFocus();
    t->selectRow(1);
    t->actions().constFirst()->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("A\tB\tC\n10\t11\t12\n"));
}

TEST(TableTools, RemembersTheWidthOfColumns)
{
    const Desk desk;
    const auto key = QStringLiteral("columns/test");
    {
        const auto t = table();
        rememberColumns(t.get(), desk.services.settings, key);
        t->setColumnWidth(1, 321);
    }
    const auto t = table();
    rememberColumns(t.get(), desk.services.settings, key);
    EXPECT_EQ(t->columnWidth(1), 321);
}

} // namespace
} // namespace wizard
