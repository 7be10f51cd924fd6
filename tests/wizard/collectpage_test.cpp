// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/collectpage.h"

#include "wizard/tenantpagetest.h"

#include <QClipboard>
#include <QDir>
#include <QDirIterator>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeWidget>

namespace wizard {
namespace {

using simulatedtenant::Fault;

enum Row { Deliveries, SignIns, Domains, Licences, Settings, Report };
enum Column { Source, Rows, Progress };

class CollectPageTest : public TenantPageTest {
protected:
    void openSignedIn()
    {
        open(Assistant::SignInId);
        signIn();
        goTo(Assistant::CollectId);
    }
    void spoilEveryAnswer(Fault fault) { desk.graph.scenario().faults = {{fault}, 1}; }
    QTreeWidgetItem *row(Row which) const { return at<QTreeWidget>("sources")->topLevelItem(which); }
    QString state(Row which) const { return row(which)->text(Progress); }
    //! Why a source is not known, as its details say.
    QString reason(Row which) const
    {
        at<QTreeWidget>("sources")->setCurrentItem(row(which));
        const auto *text = at<QWidget>("failures")->findChild<QLabel *>();
        return text == nullptr ? QString() : text->text();
    }
    bool ends() const
    {
        desk.clock->skipsWaits = true;
        return eventually([&] {
            desk.clock->skip(); // also what windows that are gone were waiting for
            return !isSeen("cancelCollecting");
        });
    }
};

TEST_F(CollectPageTest, LeadsToSigningInWhileNobodyIs)
{
    open(Assistant::CollectId);
    EXPECT_FALSE(isSeen("collecting"));
    EXPECT_TRUE(window->button(QWizard::NextButton)->isEnabled()) << "files are the sure way";
    click("signInFirst");
    EXPECT_EQ(window->currentId(), Assistant::SignInId);
}

TEST_F(CollectPageTest, SaysBeforehandWhatASourceBringsAndNeeds)
{
    openSignedIn();
    EXPECT_EQ(row(Deliveries)->checkState(Source), Qt::Checked);
    EXPECT_EQ(state(Deliveries), QStringLiteral("Not asked yet"));
    EXPECT_EQ(at<QSpinBox>("days")->maximum(), 90);
    EXPECT_TRUE(textOf("needs").contains(QStringLiteral("Permission: ExchangeMessageTrace.Read.All")))
        << textOf("needs").toStdString();
    EXPECT_EQ(row(Settings)->checkState(Source), Qt::Unchecked);
    EXPECT_EQ(row(Settings)->text(Source), QStringLiteral("Settings (not officially supported)"));
    at<QTreeWidget>("sources")->setCurrentItem(row(Settings));
    EXPECT_TRUE(isSeen("unsupported"));
    EXPECT_TRUE(isSeen("openGuide")) << "the supported way";
    at<QTreeWidget>("sources")->setCurrentItem(row(Report));
    EXPECT_EQ(state(Report), QStringLiteral("No interface: export it"));
}

TEST_F(CollectPageTest, LeadsToTheGuideOfTheExportThatIsMeant)
{
    openSignedIn();
    const auto guideOf = [&](Row which) {
        goTo(Assistant::CollectId);
        at<QTreeWidget>("sources")->setCurrentItem(row(which));
        click("openGuide");
        EXPECT_EQ(window->currentId(), Assistant::FilesId);
        const QWidget &files = *window->page(Assistant::FilesId);
        EXPECT_TRUE(child<QListWidget>(files, "missingList")->isVisible());
        return child<QLabel>(files, "guideTitle")->text();
    };
    EXPECT_EQ(guideOf(Settings), QStringLiteral("Mailbox settings for SMTP AUTH"));
    EXPECT_EQ(guideOf(Report), QStringLiteral("SMTP AUTH report, table"));
    child<QTabWidget>(*window->page(Assistant::FilesId), "detailTabs")->setCurrentIndex(1);
    EXPECT_EQ(guideOf(Settings), QStringLiteral("Mailbox settings for SMTP AUTH"))
        << "its tab comes to the front";
}

TEST_F(CollectPageTest, HandsWhatItCollectsToTheImport)
{
    openSignedIn();
    click("start");
    ASSERT_TRUE(ends());
    for (const Row which : {Deliveries, SignIns, Domains, Licences})
        EXPECT_EQ(state(which), QStringLiteral("Complete")) << which << ' ' << reason(which).toStdString();
    EXPECT_EQ(row(Deliveries)->text(Rows), QStringLiteral("300"));
    EXPECT_EQ(state(Settings), QStringLiteral("Not asked yet"));
    EXPECT_FALSE(isSeen("goOn"));
    ASSERT_FALSE(window->session().files().empty());
    for (const imports::InputFile &file : window->session().files())
        EXPECT_FALSE(file.path.endsWith(QStringLiteral("collection.json")));
    const QDir folder = QFileInfo(window->session().files().front().path).dir();
    EXPECT_TRUE(folder.exists(QStringLiteral("collection.json"))) << "its report is kept with the files";
    const std::size_t count = window->session().files().size();
    window->session().addPaths({folder.path()});
    EXPECT_EQ(window->session().files().size(), count) << "what lies beside the exports is none";
    ASSERT_TRUE(
        eventually([&] { return window->session().hasResult() && !window->session().isImporting(); }));
    for (const imports::InputReport &input : window->session().importResult().inputs)
        EXPECT_FALSE(input.error) << input.file.toStdString() << ' ' << input.error->detail.toStdString();
}

TEST_F(CollectPageTest, SaysHowManyExternalRecipientsTheLicencesAllow)
{
    openSignedIn();
    at<QTreeWidget>("sources")->setCurrentItem(row(Licences));
    ASSERT_TRUE(isSeen("limit"));
    EXPECT_TRUE(
        textOf("limit").contains(QStringLiteral("not known, because the licences were not collected")))
        << textOf("limit").toStdString();
    click("start");
    ASSERT_TRUE(ends());
    at<QTreeWidget>("sources")->setCurrentItem(row(Licences));
    const QString collected = textOf("limit");
    EXPECT_TRUE(collected.contains(QStringLiteral("about 29,903, from 200 mail licences, as collected")))
        << collected.toStdString();
    EXPECT_TRUE(collected.contains(QStringLiteral("estimate")));
    EXPECT_TRUE(collected.contains(QStringLiteral("KnowBe4"))) << "its source";

    at<QSpinBox>("ownLicences")->setValue(1000);
    EXPECT_TRUE(
        textOf("limit").contains(QStringLiteral("about 72,446, from 1,000 mail licences, the number")))
        << textOf("limit").toStdString();
    EXPECT_EQ(window->session().mailLicences(), 1000);
    openSignedIn(); // the next run
    ASSERT_FALSE(window->session().earlier().empty());
    ASSERT_TRUE(window->session().takeUp(window->session().earlier().front().path));
    at<QTreeWidget>("sources")->setCurrentItem(row(Licences));
    EXPECT_EQ(at<QSpinBox>("ownLicences")->value(), 1000);
    at<QSpinBox>("ownLicences")->setValue(0);
    EXPECT_EQ(textOf("limit"), collected) << "the collection is still there";
    at<QTreeWidget>("sources")->setCurrentItem(row(Domains));
    EXPECT_FALSE(isSeen("limit"));
}

TEST_F(CollectPageTest, OneThatIsRefusedLeavesTheOthersAndSaysWhy)
{
    desk.graph.scenario().hasPremiumLicence = false;
    openSignedIn();
    click("start");
    ASSERT_TRUE(ends());
    EXPECT_EQ(state(Deliveries), QStringLiteral("Complete"));
    EXPECT_EQ(state(SignIns), QStringLiteral("Not known"));
    EXPECT_TRUE(row(SignIns)->text(Rows).isEmpty()) << "never zero";
    EXPECT_TRUE(reason(SignIns).startsWith(
        QStringLiteral("Not known, because: The tenant lacks the licence for this.")))
        << reason(SignIns).toStdString();
    EXPECT_TRUE(isSeen("failureAction"));
    EXPECT_TRUE(isSeen("openGuide"));
    EXPECT_TRUE(textOf("status").startsWith(QStringLiteral("1 source is not known")))
        << textOf("status").toStdString();
    ASSERT_TRUE(eventually([&] { return window->session().hasResult(); }));
    const auto &notes = window->session().analysis().notes;
    EXPECT_TRUE(std::any_of(notes.begin(), notes.end(), [](const evidence::Note &note) {
        return note.kind == evidence::NoteKind::SignInsIncomplete;
    })) << "the pages with the senders say so too";
}

TEST_F(CollectPageTest, OffersTheScriptThatTheTenantNeeds)
{
    desk.graph.scenario().hasServicePrincipal = false;
    openSignedIn();
    click("start");
    ASSERT_TRUE(ends());
    EXPECT_EQ(state(Deliveries), QStringLiteral("Not known"));
    EXPECT_FALSE(reason(Deliveries).isEmpty());
    EXPECT_TRUE(isSeen("script"));
    EXPECT_TRUE(
        at<QPlainTextEdit>("script")->toPlainText().contains(QStringLiteral("New-MgServicePrincipal")));
    EXPECT_FALSE(textOf("failureAction").contains(QStringLiteral("New-MgServicePrincipal")))
        << "once is enough";
    EXPECT_FALSE(isSeen("failureTechnical")) << "folded away";
    unfold("technicalFold");
    EXPECT_TRUE(isSeen("failureTechnical"));
    click("copyTechnical");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), at<QPlainTextEdit>("failureTechnical")->toPlainText());
}

