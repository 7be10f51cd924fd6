// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/planpage.h"

#include "reports/importtexts.h"
#include "reports/reasontexts.h"
#include "wizard/planroute.h"
#include "wizard/sendertable.h"
#include "wizard/theme.h"

#include "ui_planpage.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>

#include <algorithm>

namespace wizard {

namespace {

constexpr int wide = Theme::space(260); // from here on the route stands beside the table

} // namespace

PlanPage::PlanPage(Session &session, const Services &services, QWidget *parent)
    : Page(session, services, parent)
    , m_ui(new Ui::PlanPage)
    , m_senders(new SenderModel(this))
    , m_shown(new SenderFilterModel(m_senders, this))
    , m_export(new PlanExport(this))
{
}

void PlanPage::build()
{
    setObjectName(QStringLiteral("planPage"));
    m_ui->setupUi(body());
    m_ui->planSplitter->setOrientation(width() >= wide ? Qt::Horizontal : Qt::Vertical);
    m_ui->planSplitter->setStretchFactor(0, 1);
    m_ui->planSplitter->setStretchFactor(1, 1);
    Theme::style(m_ui->summaryLabel, Theme::Size::Heading, Theme::Weight::Strong);
    for (QLabel *label : {m_ui->shownLabel, m_ui->titleLabel, m_ui->languageLabel, m_ui->pageSizeLabel})
        Theme::makeQuiet(label);
    m_ui->routeView->viewport()->setAutoFillBackground(false);
    m_ui->pdfButton->setIcon(Theme::icon(QStringLiteral("pdf")));
    m_ui->openFolderButton->setIcon(Theme::icon(QStringLiteral("open")));
    // Each language is called by its own name, whatever the window speaks.
    m_ui->languageBox->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_ui->languageBox->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_ui->pageSizeBox->addItem(QStringLiteral("A4"), false);
    m_ui->pageSizeBox->addItem(QStringLiteral("US Letter"), true);

    m_senders->setToday(services().today());
    m_ui->senderTable->setModel(m_shown);
    QHeaderView *header = m_ui->senderTable->horizontalHeader();
    header->setSortIndicator(SenderModel::Position, Qt::AscendingOrder);
    header->moveSection(header->visualIndex(SenderModel::Route), 2);
    header->moveSection(header->visualIndex(SenderModel::State), 3);
    setUpTable(m_ui->senderTable, {4, 32, 9, 6, 6, 10, 26, 26, 8, 12, 12, 30, 14}, services().settings,
               QStringLiteral("plan/columns"));
    for (const int column :
         {SenderModel::OAuth, SenderModel::Basis, SenderModel::Sources, SenderModel::FirstSeen})
        m_ui->senderTable->hideColumn(column);

    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        SenderFilter filter;
        filter.text = text.trimmed();
        m_shown->setFilter(filter);
        showSummary();
    });
    connect(m_ui->senderTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (!current.isValid())
                    return;
                m_address = m_senders->row(m_shown->mapToSource(current).row()).address;
                m_showRouteSoon.start();
            });
    connect(m_ui->routeView, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { services().dialogs->openUrl(url); });
    connect(m_ui->emptyState, &EmptyState::pressed, this, [this] { goToFiles(this); });
    connectExports();
    m_showRouteSoon.setSingleShot(true);
    m_showRouteSoon.setInterval(0);
    connect(&m_showRouteSoon, &QTimer::timeout, this, &PlanPage::showRoute);
    showRunning(false);
    m_ui->openFolderButton->hide();
}

PlanPage::~PlanPage() = default;

