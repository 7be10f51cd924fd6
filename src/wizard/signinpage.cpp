// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/signinpage.h"

#include "ui_signinpage.h"
#include "wizard/accountpanel.h"
#include "wizard/accountsession.h"
#include "wizard/signinform.h"
#include "wizard/signinproblem.h"
#include "wizard/signinwait.h"
#include "wizard/theme.h"

namespace wizard {

using State = AccountSession::State;

SignInPage::SignInPage(Session &session, const Services &services, AccountSession &accounts, QWidget *parent)
    : Page(session, services, parent)
    , m_accounts(accounts)
    , m_ui(std::make_unique<Ui::SignInPage>())
{
}

SignInPage::~SignInPage() = default;

void SignInPage::build()
{
    m_ui->setupUi(body());
    // As the window around them, whatever a style has for scroll areas.
    m_ui->content->setAutoFillBackground(false);
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_problem = new SignInProblem(session(), m_accounts, m_ui->content);
    m_panel = new AccountPanel(session(), m_accounts, m_ui->content);
    m_form = new SignInForm(session(), services(), m_accounts, m_ui->content);
    m_wait = new SignInWait(session(), services(), m_accounts, m_ui->content);
    m_ui->stages->addWidget(m_problem);
    for (QWidget *stage :
         {static_cast<QWidget *>(m_panel), static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_wait)})
        m_ui->stages->addWidget(stage, 1);
    connect(m_panel, &AccountPanel::formWanted, this, [this] {
        m_formWanted = true;
        showStage();
        m_form->focusFirst();
    });
    connect(m_form, &SignInForm::accountsWanted, this, [this] {
        m_formWanted = false;
        showStage();
    });
    connect(&m_accounts, &AccountSession::changed, this, &SignInPage::showStage);
}

QString SignInPage::stepName() const
{
    return tr("Sign in");
}

QString SignInPage::stepIcon() const
{
    return QStringLiteral("person");
}

void SignInPage::retranslate()
{
    setHeading(tr("Sign in to Microsoft 365"),
               tr("Not necessary: exported files do as well. Signed in, Postlotse fetches what Microsoft's "
                  "interfaces "
                  "offer; it only reads."));
    m_problem->retranslate();
    m_panel->retranslate();
    m_form->retranslate();
    m_wait->retranslate();
    showStage();
}

void SignInPage::showStage()
{
    const State state = m_accounts.state();
    const bool waits = state == State::Starting || state == State::Code || state == State::Browser;
    if (state == State::SignedIn && m_shownState != state)
        m_formWanted = false; // it has served
    m_shownState = state;
    const bool hasAccounts = !m_accounts.accounts().isEmpty();
    const bool form = !waits && (m_formWanted || !hasAccounts);
    m_wait->setVisible(waits);
    m_form->setVisible(form);
    m_form->setHasAccounts(hasAccounts);
    m_panel->setVisible(!waits && !form);
    showListProblem();
}

void SignInPage::showListProblem()
{
    const std::optional<evidence::Error> &problem = m_accounts.listProblem();
    m_ui->listProblem->setVisible(problem.has_value());
    if (!problem)
        return m_ui->listProblem->setRows({});
    const QString text = problem->kind == evidence::ErrorKind::InvalidJson
        ? tr("The list of accounts is damaged, or a newer version wrote it: accounts of earlier runs are "
             "missing, "
             "and the next run does not know those of this one. Move the file away, then sign in again: %1")
        : tr("The list of accounts cannot be read or written, so the next run does not know them. Check the "
             "permissions of its file: %1");
    m_ui->listProblem->setRows({{QStringLiteral("warning"), Theme::Ink::Warning, text.arg(problem->detail)}});
}

} // namespace wizard