TEST_F(CollectPageTest, SaysThatMicrosoftAsksToWait)
{
    spoilEveryAnswer(Fault::TooManyRequests);
    openSignedIn();
    click("start");
    ASSERT_TRUE(eventually([&] {
        return state(Licences) == QStringLiteral("Microsoft asks us to wait 40 s");
    })) << state(Licences).toStdString();
    window->session().setLanguage(QStringLiteral("de"));
    EXPECT_TRUE(eventually([&] {
        return state(Licences) == QStringLiteral("Microsoft bittet um 40 s Geduld");
    })) << state(Licences).toStdString();
}

TEST_F(CollectPageTest, SaysWhyItAsksAgain)
{
    spoilEveryAnswer(Fault::GatewayTimeout);
    openSignedIn();
    at<QTreeWidget>("sources")->setCurrentItem(row(Licences));
    click("start");
    ASSERT_TRUE(eventually([&] {
        return textOf("sourceState")
            .startsWith(QStringLiteral("Microsoft's servers report a fault. Asking again in "));
    })) << textOf("sourceState").toStdString();
    click("cancelCollecting");
    EXPECT_EQ(textOf("sourceState"), QStringLiteral("Interrupted"));
}

TEST_F(CollectPageTest, CancelStopsAtOnceAndGoOnTakesUpWhereItWas)
{
    spoilEveryAnswer(Fault::TooManyRequests);
    openSignedIn();
    click("start");
    ASSERT_TRUE(eventually([&] { return state(Licences).startsWith(QStringLiteral("Microsoft asks")); }));
    click("cancelCollecting");
    EXPECT_FALSE(isSeen("cancelCollecting"));
    EXPECT_EQ(state(Licences), QStringLiteral("Interrupted"));
    EXPECT_TRUE(isSeen("goOn"));
    EXPECT_TRUE(window->session().files().empty());

    desk.graph.scenario().faults = {};
    openSignedIn(); // the next run
    ASSERT_TRUE(isSeen("goOn"));
    EXPECT_TRUE(textOf("status").startsWith(QStringLiteral("The collection of 22 Nov 2026 is not complete.")))
        << textOf("status").toStdString();
    click("goOn");
    ASSERT_TRUE(ends());
    for (const Row which : {Deliveries, SignIns, Domains, Licences})
        EXPECT_EQ(state(which), QStringLiteral("Complete")) << which << ' ' << reason(which).toStdString();
    EXPECT_FALSE(window->session().files().empty());
    QDirIterator reports(desk.services.dataFolder, {QStringLiteral("collection.json")}, QDir::Files,
                         QDirIterator::Subdirectories);
    reports.next();
    EXPECT_FALSE(reports.hasNext()) << "one collection, in one folder";
}

