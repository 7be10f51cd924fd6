// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/collectpage.h"

#include "ui_collectpage.h"
#include "wizard/collecttexts.h"
#include "wizard/sourcedetail.h"
#include "wizard/theme.h"

#include <QHeaderView>

#include <algorithm>

namespace wizard {

using namespace microsoft365;
using State = SourceProgress::State;

namespace {

enum Column { Source, Rows, Progress };
constexpr int keyRole = Qt::UserRole; //!< of the source; empty: the report without an interface

std::optional<CollectionSource> sourceOf(const QTreeWidgetItem &row)
{
    return collectionSourceOf(row.data(Source, keyRole).toString());
}

QIcon iconOf(const SourceProgress &progress)
{
    switch (progress.state) {
    case State::Idle:
        return {};
    case State::Running:
        return Theme::icon(QStringLiteral("continue"), Theme::Ink::Accent);
    case State::Throttled:
    case State::Retrying:
        return Theme::icon(QStringLiteral("clock"), Theme::Ink::Accent);
    case State::Interrupted:
        return Theme::icon(QStringLiteral("cancel"), Theme::Ink::Quiet);
    case State::Complete:
        return progress.missing.empty() ? Theme::icon(QStringLiteral("check"), Theme::Ink::Good)
                                        : Theme::icon(QStringLiteral("warning"), Theme::Ink::Warning);
    case State::Failed:
        return Theme::icon(QStringLiteral("warning"), Theme::Ink::Warning);
    }
    return {};
}

} // namespace

CollectPage::CollectPage(Session &session, const Services &services, AccountSession &accounts,
                         TenantCollection &collection, QWidget *parent)
    : Page(session, services, parent)
    , m_accounts(accounts)
    , m_collection(collection)
    , m_ui(std::make_unique<Ui::CollectPage>())
{
}

CollectPage::~CollectPage() = default;

void CollectPage::build()
{
    m_ui->setupUi(body());
    m_ui->detailPlace->setAutoFillBackground(false);
    m_ui->detailScroll->viewport()->setAutoFillBackground(false);
    m_detail = new SourceDetail(session(), m_ui->detailPlace);
    m_ui->detailLayout->addWidget(m_detail);
    m_ui->nobodyIcon->setIcon(QStringLiteral("person"), Theme::Ink::Accent, Theme::space(10));
    Theme::style(m_ui->nobodyTitle, Theme::Size::Heading, Theme::Weight::Strong);
    for (QLabel *label : {m_ui->nobodyText, m_ui->accountLine, m_ui->status})
        Theme::style(label, Theme::Size::Text);
    Theme::makeQuiet(m_ui->nobodyText);
    m_ui->signInFirst->setIcon(Theme::icon(QStringLiteral("person")));
    m_ui->start->setIcon(Theme::icon(QStringLiteral("continue"), Theme::Ink::Accent));
    m_ui->goOn->setIcon(Theme::icon(QStringLiteral("continue")));
    m_ui->cancelCollecting->setIcon(Theme::icon(QStringLiteral("cancel")));
    const int reach = static_cast<int>(session().knowledge().collection.messageTrace.reachDays);
    m_ui->days->setMaximum(std::max(reach, 1));
    m_ui->days->setValue(m_ui->days->maximum());
    setUpSources();

    m_everySecond.setInterval(1000);
    connect(&m_everySecond, &QTimer::timeout, this, &CollectPage::showState);
    connect(m_ui->sources, &QTreeWidget::currentItemChanged, this, &CollectPage::showChosen);
    connect(m_ui->sources, &QTreeWidget::itemChanged, this,
            [this] { m_ui->start->setEnabled(!wanted().empty()); });
    connect(m_ui->start, &QPushButton::clicked, this, [this] { start(true); });
    connect(m_ui->goOn, &QPushButton::clicked, this, [this] { start(false); });
    connect(m_ui->cancelCollecting, &QPushButton::clicked, &m_collection, &TenantCollection::cancel);
    connect(m_ui->signInFirst, &QPushButton::clicked, this, &CollectPage::signInWanted);
    connect(m_detail, &SourceDetail::signInWanted, this, [this] {
        m_accounts.renew();
        Q_EMIT signInWanted();
    });
    connect(m_detail, &SourceDetail::exportGuideWanted, this, [this] {
        const QTreeWidgetItem *row = m_ui->sources->currentItem();
        Q_EMIT exportGuideWanted(exportKindFor(row == nullptr ? std::nullopt : sourceOf(*row)));
    });
    connect(&m_collection, &TenantCollection::changed, this, &CollectPage::showState);
}

void CollectPage::setUpSources()
{
    for (const knowledge::CollectionGuide &guide : session().knowledge().collection.guides) {
        auto *row = new QTreeWidgetItem(m_ui->sources);
        row->setData(Source, keyRole, guide.source);
        row->setCheckState(Source, guide.isUnsupported ? Qt::Unchecked : Qt::Checked);
        row->setTextAlignment(Rows, Qt::AlignRight | Qt::AlignVCenter);
    }
    auto *report = new QTreeWidgetItem(m_ui->sources); // of submissions
    report->setIcon(Source,
                    Theme::icon(QStringLiteral("files"), Theme::Ink::Quiet)); // where others have a mark
    Theme::style(m_ui->sources);
    const QSize roomy(0, m_ui->sources->fontMetrics().height() + Theme::space(3));
    for (int i = 0; i < m_ui->sources->topLevelItemCount(); ++i)
        m_ui->sources->topLevelItem(i)->setSizeHint(Source, roomy);
    QHeaderView *header = m_ui->sources->header();
    header->setSectionsMovable(false);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(Source, QHeaderView::Stretch); // the state is never cut off
    header->setSectionResizeMode(Rows, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(Progress, QHeaderView::ResizeToContents);
    m_ui->sources->setCurrentItem(m_ui->sources->topLevelItem(0));
}

QString CollectPage::stepName() const
{
    return tr("Collect");
}

QString CollectPage::stepIcon() const
{
    return QStringLiteral("domain");
}

void CollectPage::retranslate()
{
    m_ui->retranslateUi(body());
    setHeading(tr("Collect from the tenant"),
               tr("Choose what Postlotse fetches. Each source stands by itself: one that is refused leaves "
                  "the others running."));
    m_ui->sources->setHeaderLabels({tr("Source"), tr("Rows"), tr("State")});
    m_ui->sources->headerItem()->setTextAlignment(Rows, Qt::AlignRight | Qt::AlignVCenter);
    m_detail->retranslate();
    showState();
}

std::vector<CollectionSource> CollectPage::wanted() const
{
    std::vector<CollectionSource> sources;
    for (int i = 0; i < m_ui->sources->topLevelItemCount(); ++i) {
        const QTreeWidgetItem &row = *m_ui->sources->topLevelItem(i);
        const auto source = sourceOf(row);
        if (source && row.checkState(Source) == Qt::Checked)
            sources.push_back(*source);
    }
    return sources;
}

void CollectPage::start(bool anew)
{
    std::vector<CollectionSource> sources = wanted();
    const auto before = anew ? std::nullopt : m_collection.unfinished();
    if (before) { // what was broken off was wanted; what was refused has to be wanted again
        for (const auto &[source, report] : before->sources) {
            const bool known = std::find(sources.begin(), sources.end(), source) != sources.end();
            if (report.state == SourceState::Incomplete && !known)
                sources.push_back(source);
        }
    }
    const auto error = anew ? m_collection.start(sources, m_ui->days->value()) : m_collection.goOn(sources);
    m_problem = error;
    showState();
    if (!error)
        m_ui->cancelCollecting->setFocus();
}

void CollectPage::showState()
{
    const Account *account = m_accounts.current();
    const bool runs = m_collection.isRunning();
    m_ui->nobody->setVisible(account == nullptr);
    m_ui->collecting->setVisible(account != nullptr);
    if (account == nullptr) {
        m_everySecond.stop();
        return;
    }
    if (runs && !m_everySecond.isActive())
        m_everySecond.start();
    else if (!runs)
        m_everySecond.stop();
    m_ui->accountLine->setText(tr("Signed in as %1, tenant %2.").arg(account->name, account->tenant));
    m_ui->start->setVisible(!runs);
    m_ui->days->setEnabled(!runs);
    m_ui->cancelCollecting->setVisible(runs);
    const auto unfinished = runs ? std::nullopt : m_collection.unfinished();
    m_ui->goOn->setVisible(unfinished.has_value());
    const QSignalBlocker quiet(m_ui->sources);
    for (int i = 0; i < m_ui->sources->topLevelItemCount(); ++i) {
        QTreeWidgetItem &row = *m_ui->sources->topLevelItem(i);
        if (const auto source = sourceOf(row)) {
            showRow(row, *source);
        } else {
            row.setText(Source, tr("SMTP AUTH report"));
            row.setText(Progress, tr("No interface: export it"));
            row.setIcon(Progress, Theme::icon(QStringLiteral("info"), Theme::Ink::Quiet));
        }
    }
    m_ui->start->setEnabled(!wanted().empty());
    const QString status = statusText(unfinished);
    m_ui->status->setText(status);
    m_ui->status->setVisible(!status.isEmpty());
    showChosen();
}

void CollectPage::showRow(QTreeWidgetItem &row, CollectionSource source)
{
    const SourceProgress &progress = m_collection.progress(source);
    const knowledge::CollectionGuide *guide = session().knowledge().collection.guide(keyOf(source));
    const QString title = guide->title.in(session().language().code());
    row.setText(Source, guide->isUnsupported ? tr("%1 (not officially supported)").arg(title) : title);
    row.setToolTip(Source, row.text(Source).toHtmlEscaped());
    row.setFlags(m_collection.isRunning()
                     ? Qt::ItemIsSelectable | Qt::ItemIsEnabled
                     : Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
    const QString state = stateText(progress, services().clock->now(), session().language());
    row.setText(Rows,
                progress.rows > 0 || progress.state == State::Complete
                    ? session().language().number(progress.rows)
                    : QString());
    row.setText(Progress, state);
    row.setToolTip(Progress, state.toHtmlEscaped());
    row.setIcon(Progress, iconOf(progress));
}

QString CollectPage::statusText(const std::optional<CollectionReport> &unfinished) const
{
    if (m_problem)
        return startProblemText(*m_problem, session().language());
    if (m_collection.isRunning())
        return tr("You can close the window at any time: the collection goes on from there later.");
    int complete = 0;
    int missing = 0;
    int interrupted = 0;
    int partial = 0;
    for (const CollectionSource source : allCollectionSources) {
        const SourceProgress &progress = m_collection.progress(source);
        const State state = progress.state;
        partial += state == State::Complete && !progress.missing.empty() ? 1 : 0;
        complete += state == State::Complete ? 1 : 0;
        missing += state == State::Failed ? 1 : 0;
        interrupted += state == State::Interrupted ? 1 : 0;
    }
    if (interrupted > 0)
        return tr("Interrupted. Go on takes up where it was; nothing is asked for twice.");
    if (partial > 0 && missing == 0)
        return tr("%Ln source(s) lack a part; choose the row to see why. What was collected is being read.",
                  nullptr, partial);
    if (complete + missing > 0 && missing == 0)
        return tr("Collected. The files are being read; Next leads to them.");
    if (missing > 0)
        return tr("%Ln source(s) are not known; choose the row to see why. What was collected is being read.",
                  nullptr, missing);
    if (unfinished)
        return tr("The collection of %1 is not complete. Go on takes up where it was.")
            .arg(session().language().date(unfinished->to.date()));
    return {};
}

void CollectPage::showChosen()
{
    const QTreeWidgetItem *row = m_ui->sources->currentItem();
    const auto source = row == nullptr ? std::nullopt : sourceOf(*row);
    m_detail->setSource(source, source ? m_collection.progress(*source) : SourceProgress(),
                        row == nullptr ? QString() : row->text(Progress),
                        m_accounts.current() == nullptr ? Cloud() : m_accounts.current()->cloud);
}

} // namespace wizard
