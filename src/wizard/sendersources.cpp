// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sendersources.h"

#include "reports/document.h"
#include "reports/reasontexts.h"
#include "wizard/sendermarks.h"

#include <algorithm>
#include <limits>

namespace wizard {

using namespace evidence;

SourceModel::SourceModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SourceModel::setSender(std::shared_ptr<const Snapshot> snapshot, std::size_t index,
                            std::span<const Verdict> verdicts)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_sender = index;
    m_rows.clear();
    for (std::size_t i = 0; i < m_snapshot->senders.reported(index).sources.size(); ++i) {
        Row row{i, evidence::Scenario::Unknown, Basis::None};
        if (i < verdicts.size())
            row = {i, verdicts[i].scenario, verdicts[i].basis};
        m_rows.push_back(row);
    }
    endResetModel();
}

void SourceModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_snapshot.reset();
    endResetModel();
}

void SourceModel::setLanguage(const reports::Language &language)
{
    m_language = language;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const SourceEvidence &SourceModel::source(const Row &row) const
{
    return m_snapshot->senders.reported(m_sender).sources[row.source];
}

int SourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SourceModel::text(const Row &row, int column) const
{
    const SourceEvidence &s = source(row);
    switch (column) {
    case ClientIp:
        return s.clientIp.isEmpty() ? tr("not known") : reports::shown(s.clientIp);
    case Messages:
        return s.submissions ? m_language.number(*s.submissions) : tr("not known");
    case Basic:
        return s.auth.total() > s.auth[AuthMethod::Unknown] ? m_language.number(s.auth[AuthMethod::Basic])
                                                            : tr("not known");
    case Tls:
        return s.tls.total() > s.tls[TlsVersion::Unknown] ? m_language.number(s.tls.outdated())
                                                          : tr("not known");
    case Scenario:
        return reports::name(row.scenario, m_language);
    default:
        return s.span.last ? m_language.date(*s.span.last) : tr("not known");
    }
}

QVariant SourceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == Scenario ? plainToolTip(reports::name(row.basis, m_language))
                                  : plainToolTip(text(row, column));
    case Qt::TextAlignmentRole:
        return cellAlignment(column == Messages || column == Basic || column == Tls);
    case Qt::DecorationRole:
        if (column == Scenario)
            return scenarioIcon(row.scenario);
        return index.data(warningRole).toBool() ? QVariant(warningIcon()) : QVariant();
    case warningRole:
        if (column == Tls)
            return source(row).tls.outdated() > 0;
        if (column == Basic)
            return source(row).auth[AuthMethod::Basic] > 0;
        return {};
    default:
        return {};
    }
}

QVariant SourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(section == Messages || section == Basic || section == Tls);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ClientIp:
        return tr("Client IP");
    case Messages:
        return tr("Messages");
    case Basic:
        return tr("By Basic");
    case Tls:
        return tr("On TLS 1.0/1.1");
    case Scenario:
        return tr("Scenario");
    default:
        return tr("Last seen");
    }
}

std::optional<std::int64_t> SourceModel::sortKey(const Row &row, int column) const
{
    const SourceEvidence &s = source(row);
    switch (column) {
    case ClientIp:
        return static_cast<std::int64_t>(row.source); // sources ascend by client IP
    case Messages:
        return s.submissions;
    case Basic:
        return s.auth[AuthMethod::Basic];
    case Tls:
        return s.tls.outdated();
    case Scenario:
        return row.scenario == evidence::Scenario::Unknown
            ? std::nullopt
            : std::optional<std::int64_t>(static_cast<int>(row.scenario));
    default:
        return s.span.last;
    }
}

void SourceModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const std::vector<Row> rowsBefore = m_rows;
    constexpr std::int64_t last =
        std::numeric_limits<std::int64_t>::max(); // what is not known, in either direction
    const auto key = [&](const Row &row) {
        const std::int64_t value = sortKey(row, column).value_or(last);
        return std::pair(order == Qt::DescendingOrder && value != last ? -value : value, row.source);
    };
    std::sort(m_rows.begin(), m_rows.end(), [&](const Row &a, const Row &b) { return key(a) < key(b); });
    QModelIndexList after;
    for (const QModelIndex &old : before) {
        const auto row =
            std::find(m_rows.begin(), m_rows.end(), rowsBefore[static_cast<std::size_t>(old.row())]);
        after += index(static_cast<int>(row - m_rows.begin()), old.column());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace wizard
