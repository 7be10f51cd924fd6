// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/loader.h"
#include "wizard/assistant.h"
#include "wizard/support.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTableView>

namespace wizard {
namespace {

//! The whole way with the sample tenant and the facts of the program, in one language.
class WholeWay : public ::testing::TestWithParam<const char *> { };

TEST_P(WholeWay, FromTheSampleTenantToThePlan)
{
    knowledge::LoadError error;
    const auto facts = knowledge::load(&error);
    ASSERT_TRUE(facts) << error.message.toStdString();
    Desk desk;
    desk.services.sampleFolder = QStringLiteral(":/sample-tenant");
    desk.services.settings->setValue(QStringLiteral("language"), QLatin1String(GetParam()));
    const bool german = QLatin1String(GetParam()) == QLatin1String("de");

    Assistant w(std::make_shared<const knowledge::Knowledge>(*facts), desk.services);
    w.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&w));
    EXPECT_EQ(w.button(QWizard::NextButton)->text(),
              german ? QStringLiteral("&Weiter") : QStringLiteral("&Next"));
    QTest::mouseClick(child<QAbstractButton>(w, "openSample"), Qt::LeftButton);
    ASSERT_EQ(w.currentId(), Assistant::FilesId);
    ASSERT_TRUE(eventually([&] { return w.button(QWizard::NextButton)->isEnabled(); }));
    EXPECT_FALSE(w.session().importResult().hasErrors());
    EXPECT_EQ(child<QTableView>(w, "files")->model()->rowCount(),
              static_cast<int>(w.session().files().size()));
    EXPECT_GE(w.session().analysis().senders.size(), 50U);
    for (const int id : {Assistant::UsageId, Assistant::ScenariosId, Assistant::PlanId}) {
        QTest::mouseClick(w.button(QWizard::NextButton), Qt::LeftButton);
        ASSERT_EQ(w.currentId(), id);
        // The page was laid out and drawn without a word against it.
        EXPECT_FALSE(w.grab().isNull());
        EXPECT_FALSE(child<QLabel>(*w.currentPage(), "pageTitle")->text().isEmpty());
    }
    EXPECT_TRUE(w.button(QWizard::FinishButton)->isEnabled());
    QTest::mouseClick(w.button(QWizard::FinishButton), Qt::LeftButton);
    EXPECT_FALSE(w.isVisible());
}

INSTANTIATE_TEST_SUITE_P(Languages, WholeWay, ::testing::Values("en", "de"));

} // namespace
} // namespace wizard
