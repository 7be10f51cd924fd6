// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/senderdetail.h"

#include "reports/document.h"
#include "reports/reasontexts.h"
#include "wizard/sendermarks.h"
#include "wizard/senderreasons.h"
#include "wizard/senderrecipients.h"
#include "wizard/senderrow.h"
#include "wizard/sendersources.h"
#include "wizard/sendertable.h"
#include "wizard/tabletools.h"
#include "wizard/theme.h"

#include "ui_senderdetail.h"

#include <QHeaderView>

#include <algorithm>

namespace wizard {

using namespace evidence;

SenderDetail::SenderDetail(QWidget *parent)
    : QWidget(parent)
    , m_ui(new Ui::SenderDetail)
    , m_reasons(new ReasonList(this))
    , m_sources(new SourceModel(this))
    , m_recipients(new RecipientModel(this))
{
    m_ui->setupUi(this);
    m_ui->addressEdit->setFont(Theme::font(Theme::Size::Heading, Theme::Weight::Strong));
    QPalette flat = m_ui->addressEdit->palette();
    flat.setColor(QPalette::Base, Qt::transparent);
    m_ui->addressEdit->setPalette(flat);
    Theme::style(m_ui->scenarioName, Theme::Size::Text, Theme::Weight::Strong);
    for (QLabel *label : {m_ui->basisLabel, m_ui->nothingLabel, m_ui->decisionHint, m_ui->noSourcesLabel})
        Theme::makeQuiet(label);
    const int side = fontMetrics().height();
    m_ui->overriddenMark->setPixmap(Theme::icon(QStringLiteral("person"), Theme::Ink::Accent).pixmap(side));
    m_ui->reasonList->setModel(m_reasons);
    m_ui->reasonList->setTabKeyNavigation(false);
    m_ui->sourceTable->setModel(m_sources);
    m_ui->recipientTable->setModel(m_recipients);
}

SenderDetail::~SenderDetail() = default;

void SenderDetail::connectTo(Session &session, const Services &services)
{
    m_session = &session;
    m_ui->sourceTable->horizontalHeader()->setSortIndicator(SourceModel::Messages, Qt::DescendingOrder);
    setUpTable(m_ui->sourceTable, {20, 11, 11, 15, 26, 12}, services.settings,
               QStringLiteral("sources/columns"));
    m_ui->recipientTable->horizontalHeader()->setSortIndicator(RecipientModel::Deliveries,
                                                               Qt::DescendingOrder);
    setUpTable(m_ui->recipientTable, {8, 36, 9, 11, 12}, services.settings,
               QStringLiteral("recipients/columns"));

    connect(m_ui->recipientSearch, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_recipients->setSearch(text);
    });
    connect(m_recipients, &QAbstractItemModel::modelReset, this, &SenderDetail::showRecipientCount);
    connect(m_recipients, &RecipientModel::countChanged, this, [this](const QString &recipient, bool counts) {
        decide([&](Decision &decision) {
            if (counts)
                decision.leftOut.erase(recipient);
            else
                decision.leftOut.insert(recipient);
        });
    });
    connect(m_ui->leftOutWhy, &QLineEdit::editingFinished, this, [this] {
        decide([this](Decision &decision) { decision.leftOutWhy = m_ui->leftOutWhy->text().trimmed(); });
    });
    connect(m_ui->overrideBox, &QComboBox::activated, this, [this](int choice) {
        decide([&](Decision &decision) {
            if (choice == 0)
                decision.overridden.reset();
            else
                decision.overridden = allScenarios[static_cast<std::size_t>(choice - 1)];
        });
    });
    connect(m_ui->whyEdit, &QLineEdit::editingFinished, this, [this] {
        decide([this](Decision &decision) { decision.overriddenWhy = m_ui->whyEdit->text().trimmed(); });
    });
    connect(m_ui->takeBackButton, &QPushButton::clicked, this,
            [this] { decide([](Decision &decision) { decision.overridden.reset(); }); });
    retranslate();
}

void SenderDetail::decide(const std::function<void(Decision &)> &change)
{
    if (m_address.isEmpty())
        return;
    Decision decision = m_session->decision(m_address);
    change(decision);
    if (!decision.overridden)
        decision.overriddenWhy.clear();
    if (decision.leftOut.empty())
        decision.leftOutWhy.clear();
    m_session->setDecision(m_address, decision);
    showDecision(false);
}

void SenderDetail::showSender(const QString &address)
{
    const Analysis &analysis = m_session->analysis();
    const AssessedSender *assessed = senderOf(analysis, address);
    const bool another = address != m_address;
    m_address = assessed ? address : QString();
    m_ui->detailStack->setCurrentWidget(assessed ? m_ui->senderPage : m_ui->nothingPage);
    if (!assessed) {
        m_sources->clear();
        m_recipients->clear();
        m_reasons->setSentences({});
        return;
    }
    const SenderEvidence &sender = analysis.evidence(*assessed);
    if (another)
        m_ui->recipientSearch->clear();
    m_ui->addressEdit->setText(reports::shown(address));
    m_ui->addressEdit->setCursorPosition(0);
    m_sources->setSender(analysis.snapshot, assessed->index, analysis.sources(*assessed));
    m_sources->sort(m_ui->sourceTable->horizontalHeader()->sortIndicatorSection(),
                    m_ui->sourceTable->horizontalHeader()->sortIndicatorOrder());
    m_ui->noSourcesLabel->setVisible(sender.sources.empty());
    m_ui->sourceTable->setVisible(!sender.sources.empty());
    m_recipients->setSender(analysis.snapshot, assessed->index, assessed->verdict.basis,
                            m_session->decision(address).leftOut);
    showTexts(*assessed);
    showDecision(another);
}

