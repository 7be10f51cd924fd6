// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/signinform.h"

#include "microsoft365/appregistration.h"
#include "microsoft365/clouds.h"
#include "microsoft365/collectionsource.h"
#include "microsoft365/permissions.h"
#include "reports/importtexts.h"
#include "ui_signinform.h"
#include "wizard/factlist.h"
#include "wizard/theme.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>

namespace wizard {

using microsoft365::Cloud;
using microsoft365::SignInMethod;

namespace {

//! What the item of the list stands for that opens a file.
constexpr QLatin1String fromFile("…");
const QString organizations = QStringLiteral("organizations");

} // namespace

SignInForm::SignInForm(Session &session, const Services &services, AccountSession &accounts, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_services(services)
    , m_accounts(accounts)
    , m_settings(services.settings)
    , m_ui(std::make_unique<Ui::SignInForm>())
{
    m_ui->setupUi(this);
    for (QLabel *hint : {m_ui->cloudHint, m_ui->tenantHint, m_ui->clientIdHint, m_ui->registrationSource,
                         m_ui->caFileHint}) {
        Theme::style(hint, Theme::Size::Text);
        Theme::makeQuiet(hint);
    }
    for (QLabel *text : {m_ui->registrationSteps, m_ui->scriptHint})
        Theme::style(text, Theme::Size::Text);
    Theme::style(m_ui->fieldProblem, Theme::Size::Text, Theme::Weight::Strong);
    m_ui->script->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->script->setFixedHeight(8 * m_ui->script->fontMetrics().lineSpacing());
    m_ui->openPortal->setIcon(Theme::icon(QStringLiteral("external")));
    m_ui->copyScript->setIcon(Theme::icon(QStringLiteral("copy")));
    m_ui->signIn->setIcon(Theme::icon(QStringLiteral("person")));
    m_ui->registerFold->setContent(m_ui->registration);
    m_ui->networkFold->setContent(m_ui->network);

    if (!m_settings.cloudFile().isEmpty()) {
        if (auto own = microsoft365::cloudFromFile(m_settings.cloudFile()))
            m_ownCloud = *own;
    }
    m_ui->tenant->setText(m_settings.tenant());
    m_ui->caFile->setText(m_settings.caFile());
    m_ui->byDeviceCode->setChecked(m_settings.method() == SignInMethod::DeviceCode);
    fillClouds();

    connect(m_ui->cloud, &QComboBox::activated, this, &SignInForm::chooseCloud);
    connect(m_ui->signIn, &QPushButton::clicked, this, &SignInForm::signIn);
    for (QLineEdit *field : {m_ui->tenant, m_ui->clientId, m_ui->caFile})
        connect(field, &QLineEdit::returnPressed, this, &SignInForm::signIn);
    connect(m_ui->backToAccounts, &QPushButton::clicked, this, &SignInForm::accountsWanted);
    connect(m_ui->chooseCaFile, &QPushButton::clicked, this, &SignInForm::chooseCaFile);
    connect(m_ui->copyScript, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_ui->script->toPlainText()); });
    connect(m_ui->withSettings, &QCheckBox::toggled, this, &SignInForm::showRegistration);
    connect(m_ui->openPortal, &QPushButton::clicked, this, [this] {
        if (const knowledge::CloudFact *fact = knownCloud())
            m_services.dialogs->openUrl(QUrl(fact->portal.url));
    });
    connect(&accounts, &AccountSession::changed, this, &SignInForm::showNetworkIfNeeded);
}

SignInForm::~SignInForm() = default;

void SignInForm::retranslate()
{
    m_ui->retranslateUi(this);
    fillClouds();
    if (m_problem)
        m_ui->fieldProblem->setText(m_problem());
}

void SignInForm::setHasAccounts(bool hasAccounts)
{
    m_ui->backToAccounts->setVisible(hasAccounts);
}

void SignInForm::focusFirst()
{
    (m_ui->clientId->text().isEmpty() ? static_cast<QWidget *>(m_ui->clientId) : m_ui->signIn)->setFocus();
}

void SignInForm::fillClouds()
{
    const QString chosen = m_ownCloud ? QString() : m_settings.cloudId();
    m_ui->cloud->clear();
    for (const knowledge::CloudFact &fact : m_session.knowledge().signIn.clouds)
        m_ui->cloud->addItem(fact.name.in(m_session.language().code()), fact.id);
    if (m_ownCloud)
        m_ui->cloud->addItem(m_ownCloud->name, QString());
    m_ui->cloud->addItem(tr("From a file …"), fromFile);
    const int index = m_ui->cloud->findData(chosen);
    m_ui->cloud->setCurrentIndex(index >= 0 ? index : 0);
    showCloud();
}

std::optional<Cloud> SignInForm::cloud() const
{
    const QString id = m_ui->cloud->currentData().toString();
    if (id.isEmpty())
        return m_ownCloud;
    const knowledge::CloudFact *fact = m_session.knowledge().signIn.cloud(id);
    return fact == nullptr ? std::nullopt
                           : std::optional(microsoft365::cloudOf(*fact, m_session.language().code()));
}

const knowledge::CloudFact *SignInForm::knownCloud() const
{
    const std::optional<Cloud> chosen = cloud();
    return chosen ? m_session.knowledge().signIn.cloudAt(chosen->login.toString(), chosen->graph.toString())
                  : nullptr;
}

