// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/accountsession.h"
#include "wizard/session.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class SignInProblem;
}

namespace wizard {

//! Why nobody is signed in, in plain words, and what helps. Hides while there is no problem.
class SignInProblem : public QWidget {
    Q_OBJECT

public:
    SignInProblem(Session &session, AccountSession &accounts, QWidget *parent = nullptr);
    ~SignInProblem() override;

    void retranslate();

private:
    void showState();
    void signInAgain();
    std::optional<microsoft365::SignInMethod> otherMethod() const;

    Session &m_session;
    AccountSession &m_accounts;
    std::unique_ptr<Ui::SignInProblem> m_ui;
    std::optional<microsoft365::SignInError> m_shown; //!< what was folded away or not is for this one
};

} // namespace wizard
