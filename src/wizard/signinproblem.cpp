// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/signinproblem.h"

#include "microsoft365/signinmethod.h"
#include "reports/signintexts.h"
#include "ui_signinproblem.h"
#include "wizard/factlist.h"
#include "wizard/theme.h"

#include <QClipboard>
#include <QGuiApplication>

namespace wizard {

using microsoft365::SignInErrorKind;
using microsoft365::SignInMethod;

SignInProblem::SignInProblem(Session &session, AccountSession &accounts, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_accounts(accounts)
    , m_ui(std::make_unique<Ui::SignInProblem>())
{
    m_ui->setupUi(this);
    m_ui->mark->setIcon(QStringLiteral("warning"), Theme::Ink::Warning);
    // Microsoft's text may hold anything; none of it is ever taken for markup.
    Theme::style(m_ui->problemWhat, Theme::Size::Heading, Theme::Weight::Strong);
    for (QLabel *label : {m_ui->problemWhy, m_ui->problemAction, m_ui->problemSource})
        Theme::style(label, Theme::Size::Text);
    Theme::makeQuiet(m_ui->problemSource);
    m_ui->technicalFold->setContent(m_ui->technicalPlace);
    m_ui->technical->setFixedHeight(5 * m_ui->technical->fontMetrics().lineSpacing());
    m_ui->copyTechnical->setIcon(Theme::icon(QStringLiteral("copy")));
    m_ui->again->setIcon(Theme::icon(QStringLiteral("redo")));
    m_ui->otherMethod->setIcon(Theme::icon(QStringLiteral("continue"), Theme::Ink::Accent));

    connect(m_ui->otherMethod, &QPushButton::clicked, this, [this] {
        if (const auto other = otherMethod())
            m_accounts.signInAgain(*other);
    });
    connect(m_ui->again, &QPushButton::clicked, this, &SignInProblem::signInAgain);
    connect(m_ui->copyTechnical, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_ui->technical->toPlainText()); });
    connect(&accounts, &AccountSession::changed, this, &SignInProblem::showState);
}

SignInProblem::~SignInProblem() = default;

void SignInProblem::retranslate()
{
    m_ui->retranslateUi(this);
    showState();
}

std::optional<SignInMethod> SignInProblem::otherMethod() const
{
    return microsoft365::suggestedMethod(m_accounts.error(), m_accounts.wish().method,
                                         m_session.knowledge().signIn);
}

void SignInProblem::signInAgain()
{
    m_accounts.signInAgain(m_accounts.wish().method);
}

void SignInProblem::showState()
{
    const bool failed = m_accounts.state() == AccountSession::State::Failed;
    setVisible(failed);
    if (!failed) {
        m_shown.reset();
        return;
    }
    const knowledge::SignInFacts &facts = m_session.knowledge().signIn;
    const microsoft365::SignInError &error = m_accounts.error();
    const reports::ErrorText text =
        reports::text(error, facts, m_session.language(), m_accounts.wish().method);
    const knowledge::SignInProblem *known = microsoft365::problemOf(error, facts);
    m_ui->problemWhat->setText(text.what);
    m_ui->problemWhy->setText(text.why);
    m_ui->problemWhy->setVisible(!text.why.isEmpty());
    m_ui->problemAction->setText(text.action);
    m_ui->problemAction->setVisible(!text.action.isEmpty());
    m_ui->problemSource->setVisible(known != nullptr);
    if (known != nullptr)
        m_ui->problemSource->setText(tr("Source: %1").arg(citation(known->source, m_session.language())));

    const std::optional<SignInMethod> other = otherMethod();
    m_ui->otherMethod->setVisible(other.has_value());
    m_ui->otherMethod->setText(other == SignInMethod::DeviceCode ? tr("Use a de&vice code instead")
                                                                 : tr("&Use the browser instead"));
    const bool newCode =
        error.kind == SignInErrorKind::Expired && m_accounts.wish().method == SignInMethod::DeviceCode;
    m_ui->again->setText(newCode ? tr("Re&quest a new code") : tr("Try a&gain"));
    m_ui->technical->setPlainText(text.technical);
    m_ui->technicalFold->setVisible(!text.technical.isEmpty());
    if (m_shown == error)
        return;
    m_shown = error;
    // What nobody has explained yet has to be read.
    m_ui->technicalFold->setChecked(!text.technical.isEmpty() && known == nullptr
                                    && error.kind == SignInErrorKind::Refused);
}

} // namespace wizard
