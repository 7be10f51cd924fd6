// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sendertenant.h"

#include "wizard/chartpanel.h"
#include "wizard/tabletools.h"
#include "wizard/usagepage.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

namespace wizard {
namespace {

class UsagePageTest : public ::testing::Test {
protected:
    void open(const std::vector<TestSender> &senders)
    {
        session = sessionWith(desk, senders);
        page = std::make_unique<UsagePage>(*session, desk.services);
        page->resize(1000, 700);
        page->show();
        table = child<QTableView>(*page, "senderTable");
    }

    QStringList shown() const { return lines(*table->model(), {SenderModel::Address}); }

    Desk desk;
    std::unique_ptr<Session> session;
    std::unique_ptr<UsagePage> page;
    QTableView *table = nullptr;
};

TEST_F(UsagePageTest, WithoutFilesItTeachesWhatBelongsHere)
{
    session = desk.session();
    page = std::make_unique<UsagePage>(*session, desk.services);
    page->show();
    EXPECT_EQ(child<QStackedWidget>(*page, "usageStack")->currentWidget()->objectName(),
              QStringLiteral("emptyState"));
    EXPECT_FALSE(child<QLabel>(*page, "emptyText")->text().isEmpty());
}

TEST_F(UsagePageTest, ShowsFiguresAndTheBiggestSenderFirst)
{
    open(sixSenders());
    EXPECT_EQ(child<QLabel>(*page, "sendersNumber")->text(), QStringLiteral("6"));
    EXPECT_EQ(child<QLabel>(*page, "outdatedNumber")->text(), QStringLiteral("1"));
    EXPECT_EQ(child<QLabel>(*page, "messagesNumber")->text(), QStringLiteral("6,059"));
    EXPECT_EQ(shown().first(), QStringLiteral("erp@contoso.com"));
    EXPECT_EQ(shown().last(), QStringLiteral("traced@contoso.com"));
}

TEST_F(UsagePageTest, TypingAndChoosingNarrowTheTableAndShowAllWidensIt)
{
    open(sixSenders());
    QTest::keyClicks(child<QLineEdit>(*page, "searchEdit"), QStringLiteral("or"));
    EXPECT_EQ(shown(), QStringList{QStringLiteral("orders@contoso.com")});
    EXPECT_EQ(child<QLabel>(*page, "shownLabel")->text(), QStringLiteral("1 of 6 senders"));
    QTest::mouseClick(child<QPushButton>(*page, "showAllButton"), Qt::LeftButton);
    EXPECT_EQ(shown().size(), 6);
    EXPECT_TRUE(child<QLineEdit>(*page, "searchEdit")->text().isEmpty());
    auto *tls = child<QComboBox>(*page, "tlsFilter");
    tls->setFocus();
    QTest::keyClick(tls, Qt::Key_Down);
    EXPECT_EQ(shown(), QStringList{QStringLiteral("old@contoso.com")});
}

TEST_F(UsagePageTest, ABarOfAChartFiltersTheTable)
{
    open(sixSenders());
    child<QTabWidget>(*page, "chartTabs")->setCurrentIndex(2);
    auto *days = child<ChartPanel>(*page, "daysChart");
    Q_EMIT days->picked(days->chartData().filters.at(9));
    EXPECT_EQ(shown().size(), 2);
    auto *day = child<QPushButton>(*page, "dayFilter");
    EXPECT_FALSE(day->isHidden());
    QTest::mouseClick(day, Qt::LeftButton);
    EXPECT_EQ(shown().size(), 6);
    child<QTabWidget>(*page, "chartTabs")->setCurrentIndex(0);
    auto *senders = child<ChartPanel>(*page, "sendersChart");
    Q_EMIT senders->picked(senders->chartData().filters.front());
    EXPECT_EQ(shown(), QStringList{QStringLiteral("erp@contoso.com")});
    EXPECT_EQ(child<QLineEdit>(*page, "searchEdit")->text(), QStringLiteral("erp@contoso.com"));
}

TEST_F(UsagePageTest, AChartIsKeptAsAFileAndThePageSaysWhere)
{
    open(sixSenders());
    child<QTabWidget>(*page, "chartTabs")->setCurrentIndex(1);
    auto *chart = child<ChartPanel>(*page, "tlsChart");
    desk.dialogs->fileToSave = desk.path(QStringLiteral("tls.csv"));
    child<QAction>(*chart, "keepCsv")->trigger();
    EXPECT_TRUE(QFile::exists(desk.path(QStringLiteral("tls.csv"))));
    EXPECT_TRUE(child<QLabel>(*page, "resultLabel")->text().contains(QStringLiteral("tls.csv")));
    desk.dialogs->fileToSave = desk.path(QStringLiteral("missing/folder/tls.csv"));
    child<QAction>(*chart, "keepCsv")->trigger();
    EXPECT_FALSE(child<QLabel>(*page, "resultLabel")->text().contains(QStringLiteral("Written")));
}

TEST_F(UsagePageTest, TellsWhatIsNotKnown)
{
    open(sixSenders());
    auto *button = child<QToolButton>(*page, "notesButton");
    EXPECT_FALSE(button->isHidden());
    EXPECT_TRUE(child<QLabel>(*page, "notesLabel")->isHidden());
    button->click();
    EXPECT_FALSE(child<QLabel>(*page, "notesLabel")->isHidden());
    EXPECT_FALSE(child<QLabel>(*page, "notesLabel")->text().isEmpty());
}

TEST_F(UsagePageTest, CopiesRowsAsTabSeparatedText)
{
    open(sixSenders());
    table->selectRow(1);
    const QStringList text = selectionAsText(*table).split(QLatin1Char('\n'));
    EXPECT_TRUE(text.at(0).startsWith(QStringLiteral("Sender\tMessages\t"))) << qPrintable(text.at(0));
    EXPECT_TRUE(text.at(1).startsWith(QStringLiteral("scan@contoso.com\t812\t"))) << qPrintable(text.at(1));
}

TEST_F(UsagePageTest, ColumnWidthsAreRemembered)
{
    open(sixSenders());
    table->setColumnWidth(SenderModel::Address, 321);
    page = std::make_unique<UsagePage>(*session, desk.services);
    page->prepare();
    EXPECT_EQ(child<QTableView>(*page, "senderTable")->columnWidth(SenderModel::Address), 321);
}

} // namespace
} // namespace wizard
