// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/filespage.h"

#include "ui_filespage.h"
#include "wizard/domaineditor.h"
#include "wizard/filedetails.h"
#include "wizard/filesmodel.h"
#include "wizard/importprogress.h"
#include "wizard/mappingdialog.h"
#include "wizard/missingexports.h"
#include "wizard/tabletools.h"
#include "wizard/theme.h"
#include "wizard/welcomepage.h"

#include <QDir>
#include <QHeaderView>
#include <QLabel>

#include <algorithm>

namespace wizard {

FilesPage::FilesPage(Session &session, const Services &services, QWidget *parent)
    : Page(session, services, parent)
    , m_ui(std::make_unique<Ui::FilesPage>())
    , m_model(new FilesModel(session, this))
    , m_progress(new ImportProgress(session, this))
    , m_notSaved(new QLabel(this))
{
    // What an import and a session on disk come to is told before the page may have been seen.
    m_notSaved->hide();
    connect(&session, &Session::saveFailed, m_notSaved, &QWidget::show);
}

void FilesPage::build()
{
    m_details = new FileDetails(session(), this);
    m_missing = new MissingExports(session(), services(), this);
    m_domains = new DomainEditor(session(), this);
    m_ui->setupUi(body());
    m_ui->progressPlace->addWidget(m_progress);
    m_ui->progressPlace->addWidget(m_notSaved);
    m_notSaved->setObjectName(QStringLiteral("notSaved"));
    m_notSaved->setWordWrap(true);
    Theme::style(m_notSaved, Theme::Size::Text);
    m_ui->detailTabs->addTab(m_missing, {});
    m_ui->detailTabs->addTab(m_details, {});
    m_ui->detailTabs->addTab(m_domains, {});
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->addFiles->setIcon(Theme::icon(QStringLiteral("add")));
    m_ui->removeFile->setIcon(Theme::icon(QStringLiteral("remove")));
    m_ui->undoRemove->setIcon(Theme::icon(QStringLiteral("undo")));
    m_ui->addFirstFiles->setIcon(Theme::icon(QStringLiteral("open")));
    m_ui->emptyIcon->setIcon(QStringLiteral("files"), Theme::Ink::Accent, Theme::space(10));
    Theme::style(m_ui->emptyTitle, Theme::Size::Heading, Theme::Weight::Strong);
    Theme::style(m_ui->emptyText, Theme::Size::Text);
    Theme::makeQuiet(m_ui->emptyText);
    setUpTable();

    QUndoStack &undo = session().undoStack();
    connect(m_ui->addFiles, &QPushButton::clicked, this, &FilesPage::addFiles);
    connect(m_ui->addFirstFiles, &QPushButton::clicked, this, &FilesPage::addFiles);
    connect(m_ui->removeFile, &QPushButton::clicked, this, &FilesPage::removeSelected);
    connect(m_ui->undoRemove, &QPushButton::clicked, &undo, &QUndoStack::undo);
    connect(&undo, &QUndoStack::canUndoChanged, this, &FilesPage::showFiles);
    connect(&undo, &QUndoStack::undoTextChanged, m_ui->undoRemove,
            [this](const QString &text) { m_ui->undoRemove->setToolTip(text.toHtmlEscaped()); });
    connect(m_details, &FileDetails::mappingWanted, this, &FilesPage::mapColumns);
    connect(m_missing, &MissingExports::countChanged, this, &FilesPage::nameTabs);
    connect(&session(), &Session::filesChanged, this, &FilesPage::showFiles);
    for (const auto signal : {&Session::importStarted, &Session::importCancelled, &Session::analysisChanged})
        connect(&session(), signal, this, &QWizardPage::completeChanged);
    connect(&session(), &Session::importFailed, this, &QWizardPage::completeChanged);
}

FilesPage::~FilesPage() = default;

void FilesPage::showGuide(const QString &kind)
{
    prepare();
    m_ui->detailTabs->setCurrentWidget(m_missing);
    m_missing->choose(kind);
}

void FilesPage::setUpTable()
{
    m_sorted.setSourceModel(m_model);
    m_sorted.setSortRole(FilesModel::SortRole);
    m_sorted.setSortLocaleAware(true);
    m_ui->files->setModel(&m_sorted);
    m_ui->files->sortByColumn(FilesModel::File, Qt::AscendingOrder);
    Theme::style(m_ui->files);
    QHeaderView *header = m_ui->files->horizontalHeader();
    const QList<int> widths{210, 170, 88, 76, 90};
    for (int column = 0; column < widths.size(); ++column)
        header->resizeSection(column, widths[column]);
    header->setStretchLastSection(true);
    rememberColumns(m_ui->files, services().settings, QStringLiteral("columns/files"));
    addCopyAction(m_ui->files);
    connect(m_ui->files->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showSelected();
        if (m_ui->files->selectionModel()->hasSelection())
            m_ui->detailTabs->setCurrentWidget(m_details);
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &FilesPage::showSelected);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FilesPage::showSelected);
}