TEST_F(CollectPageTest, SigningInAgainIsForTheAccountThatCollects)
{
    desk.graph.scenario().mayReadSignIns = false;
    openSignedIn();
    click("start");
    ASSERT_TRUE(ends());
    goTo(Assistant::SignInId);
    click("addAccount");
    at<QLineEdit>("clientId")->setText(QStringLiteral("22222222-2222-3333-4444-555555555555"));
    click("signIn");
    ASSERT_TRUE(eventually([&] { return isSeen("problemWhat"); })) << "nobody knows that app";
    goTo(Assistant::CollectId);
    at<QTreeWidget>("sources")->setCurrentItem(row(SignIns));
    desk.tenant.identity.requests.clear();
    click("signInAgain");
    EXPECT_EQ(window->currentId(), Assistant::SignInId);
    ASSERT_TRUE(eventually([&] { return !desk.tenant.identity.requests.isEmpty(); }));
    EXPECT_EQ(desk.tenant.identity.requests.first().form().queryItemValue(QStringLiteral("client_id")),
              QString::fromLatin1(desk.tenant.identity.clientId));
}

TEST_F(CollectPageTest, SigningOutEndsACollection)
{
    spoilEveryAnswer(Fault::TooManyRequests);
    openSignedIn();
    click("start");
    ASSERT_TRUE(eventually([&] { return state(Licences).startsWith(QStringLiteral("Microsoft asks")); }));
    goTo(Assistant::SignInId);
    click("signOut");
    goTo(Assistant::CollectId);
    EXPECT_TRUE(isSeen("signInFirst"));
    EXPECT_FALSE(isSeen("cancelCollecting"));
}

TEST(SourceProgress, EstimatesOnlyWhatCanBeKnown)
{
    const QDateTime start(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);
    SourceProgress progress;
    progress.since = start;
    EXPECT_EQ(progress.secondsLeft(start.addSecs(100)), std::nullopt) << "nobody has told a share";
    progress.shareBefore = 0.5; // of an earlier run
    progress.share = 0.5;
    EXPECT_EQ(progress.secondsLeft(start.addSecs(100)), std::nullopt) << "nothing has moved";
    progress.share = 0.75;
    EXPECT_EQ(progress.secondsLeft(start.addSecs(1)), std::nullopt) << "too early";
    EXPECT_EQ(progress.secondsLeft(start.addSecs(100)), 101);
}

} // namespace
} // namespace wizard
