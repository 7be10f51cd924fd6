// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/signinpage.h"

#include "wizard/assistant.h"
#include "wizard/qrcode.h"
#include "wizard/signinsettings.h"
#include "wizard/tenantdesk.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

namespace wizard {
namespace {

//! The window on its sign-in page, with a tenant to sign in to.
class SignInPageTest : public ::testing::Test {
protected:
    void open()
    {
        window = std::make_unique<Assistant>(desk.knowledge, desk.services);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        window->goTo(Assistant::SignInId);
        ASSERT_EQ(window->currentId(), Assistant::SignInId);
    }
    template <typename Widget>
    Widget *at(const char *name) const
    {
        return child<Widget>(*window->page(Assistant::SignInId), name);
    }
    QString textOf(const char *label) const { return at<QLabel>(label)->text(); }
    bool isSeen(const char *name) const { return at<QWidget>(name)->isVisible(); }
    void click(const char *button) const { QTest::mouseClick(at<QAbstractButton>(button), Qt::LeftButton); }
    //! Shows the code.
    void askForCode() const
    {
        click("signIn");
        ASSERT_TRUE(eventually([&] { return isSeen("userCode"); }));
    }
    //! The browser that has this page open goes through it and comes back.
    void comeBack(const QUrl &page)
    {
        const auto answer = desk.tenant.identity.answer({"GET", page, {}, {}});
        ASSERT_EQ(answer.status, 302);
        browser.get(QNetworkRequest(QUrl::fromEncoded(answer.headers.first().second)));
    }
    //! Lets waiting end until something is seen.
    bool waitFor(const char *name) const
    {
        desk.clock->skipsWaits = true;
        desk.clock->skip();
        const bool seen = eventually([&] { return isSeen(name); });
        desk.clock->skipsWaits = false;
        return seen;
    }

    TenantDesk desk;
    std::unique_ptr<Assistant> window;
    QNetworkAccessManager browser;
};

TEST_F(SignInPageTest, ShowsTheCodeLargeWithItsAddressAndTheTimeThatIsLeft)
{
    open();
    askForCode();
    EXPECT_EQ(textOf("userCode").left(5), QStringLiteral("ABCD-"));
    EXPECT_TRUE(at<QLabel>("userCode")->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    EXPECT_GT(at<QLabel>("userCode")->font().pointSizeF(), 2 * window->font().pointSizeF());
    const QString page = desk.tenant.login.url().toString() + QStringLiteral("/device");
    EXPECT_TRUE(textOf("address").contains(page)) << textOf("address").toStdString();
    EXPECT_EQ(at<QrCode>("qrCode")->accessibleName(), QStringLiteral("QR code of the address ") + page);
    EXPECT_EQ(textOf("remaining"), QStringLiteral("The code is valid for another 15:00 minutes."));
    click("copyCode");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), textOf("userCode"));
    click("openBrowser");
    EXPECT_EQ(desk.dialogs->opened, QList<QUrl>{QUrl(page)});
}

TEST_F(SignInPageTest, SaysThatTheListOfAccountsIsDamaged)
{
    QFile file(QDir(desk.services.dataFolder).filePath(QStringLiteral("accounts.json")));
    ASSERT_TRUE(QDir().mkpath(desk.services.dataFolder));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"accounts\":");
    file.close();
    open();
    EXPECT_TRUE(isSeen("signIn")) << "nobody is known";
    ASSERT_TRUE(isSeen("listProblem"));
    const QString text = at<QWidget>("listProblem")->findChild<QLabel *>()->text();
    EXPECT_TRUE(text.startsWith(QStringLiteral("The list of accounts is damaged"))) << text.toStdString();
    EXPECT_TRUE(text.endsWith(file.fileName())) << "so that it can be found: " << text.toStdString();
}

