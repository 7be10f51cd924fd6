// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/assistant.h"
#include "wizard/tenantdesk.h"

#include <QAbstractButton>
#include <QLabel>

namespace wizard {

//! The window on its sign-in page, with a tenant to sign in to.
class SignInPageFixture : public ::testing::Test {
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
};

} // namespace wizard
