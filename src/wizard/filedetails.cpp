// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/filedetails.h"

#include "reports/importtexts.h"
#include "wizard/tabletools.h"
#include "wizard/theme.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace wizard {

namespace {

QLabel *label(const QString &name, QWidget *parent)
{
    auto *result = new QLabel(parent);
    result->setObjectName(name);
    result->setWordWrap(true);
    result->setTextFormat(Qt::PlainText);
    result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return result;
}

} // namespace

FileDetails::FileDetails(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_summary(label(QStringLiteral("fileSummary"), this))
    , m_notes(label(QStringLiteral("fileNotes"), this))
    , m_technical(label(QStringLiteral("fileTechnical"), this))
    , m_map(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_showTechnical(new QPushButton(this))
    , m_rejectedTitle(label(QStringLiteral("rejectedTitle"), this))
    , m_rejected(new QTableWidget(0, 2, this))
{
    m_map->setObjectName(QStringLiteral("mapColumns"));
    m_map->setIcon(Theme::icon(QStringLiteral("columns")));
    m_copy->setObjectName(QStringLiteral("copyTechnical"));
    m_copy->setIcon(Theme::icon(QStringLiteral("copy")));
    m_showTechnical->setObjectName(QStringLiteral("showTechnical"));
    m_showTechnical->setCheckable(true);
    m_rejected->setObjectName(QStringLiteral("rejectedRows"));
    m_rejected->setEditTriggers(QAbstractItemView::NoEditTriggers);
    Theme::style(m_rejected);
    Theme::style(m_rejectedTitle, Theme::Size::Text, Theme::Weight::Strong);
    Theme::makeQuiet(m_technical);
    m_rejected->horizontalHeader()->setStretchLastSection(true);
    addCopyAction(m_rejected);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_map);
    buttons->addWidget(m_showTechnical);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::space(3), Theme::space(3), Theme::space(3), Theme::space(3));
    layout->setSpacing(Theme::space(2));
    layout->addWidget(m_summary);
    layout->addLayout(buttons);
    layout->addWidget(m_technical);
    layout->addWidget(m_notes);
    layout->addWidget(m_rejectedTitle);
    layout->addWidget(m_rejected, 1);
    layout->addStretch();

    connect(m_map, &QPushButton::clicked, this, [this] { Q_EMIT mappingWanted(m_path); });
    connect(m_showTechnical, &QPushButton::toggled, m_technical, &QWidget::setVisible);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_technical->text()); });
    retranslate();
}

void FileDetails::setFile(const QString &path, const imports::InputReport *report)
{
    if (path != m_path)
        m_showTechnical->setChecked(false);
    m_path = path;
    m_report = report != nullptr ? std::optional(*report) : std::nullopt;
    retranslate();
}

void FileDetails::retranslate()
{
    m_map->setText(tr("Assi&gn columns …"));
    m_copy->setText(tr("Copy t&echnical details"));
    m_showTechnical->setText(tr("&Technical details"));
    m_rejected->setHorizontalHeaderLabels({tr("Line"), tr("Reason")});
    m_rejected->setAccessibleName(tr("Rejected rows"));

    const bool hasError = m_report && m_report->error;
    const bool unknown = hasError && m_report->error->kind == evidence::ErrorKind::UnknownKind;
    m_map->setVisible(unknown || (m_report && !m_report->manual.isEmpty()));
    m_showTechnical->setVisible(hasError && !m_report->error->detail.isEmpty());
    m_copy->setVisible(m_showTechnical->isVisibleTo(this));
    m_technical->setVisible(m_showTechnical->isVisibleTo(this) && m_showTechnical->isChecked());
    if (m_path.isEmpty())
        m_summary->setText(tr("Choose a file in the table to see its notes and rejected rows."));
    else if (!m_report)
        m_summary->setText(tr("%1 is not read yet.").arg(QDir::toNativeSeparators(m_path)));
    else if (hasError)
        showError(*m_report->error);
    else
        m_summary->setText(m_report->warnings.empty() && m_report->rejected == 0
                               ? tr("%1: every row was read.").arg(QDir::toNativeSeparators(m_path))
                               : QDir::toNativeSeparators(m_path));
    showNotes();
    showRejected();
}

void FileDetails::showError(const evidence::Error &error)
{
    const reports::ErrorText text = reports::text(error, m_session.language());
    QStringList parts{text.what, text.why, text.action};
    parts.removeAll(QString());
    m_summary->setText(parts.join(QLatin1Char('\n')));
    m_technical->setText(text.technical);
}

void FileDetails::showNotes()
{
    QStringList lines;
    if (m_report && !m_report->error) {
        for (const imports::Warning &warning : m_report->warnings)
            lines.append(QStringLiteral("• ") + reports::text(warning, m_session.language()));
        if (!m_report->manual.isEmpty())
            lines.append(
                QStringLiteral("• ")
                + tr("Columns assigned by hand: %1").arg(m_report->manual.join(QStringLiteral(", "))));
    }
    m_notes->setText(lines.join(QLatin1Char('\n')));
    m_notes->setVisible(!lines.isEmpty());
}

void FileDetails::showRejected()
{
    const bool any = m_report && !m_report->error && m_report->rejected > 0;
    m_rejectedTitle->setVisible(any);
    m_rejected->setVisible(any);
    m_rejected->setRowCount(0);
    if (!any)
        return;
    const std::vector<imports::RejectedRow> &rows = m_report->rejectedSamples;
    const reports::Language &language = m_session.language();
    const int total = static_cast<int>(m_report->rejected);
    m_rejectedTitle->setText(static_cast<qint64>(rows.size()) < m_report->rejected
                                 ? tr("%Ln row(s) rejected, the first ones are listed:", nullptr, total)
                                 : tr("%Ln row(s) rejected:", nullptr, total));
    m_rejected->setRowCount(static_cast<int>(rows.size()));
    for (int i = 0; i < m_rejected->rowCount(); ++i) {
        const imports::RejectedRow &row = rows[static_cast<std::size_t>(i)];
        auto *line = new QTableWidgetItem(language.number(row.line));
        line->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_rejected->setItem(i, 0, line);
        m_rejected->setItem(i, 1, new QTableWidgetItem(reports::text(row, language)));
    }
    m_rejected->resizeColumnsToContents();
}

} // namespace wizard
