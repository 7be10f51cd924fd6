// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/signinwait.h"

#include "ui_signinwait.h"
#include "wizard/theme.h"

#include <QClipboard>
#include <QGuiApplication>

namespace wizard {

using State = AccountSession::State;

SignInWait::SignInWait(Session &session, const Services &services, AccountSession &accounts, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_services(services)
    , m_accounts(accounts)
    , m_ui(std::make_unique<Ui::SignInWait>())
{
    m_ui->setupUi(this);
    Theme::style(m_ui->waitTitle, Theme::Size::Heading, Theme::Weight::Strong);
    for (QLabel *label : {m_ui->waitText, m_ui->address, m_ui->remaining})
        Theme::style(label, Theme::Size::Text);
    Theme::style(m_ui->userCode, Theme::Size::Number, Theme::Weight::Strong);
    Theme::makeQuiet(m_ui->remaining);
    m_ui->address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_ui->copyCode->setIcon(Theme::icon(QStringLiteral("copy")));
    m_ui->openBrowser->setIcon(Theme::icon(QStringLiteral("external")));
    m_ui->cancelSignIn->setIcon(Theme::icon(QStringLiteral("cancel")));
    m_everySecond.setInterval(1000);

    connect(&m_everySecond, &QTimer::timeout, this, &SignInWait::showRemaining);
    connect(m_ui->copyCode, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_accounts.code().userCode); });
    connect(m_ui->openBrowser, &QPushButton::clicked, this,
            [this] { m_services.dialogs->openUrl(address()); });
    connect(m_ui->cancelSignIn, &QPushButton::clicked, &accounts, &AccountSession::cancel);
    connect(&accounts, &AccountSession::changed, this, &SignInWait::showState);
}

SignInWait::~SignInWait() = default;

void SignInWait::retranslate()
{
    m_ui->retranslateUi(this);
    showState();
}

QUrl SignInWait::address() const
{
    return m_accounts.state() == State::Code ? m_accounts.code().verificationUri : m_accounts.page();
}

void SignInWait::showState()
{
    const State state = m_accounts.state();
    m_ui->codePlace->setVisible(state == State::Code);
    m_ui->openBrowser->setVisible(state == State::Code || state == State::Browser);
    if (state == State::Code)
        m_everySecond.start();
    else
        m_everySecond.stop();
    switch (state) {
    case State::Code:
        m_ui->waitTitle->setText(tr("Type this code on Microsoft's page"));
        m_ui->waitText->setText(tr("Any device with a browser will do. Sign in there with the account of an "
                                   "administrator; this page goes on by "
                                   "itself."));
        showCode();
        break;
    case State::Browser:
        m_ui->waitTitle->setText(tr("Sign in in the browser"));
        m_ui->waitText->setText(tr(
            "Microsoft's page is open in the browser of this computer. Sign in there with the account of an "
            "administrator; the browser then brings you back, and this page goes on by itself. Where no page "
            "has "
            "appeared, open it again."));
        break;
    default:
        m_ui->waitTitle->setText(tr("Asking Microsoft …"));
        m_ui->waitText->setText({});
        break;
    }
    m_ui->waitText->setVisible(!m_ui->waitText->text().isEmpty());
}

void SignInWait::showCode()
{
    const microsoft365::DeviceCode &code = m_accounts.code();
    const QString page = code.verificationUri.toDisplayString();
    m_ui->address->setText(
        tr("Open %1 or read the square with the camera of a telephone, then type:").arg(page));
    m_ui->userCode->setText(code.userCode);
    m_ui->userCode->setAccessibleName(tr("Code: %1").arg(code.userCode));
    m_ui->qrCode->setText(QString::fromLatin1(code.verificationUri.toEncoded()));
    m_ui->qrCode->setAccessibleName(tr("QR code of the address %1").arg(page));
    showRemaining();
}

void SignInWait::showRemaining()
{
    const int seconds =
        static_cast<int>(std::max<qint64>(m_services.clock->now().secsTo(m_accounts.code().expiresAt), 0));
    const QString left = QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    m_ui->remaining->setText(tr("The code is valid for another %1 minutes.", "minutes:seconds").arg(left));
}

} // namespace wizard