TEST_F(SignInPageTest, GoesOnByItselfOnceThePersonHasTypedTheCode)
{
    desk.identity.pending = 2;
    open();
    askForCode();
    ASSERT_TRUE(waitFor("permissions"));
    EXPECT_EQ(at<QLabel>("accountName")->accessibleName(), QStringLiteral("admin@contoso.example"));
    EXPECT_EQ(textOf("accountState"),
              QStringLiteral("Signed in. Tenant aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee, cloud: Simulated."));
    EXPECT_FALSE(isSeen("accountNote"));
    EXPECT_FALSE(isSeen("signIn"));
    const auto isListed = [&](const QString &start, const QString &end) {
        const QList<QLabel *> rows = at<QWidget>("permissions")->findChildren<QLabel *>();
        return std::any_of(rows.begin(), rows.end(), [&](const QLabel *row) {
            return row->text().startsWith(start) && row->text().endsWith(end);
        });
    };
    EXPECT_TRUE(
        isListed(QStringLiteral("Read the sign-in logs (AuditLog.Read.All)"), QStringLiteral(": granted")));
    EXPECT_TRUE(eventually(
        [&] { return isListed(QStringLiteral("Run Exchange commands"), QStringLiteral(": granted")); }));
}

TEST_F(SignInPageTest, SaysWhichPermissionIsMissing)
{
    desk.identity.hasExchangeConsent = false;
    open();
    askForCode();
    ASSERT_TRUE(waitFor("permissions"));
    EXPECT_TRUE(eventually([&] {
        const QList<QLabel *> rows = at<QWidget>("permissions")->findChildren<QLabel *>();
        return std::any_of(rows.begin(), rows.end(), [](const QLabel *row) {
            return row->text().endsWith(QStringLiteral(": missing; only the settings need it"));
        });
    }));
}

TEST_F(SignInPageTest, CallsNothingGrantedThatTheTokenDoesNotName)
{
    const auto stateOf = [&](const QString &permission) {
        for (const QLabel *row : at<QWidget>("permissions")->findChildren<QLabel *>()) {
            if (row->text().contains(permission))
                return row->text().mid(row->text().lastIndexOf(QStringLiteral(": ")) + 2);
        }
        return QString();
    };
    desk.identity.graphScopes = "Domain.Read.All";
    open();
    askForCode();
    ASSERT_TRUE(waitFor("permissions"));
    EXPECT_EQ(stateOf(QStringLiteral("(Domain.Read.All)")), QStringLiteral("granted"));
    EXPECT_EQ(stateOf(QStringLiteral("(AuditLog.Read.All)")), QStringLiteral("missing"));
}

TEST_F(SignInPageTest, KnowsNoPermissionThatNobodyHasNamed)
{
    desk.identity.graphScopes.clear();
    desk.identity.hasExchangeConsent = false;
    open();
    askForCode();
    ASSERT_TRUE(waitFor("permissions"));
    const auto rows = at<QWidget>("permissions")->findChildren<QLabel *>();
    EXPECT_TRUE(std::none_of(rows.begin(), rows.end(), [](const QLabel *row) {
        return row->text().endsWith(QStringLiteral(": granted"));
    }));
}

TEST_F(SignInPageTest, OffersANewCodeWhenOneHasExpired)
{
    desk.identity.pending = 1000;
    desk.identity.codeLifetime = 7;
    open();
    askForCode();
    const QString before = textOf("userCode");
    ASSERT_TRUE(waitFor("problemWhat"));
    EXPECT_EQ(textOf("problemWhat"), QStringLiteral("Nobody has signed in within the time."));
    EXPECT_EQ(at<QPushButton>("again")->text(), QStringLiteral("Re&quest a new code"));
    desk.identity.codeLifetime = 900;
    click("again");
    ASSERT_TRUE(eventually([&] { return isSeen("userCode"); }));
    EXPECT_NE(textOf("userCode"), before);
    EXPECT_FALSE(isSeen("problemWhat"));
}

