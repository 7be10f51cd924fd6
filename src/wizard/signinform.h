// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/accountsession.h"
#include "wizard/services.h"
#include "wizard/session.h"
#include "wizard/signinsettings.h"

#include <QWidget>

#include <functional>
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
    //! Says it beside the button, and again when the language changes; goes to the field.
    void tellProblem(std::function<QString()> text, QWidget *field);
    void forgetProblem();
    void showNetworkIfNeeded();
    std::optional<microsoft365::Cloud> cloud() const;
    //! Null for a cloud from a file.
    const knowledge::CloudFact *knownCloud() const;

    Session &m_session;
    const Services &m_services;
    AccountSession &m_accounts;
    SignInSettings m_settings;
    std::unique_ptr<Ui::SignInForm> m_ui;
    std::optional<microsoft365::Cloud> m_ownCloud; //!< from a file
    std::optional<QString> m_clientIdOf; //!< the cloud whose client id the field holds
    std::function<QString()> m_problem; //!< nothing: there is none
};

} // namespace wizard
