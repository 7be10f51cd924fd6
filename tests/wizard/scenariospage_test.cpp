// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sendertenant.h"

#include "wizard/scenariosgroups.h"
#include "wizard/scenariospage.h"
#include "wizard/senderfilter.h"
#include "wizard/senderrecipients.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace wizard {
namespace {

using evidence::Scenario;

class ScenariosPageTest : public ::testing::Test {
protected:
    void open(const std::vector<TestSender> &senders)
    {
        session = sessionWith(desk, senders);
        page = std::make_unique<ScenariosPage>(*session, desk.services);
        page->resize(1000, 700);
        page->show();
        groups = child<ScenarioGroups>(*page, "groupList");
        table = child<QTableView>(*page, "senderTable");
    }

    void choose(Scenario scenario, const QString &address)
    {
        groups->setScenario(scenario);
        const QStringList shown = lines(*table->model(), {SenderModel::Address});
        ASSERT_TRUE(shown.contains(address)) << qPrintable(shown.join(QLatin1Char(' ')));
        table->selectRow(static_cast<int>(shown.indexOf(address)));
    }

    QString address() const { return child<QLineEdit>(*page, "addressEdit")->text(); }

    Desk desk;
    std::unique_ptr<Session> session;
    std::unique_ptr<ScenariosPage> page;
    ScenarioGroups *groups = nullptr;
    QTableView *table = nullptr;
};

TEST_F(ScenariosPageTest, CountsTheGroups)
{
    open(sixSenders());
    QStringList counts;
    for (int row = 0; row < groups->model()->rowCount(); ++row)
        counts += groups->model()->index(row, 0).data(Qt::UserRole).toString();
    EXPECT_EQ(counts.join(QLatin1Char(' ')), QStringLiteral("2 1 1 1 1"));
}

TEST_F(ScenariosPageTest, ChoosingAGroupShowsItsSendersAndTheFirstOfThemInDetail)
{
    open(sixSenders());
    groups->setFocus();
    QTest::keyClick(groups, Qt::Key_Down);
    EXPECT_EQ(lines(*table->model(), {SenderModel::Address}), QStringList{QStringLiteral("old@contoso.com")});
    EXPECT_EQ(address(), QStringLiteral("old@contoso.com"));
    EXPECT_GT(child<QListView>(*page, "reasonList")->model()->rowCount(), 0);
    EXPECT_EQ(child<QTableView>(*page, "recipientTable")->model()->rowCount(), 1);
}

TEST_F(ScenariosPageTest, AnOverrideMovesTheSenderAndSaysWhatTheEvidenceSays)
{
    open(sixSenders());
    choose(Scenario::SingleExternalDomain, QStringLiteral("orders@contoso.com"));
    auto *box = child<QComboBox>(*page, "overrideBox");
    box->setCurrentIndex(4);
    Q_EMIT box->activated(4);
    EXPECT_EQ(session->decision(QStringLiteral("orders@contoso.com")).overridden,
              Scenario::ArbitraryExternal);
    EXPECT_EQ(groups->scenario(), Scenario::ArbitraryExternal) << "the page stays with the sender";
    EXPECT_EQ(address(), QStringLiteral("orders@contoso.com"));
    auto *label = child<QLabel>(*page, "overriddenLabel");
    EXPECT_FALSE(label->isHidden());
    EXPECT_TRUE(label->text().startsWith(QStringLiteral("Overridden by you. The evidence says: ")));

    auto *why = child<QLineEdit>(*page, "whyEdit");
    EXPECT_TRUE(why->isEnabled());
    why->setText(QStringLiteral("new customer portal"));
    Q_EMIT why->editingFinished();
    EXPECT_EQ(session->decision(QStringLiteral("orders@contoso.com")).overriddenWhy,
              QStringLiteral("new customer portal"));

    QTest::mouseClick(child<QPushButton>(*page, "takeBackButton"), Qt::LeftButton);
    EXPECT_TRUE(session->decision(QStringLiteral("orders@contoso.com")).isEmpty());
    EXPECT_EQ(groups->scenario(), Scenario::SingleExternalDomain);
    EXPECT_TRUE(child<QLabel>(*page, "overriddenLabel")->isHidden());
}

TEST_F(ScenariosPageTest, LeavingARecipientOutJudgesAgainAndUndoTakesItBack)
{
    open(sixSenders());
    choose(Scenario::SingleExternalDomain, QStringLiteral("orders@contoso.com"));
    QAbstractItemModel *recipients = child<QTableView>(*page, "recipientTable")->model();
    ASSERT_EQ(recipients->rowCount(), 2);
    EXPECT_FALSE(child<QLineEdit>(*page, "leftOutWhy")->isEnabled());
    recipients->setData(recipients->index(0, RecipientModel::Counts), Qt::Unchecked, Qt::CheckStateRole);
    EXPECT_EQ(session->plan().perScenario.at(Scenario::SingleExternalAddress), 2);
    EXPECT_TRUE(child<QLineEdit>(*page, "leftOutWhy")->isEnabled());
    auto *undo = child<QPushButton>(*page, "undoButton");
    EXPECT_TRUE(undo->isEnabled());
    QTest::mouseClick(undo, Qt::LeftButton);
    EXPECT_EQ(session->plan().perScenario.at(Scenario::SingleExternalAddress), 1);
    EXPECT_EQ(recipients->index(0, RecipientModel::Counts).data(Qt::CheckStateRole).toInt(), Qt::Checked);
}

TEST_F(ScenariosPageTest, RecipientsAreSearched)
{
    open(sixSenders());
    choose(Scenario::ArbitraryExternal, QStringLiteral("erp@contoso.com"));
    child<QLineEdit>(*page, "recipientSearch")->setText(QStringLiteral("adatum"));
    EXPECT_EQ(lines(*child<QTableView>(*page, "recipientTable")->model(), {RecipientModel::Address}),
              QStringList{QStringLiteral("b@adatum.com")});
    EXPECT_EQ(child<QLabel>(*page, "recipientsShown")->text(), QStringLiteral("1 of 3"));
}

TEST_F(ScenariosPageTest, AnEmptyGroupHasNoDetails)
{
    open({sixSenders()[0]});
    groups->setScenario(Scenario::Internal);
    EXPECT_EQ(child<QStackedWidget>(*page, "detailStack")->currentWidget()->objectName(),
              QStringLiteral("nothingPage"));
}

} // namespace
} // namespace wizard