TEST_F(SignInPageTest, OffersTheBrowserWhereAPolicyBlocksCodes)
{
    desk.identity.refusedWith = 53003;
    open();
    askForCode();
    ASSERT_TRUE(waitFor("problemWhat"));
    EXPECT_EQ(textOf("problemWhat"), QStringLiteral("A policy of your organisation blocks this sign-in."));
    EXPECT_TRUE(isSeen("problemSource"));
    EXPECT_EQ(at<QPushButton>("otherMethod")->text(), QStringLiteral("&Use the browser instead"));
    desk.identity.refusedWith = 0;
    click("otherMethod");
    ASSERT_TRUE(eventually([&] { return !desk.dialogs->opened.isEmpty(); }));
    EXPECT_EQ(desk.dialogs->opened.first().host(), desk.tenant.login.url().host());
    EXPECT_TRUE(eventually([&] { return textOf("waitTitle") == QStringLiteral("Sign in in the browser"); }));
    EXPECT_FALSE(isSeen("userCode"));
    click("openBrowser");
    EXPECT_EQ(desk.dialogs->opened.size(), 2);
    click("cancelSignIn");
    EXPECT_TRUE(isSeen("signIn"));
}

TEST_F(SignInPageTest, OffersACodeWhereAPolicyBlocksTheBrowser)
{
    desk.identity.refusedWith = 53003;
    SignInSettings(desk.services.settings).setMethod(microsoft365::SignInMethod::Browser);
    open();
    click("signIn");
    ASSERT_TRUE(eventually([&] { return !desk.dialogs->opened.isEmpty(); }));
    comeBack(desk.dialogs->opened.first());
    ASSERT_TRUE(eventually([&] { return isSeen("problemWhat"); }));
    EXPECT_EQ(textOf("problemWhat"), QStringLiteral("A policy of your organisation blocks this sign-in."));
    EXPECT_FALSE(textOf("problemAction").contains(QStringLiteral("Sign in with the browser")))
        << "it was the way that failed";
    EXPECT_EQ(at<QPushButton>("otherMethod")->text(), QStringLiteral("Use a de&vice code instead"));
    click("otherMethod");
    EXPECT_TRUE(eventually([&] { return isSeen("userCode"); }));
}

TEST_F(SignInPageTest, OffersACodeWhereTheBrowserNeverComesBack)
{
    SignInSettings(desk.services.settings).setMethod(microsoft365::SignInMethod::Browser);
    open();
    click("signIn");
    ASSERT_TRUE(eventually([&] { return !desk.dialogs->opened.isEmpty(); }));
    ASSERT_TRUE(waitFor("problemWhat"));
    EXPECT_EQ(textOf("problemWhat"), QStringLiteral("The browser has not come back within the time."));
    ASSERT_TRUE(isSeen("otherMethod"));
    click("otherMethod");
    EXPECT_TRUE(eventually([&] { return isSeen("userCode"); }));
}

TEST_F(SignInPageTest, AnAppOfOneTenantLeadsToNamingTheTenant)
{
    desk.identity.isSingleTenant = true;
    open();
    at<QLineEdit>("tenant")->clear();
    click("signIn");
    ASSERT_TRUE(eventually([&] { return isSeen("problemWhat"); }));
    EXPECT_EQ(textOf("problemWhat"), QStringLiteral("This app cannot be used without naming the tenant."));
    EXPECT_TRUE(textOf("problemAction").startsWith(QStringLiteral("Enter the tenant's domain, or its id")))
        << textOf("problemAction").toStdString();
    ASSERT_TRUE(isSeen("tenant"));
    at<QLineEdit>("tenant")->setText(QString::fromLatin1(desk.tenant.identity.tenantId));
    click("signIn");
    EXPECT_TRUE(eventually([&] { return isSeen("userCode"); }));
}

