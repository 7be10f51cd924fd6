// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/accountsession.h"
#include "wizard/services.h"
#include "wizard/session.h"
#include "wizard/signinsettings.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class SignInForm;
}

namespace wizard {

//! What has to be known before somebody can sign in: cloud, tenant, app registration, way, network.
class SignInForm : public QWidget {
    Q_OBJECT

public:
    SignInForm(Session &session, const Services &services, AccountSession &accounts,
               QWidget *parent = nullptr);
    ~SignInForm() override;

    void retranslate();
    //! Whether there are accounts to go back to.
    void setHasAccounts(bool hasAccounts);
    void focusFirst();

Q_SIGNALS:
    void accountsWanted();

private:
    void fillClouds();
    void chooseCloud(int index);
    void showCloud();
    void showRegistration();
    void chooseCaFile();
    void signIn();
    void tellProblem(const QString &text, QWidget *field);
    std::optional<microsoft365::Cloud> cloud() const;

    Session &m_session;
    const Services &m_services;
    AccountSession &m_accounts;
    SignInSettings m_settings;
    std::unique_ptr<Ui::SignInForm> m_ui;
    std::optional<microsoft365::Cloud> m_ownCloud; //!< from a file
};

} // namespace wizard
