// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/accountsession.h"
#include "wizard/services.h"
#include "wizard/session.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class SignInWait;
}

namespace wizard {

//! While somebody signs in: the code to type, or what happens in the browser, and how long there is time.
class SignInWait : public QWidget {
    Q_OBJECT

public:
    SignInWait(Session &session, const Services &services, AccountSession &accounts,
               QWidget *parent = nullptr);
    ~SignInWait() override;

    void retranslate();

private:
    void showState();
    void showCode();
    void showRemaining();
    QUrl address() const;

    Session &m_session;
    const Services &m_services;
    AccountSession &m_accounts;
    std::unique_ptr<Ui::SignInWait> m_ui;
    QTimer m_everySecond;
};

} // namespace wizard