TEST_F(SignInPageTest, ShowsMicrosoftsOwnWordsForWhatIsNotKnown)
{
    desk.identity.refusedWith = 99999;
    open();
    askForCode();
    ASSERT_TRUE(waitFor("technical"));
    const QString technical = at<QPlainTextEdit>("technical")->toPlainText();
    EXPECT_TRUE(technical.contains(QStringLiteral("AADSTS99999"))) << technical.toStdString();
    EXPECT_TRUE(technical.contains(QStringLiteral("c0ffee00-0000-4000-8000-000000000000")));
    click("copyTechnical");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), technical);
    EXPECT_FALSE(isSeen("otherMethod"));
    EXPECT_EQ(at<QLabel>("problemWhat")->textFormat(), Qt::PlainText);
}

TEST_F(SignInPageTest, EndsWhenThePersonDeclines)
{
    desk.identity.isDeclined = true;
    open();
    askForCode();
    ASSERT_TRUE(waitFor("problemWhat"));
    EXPECT_EQ(textOf("problemWhat"), QStringLiteral("The permissions were declined."));
    EXPECT_TRUE(isSeen("signIn")) << "what was typed can be changed";
}

TEST_F(SignInPageTest, WithoutAKeychainTheAccountIsSignedInForThisRunOnly)
{
    desk.services.secrets = std::make_shared<NoKeychain>();
    open();
    askForCode();
    ASSERT_TRUE(waitFor("permissions"));
    EXPECT_TRUE(textOf("accountState").startsWith(QStringLiteral("Signed in, for this run only.")));
    EXPECT_TRUE(textOf("accountNote").startsWith(QStringLiteral("This computer has no keychain that runs.")))
        << textOf("accountNote").toStdString();
    open(); // the next run
    EXPECT_TRUE(isSeen("signIn"));
    EXPECT_FALSE(isSeen("accounts"));
}

TEST_F(SignInPageTest, AnAccountStaysSignedInUntilItSignsOut)
{
    open();
    askForCode();
    ASSERT_TRUE(waitFor("permissions"));
    open();
    ASSERT_TRUE(isSeen("accounts"));
    EXPECT_TRUE(textOf("accountState").startsWith(QStringLiteral("Not used now.")));
    click("useAccount");
    ASSERT_TRUE(eventually([&] { return isSeen("permissions"); }));
    click("signOut");
    ASSERT_TRUE(eventually([&] { return isSeen("signIn"); }));
    EXPECT_EQ(at<QListWidget>("accounts")->count(), 0);
}

TEST_F(SignInPageTest, AnotherAccountIsChosenFromTheList)
{
    open();
    askForCode();
    ASSERT_TRUE(waitFor("permissions"));
    click("addAccount");
    ASSERT_TRUE(isSeen("backToAccounts"));
    desk.tenant.identity.account = "anna@contoso.example";
    desk.tenant.identity.objectId = "2";
    askForCode();
    ASSERT_TRUE(waitFor("permissions"));
    auto *accounts = at<QListWidget>("accounts");
    ASSERT_EQ(accounts->count(), 2);
    const auto spoken = [&](int row) { return accounts->item(row)->data(Qt::AccessibleTextRole).toString(); };
    EXPECT_EQ(spoken(0), QStringLiteral("admin@contoso.example, Not used now"));
    EXPECT_EQ(spoken(1), QStringLiteral("anna@contoso.example, Signed in"));
    accounts->setFocus();
    QTest::keyClick(accounts, Qt::Key_Up);
    EXPECT_EQ(at<QLabel>("accountName")->accessibleName(), QStringLiteral("admin@contoso.example"));
    EXPECT_FALSE(isSeen("permissions")) << "they are those of the account that is used";
    EXPECT_TRUE(isSeen("signOut"));
    click("useAccount");
    ASSERT_TRUE(eventually([&] { return isSeen("permissions"); }));
    EXPECT_EQ(spoken(0), QStringLiteral("admin@contoso.example, Signed in"));
    EXPECT_EQ(spoken(1), QStringLiteral("anna@contoso.example, Not used now"));
    EXPECT_FALSE(isSeen("useAccount"));
}

