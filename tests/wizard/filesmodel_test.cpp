// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/filesmodel.h"

#include "wizard/support.h"

#include <QAbstractItemModelTester>

namespace wizard {
namespace {

TEST(FilesModel, KeepsTheRulesOfModelsWhileFilesComeAndGo)
{
    const Desk desk;
    const auto session = desk.session();
    FilesModel model(*session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    session->addPaths(
        {desk.file(QStringLiteral("a.csv"), summaryOfScan()), desk.path(QStringLiteral("gone.csv"))});
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0, FilesModel::State).data().toString(), QStringLiteral("Not read yet"));
    EXPECT_EQ(model.report(0), nullptr);
    ASSERT_TRUE(eventually([&] { return session->hasResult(); }));
    ASSERT_NE(model.report(0), nullptr);
    EXPECT_EQ(model.index(1, FilesModel::State).data().toString(), QStringLiteral("Cannot be used"));
    EXPECT_EQ(model.index(1, FilesModel::Rows).data(FilesModel::SortRole).toLongLong(), -1);
    session->removeFile(session->files().front().path);
    EXPECT_EQ(model.rowCount(), 1);
    session->undoStack().undo();
    EXPECT_EQ(model.rowCount(), 2);
}

TEST(FilesModel, AFileNameIsNeverMarkup)
{
    const Desk desk;
    const auto session = desk.session();
    session->addPaths({desk.path(QStringLiteral("<b>x.csv"))});
    const FilesModel model(*session);
    const QModelIndex file = model.index(0, FilesModel::File);
    EXPECT_EQ(file.data().toString(), QStringLiteral("<b>x.csv"));
    EXPECT_FALSE(file.data(Qt::ToolTipRole).toString().contains(QLatin1Char('<')));
}

} // namespace
} // namespace wizard