QString FilesPage::stepName() const
{
    return tr("Files");
}

QString FilesPage::stepIcon() const
{
    return QStringLiteral("files");
}

bool FilesPage::isComplete() const
{
    const std::vector<imports::InputReport> &inputs = session().importResult().inputs;
    const bool anyUsable =
        std::any_of(inputs.begin(), inputs.end(), [](const auto &input) { return !input.error; });
    return anyUsable && !session().files().empty() && !session().isImporting();
}

void FilesPage::retranslate()
{
    m_ui->retranslateUi(body());
    setHeading(tr("Files"), tr("Add the exports that you have; every kind more answers one question more."));
    m_notSaved->setText(
        tr("Files, domains and decisions cannot be saved: the folder %1 cannot be written to. They "
           "are kept until you close the window.")
            .arg(QDir::toNativeSeparators(services().dataFolder)));
    m_progress->retranslate();
    m_details->retranslate();
    m_missing->retranslate();
    m_domains->retranslate();
    m_ui->detailTabs->setAccessibleName(tr("More about the files"));
    nameTabs();
    m_model->refresh();
    showFiles();
    showSelected();
}

void FilesPage::nameTabs()
{
    const auto name = [this](QWidget *tab, const QString &text) {
        m_ui->detailTabs->setTabText(m_ui->detailTabs->indexOf(tab), text);
    };
    name(m_missing, tr("&Still missing (%1)").arg(session().language().number(m_missing->count())));
    name(m_details, tr("C&hosen file"));
    name(m_domains, tr("Accepted d&omains"));
}

void FilesPage::showFiles()
{
    const bool any = !session().files().empty();
    QWidget *shown = any ? m_ui->fileTable : m_ui->emptyFiles;
    if (shown != m_ui->fileStack->currentWidget()) {
        m_ui->fileStack->setCurrentWidget(shown);
        // Without files the guides matter most, with files the table.
        m_ui->splitter->setSizes(any ? QList<int>{400, 200} : QList<int>{200, 340});
    }
    m_ui->addFiles->setVisible(any);
    m_ui->removeFile->setVisible(any);
    m_ui->undoRemove->setVisible(any || session().undoStack().canUndo());
    m_ui->undoRemove->setEnabled(session().undoStack().canUndo());
    Q_EMIT completeChanged();
}

void FilesPage::showSelected()
{
    const QModelIndexList rows = m_ui->files->selectionModel()->selectedRows();
    m_ui->removeFile->setEnabled(!rows.isEmpty());
    if (rows.size() != 1) {
        m_details->setFile({}, nullptr);
        return;
    }
    const QModelIndex row = m_sorted.mapToSource(rows.constFirst());
    m_details->setFile(row.data(FilesModel::PathRole).toString(), m_model->report(row.row()));
}

void FilesPage::addFiles()
{
    session().addPaths(services().dialogs->openFiles(this, tr("Open exported files"), exportFilter()));
}

void FilesPage::removeSelected()
{
    QStringList paths;
    for (const QModelIndex &row : m_ui->files->selectionModel()->selectedRows())
        paths.append(row.data(FilesModel::PathRole).toString());
    session().undoStack().beginMacro(tr("Remove %Ln file(s)", nullptr, static_cast<int>(paths.size())));
    for (const QString &path : std::as_const(paths))
        session().removeFile(path);
    session().undoStack().endMacro();
}

void FilesPage::mapColumns(const QString &path)
{
    auto *dialog = new MappingDialog(path, session(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, path] { session().setMapping(path, dialog->mapping()); });
    dialog->open();
}

} // namespace wizard
