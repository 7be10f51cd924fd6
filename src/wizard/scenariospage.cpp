// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/scenariospage.h"

#include "wizard/sendertable.h"
#include "wizard/theme.h"

#include "ui_scenariospage.h"

#include <QHeaderView>
#include <QScrollBar>

namespace wizard {

using namespace evidence;

namespace {

constexpr int wide = Theme::space(280); // from here on the details stand beside the table

} // namespace

ScenariosPage::ScenariosPage(Session &session, const Services &services, QWidget *parent)
    : Page(session, services, parent)
    , m_ui(new Ui::ScenariosPage)
    , m_senders(new SenderModel(this))
    , m_shown(new SenderFilterModel(m_senders, this))
{
}

void ScenariosPage::build()
{
    setObjectName(QStringLiteral("scenariosPage"));
    m_ui->setupUi(body());
    m_ui->senderSplitter->setOrientation(width() >= wide ? Qt::Horizontal : Qt::Vertical);
    m_ui->scenariosSplitter->setStretchFactor(0, 0);
    m_ui->scenariosSplitter->setStretchFactor(1, 1);
    m_ui->senderSplitter->setStretchFactor(0, 1);
    m_ui->senderSplitter->setStretchFactor(1, 1);
    m_ui->senderSplitter->setSizes({Theme::space(75), Theme::space(75)});
    Theme::makeQuiet(m_ui->shownLabel);
    m_ui->undoButton->setIcon(Theme::icon(QStringLiteral("undo")));
    m_ui->redoButton->setIcon(Theme::icon(QStringLiteral("redo")));
    m_ui->detail->connectTo(session(), services());

    m_senders->setToday(services().today());
    m_ui->senderTable->setModel(m_shown);
    m_ui->senderTable->horizontalHeader()->setSortIndicator(SenderModel::Messages, Qt::DescendingOrder);
    setUpTable(m_ui->senderTable, {6, 32, 9, 6, 6, 10, 26, 26, 8, 12, 12, 30, 14}, services().settings,
               QStringLiteral("scenarios/columns"));
    for (const int column :
         {SenderModel::Position, SenderModel::Basic, SenderModel::OAuth, SenderModel::Scenario,
          SenderModel::FirstSeen, SenderModel::Route, SenderModel::State})
        m_ui->senderTable->hideColumn(column);

    connect(m_ui->groupList, &ScenarioGroups::scenarioChanged, this, &ScenariosPage::useFilter);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, &ScenariosPage::useFilter);
    connect(m_ui->senderTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid())
                    return;
                const QString &address = m_senders->row(m_shown->mapToSource(current).row()).address;
                if (address != m_ui->detail->address()) // while somebody types it often is the same
                    m_ui->detail->showSender(address);
            });
    QUndoStack *undo = &session().undoStack();
    connect(m_ui->undoButton, &QPushButton::clicked, undo, &QUndoStack::undo);
    connect(m_ui->redoButton, &QPushButton::clicked, undo, &QUndoStack::redo);
    connect(undo, &QUndoStack::canUndoChanged, m_ui->undoButton, &QWidget::setEnabled);
    connect(undo, &QUndoStack::canRedoChanged, m_ui->redoButton, &QWidget::setEnabled);
    m_ui->undoButton->setEnabled(undo->canUndo());
    m_ui->redoButton->setEnabled(undo->canRedo());
    connect(m_ui->emptyState, &EmptyState::pressed, this, [this] { goToFiles(this); });
}

ScenariosPage::~ScenariosPage() = default;

QString ScenariosPage::stepName() const
{
    return tr("Scenarios");
}

QString ScenariosPage::stepIcon() const
{
    return QStringLiteral("scenarios");
}

void ScenariosPage::retranslate()
{
    setHeading(tr("Whom each sender writes to"),
               tr("The recipients decide how a device can send in future. Check the reasons, and correct "
                  "what you know better."));
    m_ui->emptyState->setTexts(tr("No scenarios yet"),
                               tr("Here the senders fall into groups by their recipients. That takes a "
                                  "message trace and your accepted domains."),
                               tr("Open &files"));
    m_ui->groupList->setAccessibleName(tr("Scenarios"));
    m_ui->searchLabel->setText(tr("&Search"));
    m_ui->searchEdit->setPlaceholderText(tr("Address or client IP"));
    m_ui->undoButton->setText(tr("&Undo"));
    m_ui->redoButton->setText(tr("R&edo"));
    m_ui->senderTable->setAccessibleName(tr("Senders of the scenario"));
    m_senders->setLanguage(session().language());
    m_ui->detail->retranslate();
    showCounts();
}

void ScenariosPage::resizeEvent(QResizeEvent *event)
{
    if (isPrepared()) // a window that is grabbed resizes pages that nobody has seen
        m_ui->senderSplitter->setOrientation(width() >= wide ? Qt::Horizontal : Qt::Vertical);
    Page::resizeEvent(event);
}

void ScenariosPage::showAnalysis()
{
    const QString selected = m_ui->detail->address();
    const int scrolled = m_ui->senderTable->verticalScrollBar()->value();
    const Analysis &analysis = session().analysis();
    m_senders->setContent(session().senders(), session().knowledge());
    m_ui->scenariosStack->setCurrentWidget(analysis.senders.empty() ? static_cast<QWidget *>(m_ui->emptyState)
                                                                    : m_ui->scenariosContent);
    // An override may have moved the sender to another group: the user stays with the sender.
    if (const int row = m_senders->rowOf(selected); row >= 0) {
        const QSignalBlocker quiet(m_ui->groupList);
        m_ui->groupList->setScenario(m_senders->row(row).scenario);
    }
    showCounts();
    useFilter();
    m_ui->senderTable->verticalScrollBar()->setValue(scrolled);
    selectSender(selected);
    if (!selected.isEmpty() && m_ui->detail->address() == selected)
        m_ui->detail->showSender(selected); // the same sender, judged again
}

void ScenariosPage::showCounts()
{
    m_ui->groupList->setCounts(session().plan().perScenario, session().language());
    m_ui->shownLabel->setText(tr("%Ln senders", nullptr, m_shown->rowCount()));
}

void ScenariosPage::useFilter()
{
    const QString selected = m_ui->detail->address();
    SenderFilter filter;
    filter.scenario = m_ui->groupList->scenario();
    filter.text = m_ui->searchEdit->text().trimmed();
    m_shown->setFilter(filter);
    m_ui->shownLabel->setText(tr("%Ln senders", nullptr, m_shown->rowCount()));
    selectSender(selected);
}

void ScenariosPage::selectSender(const QString &address)
{
    const int row = m_shown->rowCount() == 0 ? -1 : std::max(0, m_shown->rowOf(address));
    if (row < 0)
        m_ui->detail->showSender(QString());
    else
        m_ui->senderTable->selectRow(row);
}

} // namespace wizard
