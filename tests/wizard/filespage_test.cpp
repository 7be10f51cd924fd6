// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/filespage.h"

#include "wizard/assistant.h"
#include "wizard/missingexports.h"
#include "wizard/support.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTableWidget>

namespace wizard {
namespace {

class FilesPageTest : public ::testing::Test {
protected:
    //! The window at its files, read.
    Assistant &windowWith(const QStringList &paths)
    {
        m_window = std::make_unique<Assistant>(desk.knowledge, desk.services);
        m_window->show();
        m_window->session().addPaths(paths);
        m_window->goTo(Assistant::FilesId);
        EXPECT_TRUE(eventually([&] { return !m_window->session().isImporting(); }));
        return *m_window;
    }
    QString trace() const
    {
        return desk.file(QStringLiteral("trace.csv"), traceTo({QStringLiteral("a@toner.example")}));
    }

    Desk desk;

private:
    std::unique_ptr<Assistant> m_window;
};

QString cell(const QTableView &table, int row, int column)
{
    return table.model()->index(row, column).data().toString();
}

void press(const QObject &parent, const char *name)
{
    auto *button = child<QPushButton>(parent, name);
    ASSERT_TRUE(button->isVisible()) << name;
    ASSERT_TRUE(button->isEnabled()) << name;
    QTest::mouseClick(button, Qt::LeftButton);
}

TEST_F(FilesPageTest, AnEmptyPageTeachesWhatBelongsHere)
{
    Assistant &w = windowWith({});
    EXPECT_EQ(child<QStackedWidget>(w, "fileStack")->currentWidget()->objectName(),
              QStringLiteral("emptyFiles"));
    desk.dialogs->filesToOpen = {trace()};
    press(w, "addFirstFiles");
    EXPECT_EQ(child<QStackedWidget>(w, "fileStack")->currentWidget()->objectName(),
              QStringLiteral("fileTable"));
}

TEST_F(FilesPageTest, ListsEachFileWithKindEncodingAndRows)
{
    Assistant &w = windowWith({trace()});
    const auto *table = child<QTableView>(w, "files");
    ASSERT_EQ(table->model()->rowCount(), 1);
    EXPECT_EQ(cell(*table, 0, 0), QStringLiteral("trace.csv"));
    EXPECT_EQ(cell(*table, 0, 1), QStringLiteral("Message trace"));
    EXPECT_EQ(cell(*table, 0, 2), QStringLiteral("UTF-8"));
    EXPECT_EQ(cell(*table, 0, 3), QStringLiteral("1"));
    EXPECT_EQ(cell(*table, 0, 4), QStringLiteral("0"));
}

TEST_F(FilesPageTest, RejectedRowsCanBeOpened)
{
    const QByteArray bad = traceTo({QStringLiteral("a@toner.example")})
        + "someday,scan@contoso.com,b@toner.example,Delivered,<9@contoso.com>,1\r\n";
    Assistant &w = windowWith({desk.file(QStringLiteral("trace.csv"), bad)});
    child<QTableView>(w, "files")->selectRow(0);
    const auto *rows = child<QTableWidget>(w, "rejectedRows");
    ASSERT_TRUE(rows->isVisible());
    ASSERT_EQ(rows->rowCount(), 1);
    EXPECT_EQ(rows->item(0, 0)->text(), QStringLiteral("3"));
    EXPECT_TRUE(rows->item(0, 1)->text().contains(QStringLiteral("someday")));
}

TEST_F(FilesPageTest, AnErrorHasWordsAndItsTechnicalTextIsFoldedAway)
{
    Assistant &w = windowWith({trace(), desk.path(QStringLiteral("gone.csv"))});
    child<QTableView>(w, "files")->selectRow(0);
    const auto *summary = child<QLabel>(w, "fileSummary");
    EXPECT_GE(summary->text().count(QLatin1Char('\n')), 2) << summary->text().toStdString();
    const auto *technical = child<QLabel>(w, "fileTechnical");
    EXPECT_FALSE(technical->isVisible());
    EXPECT_EQ(summary->textFormat(), Qt::PlainText);
    EXPECT_EQ(technical->textFormat(), Qt::PlainText);
}

TEST_F(FilesPageTest, FilesThatCannotBeUsedLeadNowhere)
{
    const Assistant &w = windowWith({desk.path(QStringLiteral("gone.csv"))});
    EXPECT_FALSE(w.button(QWizard::NextButton)->isEnabled());
}

TEST_F(FilesPageTest, RemovesWithUndo)
{
    Assistant &w = windowWith({trace(), desk.file(QStringLiteral("b.csv"), summaryOfScan())});
    auto *table = child<QTableView>(w, "files");
    EXPECT_FALSE(child<QPushButton>(w, "undoRemove")->isEnabled());
    table->selectAll();
    press(w, "removeFile");
    EXPECT_TRUE(w.session().files().empty());
    press(w, "undoRemove");
    EXPECT_EQ(w.session().files().size(), 2U) << "both files of one removal come back at once";
}

TEST_F(FilesPageTest, MissingKindsSayHowToGetThem)
{
    Assistant &w = windowWith({});
    auto *list = child<QListWidget>(w, "missingList");
    ASSERT_EQ(list->count(), 2);
    EXPECT_EQ(list->item(0)->text(), QStringLiteral("SMTP AUTH report")) << "the essential one first";
    EXPECT_FALSE(child<QPlainTextEdit>(w, "powershell")->isVisible()) << "there are no commands for it";
    list->setCurrentRow(1);
    EXPECT_EQ(child<QLabel>(w, "guidePath")->text(), QStringLiteral("Mail flow > Message trace"));
    press(w, "copyPowershell");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("Get-MessageTraceV2"));
    press(w, "openPortal");
    EXPECT_EQ(desk.dialogs->opened, QList<QUrl>{QUrl(QStringLiteral("https://example.com/trace"))});
}

TEST_F(FilesPageTest, AKindThatIsThereIsNotMissing)
{
    Assistant &w = windowWith({trace()});
    auto *list = child<QListWidget>(w, "missingList");
    ASSERT_EQ(list->count(), 1);
    EXPECT_EQ(list->item(0)->text(), QStringLiteral("SMTP AUTH report"));
}

TEST_F(FilesPageTest, ATypedDomainMakesRecipientsInternal)
{
    Assistant &w =
        windowWith({desk.file(QStringLiteral("trace.csv"), traceTo({QStringLiteral("it@contoso.com")}))});
    auto *tabs = child<QTabWidget>(w, "detailTabs");
    tabs->setCurrentIndex(2);
    QTest::keyClicks(child<QLineEdit>(w, "domainName"), QStringLiteral("Contoso.com"));
    press(w, "addDomain");
    EXPECT_EQ(w.session().typedDomains(), (std::vector<evidence::AcceptedDomain>{{"contoso.com", false}}));
    ASSERT_TRUE(
        eventually([&] { return !w.session().isImporting() && !w.session().analysis().senders.empty(); }));
    EXPECT_EQ(w.session().analysis().senders.front().verdict.scenario, evidence::Scenario::Internal);
    const auto *table = child<QTableWidget>(w, "domains");
    ASSERT_EQ(table->rowCount(), 1);
    child<QTableWidget>(w, "domains")->selectRow(0);
    press(w, "removeDomain");
    EXPECT_TRUE(w.session().typedDomains().empty());
}

TEST_F(FilesPageTest, ProgressCanBeCancelledAndTakenUpAgain)
{
    std::atomic_bool wait = true;
    desk.services.importFiles = [&](const auto &files, const imports::ImportOptions &options) {
        imports::Progress progress;
        progress.bytesTotal = 1000;
        progress.filesTotal = 1;
        while (wait && !*options.cancelled) {
            progress.bytesDone = std::min<qint64>(progress.bytesDone + 1, 900);
            options.progress(progress);
            QThread::usleep(200);
        }
        if (*options.cancelled)
            return evidence::Expected<imports::ImportResult>(
                evidence::Error{evidence::ErrorKind::Cancelled, {}});
        return imports::importFiles(files, options);
    };
    Assistant w(desk.knowledge, desk.services);
    w.show();
    w.session().addPaths({trace()});
    w.goTo(Assistant::FilesId);
    const auto *bar = child<QProgressBar>(w, "progressBar");
    ASSERT_TRUE(eventually([&] { return bar->isVisible() && bar->value() > 0; }));
    EXPECT_TRUE(child<QLabel>(w, "progressText")->text().startsWith(QStringLiteral("Reading file 1 of 1")));
    EXPECT_FALSE(w.button(QWizard::NextButton)->isEnabled());
    press(w, "cancelImport");
    EXPECT_FALSE(bar->isVisible());
    EXPECT_FALSE(w.session().isImporting());
    wait = false;
    press(w, "importAgain");
    ASSERT_TRUE(eventually([&] { return w.button(QWizard::NextButton)->isEnabled(); }));
    EXPECT_FALSE(child<QLabel>(w, "progressText")->isVisible());
}

TEST_F(FilesPageTest, SaysWhenNothingCanBeSaved)
{
    desk.services.dataFolder = desk.file(QStringLiteral("blocked"), "a file where a folder should be");
    Assistant &w = windowWith({});
    EXPECT_FALSE(child<QLabel>(w, "notSaved")->isVisible());
    w.session().addPaths({trace()});
    EXPECT_TRUE(child<QLabel>(w, "notSaved")->isVisible());
}

TEST(MissingGuides, AFileWithAnErrorAddsNothing)
{
    const knowledge::Knowledge facts = smallKnowledge();
    imports::InputReport report;
    report.kind = imports::ExportKind::MessageTrace;
    EXPECT_EQ(missingGuides(facts, {report}).size(), 1U);
    report.error = evidence::Error{};
    EXPECT_EQ(missingGuides(facts, {report}).size(), 2U);
}

} // namespace
} // namespace wizard
