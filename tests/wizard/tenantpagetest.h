// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/assistant.h"
#include "wizard/tenantdesk.h"

#include <QAbstractButton>
#include <QLabel>

namespace wizard {

//! The window, and a tenant that an administrator can sign in to.
class TenantPageTest : public ::testing::Test {
protected:
    //! Opens a window of its own.
    void open(Assistant::PageId page)
    {
        window = std::make_unique<Assistant>(desk.knowledge, desk.services);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        goTo(page);
    }
    //! From now on widgets are those of this page.
    void goTo(Assistant::PageId page)
    {
        m_page = page;
        window->goTo(page);
        ASSERT_EQ(window->currentId(), page);
    }
    template <typename Widget>
    Widget *at(const char *name) const
    {
        return child<Widget>(*window->page(m_page), name);
    }
    QString textOf(const char *label) const { return at<QLabel>(label)->text(); }
    bool isSeen(const char *name) const { return at<QWidget>(name)->isVisible(); }
    void click(const char *button) const { QTest::mouseClick(at<QAbstractButton>(button), Qt::LeftButton); }
    void unfold(const char *fold) const { at<QAbstractButton>(fold)->setChecked(true); }
    //! Lets waiting end until something is seen.
    bool waitFor(const char *name) const
    {
        desk.clock->skipsWaits = true;
        desk.clock->skip();
        const bool seen = eventually([&] { return isSeen(name); });
        desk.clock->skipsWaits = false;
        return seen;
    }
    //! Shows the code, on the sign-in page.
    void askForCode() const
    {
        click("signIn");
        ASSERT_TRUE(eventually([&] { return isSeen("userCode"); }));
    }
    //! Signs in on the sign-in page, with the account that is chosen there if there is one.
    void signIn() const
    {
        click(isSeen("useAccount") ? "useAccount" : "signIn");
        ASSERT_TRUE(waitFor("permissions"));
    }

    TenantDesk desk;
    std::unique_ptr<Assistant> window;

private:
    Assistant::PageId m_page{};
};

} // namespace wizard
