// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/accountsession.h"
#include "wizard/page.h"

#include <memory>

namespace Ui {
class SignInPage;
}

namespace wizard {

class AccountPanel;
class SignInForm;
class SignInProblem;
class SignInWait;

//! Signing in to Microsoft 365, for those who want the program to fetch what it can. May be passed over.
class SignInPage : public Page {
    Q_OBJECT

public:
    SignInPage(Session &session, const Services &services, AccountSession &accounts,
               QWidget *parent = nullptr);
    ~SignInPage() override;

    QString stepName() const override;
    QString stepIcon() const override;

protected:
    void build() override;
    void retranslate() override;

private:
    void showStage();
    void showListProblem();

    AccountSession &m_accounts;
    std::unique_ptr<Ui::SignInPage> m_ui;
    bool m_formWanted = false; //!< although there are accounts
    AccountSession::State m_shownState = AccountSession::State::SignedOut;
    // Made when the page is built.
    SignInProblem *m_problem = nullptr;
    AccountPanel *m_panel = nullptr;
    SignInForm *m_form = nullptr;
    SignInWait *m_wait = nullptr;
};

} // namespace wizard