void SignInForm::chooseCloud(int index)
{
    forgetProblem();
    const QString id = m_ui->cloud->itemData(index).toString();
    if (id != fromFile) {
        m_settings.setCloud(id, id.isEmpty() ? m_settings.cloudFile() : QString());
        if (!id.isEmpty())
            m_ownCloud.reset();
        fillClouds();
        return;
    }
    const QStringList files = m_services.dialogs->openFiles(this, tr("Open the addresses of a cloud"),
                                                            tr("Cloud files (*.json);;All files (*)"));
    if (!files.isEmpty()) {
        if (auto own = microsoft365::cloudFromFile(files.constFirst())) {
            m_ownCloud = *own;
            m_settings.setCloud({}, files.constFirst());
        } else {
            tellProblem(
                [detail = own.error().detail] {
                    return tr("This file does not hold the addresses of a cloud: %1").arg(detail);
                },
                m_ui->cloud);
        }
    }
    fillClouds();
}

void SignInForm::showCloud()
{
    const std::optional<Cloud> chosen = cloud();
    m_ui->cloudHint->setText(chosen ? chosen->login.host() : QString());
    const QString id = chosen ? chosen->id : QString();
    if (m_clientIdOf != id) // what was typed stays
        m_ui->clientId->setText(m_settings.clientId(id));
    m_clientIdOf = id;
    showRegistration();
}

void SignInForm::showRegistration()
{
    const knowledge::SignInFacts &facts = m_session.knowledge().signIn;
    const QString language = m_session.language().code();
    QStringList lines;
    for (const knowledge::Text &step : facts.registration.steps)
        lines.append(tr("%1. %2", "number, step").arg(lines.size() + 1).arg(step.in(language)));
    lines.append(QString());
    lines.append(tr("Permissions:"));
    const std::optional<Cloud> chosen = cloud();
    QStringList sources = microsoft365::everyDataSource(facts);
    if (!m_ui->withSettings->isChecked()) // what they need allows more than to read
        sources.removeAll(keyOf(microsoft365::CollectionSource::Settings));
    for (const knowledge::Permission &permission :
         microsoft365::permissionsFor(sources, chosen.value_or(Cloud()), facts)) {
        const knowledge::ApiFact *api = facts.api(permission.api);
        lines.append(QStringLiteral("• %1 – %2: %3")
                         .arg(api == nullptr ? permission.api : api->name, permission.id,
                              permission.allows.in(language)));
    }
    m_ui->registrationSteps->setText(lines.join(QLatin1Char('\n')));
    m_ui->script->setPlainText(chosen ? microsoft365::registrationScript(facts, *chosen, sources)
                                      : QString());
    m_ui->openPortal->setVisible(knownCloud() != nullptr);
    m_ui->registrationSource->setText(
        tr("Source: %1").arg(citation(facts.registration.source, m_session.language())));
}

void SignInForm::chooseCaFile()
{
    const QStringList files = m_services.dialogs->openFiles(
        this, tr("Open certificates of authorities"), tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    if (!files.isEmpty())
        m_ui->caFile->setText(files.constFirst());
}

void SignInForm::signIn()
{
    forgetProblem();
    const std::optional<Cloud> chosen = cloud();
    if (!chosen)
        return tellProblem([] { return tr("Choose a cloud."); }, m_ui->cloud);
    const QString tenant = m_ui->tenant->text().trimmed();
    if (!tenant.isEmpty() && !microsoft365::isTenant(tenant))
        return tellProblem(
            [] {
                return tr("This is no tenant. Enter a domain such as contoso.com or the tenant's id, or "
                          "leave the field empty.");
            },
            m_ui->tenant);
    const QString clientId = m_ui->clientId->text().trimmed();
    if (!microsoft365::isClientId(clientId)) {
        m_ui->registerFold->setChecked(true);
        return tellProblem(
            [] {
                return tr("The client id of your app registration is missing or incomplete. It has 36 "
                          "characters; how to get "
                          "one stands below.");
            },
            m_ui->clientId);
    }
    const auto method = m_ui->byDeviceCode->isChecked() ? SignInMethod::DeviceCode : SignInMethod::Browser;
    const QString caFile = m_ui->caFile->text().trimmed();
    const auto error = m_accounts.signIn({*chosen, tenant.isEmpty() ? organizations : tenant, clientId,
                                          caFile, method, m_session.language().code()});
    if (error) {
        m_ui->networkFold->setChecked(true);
        return tellProblem(
            [detail = error->detail] {
                return tr("The file with authorities cannot be used: %1").arg(detail);
            },
            m_ui->caFile);
    }
    m_settings.setTenant(tenant);
    m_settings.setClientId(chosen->id, clientId);
    m_settings.setCaFile(caFile);
    m_settings.setMethod(method);
}

void SignInForm::tellProblem(std::function<QString()> text, QWidget *field)
{
    m_problem = std::move(text);
    m_ui->fieldProblem->setText(m_problem());
    m_ui->fieldProblem->show();
    field->setFocus();
}

void SignInForm::forgetProblem()
{
    m_problem = nullptr;
    m_ui->fieldProblem->hide();
}

void SignInForm::showNetworkIfNeeded()
{
    const bool failed = m_accounts.state() == AccountSession::State::Failed;
    if (failed && m_accounts.error().fault == microsoft365::HttpFault::TlsRefused)
        m_ui->networkFold->setChecked(true); // the file that helps is chosen there
}

} // namespace wizard
