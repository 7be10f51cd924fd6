// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/welcomepage.h"

#include "wizard/assistant.h"
#include "wizard/factlist.h"
#include "wizard/support.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace wizard {
namespace {

TEST(WelcomePage, CountsTheDaysByTheClockItWasGiven)
{
    Desk desk;
    const Assistant w(desk.knowledge, desk.services);
    EXPECT_EQ(child<QLabel>(w, "daysLeft")->text(), QStringLiteral("40"));
    EXPECT_EQ(child<QLabel>(w, "daysLeftText")->text(), QStringLiteral("days left until 31 Dec 2026"));
    EXPECT_EQ(child<QLabel>(w, "switchOffSource")->text(),
              QStringLiteral("Source: Example blog, 27 Jan 2026"));
}

TEST(WelcomePage, AfterTheDayItSaysHowLongAgo)
{
    Desk desk;
    desk.services.today = [] { return QDate(2027, 1, 3); };
    const Assistant w(desk.knowledge, desk.services);
    EXPECT_EQ(child<QLabel>(w, "daysLeft")->text(), QStringLiteral("3"));
    EXPECT_EQ(child<QLabel>(w, "daysLeftText")->text(), QStringLiteral("days since 31 Dec 2026"));
}

TEST(WelcomePage, NamesWhoHasToActAndWhoHasNot)
{
    Desk desk;
    const Assistant w(desk.knowledge, desk.services);
    const auto texts = [&](const char *name) {
        QStringList result;
        for (const QLabel *label : child<FactList>(w, name)->findChildren<QLabel *>())
            result.append(label->text());
        return result;
    };
    EXPECT_EQ(texts("affected"), QStringList{QStringLiteral("Printers that scan to mail")});
    EXPECT_EQ(texts("notAffected"), QStringList{QStringLiteral("Outlook")});
}

TEST(WelcomePage, OpensFilesAndGoesOn)
{
    Desk desk;
    Assistant w(desk.knowledge, desk.services);
    w.show();
    auto *open = child<QAbstractButton>(w, "openFiles");
    QTest::mouseClick(open, Qt::LeftButton);
    EXPECT_EQ(w.currentId(), Assistant::WelcomeId) << "the dialog was cancelled";
    desk.dialogs->filesToOpen = {desk.file(QStringLiteral("a.csv"), summaryOfScan())};
    QTest::mouseClick(open, Qt::LeftButton);
    EXPECT_EQ(w.currentId(), Assistant::FilesId);
    EXPECT_EQ(w.session().files().size(), 1U);
}

TEST(WelcomePage, LeadsToSigningIn)
{
    Desk desk;
    Assistant w(desk.knowledge, desk.services);
    w.show();
    QTest::mouseClick(child<QAbstractButton>(*w.page(Assistant::WelcomeId), "signIn"), Qt::LeftButton);
    EXPECT_EQ(w.currentId(), Assistant::SignInId);
    QTest::mouseClick(w.button(QWizard::BackButton), Qt::LeftButton);
    ASSERT_EQ(w.currentId(), Assistant::WelcomeId);
    desk.dialogs->filesToOpen = {desk.file(QStringLiteral("a.csv"), summaryOfScan())};
    QTest::mouseClick(child<QAbstractButton>(w, "openFiles"), Qt::LeftButton);
    EXPECT_EQ(w.currentId(), Assistant::FilesId);
    EXPECT_EQ(w.visitedIds(), (QList<int>{Assistant::WelcomeId, Assistant::FilesId}));
}

TEST(WelcomePage, OffersTheLastFilesOnlyWhenThereAreSome)
{
    Desk desk;
    {
        Assistant w(desk.knowledge, desk.services);
        w.show();
        EXPECT_FALSE(child<QAbstractButton>(w, "continueLast")->isVisible());
        w.session().addPaths({desk.file(QStringLiteral("a.csv"), summaryOfScan())});
    }
    Assistant w(desk.knowledge, desk.services);
    w.show();
    EXPECT_TRUE(w.session().files().empty());
    ASSERT_TRUE(child<QAbstractButton>(w, "continueLast")->isVisible());
    QTest::mouseClick(child<QAbstractButton>(w, "continueLast"), Qt::LeftButton);
    EXPECT_EQ(w.currentId(), Assistant::FilesId);
    EXPECT_EQ(w.session().files().size(), 1U);
}

TEST(WelcomePage, OffersEarlierFilesInAMenu)
{
    Desk desk;
    for (const char *name : {"a.csv", "b.csv"}) {
        Assistant w(desk.knowledge, desk.services);
        w.show();
        EXPECT_FALSE(child<QPushButton>(w, "earlierFiles")->isVisible());
        w.session().addPaths({desk.file(QString::fromLatin1(name), summaryOfScan())});
    }
    Assistant w(desk.knowledge, desk.services);
    w.show();
    auto *earlier = child<QPushButton>(w, "earlierFiles");
    ASSERT_TRUE(earlier->isVisible());
    Q_EMIT earlier->menu()->aboutToShow();
    const QList<QAction *> choices = earlier->menu()->actions();
    ASSERT_EQ(choices.size(), 1);
    EXPECT_TRUE(choices.front()->text().contains(QStringLiteral(": 1 file from ")))
        << choices.front()->text().toStdString();
    choices.front()->trigger();
    EXPECT_EQ(w.currentId(), Assistant::FilesId);
    EXPECT_EQ(w.session().files().size(), 1U);
    EXPECT_FALSE(earlier->isVisibleTo(w.page(Assistant::WelcomeId))) << "one is left";
}

TEST(WelcomePage, SaysWhenEarlierFilesCannotBeTakenUp)
{
    Desk desk;
    desk.session()->addPaths({desk.file(QStringLiteral("a.csv"), summaryOfScan())});
    Assistant w(desk.knowledge, desk.services);
    w.show();
    ASSERT_TRUE(QFile::remove(w.session().earlier().front().path));
    QTest::mouseClick(child<QAbstractButton>(w, "continueLast"), Qt::LeftButton);
    EXPECT_EQ(w.currentId(), Assistant::WelcomeId);
    EXPECT_TRUE(child<QLabel>(w, "problem")->isVisible());
}

TEST(WelcomePage, SaysWhenTheSampleCannotBeOpened)
{
    Desk desk;
    desk.services.sampleFolder = desk.path(QStringLiteral("nothing"));
    Assistant w(desk.knowledge, desk.services);
    w.show();
    QTest::mouseClick(child<QAbstractButton>(w, "openSample"), Qt::LeftButton);
    EXPECT_EQ(w.currentId(), Assistant::WelcomeId);
    EXPECT_TRUE(child<QLabel>(w, "problem")->isVisible());
}

TEST(WelcomePage, AnUnconfirmedSourceSaysSo)
{
    knowledge::Source source;
    source.title = QStringLiteral("A blog");
    source.confidence = knowledge::Confidence::SingleSource;
    EXPECT_EQ(citation(source, reports::Language()), QStringLiteral("A blog – unconfirmed"));
}

} // namespace
} // namespace wizard