void SenderDetail::showTexts(const AssessedSender &sender)
{
    const Verdict &verdict = sender.verdict;
    const reports::Language &language = m_session->language();
    const int side = fontMetrics().height();
    m_ui->scenarioMark->setPixmap(scenarioIcon(verdict.scenario).pixmap(side));
    m_ui->scenarioName->setText(reports::numberedName(verdict.scenario, language));
    m_ui->basisLabel->setText(tr("Rests on: %1").arg(reports::name(verdict.basis, language)));
    QStringList sentences;
    for (const Reason &reason : m_session->analysis().reasons(sender))
        sentences += reports::shown(reports::text(reason, language));
    m_reasons->setSentences(sentences);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_ui->overriddenMark, m_ui->overriddenLabel, m_ui->takeBackButton})
        widget->setVisible(verdict.isOverridden());
    m_ui->overriddenLabel->setText(
        tr("Overridden by you. The evidence says: %1").arg(reports::name(verdict.byEvidence, language)));
    m_ui->senderTabs->setTabText(1, tr("S&ources (%1)").arg(language.number(m_sources->rowCount())));
    m_ui->senderTabs->setTabText(2, tr("Reci&pients (%1)").arg(language.number(m_recipients->total())));
    showRecipientCount();
}

void SenderDetail::showRecipientCount()
{
    m_ui->recipientsShown->setText(tr("%1 of %2")
                                       .arg(m_session->language().number(m_recipients->rowCount()),
                                            m_session->language().number(m_recipients->total())));
}

void SenderDetail::showDecision(bool anotherSender)
{
    const Decision decision = m_session->decision(m_address);
    int choice = 0;
    if (decision.overridden)
        choice = 1
            + static_cast<int>(std::find(allScenarios.begin(), allScenarios.end(), *decision.overridden)
                               - allScenarios.begin());
    m_ui->overrideBox->setCurrentIndex(choice);
    m_ui->whyEdit->setEnabled(decision.overridden.has_value());
    m_ui->leftOutWhy->setEnabled(!decision.leftOut.empty());
    // What is being typed at the moment is not replaced by what was there before.
    if (anotherSender || !m_ui->whyEdit->hasFocus())
        m_ui->whyEdit->setText(decision.overriddenWhy);
    if (anotherSender || !m_ui->leftOutWhy->hasFocus())
        m_ui->leftOutWhy->setText(decision.leftOutWhy);
}

void SenderDetail::retranslate()
{
    const reports::Language &language = m_session->language();
    m_ui->nothingLabel->setText(tr("Select a sender to see why it is in this group."));
    m_ui->addressEdit->setAccessibleName(tr("Selected sender"));
    m_ui->takeBackButton->setText(tr("Use the e&vidence"));
    m_ui->senderTabs->setAccessibleName(tr("Details of the sender"));
    m_ui->senderTabs->setTabText(0, tr("&Why"));
    m_ui->senderTabs->setTabText(3, tr("Your &decision"));
    m_ui->reasonList->setAccessibleName(tr("Reasons"));
    m_ui->sourceTable->setAccessibleName(tr("Sources by client IP"));
    m_ui->noSourcesLabel->setText(
        tr("No source is known. The detail report of SMTP AUTH and sign-in logs name client IPs."));
    m_ui->recipientSearchLabel->setText(tr("Loo&k for"));
    m_ui->recipientSearch->setPlaceholderText(tr("Part of a recipient's address"));
    m_ui->recipientTable->setAccessibleName(tr("Recipients; a cleared box leaves one out"));
    m_ui->leftOutLabel->setText(tr("Why &left out"));
    m_ui->overrideLabel->setText(tr("Scen&ario"));
    m_ui->whyLabel->setText(tr("&Reason"));
    m_ui->decisionHint->setText(
        tr("Your decision counts in the plan, together with what the evidence says. Undo takes it back."));
    const int choice = m_ui->overrideBox->currentIndex();
    m_ui->overrideBox->clear();
    m_ui->overrideBox->addItem(tr("As the evidence says"));
    for (const Scenario scenario : allScenarios)
        if (scenario != Scenario::Unknown)
            m_ui->overrideBox->addItem(scenarioIcon(scenario), reports::numberedName(scenario, language));
    m_ui->overrideBox->setCurrentIndex(std::max(0, choice));
    m_sources->setLanguage(language);
    m_recipients->setLanguage(language);
    showSender(QString(m_address));
}

} // namespace wizard