TEST_F(SignInPageTest, WhatWasTypedAndToldOutlivesASwitchOfTheLanguage)
{
    open();
    at<QLineEdit>("clientId")->setText(QStringLiteral("1234"));
    click("signIn");
    const QString before = textOf("fieldProblem");
    window->session().setLanguage(QStringLiteral("de"));
    ASSERT_TRUE(eventually([&] { return textOf("fieldProblem") != before; })) << "it speaks German, too";
    EXPECT_TRUE(isSeen("fieldProblem"));
    EXPECT_EQ(at<QLineEdit>("clientId")->text(), QStringLiteral("1234"));
}

TEST_F(SignInPageTest, TheScriptIsForTheCloudThatIsChosen)
{
    open();
    const auto script = [&] { return at<QPlainTextEdit>("script")->toPlainText(); };
    EXPECT_TRUE(script().contains(QStringLiteral("Add-MgEnvironment"))) << "a cloud from a file";
    EXPECT_TRUE(script().contains(QStringLiteral("MessageTrace")));
    EXPECT_FALSE(at<QWidget>("openPortal")->isVisibleTo(at<QWidget>("registration")))
        << "nobody knows its portal";
    auto *cloud = at<QComboBox>("cloud");
    cloud->setCurrentIndex(cloud->findData(QStringLiteral("gcchigh")));
    Q_EMIT cloud->activated(cloud->currentIndex());
    EXPECT_TRUE(script().contains(QStringLiteral("Connect-MgGraph -Environment 'USGov'")))
        << script().toStdString();
    EXPECT_FALSE(script().contains(QStringLiteral("MessageTrace"))) << "nobody could grant it there";
    EXPECT_FALSE(textOf("registrationSteps").contains(QStringLiteral("MessageTrace")));
    EXPECT_TRUE(textOf("registrationSteps").contains(QStringLiteral("AuditLog.Read.All")));
    at<QAbstractButton>("registerFold")->setChecked(true);
    click("openPortal");
    ASSERT_EQ(desk.dialogs->opened.size(), 1);
    EXPECT_EQ(desk.dialogs->opened.first().host(), QStringLiteral("portal.azure.us"));
}

TEST_F(SignInPageTest, TheRightToRunExchangeCommandsIsAskedForOnlyWhereSettingsAreWanted)
{
    open();
    const auto isAskedFor = [&] {
        const QString permission = QStringLiteral("Exchange.Manage");
        const bool inScript = at<QPlainTextEdit>("script")->toPlainText().contains(permission);
        EXPECT_EQ(textOf("registrationSteps").contains(permission), inScript);
        return inScript;
    };
    EXPECT_FALSE(isAskedFor());
    at<QAbstractButton>("registerFold")->setChecked(true);
    click("withSettings");
    EXPECT_TRUE(isAskedFor());
    EXPECT_TRUE(at<QPlainTextEdit>("script")->toPlainText().contains(QStringLiteral("AuditLog.Read.All")));
    window->session().setLanguage(QStringLiteral("de"));
    EXPECT_TRUE(isAskedFor()) << "what was chosen stays";
    click("withSettings");
    EXPECT_FALSE(isAskedFor());
}

TEST_F(SignInPageTest, ARevokedSignInLeadsBackToSigningIn)
{
    open();
    askForCode();
    ASSERT_TRUE(waitFor("permissions"));
    desk.tenant.identity.revokeRefreshTokens();
    open();
    click("useAccount");
    ASSERT_TRUE(eventually([&] { return isSeen("problemWhat"); }));
    click("again");
    ASSERT_TRUE(eventually([&] { return isSeen("userCode"); }));
    EXPECT_TRUE(waitFor("permissions"));
}

