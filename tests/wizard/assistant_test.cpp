// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/assistant.h"

#include "reports/palette.h"
#include "wizard/keyboard.h"
#include "wizard/page.h"
#include "wizard/scenariosgroups.h"
#include "wizard/sendertenant.h"
#include "wizard/steplist.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTabWidget>
#include <QTableView>

#include <functional>

namespace wizard {
namespace {

//! Drops paths on a widget, as the system would.
bool drop(QWidget &target, const QList<QUrl> &urls)
{
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &event);
    return true;
}

class AssistantTest : public ::testing::Test {
protected:
    ~AssistantTest() override { QLocale::setDefault(reports::Language().locale()); }

    //! The window, shown.
    std::unique_ptr<Assistant> window() const
    {
        auto result = std::make_unique<Assistant>(desk.knowledge, desk.services);
        result->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(result.get()));
        return result;
    }
    QString trace() const
    {
        return desk.file(QStringLiteral("trace.csv"), traceTo({QStringLiteral("a@toner.example")}));
    }

    Desk desk;
};

void click(const Assistant &window, QWizard::WizardButton button)
{
    QTest::mouseClick(window.button(button), Qt::LeftButton);
}

TEST_F(AssistantTest, WalksThroughAllStepsAndBack)
{
    const auto w = window();
    EXPECT_EQ(w->currentId(), Assistant::WelcomeId);
    click(*w, QWizard::NextButton);
    ASSERT_EQ(w->currentId(), Assistant::FilesId);
    EXPECT_FALSE(w->button(QWizard::NextButton)->isEnabled())
        << "without files there is nothing to go on with";
    w->session().addPaths({trace()});
    ASSERT_TRUE(eventually([&] { return w->button(QWizard::NextButton)->isEnabled(); }));
    for (const int id : {Assistant::UsageId, Assistant::ScenariosId, Assistant::PlanId}) {
        click(*w, QWizard::NextButton);
        ASSERT_EQ(w->currentId(), id);
    }
    for (const int id :
         {Assistant::ScenariosId, Assistant::UsageId, Assistant::FilesId, Assistant::WelcomeId}) {
        click(*w, QWizard::BackButton);
        ASSERT_EQ(w->currentId(), id);
    }
}

TEST_F(AssistantTest, ReachedStepsCanBeVisitedInAnyOrder)
{
    const auto w = window();
    auto *steps = child<StepList>(*w, "stepList");
    ASSERT_EQ(steps->count(), 7);
    EXPECT_FALSE(steps->item(Assistant::UsageId)->flags().testFlag(Qt::ItemIsEnabled));
    w->session().addPaths({trace()});
    ASSERT_TRUE(eventually([&] { return w->session().hasResult(); }));
    w->goTo(Assistant::ScenariosId);
    ASSERT_EQ(w->currentId(), Assistant::ScenariosId);
    EXPECT_TRUE(steps->item(Assistant::UsageId)->flags().testFlag(Qt::ItemIsEnabled));
    EXPECT_FALSE(steps->item(Assistant::PlanId)->flags().testFlag(Qt::ItemIsEnabled));

    const QPoint welcome = steps->visualItemRect(steps->item(Assistant::WelcomeId)).center();
    QTest::mouseClick(steps->viewport(), Qt::LeftButton, Qt::NoModifier, welcome);
    EXPECT_EQ(w->currentId(), Assistant::WelcomeId);
    // By keyboard: down to the step that was reached before, and Enter.
    steps->setFocus();
    for (int step = Assistant::WelcomeId; step < Assistant::UsageId; ++step)
        QTest::keyClick(steps, Qt::Key_Down);
    EXPECT_EQ(w->currentId(), Assistant::WelcomeId) << "moving in the list opens nothing";
    QTest::keyClick(steps, Qt::Key_Return);
    EXPECT_EQ(w->currentId(), Assistant::UsageId);
    // Back means the step before, whatever way led here.
    click(*w, QWizard::BackButton);
    EXPECT_EQ(w->currentId(), Assistant::FilesId);
}

TEST_F(AssistantTest, AnUnreachedStepDoesNotOpen)
{
    const auto w = window();
    auto *steps = child<StepList>(*w, "stepList");
    const QPoint plan = steps->visualItemRect(steps->item(Assistant::PlanId)).center();
    QTest::mouseClick(steps->viewport(), Qt::LeftButton, Qt::NoModifier, plan);
    EXPECT_EQ(w->currentId(), Assistant::WelcomeId);
}