void PlanPage::connectExports()
{
    connect(m_ui->titleEdit, &QLineEdit::editingFinished, this, &PlanPage::keepSettings);
    connect(m_ui->languageBox, &QComboBox::activated, this, &PlanPage::keepSettings);
    connect(m_ui->pageSizeBox, &QComboBox::activated, this, &PlanPage::keepSettings);
    connect(m_ui->pdfButton, &QPushButton::clicked, this,
            [this] { exportFile(QStringLiteral("pdf"), &pdfExport); });
    connect(m_ui->csvButton, &QPushButton::clicked, this,
            [this] { exportFile(QStringLiteral("csv"), &csvExport); });
    connect(m_ui->jsonButton, &QPushButton::clicked, this,
            [this] { exportFile(QStringLiteral("json"), &jsonExport); });
    connect(m_ui->scriptsButton, &QPushButton::clicked, this, &PlanPage::exportScripts);
    connect(m_ui->cancelButton, &QPushButton::clicked, m_export, &PlanExport::cancel);
    connect(m_ui->openFolderButton, &QPushButton::clicked, this, [this] {
        const QFileInfo info(m_written);
        services().dialogs->openUrl(QUrl::fromLocalFile(info.isDir() ? m_written : info.absolutePath()));
    });
    connect(m_export, &PlanExport::started, this, [this] { showRunning(true); });
    connect(m_export, &PlanExport::progressed, this, [this](int done, int total) {
        m_ui->exportProgress->setRange(0, total);
        m_ui->exportProgress->setValue(done);
        m_ui->progressLabel->setText(
            tr("Writing %1 of %2")
                .arg(session().language().number(done), session().language().number(total)));
    });
    connect(m_export, &PlanExport::finished, this, [this](const QString &path) {
        showRunning(false);
        m_written = path;
        m_ui->resultLabel->setText(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
        m_ui->openFolderButton->show();
    });
    connect(m_export, &PlanExport::failed, this, [this](const evidence::Error &error) {
        showRunning(false);
        const reports::ErrorText text = reports::text(error, session().language());
        m_ui->resultLabel->setText(QStringList{text.what, text.why, text.action}.join(QLatin1Char(' ')));
        m_ui->resultLabel->setToolTip(text.technical.toHtmlEscaped());
    });
    connect(m_export, &PlanExport::cancelled, this, [this] {
        showRunning(false);
        m_ui->resultLabel->setText(tr("Cancelled. Nothing was written."));
    });
}

QString PlanPage::stepName() const
{
    return tr("Plan");
}

QString PlanPage::stepIcon() const
{
    return QStringLiteral("plan");
}

void PlanPage::retranslate()
{
    setHeading(tr("How each sender moves"),
               tr("The recommended route and its checklist for every sender, the urgent ones first. Save the "
                  "plan as a file."));
    m_ui->emptyState->setTexts(
        tr("No plan yet"),
        tr("Here stands what to do for each sender. It follows from the files that you open."),
        tr("Open &files"));
    m_ui->searchLabel->setText(tr("&Search"));
    m_ui->searchEdit->setPlaceholderText(tr("Address or client IP"));
    m_ui->senderTable->setAccessibleName(tr("Senders in the order of the plan"));
    m_ui->routeView->setAccessibleName(tr("Route and checklist of the selected sender"));
    m_ui->titleLabel->setText(tr("&Title of the report"));
    m_ui->languageLabel->setText(tr("&Language of the report"));
    m_ui->pageSizeLabel->setText(tr("Pa&ge size"));
    m_ui->pdfButton->setText(tr("Save plan as &PDF …"));
    m_ui->csvButton->setText(tr("CS&V …"));
    m_ui->jsonButton->setText(tr("&JSON …"));
    m_ui->scriptsButton->setText(tr("Sc&ripts …"));
    m_ui->csvButton->setAccessibleName(tr("Save the plan as a table (CSV)"));
    m_ui->jsonButton->setAccessibleName(tr("Save the plan as JSON"));
    m_ui->scriptsButton->setAccessibleName(tr("Save PowerShell scripts in a folder"));
    m_ui->scriptsButton->setToolTip(tr("One PowerShell script per sender, to review before anything runs"));
    m_ui->cancelButton->setText(tr("C&ancel"));
    m_ui->exportProgress->setAccessibleName(tr("Progress"));
    m_ui->openFolderButton->setText(tr("Open fol&der"));
    m_senders->setLanguage(session().language());
    showSettings();
    showSummary();
    m_showRouteSoon.start();
}

void PlanPage::resizeEvent(QResizeEvent *event)
{
    if (isPrepared()) // a window that is grabbed resizes pages that nobody has seen
        m_ui->planSplitter->setOrientation(width() >= wide ? Qt::Horizontal : Qt::Vertical);
    Page::resizeEvent(event);
}

void PlanPage::showAnalysis()
{
    const QString selected = m_address;
    m_senders->setContent(session().senders(), session().knowledge());
    m_ui->planStack->setCurrentWidget(
        session().plan().items.empty() ? static_cast<QWidget *>(m_ui->emptyState) : m_ui->planContent);
    if (m_shown->rowCount() > 0)
        m_ui->senderTable->selectRow(std::max(0, m_shown->rowOf(selected)));
    m_showRouteSoon.start();
    showSettings();
    showSummary();
}

void PlanPage::showSummary()
{
    const plans::Plan &plan = session().plan();
    const std::int64_t open = plan.senders - plan.nothingToDo;
    m_ui->summaryLabel->setText(open == 0 ? tr("No sender has to move")
                                          : tr("%Ln senders have to move", nullptr, reports::plural(open)));
    m_ui->shownLabel->setText(tr("%Ln senders", nullptr, m_shown->rowCount()));
}

void PlanPage::showRoute()
{
    const int row = m_senders->rowOf(m_address);
    const int position = row < 0 ? 0 : m_senders->row(row).position;
    const auto &items = session().plan().items;
    if (position == 0 || position > static_cast<int>(items.size())) {
        m_ui->routeView->clear();
        return;
    }
    const PlanRoute route(session().knowledge(), session().language());
    m_ui->routeView->setHtml(route.html(items[static_cast<std::size_t>(position - 1)]));
}

QString PlanPage::reportLanguage() const
{
    const QString chosen = session().reportSettings().language;
    return chosen.isEmpty() ? session().language().code() : chosen;
}

QString PlanPage::reportTitle() const
{
    const QString chosen = m_ui->titleEdit->text().trimmed();
    return chosen.isEmpty() ? m_ui->titleEdit->placeholderText() : chosen;
}

void PlanPage::showSettings()
{
    const ReportSettings &settings = session().reportSettings();
    if (!m_ui->titleEdit->hasFocus())
        m_ui->titleEdit->setText(settings.title);
    m_ui->titleEdit->setPlaceholderText(reports::usualTitle(reports::Language(reportLanguage())));
    m_ui->languageBox->setCurrentIndex(m_ui->languageBox->findData(reportLanguage()));
    m_ui->pageSizeBox->setCurrentIndex(settings.letter ? 1 : 0);
}

void PlanPage::keepSettings()
{
    ReportSettings settings = session().reportSettings();
    settings.title = m_ui->titleEdit->text().trimmed();
    if (sender() == m_ui->languageBox)
        settings.language = m_ui->languageBox->currentData().toString();
    settings.letter = m_ui->pageSizeBox->currentData().toBool();
    session().setReportSettings(settings);
    showSettings();
}

void PlanPage::showRunning(bool running)
{
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_ui->progressLabel, m_ui->exportProgress, m_ui->cancelButton})
        widget->setVisible(running);
    for (QPushButton *button : {m_ui->pdfButton, m_ui->csvButton, m_ui->jsonButton, m_ui->scriptsButton})
        button->setEnabled(!running);
    if (!running)
        return;
    m_ui->progressLabel->setText(tr("Preparing"));
    m_ui->exportProgress->setRange(0, 0);
    m_ui->resultLabel->clear();
    m_ui->openFolderButton->hide();
    m_ui->cancelButton->setFocus();
}

std::shared_ptr<const PlanFiles> PlanPage::planFiles() const
{
    auto files = std::make_shared<PlanFiles>();
    files->analysis = session().analysis();
    files->plan = session().plan();
    files->knowledge = session().knowledge();
    files->inputs = session().importResult().inputs;
    files->options.title = m_ui->titleEdit->text().trimmed();
    files->options.language = reportLanguage();
    files->options.pageFormat =
        session().reportSettings().letter ? reports::PageFormat::Letter : reports::PageFormat::A4;
    files->options.today = services().today();
    return files;
}

void PlanPage::exportFile(const QString &suffix, MakeWork work)
{
    QString name = reportTitle();
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    const QString path =
        services().dialogs->saveFile(window(), tr("Save plan"), QStringLiteral("%1.%2").arg(name, suffix),
                                     QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    if (!path.isEmpty())
        m_export->start(work(planFiles(), path));
}

void PlanPage::exportScripts()
{
    const QString folder = services().dialogs->chooseFolder(window(), tr("Folder for the scripts"));
    if (!folder.isEmpty())
        m_export->start(scriptsExport(planFiles(), folder));
}

} // namespace wizard