TEST_F(SignInPageTest, TellsOfAFaultOfTheNetworkInPlainWords)
{
    SignInSettings settings(desk.services.settings);
    settings.setCaFile({});
    open();
    click("signIn");
    ASSERT_TRUE(eventually([&] { return isSeen("problemWhat"); }));
    EXPECT_EQ(textOf("problemWhat"), QStringLiteral("The server's certificate is not trusted."));
    EXPECT_TRUE(isSeen("chooseCaFile")) << "the file that helps can be chosen at once";
}

TEST_F(SignInPageTest, SpeaksTheOtherLanguageInTheMiddle)
{
    open();
    askForCode();
    const QString code = textOf("userCode");
    window->session().setLanguage(QStringLiteral("de"));
    ASSERT_TRUE(eventually([&] {
        return textOf("remaining") == QStringLiteral("Der Code gilt noch 15:00 Minuten.");
    })) << textOf("remaining").toStdString();
    EXPECT_EQ(textOf("userCode"), code);
    desk.identity.refusedWith = 53003;
    ASSERT_TRUE(waitFor("problemWhat"));
    EXPECT_EQ(textOf("problemWhat"),
              QStringLiteral("Eine Richtlinie Ihrer Organisation blockiert diese Anmeldung."));
}

TEST_F(SignInPageTest, AsksForWhatIsMissingBeforeItAsksMicrosoft)
{
    open();
    auto *clientId = at<QLineEdit>("clientId");
    EXPECT_EQ(clientId->text(), QString::fromLatin1(desk.tenant.identity.clientId))
        << "remembered for this cloud";
    clientId->setText(QStringLiteral("1234"));
    click("signIn");
    EXPECT_TRUE(isSeen("fieldProblem"));
    EXPECT_TRUE(isSeen("script")) << "how to get an id unfolds";
    EXPECT_TRUE(at<QPlainTextEdit>("script")->toPlainText().contains(QStringLiteral("AuditLog.Read.All")));
    clientId->setText(QString::fromLatin1(desk.tenant.identity.clientId));
    at<QLineEdit>("tenant")->setText(QStringLiteral("no tenant"));
    click("signIn");
    EXPECT_TRUE(isSeen("fieldProblem"));
    at<QLineEdit>("tenant")->clear();
    at<QLineEdit>("caFile")->setText(desk.path(QStringLiteral("nothing.pem")));
    click("signIn");
    EXPECT_TRUE(isSeen("fieldProblem"));
    EXPECT_TRUE(isSeen("caFile"));
    EXPECT_TRUE(desk.tenant.identity.requests.isEmpty());
}

TEST_F(SignInPageTest, TakesACloudFromAFile)
{
    SignInSettings(desk.services.settings).setCloud(QStringLiteral("global"), {});
    open();
    auto *cloud = at<QComboBox>("cloud");
    EXPECT_EQ(cloud->currentText(), QStringLiteral("Worldwide and GCC"));
    EXPECT_TRUE(at<QLineEdit>("clientId")->text().isEmpty()) << "of another cloud";
    const auto chooseFile = [&] {
        cloud->setCurrentIndex(cloud->count() - 1);
        Q_EMIT cloud->activated(cloud->currentIndex());
    };
    desk.dialogs->filesToOpen = {desk.file(QStringLiteral("broken.json"), "{}")};
    chooseFile();
    EXPECT_TRUE(isSeen("fieldProblem"));
    EXPECT_EQ(cloud->currentText(), QStringLiteral("Worldwide and GCC"));
    desk.dialogs->filesToOpen = {desk.path(QStringLiteral("cloud.json"))};
    chooseFile();
    EXPECT_EQ(cloud->currentText(), QStringLiteral("Simulated"));
    EXPECT_FALSE(at<QLineEdit>("clientId")->text().isEmpty());
}

} // namespace
} // namespace wizard
