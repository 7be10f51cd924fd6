// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/mappingdialog.h"

#include "wizard/assistant.h"
#include "wizard/support.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>

namespace wizard {
namespace {

const QByteArray foreign = "Wann;Absendende;Empfangende;Zustand\n"
                           "2026-11-20T10:00:00Z;scan@contoso.com;a@toner.example;Delivered\n";

void choose(const MappingDialog &dialog, const char *field, const QString &column)
{
    auto *combo = child<QComboBox>(dialog, field);
    combo->setCurrentIndex(combo->findText(column));
    EXPECT_EQ(combo->currentText(), column);
}

TEST(GuessedColumns, FitsByUsualNamesAndTakesNoColumnTwice)
{
    const std::vector<imports::FieldInfo> fields{
        {QStringLiteral("sender"), true, {QStringLiteral("Sender Address"), QStringLiteral("From")}},
        {QStringLiteral("other"), false, {QStringLiteral("From")}},
        {QStringLiteral("recipient"), true, {QStringLiteral("Recipient")}}};
    const QStringList headers{QStringLiteral("sender_address"), QStringLiteral("FROM"), QStringLiteral("x")};
    const std::map<QString, int> expected{{QStringLiteral("sender"), 0}, {QStringLiteral("other"), 1}};
    EXPECT_EQ(guessedColumns(fields, headers), expected);
}

TEST(MappingDialog, AssignsColumnsUntilTheFileCanBeRead)
{
    Desk desk;
    Assistant w(desk.knowledge, desk.services);
    w.show();
    const QString path = desk.file(QStringLiteral("foreign.csv"), foreign);
    w.session().setTypedDomains({{"contoso.com", false}});
    w.session().addPaths({path});
    w.goTo(Assistant::FilesId);
    ASSERT_TRUE(eventually([&] { return !w.session().isImporting(); }));
    ASSERT_TRUE(w.session().importResult().inputs.front().error);
    child<QTableView>(w, "files")->selectRow(0);
    auto *map = child<QPushButton>(w, "mapColumns");
    ASSERT_TRUE(map->isVisible());
    QTest::mouseClick(map, Qt::LeftButton);

    auto *dialog = w.findChild<MappingDialog *>();
    ASSERT_NE(dialog, nullptr);
    auto *kind = child<QComboBox>(*dialog, "kind");
    kind->setCurrentIndex(kind->findData(static_cast<int>(imports::ExportKind::MessageTrace)));
    const QPushButton *ok = child<QDialogButtonBox>(*dialog, "buttons")->button(QDialogButtonBox::Ok);
    EXPECT_FALSE(ok->isEnabled());
    EXPECT_EQ(child<QTableWidget>(*dialog, "preview")->item(0, 1)->text(),
              QStringLiteral("scan@contoso.com"));
    choose(*dialog, "field_time", QStringLiteral("Wann"));
    choose(*dialog, "field_sender", QStringLiteral("Absendende"));
    choose(*dialog, "field_recipient", QStringLiteral("Empfangende"));
    ASSERT_TRUE(ok->isEnabled()) << child<QLabel>(*dialog, "mappingHint")->text().toStdString();
    EXPECT_TRUE(child<QTableWidget>(*dialog, "preview")->horizontalHeaderItem(1)->font().bold());
    dialog->accept();

    ASSERT_TRUE(eventually([&] { return !w.session().isImporting(); }));
    EXPECT_FALSE(w.session().importResult().inputs.front().error);
    ASSERT_EQ(w.session().analysis().senders.size(), 1U);
    EXPECT_TRUE(map->isVisible()) << "an assignment by hand can be changed";
}

TEST(MappingDialog, StartsFromTheAssignmentThereIs)
{
    const Desk desk;
    const auto session = desk.session();
    const QString path = desk.file(QStringLiteral("foreign.csv"), foreign);
    session->addPaths({path});
    const imports::ColumnMapping mapping{
        imports::ExportKind::MessageTrace,
        {{QStringLiteral("time"), 0}, {QStringLiteral("sender"), 1}, {QStringLiteral("recipient"), 2}}};
    session->setMapping(path, mapping);
    const MappingDialog dialog(path, *session);
    EXPECT_EQ(dialog.mapping(), mapping);
}

TEST(MappingDialog, AFileThatVanishedSaysSo)
{
    const Desk desk;
    const auto session = desk.session();
    const MappingDialog dialog(desk.path(QStringLiteral("gone.csv")), *session);
    EXPECT_FALSE(child<QLabel>(dialog, "mappingHint")->text().isEmpty());
    EXPECT_FALSE(child<QDialogButtonBox>(dialog, "buttons")->button(QDialogButtonBox::Ok)->isEnabled());
}

} // namespace
} // namespace wizard
