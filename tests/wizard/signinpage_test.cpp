// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/signinpage.h"

#include "wizard/qrcode.h"
#include "wizard/signinsettings.h"
#include "wizard/tenantpagetest.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QPushButton>

namespace wizard {
namespace {

class SignInPageTest : public TenantPageTest {
protected:
    //! The browser that has this page open goes through it and comes back.
    void comeBack(const QUrl &page)
    {
        const auto answer = desk.tenant.identity.answer({"GET", page, {}, {}});
        ASSERT_EQ(answer.status, 302);
        browser.get(QNetworkRequest(QUrl::fromEncoded(answer.headers.first().second)));
    }

    QNetworkAccessManager browser;
};

TEST_F(SignInPageTest, ShowsTheCodeLargeWithItsAddressAndTheTimeThatIsLeft)
{
    open(Assistant::SignInId);
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
    open(Assistant::SignInId);
    EXPECT_TRUE(isSeen("signIn")) << "nobody is known";
    ASSERT_TRUE(isSeen("listProblem"));
    const QString text = at<QWidget>("listProblem")->findChild<QLabel *>()->text();
    EXPECT_TRUE(text.startsWith(QStringLiteral("The list of accounts is damaged"))) << text.toStdString();
    EXPECT_TRUE(text.endsWith(file.fileName())) << "so that it can be found: " << text.toStdString();
}

TEST_F(SignInPageTest, GoesOnByItselfOnceThePersonHasTypedTheCode)
{
    desk.identity.pending = 2;
    open(Assistant::SignInId);
    signIn();
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
    open(Assistant::SignInId);
    signIn();
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
    open(Assistant::SignInId);
    signIn();
    EXPECT_EQ(stateOf(QStringLiteral("(Domain.Read.All)")), QStringLiteral("granted"));
    EXPECT_EQ(stateOf(QStringLiteral("(AuditLog.Read.All)")), QStringLiteral("missing"));
}

TEST_F(SignInPageTest, KnowsNoPermissionThatNobodyHasNamed)
{
    desk.identity.graphScopes.clear();
    desk.identity.hasExchangeConsent = false;
    open(Assistant::SignInId);
    signIn();
    const auto rows = at<QWidget>("permissions")->findChildren<QLabel *>();
    EXPECT_TRUE(std::none_of(rows.begin(), rows.end(), [](const QLabel *row) {
        return row->text().endsWith(QStringLiteral(": granted"));
    }));
}

TEST_F(SignInPageTest, OffersANewCodeWhenOneHasExpired)
{
    desk.identity.pending = 1000;
    desk.identity.codeLifetime = 7;
    open(Assistant::SignInId);
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
    open(Assistant::SignInId);
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
    open(Assistant::SignInId);
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
    open(Assistant::SignInId);
    click("signIn");
    ASSERT_TRUE(eventually([&] { return !desk.dialogs->opened.isEmpty(); }));
    ASSERT_TRUE(waitFor("problemWhat"));
    EXPECT_EQ(textOf("problemWhat"), QStringLiteral("The browser has not come back within the time."));
    ASSERT_TRUE(isSeen("otherMethod"));
    click("otherMethod");
    EXPECT_TRUE(eventually([&] { return isSeen("userCode"); }));
}

TEST_F(SignInPageTest, ShowsMicrosoftsOwnWordsForWhatIsNotKnown)
{
    desk.identity.refusedWith = 99999;
    open(Assistant::SignInId);
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
    open(Assistant::SignInId);
    askForCode();
    ASSERT_TRUE(waitFor("problemWhat"));
    EXPECT_EQ(textOf("problemWhat"), QStringLiteral("The permissions were declined."));
    EXPECT_TRUE(isSeen("signIn")) << "what was typed can be changed";
}

TEST_F(SignInPageTest, WithoutAKeychainTheAccountIsSignedInForThisRunOnly)
{
    desk.services.secrets = std::make_shared<NoKeychain>();
    open(Assistant::SignInId);
    signIn();
    EXPECT_TRUE(textOf("accountState").startsWith(QStringLiteral("Signed in, for this run only.")));
    EXPECT_TRUE(textOf("accountNote").startsWith(QStringLiteral("This computer has no keychain that runs.")))
        << textOf("accountNote").toStdString();
    open(Assistant::SignInId); // the next run
    EXPECT_TRUE(isSeen("signIn"));
    EXPECT_FALSE(isSeen("accounts"));
}

TEST_F(SignInPageTest, AnAccountStaysSignedInUntilItSignsOut)
{
    open(Assistant::SignInId);
    signIn();
    open(Assistant::SignInId);
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
    open(Assistant::SignInId);
    signIn();
    click("addAccount");
    ASSERT_TRUE(isSeen("backToAccounts"));
    desk.tenant.identity.account = "anna@contoso.example";
    desk.tenant.identity.objectId = "2";
    signIn();
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

TEST_F(SignInPageTest, ARevokedSignInLeadsBackToSigningIn)
{
    open(Assistant::SignInId);
    signIn();
    desk.tenant.identity.revokeRefreshTokens();
    open(Assistant::SignInId);
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
    open(Assistant::SignInId);
    click("signIn");
    ASSERT_TRUE(eventually([&] { return isSeen("problemWhat"); }));
    EXPECT_EQ(textOf("problemWhat"), QStringLiteral("The server's certificate is not trusted."));
    EXPECT_TRUE(isSeen("chooseCaFile")) << "the file that helps can be chosen at once";
}

TEST_F(SignInPageTest, SpeaksTheOtherLanguageInTheMiddle)
{
    open(Assistant::SignInId);
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

} // namespace
} // namespace wizard
