// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/assistant.h"
#include "wizard/keyboard.h"
#include "wizard/tenantdesk.h"

#include <QAbstractButton>
#include <QListWidget>
#include <QTreeWidget>

namespace wizard {
namespace {

//! The pages of signing in and collecting in each of their states, in one language.
class TenantKeyboardTest : public ::testing::TestWithParam<const char *> {
protected:
    void open(Assistant::PageId page, const simulatedtenant::GraphScenario &scenario = {})
    {
        window.reset();
        desk = std::make_unique<TenantDesk>(scenario);
        desk->services.settings->setValue(QStringLiteral("language"), QLatin1String(GetParam()));
        window = std::make_unique<Assistant>(desk->knowledge, desk->services);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        goTo(page);
    }
    void goTo(Assistant::PageId page)
    {
        window->goTo(page);
        ASSERT_EQ(window->currentId(), page);
    }
    template <typename Widget>
    Widget *at(const char *name) const
    {
        return child<Widget>(*window->currentPage(), name);
    }
    bool isSeen(const char *name) const { return at<QWidget>(name)->isVisible(); }
    void click(const char *button) const { at<QAbstractButton>(button)->click(); }
    void unfold(const char *fold) const { at<QAbstractButton>(fold)->setChecked(true); }
    bool waitFor(const char *name) const
    {
        desk->clock->skipsWaits = true;
        desk->clock->skip();
        const bool seen = eventually([&] { return isSeen(name); });
        desk->clock->skipsWaits = false;
        return seen;
    }
    void signIn() const
    {
        click("signIn");
        ASSERT_TRUE(eventually([&] { return isSeen("userCode"); }));
        ASSERT_TRUE(waitFor("permissions"));
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

    std::unique_ptr<TenantDesk> desk;
    std::unique_ptr<Assistant> window;
};

TEST_P(TenantKeyboardTest, SigningIn)
{
    open(Assistant::SignInId);
    expectGood("form");
    unfold("registerFold");
    unfold("networkFold");
    expectGood("form, unfolded");
    click("signIn");
    ASSERT_TRUE(eventually([&] { return isSeen("userCode"); }));
    expectGood("code");
    desk->identity.refusedWith = 53003;
    ASSERT_TRUE(waitFor("problemWhat"));
    expectGood("problem");
    unfold("technicalFold");
    expectGood("problem with its exact text");
    desk->identity.refusedWith = 0;
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
    desk->tenant.identity.account = "anna@contoso.example";
    desk->tenant.identity.objectId = "2";
    signIn();
    at<QListWidget>("accounts")->setCurrentRow(0);
    ASSERT_TRUE(isSeen("useAccount"));
    expectGood("another account");
}

TEST_P(TenantKeyboardTest, Collecting)
{
    simulatedtenant::GraphScenario scenario;
    scenario.hasServicePrincipal = false;
    scenario.mayReadSignIns = false;
    open(Assistant::CollectId, scenario);
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
    desk->clock->skipsWaits = true;
    ASSERT_TRUE(eventually([&] {
        desk->clock->skip();
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
