// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sendertenant.h"

#include "wizard/planpage.h"
#include "wizard/planroute.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTextBrowser>

namespace wizard {
namespace {

class PlanPageTest : public ::testing::Test {
protected:
    PlanPageTest() { desk.knowledge = std::make_shared<knowledge::Knowledge>(factsWithRoutes()); }

    void open(const std::vector<TestSender> &senders)
    {
        session = sessionWith(desk, senders);
        page = std::make_unique<PlanPage>(*session, desk.services);
        page->resize(1000, 700);
        page->show();
    }

    //! Clicks an export button and waits for its end.
    QString exportWith(const char *button)
    {
        child<QPushButton>(*page, button)->click();
        EXPECT_TRUE(eventually([&] { return child<QPushButton>(*page, button)->isEnabled(); }));
        return child<QLabel>(*page, "resultLabel")->text();
    }

    QByteArray content(const QString &name) const
    {
        QFile file(desk.path(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
        return file.readAll();
    }

    Desk desk;
    std::unique_ptr<Session> session;
    std::unique_ptr<PlanPage> page;
};

TEST_F(PlanPageTest, SendersStandInTheOrderOfThePlanWithTheFirstOneShown)
{
    open(sixSenders());
    QStringList planned;
    for (const plans::PlanItem &item : session->plan().items)
        planned += item.address;
    EXPECT_EQ(lines(*child<QTableView>(*page, "senderTable")->model(), {SenderModel::Address}), planned);
    const auto *route = child<QTextBrowser>(*page, "routeView");
    EXPECT_TRUE(eventually([&] { return route->toPlainText().contains(planned.first()); }));
    child<QTableView>(*page, "senderTable")->selectRow(1);
    EXPECT_TRUE(eventually([&] { return route->toPlainText().contains(planned[1]); }));
    EXPECT_FALSE(route->toPlainText().contains(planned.first()));
}

TEST_F(PlanPageTest, ExportsEveryKindOfFileAndSaysWhere)
{
    open(sixSenders());
    desk.dialogs->fileToSave = desk.path(QStringLiteral("plan.json"));
    EXPECT_TRUE(exportWith("jsonButton").contains(QStringLiteral("plan.json")));
    EXPECT_TRUE(content(QStringLiteral("plan.json")).contains("postlotse.plan/1"));
    desk.dialogs->fileToSave = desk.path(QStringLiteral("plan.csv"));
    EXPECT_TRUE(exportWith("csvButton").contains(QStringLiteral("plan.csv")));
    EXPECT_TRUE(content(QStringLiteral("plan.csv")).contains("erp@contoso.com"));
    desk.dialogs->fileToSave = desk.path(QStringLiteral("plan.pdf"));
    EXPECT_TRUE(exportWith("pdfButton").contains(QStringLiteral("plan.pdf")));
    EXPECT_TRUE(content(QStringLiteral("plan.pdf")).startsWith("%PDF"));
    QDir(desk.folder.path()).mkdir(QStringLiteral("scripts"));
    desk.dialogs->folder = desk.path(QStringLiteral("scripts"));
    exportWith("scriptsButton");
    EXPECT_FALSE(QDir(desk.path(QStringLiteral("scripts"))).entryList({QStringLiteral("*.ps1")}).isEmpty());

    auto *folder = child<QPushButton>(*page, "openFolderButton");
    EXPECT_FALSE(folder->isHidden());
    QTest::mouseClick(folder, Qt::LeftButton);
    EXPECT_EQ(desk.dialogs->opened.last().toLocalFile(), desk.path(QStringLiteral("scripts")));
}

TEST_F(PlanPageTest, AFolderThatIsNotThereIsAnErrorInThreeParts)
{
    open(sixSenders());
    desk.dialogs->fileToSave = desk.path(QStringLiteral("nowhere/plan.json"));
    const QString text = exportWith("jsonButton");
    EXPECT_FALSE(text.isEmpty());
    EXPECT_FALSE(text.contains(QStringLiteral("Written")));
    EXPECT_TRUE(child<QPushButton>(*page, "openFolderButton")->isHidden());
}

TEST_F(PlanPageTest, ACancelledDialogWritesNothing)
{
    open(sixSenders());
    desk.dialogs->fileToSave.clear();
    EXPECT_TRUE(exportWith("pdfButton").isEmpty());
}

TEST_F(PlanPageTest, TheUsualTitleIsThatOfTheReportInItsLanguage)
{
    open(sixSenders());
    const auto *title = child<QLineEdit>(*page, "titleEdit");
    EXPECT_EQ(title->placeholderText(), QStringLiteral("Migration plan for SMTP AUTH"));
    auto *language = child<QComboBox>(*page, "languageBox");
    language->setFocus();
    QTest::keyClick(language, Qt::Key_Up);
    EXPECT_EQ(title->placeholderText(), QStringLiteral("Migrationsplan für SMTP AUTH"));
}

TEST_F(PlanPageTest, TheReportHasItsOwnLanguageTitleAndPageSize)
{
    open(sixSenders());
    auto *title = child<QLineEdit>(*page, "titleEdit");
    title->setText(QStringLiteral("Umzug / Werk 3"));
    Q_EMIT title->editingFinished();
    auto *language = child<QComboBox>(*page, "languageBox");
    EXPECT_EQ(language->currentData().toString(), session->language().code());
    language->setFocus();
    QTest::keyClick(language, Qt::Key_Up);
    EXPECT_EQ(session->reportSettings().language, QStringLiteral("de"));
    EXPECT_EQ(session->reportSettings().title, QStringLiteral("Umzug / Werk 3"));
    EXPECT_EQ(session->language().code(), QStringLiteral("en"));
    desk.dialogs->fileToSave.clear();
    exportWith("pdfButton");
    EXPECT_EQ(desk.dialogs->suggestions.last(), QStringLiteral("Umzug - Werk 3.pdf"));
}

TEST(PlanRouteTest, EverythingIsEscapedAndOnlyHttpsIsALink)
{
    const knowledge::Knowledge facts = factsWithRoutes();
    plans::PlanItem item;
    item.address = QStringLiteral("<script>x</script>@contoso.com");
    item.scenario = evidence::Scenario::Internal;
    item.state = plans::State::ToDo;
    item.route = QStringLiteral("partnerConnector");
    const reports::Language english;
    const QString html = PlanRoute(facts, english).html(item);
    EXPECT_TRUE(html.contains(QStringLiteral("&lt;script&gt;")));
    EXPECT_FALSE(html.contains(QStringLiteral("<script>")));
    EXPECT_FALSE(html.contains(QStringLiteral("javascript:")));
    EXPECT_TRUE(html.contains(QStringLiteral("href=\"https://example.com/routes?a=1&amp;b=2\"")));
    EXPECT_TRUE(html.contains(QStringLiteral("Needs a fixed &lt;ip&gt;")));
    EXPECT_TRUE(html.contains(QStringLiteral("unconfirmed")));
    EXPECT_TRUE(html.contains(QStringLiteral("☐ Check the sender")));
}

TEST(PlanRouteTest, WithoutARouteItSaysThatOneIsToBeDecided)
{
    plans::PlanItem item;
    item.address = QStringLiteral("a@contoso.com");
    item.state = plans::State::ToDecide;
    const knowledge::Knowledge facts = factsWithRoutes();
    EXPECT_TRUE(PlanRoute(facts, reports::Language()).html(item).contains(QStringLiteral("to be decided")));
}

TEST(PlanExportTest, EachEndIsToldOnce)
{
    PlanExport work;
    QSignalSpy finished(&work, &PlanExport::finished);
    QSignalSpy failed(&work, &PlanExport::failed);
    QSignalSpy cancelled(&work, &PlanExport::cancelled);
    const auto run = [&](const ExportWork &what) {
        work.start(what);
        work.cancel();
        EXPECT_TRUE(eventually([&] { return !work.isRunning(); }));
    };
    run([](const auto &, const auto &) { return evidence::Expected<QString>(QStringLiteral("there")); });
    EXPECT_EQ(finished.count(), 1);
    run([](const auto &, const auto &) {
        return evidence::Expected<QString>(evidence::Error{evidence::ErrorKind::WriteFailed, {}});
    });
    EXPECT_EQ(failed.count(), 1);
    run([](const auto &, const std::atomic_bool &stop) {
        while (!stop)
            QThread::yieldCurrentThread();
        return evidence::Expected<QString>(evidence::Error{evidence::ErrorKind::Cancelled, {}});
    });
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_EQ(finished.count() + failed.count() + cancelled.count(), 3);
}

} // namespace
} // namespace wizard