TEST_F(AssistantTest, SigningInIsOnlyOnTheWayOfThoseWhoWantIt)
{
    const auto w = window();
    auto *steps = child<StepList>(*w, "stepList");
    for (const int id : {Assistant::SignInId, Assistant::CollectId, Assistant::FilesId})
        EXPECT_TRUE(steps->item(id)->flags().testFlag(Qt::ItemIsEnabled)) << id;
    w->goTo(Assistant::FilesId);
    ASSERT_EQ(w->currentId(), Assistant::FilesId);
    EXPECT_EQ(w->visitedIds(), (QList<int>{Assistant::WelcomeId, Assistant::FilesId}));
    w->goTo(Assistant::CollectId);
    ASSERT_EQ(w->currentId(), Assistant::CollectId);
    EXPECT_EQ(w->visitedIds(), (QList<int>{Assistant::WelcomeId, Assistant::SignInId, Assistant::CollectId}));
    EXPECT_TRUE(w->button(QWizard::NextButton)->isEnabled()) << "nobody has to sign in";
    click(*w, QWizard::NextButton);
    ASSERT_EQ(w->currentId(), Assistant::FilesId);
    click(*w, QWizard::BackButton);
    EXPECT_EQ(w->currentId(), Assistant::CollectId);
}

TEST_F(AssistantTest, StepsTellTheirStateToAssistiveTechnology)
{
    const auto w = window();
    auto *steps = child<StepList>(*w, "stepList");
    EXPECT_EQ(steps->item(0)->data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Step 1 of 7: Welcome, current step"));
    EXPECT_EQ(steps->item(6)->data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Step 7 of 7: Plan, not reached yet"));
}

TEST_F(AssistantTest, FilesCanBeDroppedAnywhere)
{
    const auto w = window();
    EXPECT_FALSE(drop(*w, {QUrl(QStringLiteral("https://example.com/trace.csv"))}));
    EXPECT_TRUE(w->session().files().empty());
    ASSERT_TRUE(drop(*w, {QUrl::fromLocalFile(trace())}));
    EXPECT_EQ(w->session().files().size(), 1U);
    EXPECT_EQ(w->currentId(), Assistant::FilesId);
}

TEST_F(AssistantTest, TheLanguageSwitchesAtOnce)
{
    const auto w = window();
    auto *language = child<QComboBox>(*w, "language");
    auto *what = child<QLabel>(*w, "switchOffWhat");
    EXPECT_EQ(what->text(), QStringLiteral("End of December 2026: it is off"));
    language->setFocus();
    QTest::keyClick(language, Qt::Key_Down);
    ASSERT_TRUE(eventually([&] { return what->text() == QStringLiteral("Ende Dezember 2026: es ist aus"); }));
    EXPECT_EQ(QLocale().language(), QLocale::German);
    EXPECT_EQ(w->locale().language(), QLocale::German);
    EXPECT_EQ(desk.services.settings->value(QStringLiteral("language")).toString(), QStringLiteral("de"));
    QTest::keyClick(language, Qt::Key_Up);
    ASSERT_TRUE(
        eventually([&] { return what->text() == QStringLiteral("End of December 2026: it is off"); }));
    EXPECT_EQ(QLocale().language(), QLocale::English);
}

TEST_F(AssistantTest, CountsAreWrittenInTheLanguageOfTheWindow)
{
    importSenders(desk, manySenders(4321));
    const auto w = window();
    w->session().addPaths({trace()});
    ASSERT_TRUE(eventually([&] { return w->session().hasResult(); }));
    const auto counts = [&] {
        QStringList texts;
        for (const int id : {Assistant::UsageId, Assistant::ScenariosId, Assistant::PlanId}) {
            w->goTo(id);
            const QWidget &page = *w->currentPage();
            if (id == Assistant::ScenariosId) {
                auto *groups = child<ScenarioGroups>(page, "groupList");
                groups->setScenario(evidence::Scenario::Internal);
                texts += groups->currentIndex().data().toString();
            }
            texts += child<QLabel>(page, "shownLabel")->text();
        }
        return texts;
    };
    EXPECT_EQ(counts(),
              (QStringList{QStringLiteral("4,321 senders"),
                           QStringLiteral("Scenario 1: Internal recipients only: 1,994 senders"),
                           QStringLiteral("1,994 senders"), QStringLiteral("4,321 senders")}));
    w->session().setLanguage(QStringLiteral("de"));
    EXPECT_EQ(counts(),
              (QStringList{QStringLiteral("4.321 Absender"),
                           QStringLiteral("Szenario 1: Nur interne Empfänger: 1.994 Absender"),
                           QStringLiteral("1.994 Absender"), QStringLiteral("4.321 Absender")}));
}

TEST_F(AssistantTest, APageThatWasNeverShownKnowsWhatHappenedBefore)
{
    Assistant w(desk.knowledge, desk.services);
    const auto isMade = [&](Assistant::PageId id) { return static_cast<Page *>(w.page(id))->isPrepared(); };
    EXPECT_TRUE(isMade(Assistant::WelcomeId));
    for (const auto id : {Assistant::FilesId, Assistant::UsageId, Assistant::ScenariosId, Assistant::PlanId})
        EXPECT_FALSE(isMade(id)) << id;
    w.session().setLanguage(QStringLiteral("de"));
    w.session().addPaths({trace()});
    ASSERT_TRUE(eventually([&] { return w.session().hasResult() && !w.session().isImporting(); }));
    w.goTo(Assistant::PlanId);
    ASSERT_EQ(w.currentId(), Assistant::PlanId);
    for (const auto id : {Assistant::FilesId, Assistant::UsageId, Assistant::ScenariosId, Assistant::PlanId})
        EXPECT_TRUE(isMade(id)) << id;
    EXPECT_EQ(child<QTableView>(*w.page(Assistant::FilesId), "files")->model()->rowCount(), 1);
    EXPECT_EQ(child<QLabel>(*w.page(Assistant::UsageId), "sendersWord")->text(), QStringLiteral("Absender"));
    EXPECT_EQ(w.page(Assistant::UsageId)->accessibleName(), QStringLiteral("Wer über SMTP AUTH sendet"));
}

TEST_F(AssistantTest, HintsInEmptyFieldsCanBeRead)
{
    const QPalette before = QApplication::palette();
    const auto w = window();
    ASSERT_TRUE(eventually([&] { return w->page(Assistant::UsageId)->findChild<QLineEdit *>(); }))
        << "the pages are made while the first one is read";
    const auto *field = child<QLineEdit>(*w->page(Assistant::UsageId), "searchEdit");
    for (const auto &[ground, text] : {std::pair(Qt::white, Qt::black), std::pair(Qt::black, Qt::white)}) {
        QPalette palette(text, ground);
        palette.setColor(QPalette::Window, ground);
        palette.setColor(QPalette::Base, ground);
        palette.setColor(QPalette::PlaceholderText, ground); // as bad as can be
        QApplication::setPalette(palette);
        QCoreApplication::processEvents();
        EXPECT_GE(reports::contrast(field->palette().color(QPalette::PlaceholderText), ground), 4.5);
    }
    QApplication::setPalette(before);
}

TEST_F(AssistantTest, EscapeAndEnterDoNotLoseOnesPlace)
{
    const auto w = window();
    QTest::keyClick(w.get(), Qt::Key_Escape);
    EXPECT_TRUE(w->isVisible());
    QTest::keyClick(w.get(), Qt::Key_Return);
    EXPECT_EQ(w->currentId(), Assistant::WelcomeId);
}

TEST_F(AssistantTest, RemembersItsSize)
{
    {
        const auto w = window();
        w->resize(1234, 777);
        w->close();
    }
    EXPECT_EQ(window()->size(), QSize(1234, 777));
}

//! The pages with the sample tenant, in one language, each tab of them opened in turn.
class EveryPageTest : public AssistantTest, public ::testing::WithParamInterface<const char *> {
protected:
    EveryPageTest()
    {
        desk.services.sampleFolder = QStringLiteral(":/sample-tenant");
        desk.services.settings->setValue(QStringLiteral("language"), QLatin1String(GetParam()));
    }

    //! The window with the sample tenant read.
    std::unique_ptr<Assistant> windowWithSample() const
    {
        auto w = window();
        EXPECT_TRUE(w->session().openSample());
        EXPECT_TRUE(eventually([&] { return w->session().hasResult(); }));
        return w;
    }

    //! Calls look with each page, and again with each tab of it.
    static void forEachView(Assistant &w, const std::function<void(const QWidget &page)> &look)
    {
        for (const int id : w.pageIds()) {
            w.goTo(id);
            ASSERT_EQ(w.currentId(), id);
            const QWidget &page = *w.currentPage();
            look(page);
            for (auto *tabs : page.findChildren<QTabWidget *>()) {
                for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i) {
                    tabs->setCurrentIndex(i);
                    look(page);
                }
            }
        }
    }
};

TEST_P(EveryPageTest, EveryControlHasANameForAssistiveTechnology)
{
    const auto w = windowWithSample();
    forEachView(*w, [&](const QWidget &page) {
        EXPECT_EQ(namelessControls(page), QStringList()) << page.objectName().toStdString();
    });
}

//! A screen of 1920 × 1080 at 200 % has 960 × 540, and the bars of window and desktop take their part.
TEST_P(EveryPageTest, FitsASmallScreen)
{
    const auto w = windowWithSample();
    forEachView(*w, [&](const QWidget &page) {
        EXPECT_LE(w->minimumSizeHint().width(), 960) << page.objectName().toStdString();
        EXPECT_LE(w->minimumSizeHint().height(), 480) << page.objectName().toStdString();
    });
    w->resize(960, 480);
    forEachView(*w, [&](const QWidget &page) {
        EXPECT_EQ(w->size(), QSize(960, 480)) << page.objectName().toStdString();
        QCoreApplication::processEvents();
        for (const QWidget *view : page.findChildren<QWidget *>(QStringLiteral("chartView"))) {
            if (view->isVisible()) {
                EXPECT_GE(view->height(), view->minimumHeight());
                EXPECT_LE(view->geometry().bottom(), view->parentWidget()->height());
            }
        }
    });
}

TEST_P(EveryPageTest, NoLetterStandsForTwoControls)
{
    const auto w = windowWithSample();
    forEachView(*w, [&](const QWidget &page) {
        EXPECT_EQ(doubledLetters(*w), QStringList()) << page.objectName().toStdString();
    });
}

INSTANTIATE_TEST_SUITE_P(Languages, EveryPageTest, ::testing::Values("de", "en"),
                         [](const auto &instance) { return std::string(instance.param); });

} // namespace
} // namespace wizard
