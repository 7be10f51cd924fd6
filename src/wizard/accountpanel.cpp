// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/accountpanel.h"

#include "microsoft365/permissions.h"
#include "reports/signintexts.h"
#include "ui_accountpanel.h"
#include "wizard/factlist.h"
#include "wizard/theme.h"

#include <algorithm>

namespace wizard {

using microsoft365::Account;
using State = AccountSession::State;

namespace {

//! An address that may be broken where people would, so that a long one fits.
QString breakable(QString address)
{
    constexpr QChar zeroWidthSpace(0x200b);
    for (const QChar mark : {QLatin1Char('@'), QLatin1Char('.')})
        address.replace(mark, QString(mark) + zeroWidthSpace);
    return address;
}

} // namespace

AccountPanel::AccountPanel(Session &session, AccountSession &accounts, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_accounts(accounts)
    , m_ui(std::make_unique<Ui::AccountPanel>())
{
    m_ui->setupUi(this);
    Theme::style(m_ui->accountName, Theme::Size::Heading, Theme::Weight::Strong);
    Theme::style(m_ui->permissionsTitle, Theme::Size::Text, Theme::Weight::Strong);
    for (QLabel *label : {m_ui->accountState, m_ui->accountNote, m_ui->permissionsNote})
        Theme::style(label, Theme::Size::Text);
    Theme::makeQuiet(m_ui->permissionsNote);
    m_ui->accounts->setIconSize(QSize(Theme::space(4), Theme::space(4)));
    m_ui->addAccount->setIcon(Theme::icon(QStringLiteral("add")));
    m_ui->useAccount->setIcon(Theme::icon(QStringLiteral("continue"), Theme::Ink::Accent));
    m_ui->signOut->setIcon(Theme::icon(QStringLiteral("remove")));

    connect(m_ui->accounts, &QListWidget::currentRowChanged, this, &AccountPanel::showChosen);
    connect(m_ui->addAccount, &QPushButton::clicked, this, &AccountPanel::formWanted);
    connect(m_ui->useAccount, &QPushButton::clicked, this, [this] {
        if (const auto account = chosen())
            m_accounts.choose(*account, m_session.language().code());
    });
    connect(m_ui->signOut, &QPushButton::clicked, this, [this] {
        if (const auto account = chosen())
            m_accounts.signOut(*account);
    });
    connect(&accounts, &AccountSession::changed, this, &AccountPanel::showAccounts);
}

AccountPanel::~AccountPanel() = default;

void AccountPanel::retranslate()
{
    m_ui->retranslateUi(this);
    showAccounts();
}

std::optional<Account> AccountPanel::chosen() const
{
    const int row = m_ui->accounts->currentRow();
    if (row < 0 || row >= m_accounts.accounts().size())
        return std::nullopt;
    return m_accounts.accounts().at(row);
}

bool AccountPanel::isUsed(const Account &account) const
{
    return m_accounts.current() != nullptr && m_accounts.current()->key() == account.key();
}

void AccountPanel::showAccounts()
{
    const int before = m_ui->accounts->currentRow();
    const int countBefore = m_ui->accounts->count();
    const QList<Account> &all = m_accounts.accounts();
    int used = -1;
    {
        const QSignalBlocker quiet(m_ui->accounts);
        m_ui->accounts->clear();
        for (const Account &account : all) {
            auto *item = new QListWidgetItem(account.name, m_ui->accounts);
            item->setToolTip(account.name.toHtmlEscaped());
            item->setIcon(isUsed(account) ? Theme::icon(QStringLiteral("check"), Theme::Ink::Good)
                                          : Theme::icon(QStringLiteral("person"), Theme::Ink::Quiet));
            item->setData(Qt::AccessibleTextRole,
                          tr("%1, %2", "account, state").arg(account.name, stateOf(account)));
            if (isUsed(account))
                used = m_ui->accounts->row(item);
        }
        const bool keepsPlace = countBefore == all.size() && before >= 0;
        m_ui->accounts->setCurrentRow(keepsPlace ? before : std::max(used, 0));
    }
    // As many rows as there are, within reason.
    const int rows = static_cast<int>(std::clamp<qsizetype>(all.size(), 3, 8));
    m_ui->accounts->setFixedHeight(rows * std::max(m_ui->accounts->sizeHintForRow(0), 1)
                                   + 2 * m_ui->accounts->frameWidth());
    showChosen();
}

QString AccountPanel::stateOf(const Account &account) const
{
    if (!isUsed(account))
        return m_accounts.state() == State::Opening ? tr("The sign-in is being checked …")
                                                    : tr("Not used now");
    return m_accounts.notKept(account) ? tr("Signed in, for this run only") : tr("Signed in");
}

QString AccountPanel::noteOn(const Account &account) const
{
    const reports::Language &language = m_session.language();
    if (const auto problem = m_accounts.signOutProblem(account)) {
        const reports::ErrorText text = reports::text(*problem, language);
        return tr("The sign-in could not be deleted. %1 %2", "why, what helps")
            .arg(text.what, text.action)
            .trimmed();
    }
    if (const auto problem = m_accounts.notKept(account)) {
        const reports::ErrorText text = reports::text(*problem, language);
        return tr("%1 The account stays signed in only until you close the window. %2",
                  "why it is not kept, what helps")
            .arg(text.what, text.action)
            .trimmed();
    }
    return {};
}

void AccountPanel::showChosen()
{
    const std::optional<Account> account = chosen();
    const bool used = account && isUsed(*account);
    m_ui->accountName->setText(account ? breakable(account->name) : QString());
    m_ui->accountName->setAccessibleName(account ? account->name : QString());
    QString state;
    if (account) {
        const knowledge::CloudFact *cloud = m_session.knowledge().signIn.cloud(account->cloud.id);
        state =
            tr("%1. Tenant %2, cloud: %3.", "state, id, name")
                .arg(stateOf(*account), account->tenant,
                     cloud != nullptr ? cloud->name.in(m_session.language().code()) : account->cloud.name);
    }
    m_ui->accountState->setText(state);
    const QString note = account ? noteOn(*account) : QString();
    m_ui->accountNote->setText(note);
    m_ui->accountNote->setVisible(!note.isEmpty());
    m_ui->useAccount->setVisible(account && !used);
    m_ui->useAccount->setEnabled(m_accounts.state() != State::Opening);
    m_ui->signOut->setVisible(account.has_value());
    for (QWidget *part :
         {static_cast<QWidget *>(m_ui->permissionsTitle), static_cast<QWidget *>(m_ui->permissions),
          static_cast<QWidget *>(m_ui->permissionsNote)})
        part->setVisible(used);
    if (!used)
        return;
    std::vector<MarkedText> rows;
    for (const knowledge::Permission &permission : m_session.knowledge().signIn.permissions)
        rows.push_back(rowOf(permission));
    m_ui->permissions->setRows(rows);
    const bool missing = std::any_of(rows.begin(), rows.end(),
                                     [](const MarkedText &row) { return row.ink == Theme::Ink::Warning; });
    const QString later =
        tr("Whether the role of the account and the licences of the tenant suffice shows when collecting.");
    m_ui->permissionsNote->setText(
        missing
            ? tr("What is missing, an administrator can grant in the app registration under API permissions; "
                 "then sign in again. %1",
                 "the note that always stands here")
                  .arg(later)
            : later);
}

MarkedText AccountPanel::rowOf(const knowledge::Permission &permission) const
{
    const QString language = m_session.language().code();
    const QString text = tr("%1 (%2)", "what it allows, name of the permission")
                             .arg(permission.allows.in(language), permission.id);
    const auto marked = [&](const char *icon, Theme::Ink ink, const QString &state) {
        return MarkedText{QLatin1String(icon), ink, tr("%1: %2", "permission, state").arg(text, state),
                          citation(permission.source, m_session.language())};
    };
    const bool isInCloud =
        std::any_of(permission.dataSources.begin(), permission.dataSources.end(), [&](const QString &source) {
            return microsoft365::isOffered(source, m_accounts.current()->cloud);
        });
    if (!isInCloud)
        return marked("info", Theme::Ink::Quiet, tr("not offered in this cloud"));
    if (permission.api == QLatin1String("graph")) {
        const auto isGranted = m_accounts.keeper()->isGranted(microsoft365::Resource::Graph, permission.id);
        if (isGranted && !*isGranted)
            return marked("warning", Theme::Ink::Warning, tr("missing"));
        return isGranted ? marked("check", Theme::Ink::Good, tr("granted"))
                         : marked("info", Theme::Ink::Quiet, tr("not known yet"));
    }
    switch (m_accounts.exchangeAccess()) {
    case AccountSession::Access::Granted:
        return marked("check", Theme::Ink::Good, tr("granted"));
    case AccountSession::Access::Refused:
        return marked("info", Theme::Ink::Quiet, tr("missing; only the settings need it"));
    case AccountSession::Access::NotKnown:
        break;
    }
    return marked("info", Theme::Ink::Quiet, tr("not known yet"));
}

} // namespace wizard
