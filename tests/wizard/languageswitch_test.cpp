// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/languageswitch.h"

#include "reports/language.h"

#include <gtest/gtest.h>

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLocale>
#include <QPushButton>

namespace wizard {
namespace {

//! Words that are Qt's, not ours: of a button and of the file dialog.
QStringList wordsOfQt()
{
    const QDialogButtonBox box(QDialogButtonBox::Cancel);
    QFileDialog dialog;
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    return {box.button(QDialogButtonBox::Cancel)->text(), dialog.labelText(QFileDialog::FileName),
            dialog.labelText(QFileDialog::Reject)};
}

TEST(LanguageSwitch, SwitchesTheTextsOfQtBothWays)
{
    if (!QFile::exists(QStringLiteral(":/i18n/qtbase_de.qm")))
        GTEST_SKIP() << "the build found no catalogue of Qt's";
    const QStringList english{QStringLiteral("Cancel"), QStringLiteral("File &name:"),
                              QStringLiteral("Cancel")};
    const reports::Language en(QStringLiteral("en"));
    const reports::Language de(QStringLiteral("de"));
    LanguageSwitch languages;
    languages.use(en.code(), en.locale());
    EXPECT_EQ(wordsOfQt(), english);
    languages.use(de.code(), de.locale());
    EXPECT_EQ(wordsOfQt(),
              (QStringList{QStringLiteral("Abbrechen"), QStringLiteral("Datei&name:"),
                           QStringLiteral("Abbrechen")}));
    EXPECT_EQ(QLocale().language(), QLocale::German);
    languages.use(en.code(), en.locale());
    EXPECT_EQ(wordsOfQt(), english);
    EXPECT_EQ(QLocale().language(), QLocale::English);
}

} // namespace
} // namespace wizard
