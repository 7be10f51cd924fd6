// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/filesmodel.h"

#include "reports/importtexts.h"
#include "wizard/theme.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace wizard {

namespace {

bool isNumber(int column)
{
    return column == FilesModel::Rows || column == FilesModel::Rejected;
}

QIcon stateIcon(const std::optional<imports::InputReport> &report)
{
    if (!report)
        return Theme::icon(QStringLiteral("clock"), Theme::Ink::Quiet);
    if (report->error)
        return Theme::icon(QStringLiteral("error"), Theme::Ink::Error);
    if (report->rejected > 0 || !report->warnings.empty())
        return Theme::icon(QStringLiteral("warning"), Theme::Ink::Warning);
    return Theme::icon(QStringLiteral("check"), Theme::Ink::Good);
}

} // namespace

FilesModel::FilesModel(Session &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_entries(entries())
{
    connect(&session, &Session::filesChanged, this, &FilesModel::refresh);
    connect(&session, &Session::importFinished, this, &FilesModel::refresh);
}

std::vector<FilesModel::Entry> FilesModel::entries() const
{
    std::vector<Entry> result;
    const std::vector<imports::InputReport> &reports = m_session.importResult().inputs;
    for (const imports::InputFile &file : m_session.files()) {
        const auto it = std::find_if(reports.begin(), reports.end(),
                                     [&](const imports::InputReport &r) { return r.file == file.path; });
        result.push_back({file.path, it == reports.end() ? std::nullopt : std::optional(*it)});
    }
    return result;
}

void FilesModel::refresh()
{
    std::vector<Entry> now = entries();
    const bool samePaths = std::equal(now.begin(), now.end(), m_entries.begin(), m_entries.end(),
                                      [](const Entry &a, const Entry &b) { return a.path == b.path; });
    if (samePaths) {
        // The rows stay, and with them the selection.
        m_entries = std::move(now);
        if (!m_entries.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_entries = std::move(now);
    endResetModel();
}

int FilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int FilesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const imports::InputReport *FilesModel::report(int row) const
{
    const Entry &entry = m_entries[static_cast<std::size_t>(row)];
    return entry.report ? &*entry.report : nullptr;
}

QVariant FilesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
        return (index.column() == File ? QDir::toNativeSeparators(entry.path) : text(entry, index.column()))
            .toHtmlEscaped();
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(stateIcon(entry.report)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return sortKey(entry, index.column());
    case PathRole:
        return entry.path;
    default:
        return {};
    }
}

QString FilesModel::text(const Entry &entry, int column) const
{
    if (column == File)
        return QFileInfo(entry.path).fileName();
    if (column == State)
        return stateText(entry);
    if (!entry.report || entry.report->error)
        return QStringLiteral("–");
    const imports::InputReport &report = *entry.report;
    const reports::Language &language = m_session.language();
    switch (column) {
    case Kind:
        return reports::name(report.kind, language);
    case Encoding:
        return reports::name(report.encoding);
    case Rows:
        return language.number(report.rows);
    case Rejected:
        return language.number(report.rejected);
    default:
        return {};
    }
}

QString FilesModel::stateText(const Entry &entry) const
{
    if (!entry.report)
        return tr("Not read yet");
    const imports::InputReport &report = *entry.report;
    if (report.error)
        return report.error->kind == evidence::ErrorKind::UnknownKind ? tr("Not recognised")
                                                                      : tr("Cannot be used");
    if (!report.warnings.empty())
        return tr("%Ln note(s)", nullptr, static_cast<int>(report.warnings.size()));
    if (report.rejected > 0)
        return tr("Read, some rows rejected");
    return tr("Read");
}

QVariant FilesModel::sortKey(const Entry &entry, int column) const
{
    if (!isNumber(column))
        return text(entry, column);
    if (!entry.report || entry.report->error)
        return qint64(-1);
    return column == Rows ? entry.report->rows : entry.report->rejected;
}

QVariant FilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case Kind:
        return tr("Kind");
    case Encoding:
        return tr("Encoding");
    case Rows:
        return tr("Rows");
    case Rejected:
        return tr("Rejected");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace wizard
