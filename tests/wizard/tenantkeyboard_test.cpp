// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/keyboard.h"
#include "wizard/tenantpagetest.h"

#include <QListWidget>
#include <QTreeWidget>

namespace wizard {
namespace {

//! The pages of signing in and collecting in each of their states, in one language.
class TenantKeyboardTest : public TenantPageTest, public ::testing::WithParamInterface<const char *> {
protected:
    TenantKeyboardTest()
    {
        desk.services.settings->setValue(QStringLiteral("language"), QLatin1String(GetParam()));
    }
    void choose(int row) const
    {
        auto *sources = at<QTreeWidget>("sources");
        sources->setCurrentItem(sources->topLevelItem(row));
    }
    //! Nothing is wrong for those who use the keyboard or hear the page.
    void expectGood(const char *state) const
    {
        QCoreApplication::processEvents(); // what was shown has its place
        EXPECT_EQ(namelessControls(*window->currentPage()), QStringList()) << state;
        EXPECT_EQ(doubledLetters(*window), QStringList()) << state;
        EXPECT_EQ(oddTabSteps(*window->currentPage()), QStringList()) << state;
    }
};

TEST_P(TenantKeyboardTest, SigningIn)
{
    open(Assistant::SignInId);
    expectGood("form");
    unfold("registerFold");
    unfold("networkFold");
    expectGood("form, unfolded");
    askForCode();
    expectGood("code");
    desk.identity.refusedWith = 53003;
    ASSERT_TRUE(waitFor("problemWhat"));
    expectGood("problem");
    unfold("technicalFold");
    expectGood("problem with its exact text");
    desk.identity.refusedWith = 0;
    click("otherMethod");
    ASSERT_TRUE(eventually([&] { return isSeen("openBrowser"); }));
    expectGood("browser");
    click("cancelSignIn");
}

TEST_P(TenantKeyboardTest, Accounts)
{
    open(Assistant::SignInId);
    signIn();
    expectGood("one account");
    click("addAccount");
    ASSERT_TRUE(isSeen("backToAccounts"));
    expectGood("form with a way back");
    desk.tenant.identity.account = "anna@contoso.example";
    desk.tenant.identity.objectId = "2";
    signIn();
    at<QListWidget>("accounts")->setCurrentRow(0);
    ASSERT_TRUE(isSeen("useAccount"));
    expectGood("another account");
}

TEST_P(TenantKeyboardTest, Collecting)
{
    desk.graph.scenario().hasServicePrincipal = false;
    desk.graph.scenario().mayReadSignIns = false;
    open(Assistant::CollectId);
    expectGood("nobody is signed in");
    goTo(Assistant::SignInId);
    signIn();
    goTo(Assistant::CollectId);
    const int rows = at<QTreeWidget>("sources")->topLevelItemCount();
    for (int row = 0; row < rows; ++row) {
        choose(row);
        expectGood("before");
    }
    click("start");
    expectGood("running");
    desk.clock->skipsWaits = true;
    ASSERT_TRUE(eventually([&] {
        desk.clock->skip();
        return !isSeen("cancelCollecting");
    }));
    choose(0);
    ASSERT_TRUE(isSeen("script"));
    expectGood("a script to run");
    unfold("technicalFold");
    expectGood("a script and the exact text");
    choose(1);
    ASSERT_TRUE(isSeen("signInAgain"));
    expectGood("a right is missing");
}

INSTANTIATE_TEST_SUITE_P(Languages, TenantKeyboardTest, ::testing::Values("de", "en"),
                         [](const auto &instance) { return std::string(instance.param); });

} // namespace
} // namespace wizard
