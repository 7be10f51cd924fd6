// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/usagepage.h"

#include "reports/importtexts.h"
#include "reports/reasontexts.h"
#include "wizard/sendermarks.h"
#include "wizard/sendertable.h"
#include "wizard/theme.h"

#include "ui_usagepage.h"

#include <QDir>
#include <QHeaderView>

#include <algorithm>

namespace wizard {

using namespace evidence;

namespace {

constexpr int fewestBars = 2; // in the chart of senders, however small the window is
constexpr int mostBars = 15;

//! What the boxes offer; the first of each means everything.
const std::vector<std::vector<TlsVersion>> tlsChoices{{},
                                                      {TlsVersion::Tls10, TlsVersion::Tls11},
                                                      {TlsVersion::Tls10},
                                                      {TlsVersion::Tls11},
                                                      {TlsVersion::Tls12},
                                                      {TlsVersion::Tls13},
                                                      {TlsVersion::Unknown}};
const std::vector<std::vector<AuthMethod>> authChoices{
    {}, {AuthMethod::Basic}, {AuthMethod::OAuth}, {AuthMethod::Unknown}};

template <typename T>
int choiceOf(const std::vector<T> &choices, const T &value)
{
    return static_cast<int>(std::find(choices.begin(), choices.end(), value) - choices.begin());
}

} // namespace

UsagePage::UsagePage(Session &session, const Services &services, QWidget *parent)
    : Page(session, services, parent)
    , m_ui(new Ui::UsagePage)
    , m_senders(new SenderModel(this))
    , m_shown(new SenderFilterModel(m_senders, this))
{
}

void UsagePage::build()
{
    setObjectName(QStringLiteral("usagePage"));
    m_ui->setupUi(body());
    for (QLabel *number :
         {m_ui->sendersNumber, m_ui->basicNumber, m_ui->outdatedNumber, m_ui->messagesNumber})
        Theme::style(number, Theme::Size::Title, Theme::Weight::Strong);
    for (QLabel *word :
         {m_ui->sendersWord, m_ui->basicWord, m_ui->outdatedWord, m_ui->messagesWord, m_ui->notesLabel,
          m_ui->searchLabel, m_ui->scenarioLabel, m_ui->tlsLabel, m_ui->authLabel, m_ui->shownLabel})
        Theme::makeQuiet(word);
    m_ui->usageSplitter->setStretchFactor(0, 1);
    m_ui->usageSplitter->setStretchFactor(1, 1);
    m_ui->usageSplitter->setSizes({Theme::space(75), Theme::space(55)});
    m_ui->notesLabel->hide();
    m_ui->dayFilter->setIcon(Theme::icon(QStringLiteral("cancel")));
    m_ui->notesButton->setIcon(Theme::icon(QStringLiteral("info")));

    QTableView *table = m_ui->senderTable;
    m_senders->setToday(services().today());
    table->setModel(m_shown);
    table->horizontalHeader()->setSortIndicator(SenderModel::Messages, Qt::DescendingOrder);
    // The scenario is what one looks for; in a small window the other columns are further to the right.
    table->horizontalHeader()->moveSection(table->horizontalHeader()->visualIndex(SenderModel::Scenario), 3);
    setUpTable(table, {6, 32, 9, 6, 6, 10, 26, 26, 8, 12, 12, 30, 14}, services().settings,
               QStringLiteral("usage/columns"));
    table->hideColumn(SenderModel::Position);

    const std::vector<ChartPanel *> charts{m_ui->sendersChart, m_ui->tlsChart, m_ui->authChart,
                                           m_ui->daysChart};
    for (ChartPanel *chart : charts) {
        chart->setServices(&services());
        connect(chart, &ChartPanel::picked, this, &UsagePage::setFilter);
        connect(chart, &ChartPanel::exported, this, [this](const QString &path) {
            m_ui->resultLabel->setText(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
        });
        connect(chart, &ChartPanel::exportFailed, this, [this](const Error &error) {
            const reports::ErrorText text = reports::text(error, session().language());
            m_ui->resultLabel->setText(QStringList{text.what, text.why, text.action}.join(QLatin1Char(' ')));
        });
    }
    m_drawSoon.setSingleShot(true);
    m_drawSoon.setInterval(100); // while a border is dragged, not every step is worth a new chart
    connect(&m_drawSoon, &QTimer::timeout, this, &UsagePage::showCharts);
    connect(m_ui->sendersChart, &ChartPanel::roomChanged, this, [this] {
        m_drawn.erase(0);
        m_drawSoon.start();
    });
    connect(m_ui->chartTabs, &QTabWidget::currentChanged, this, &UsagePage::showCharts);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &UsagePage::useFilters);
    for (QComboBox *box : {m_ui->scenarioFilter, m_ui->tlsFilter, m_ui->authFilter})
        connect(box, &QComboBox::activated, this, &UsagePage::useFilters);
    connect(m_ui->dayFilter, &QPushButton::clicked, this, [this] {
        SenderFilter filter = m_shown->filter();
        filter.days.reset();
        setFilter(filter);
    });
    connect(m_ui->showAllButton, &QPushButton::clicked, this, [this] { setFilter({}); });
    connect(m_ui->notesButton, &QToolButton::toggled, m_ui->notesLabel, &QWidget::setVisible);
    connect(m_ui->emptyState, &EmptyState::pressed, this, [this] { goToFiles(this); });
}

UsagePage::~UsagePage() = default;

QString UsagePage::stepName() const
{
    return tr("Usage");
}

QString UsagePage::stepIcon() const
{
    return QStringLiteral("usage");
}

void UsagePage::retranslate()
{
    setHeading(tr("Who sends by SMTP AUTH"),
               tr("Every sender with its messages, TLS version and way of signing in. Click a bar to see who "
                  "is behind it."));
    m_ui->emptyState->setTexts(tr("No senders yet"),
                               tr("Here stands who sends how much, and how. The counts come from the SMTP "
                                  "AUTH clients report of the Exchange "
                                  "admin center; message traces add the days and the recipients."),
                               tr("Open &files"));
    m_ui->chartTabs->setTabText(0, tr("S&enders"));
    m_ui->chartTabs->setTabText(1, tr("T&LS and sign-in"));
    m_ui->chartTabs->setTabText(2, tr("Da&ys"));
    m_ui->chartTabs->setAccessibleName(tr("Charts"));
    m_ui->searchLabel->setText(tr("&Search"));
    m_ui->searchEdit->setPlaceholderText(tr("Address or client IP"));
    m_ui->scenarioLabel->setText(tr("Scena&rio"));
    m_ui->tlsLabel->setText(tr("&TLS"));
    m_ui->authLabel->setText(tr("Si&gn-in"));
    m_ui->showAllButton->setText(tr("Show &all"));
    m_ui->senderTable->setAccessibleName(tr("Senders"));
    m_ui->sendersWord->setText(tr("senders"));
    m_ui->basicWord->setText(tr("with Basic Authentication"));
    m_ui->outdatedWord->setText(tr("on TLS 1.0 or 1.1"));
    m_ui->messagesWord->setText(tr("messages by SMTP AUTH"));
    m_senders->setLanguage(session().language());
    for (ChartPanel *chart : {m_ui->sendersChart, m_ui->tlsChart, m_ui->authChart, m_ui->daysChart})
        chart->retranslate();
    fillFilters();
    showFigures();
    m_drawn.clear();
    showCharts();
    showNotes();
    showFilter();
}

void UsagePage::showAnalysis()
{
    const Analysis &analysis = session().analysis();
    m_senders->setContent(session().senders(), session().knowledge());
    m_ui->usageStack->setCurrentWidget(analysis.senders.empty() ? static_cast<QWidget *>(m_ui->emptyState)
                                                                : m_ui->usageContent);
    showFigures();
    m_drawn.clear();
    showCharts();
    showNotes();
    showFilter();
}

void UsagePage::showFigures()
{
    const reports::Language &language = session().language();
    const plans::Plan &plan = session().plan();
    const std::optional<std::int64_t> messages = session().senders()->messages;
    const auto figure = [&](std::int64_t count, std::int64_t unknown) {
        return unknown == plan.senders ? tr("not known") : language.number(count);
    };
    m_ui->sendersNumber->setText(language.number(plan.senders));
    m_ui->basicNumber->setText(figure(plan.onBasic, plan.authUnknown));
    m_ui->outdatedNumber->setText(figure(plan.onOutdatedTls, plan.tlsUnknown));
    m_ui->messagesNumber->setText(messages ? language.number(*messages) : tr("not known"));
}

void UsagePage::showCharts()
{
    // Only what is looked at: with very many senders a chart takes its time.
    if (!m_drawn.insert(m_ui->chartTabs->currentIndex()).second)
        return;
    const reports::Language &language = session().language();
    const Analysis &analysis = session().analysis();
    switch (m_ui->chartTabs->currentIndex()) {
    case 0: {
        // One bar is for the rest.
        const int senders = std::clamp(m_ui->sendersChart->room(), fewestBars, mostBars) - 1;
        m_ui->sendersChart->setData(
            ChartData::sendersByTls(analysis, static_cast<std::size_t>(senders), language), language);
        break;
    }
    case 1:
        m_ui->tlsChart->setData(ChartData::tlsShare(analysis, language), language);
        m_ui->authChart->setData(ChartData::authShare(analysis, language), language);
        break;
    default:
        m_ui->daysChart->setData(ChartData::messagesPerDay(analysis, language), language);
        break;
    }
}

void UsagePage::showNotes()
{
    QStringList sentences;
    for (const Note &note : session().analysis().notes)
        sentences += reports::text(note, session().language());
    m_ui->notesButton->setVisible(!sentences.isEmpty());
    m_ui->notesButton->setText(tr("What is not &known (%Ln)", nullptr, static_cast<int>(sentences.size())));
    m_ui->notesLabel->setText(sentences.join(QLatin1Char('\n')));
    m_ui->notesLabel->setVisible(!sentences.isEmpty() && m_ui->notesButton->isChecked());
}

void UsagePage::fillFilters()
{
    const reports::Language &language = session().language();
    m_ui->scenarioFilter->clear();
    m_ui->scenarioFilter->addItem(tr("All"));
    for (const Scenario scenario : allScenarios)
        m_ui->scenarioFilter->addItem(scenarioIcon(scenario), reports::name(scenario, language));
    m_ui->tlsFilter->clear();
    m_ui->authFilter->clear();
    for (const auto &versions : tlsChoices)
        m_ui->tlsFilter->addItem(versions.empty()          ? tr("All")
                                     : versions.size() > 1 ? tr("1.0 or 1.1")
                                                           : reports::name(versions.front(), language));
    for (const auto &methods : authChoices)
        m_ui->authFilter->addItem(methods.empty() ? tr("All") : reports::name(methods.front(), language));
}

void UsagePage::useFilters()
{
    SenderFilter filter;
    filter.text = m_ui->searchEdit->text().trimmed();
    if (const int scenario = m_ui->scenarioFilter->currentIndex(); scenario > 0)
        filter.scenario = allScenarios[static_cast<std::size_t>(scenario - 1)];
    filter.tls = tlsChoices[static_cast<std::size_t>(std::max(0, m_ui->tlsFilter->currentIndex()))];
    filter.auth = authChoices[static_cast<std::size_t>(std::max(0, m_ui->authFilter->currentIndex()))];
    filter.days = m_shown->filter().days;
    setFilter(filter);
}

void UsagePage::setFilter(const SenderFilter &filter)
{
    m_shown->setFilter(filter);
    showFilter();
}

void UsagePage::showFilter()
{
    const SenderFilter &filter = m_shown->filter();
    const reports::Language &language = session().language();
    if (m_ui->searchEdit->text().trimmed() != filter.text) {
        const QSignalBlocker quiet(m_ui->searchEdit);
        m_ui->searchEdit->setText(filter.text);
    }
    m_ui->scenarioFilter->setCurrentIndex(
        filter.scenario
            ? static_cast<int>(std::find(allScenarios.begin(), allScenarios.end(), *filter.scenario)
                               - allScenarios.begin())
                + 1
            : 0);
    m_ui->tlsFilter->setCurrentIndex(choiceOf(tlsChoices, filter.tls));
    m_ui->authFilter->setCurrentIndex(choiceOf(authChoices, filter.auth));
    m_ui->dayFilter->setVisible(filter.days.has_value());
    if (filter.days) {
        const QString first = language.date(filter.days->first * secondsPerDay);
        const QString last = language.date(filter.days->last * secondsPerDay);
        m_ui->dayFilter->setText(first == last ? first : tr("%1 to %2").arg(first, last));
        m_ui->dayFilter->setAccessibleName(tr("Show every day again"));
    }
    m_ui->showAllButton->setEnabled(!filter.isEmpty());
    m_ui->shownLabel->setText(
        m_shown->rowCount() == m_shown->total()
            ? tr("%Ln senders", nullptr, m_shown->total())
            : tr("%1 of %Ln senders", nullptr, m_shown->total()).arg(language.number(m_shown->rowCount())));
}

} // namespace wizard
