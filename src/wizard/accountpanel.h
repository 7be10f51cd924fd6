// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/accountsession.h"
#include "wizard/markedlist.h"
#include "wizard/session.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class AccountPanel;
}

namespace wizard {

//! The accounts that are signed in, and what Postlotse may read with the one that is used.
class AccountPanel : public QWidget {
    Q_OBJECT

public:
    AccountPanel(Session &session, AccountSession &accounts, QWidget *parent = nullptr);
    ~AccountPanel() override;

    void retranslate();

Q_SIGNALS:
    void formWanted();

private:
    void showAccounts();
    void showChosen();
    std::optional<microsoft365::Account> chosen() const;
    bool isUsed(const microsoft365::Account &account) const;
    QString stateOf(const microsoft365::Account &account) const;
    QString noteOn(const microsoft365::Account &account) const;
    MarkedText rowOf(const knowledge::Permission &permission) const;

    Session &m_session;
    AccountSession &m_accounts;
    std::unique_ptr<Ui::AccountPanel> m_ui;
};

} // namespace wizard
