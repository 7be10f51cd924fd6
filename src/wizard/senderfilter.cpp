// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/senderfilter.h"

#include "wizard/ordering.h"

#include <algorithm>

namespace wizard {

using namespace evidence;

bool SenderFilter::isNarrowerThan(const SenderFilter &other) const
{
    return text.contains(other.text, Qt::CaseInsensitive) && (!other.scenario || other.scenario == scenario)
        && (other.tls.empty() || other.tls == tls) && (other.auth.empty() || other.auth == auth)
        && (!other.days || other.days == days);
}

SenderFilterModel::SenderFilterModel(SenderModel *senders, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_senders(senders)
{
    setSourceModel(senders);
    orderRows();
    connect(senders, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(senders, &QAbstractItemModel::modelReset, this, [this] {
        orderRows();
        endResetModel();
    });
    connect(senders, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
    connect(senders, &QAbstractItemModel::headerDataChanged, this, &QAbstractItemModel::headerDataChanged);
}

void SenderFilterModel::setFilter(const SenderFilter &filter)
{
    if (filter == m_filter)
        return;
    const bool narrower = filter.isNarrowerThan(m_filter);
    beginResetModel();
    m_filter = filter;
    pickRows(narrower);
    endResetModel();
}

int SenderFilterModel::rowOf(const QString &address) const
{
    const int row = m_senders->rowOf(address);
    return row < 0 ? -1 : m_fromSource[static_cast<std::size_t>(row)];
}

void SenderFilterModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= SenderModel::ColumnCount)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const std::vector<int> rowsBefore = m_rows;
    m_column = column;
    m_direction = order;
    orderRows();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before) {
        const int source = rowsBefore[static_cast<std::size_t>(old.row())];
        after += index(m_fromSource[static_cast<std::size_t>(source)], old.column());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void SenderFilterModel::orderRows()
{
    // What is not known comes last in either direction: it is never the answer to "the biggest".
    std::vector<std::int64_t> keys;
    const int count = m_senders->rowCount();
    keys.reserve(static_cast<std::size_t>(count));
    for (int row = 0; row < count; ++row) {
        const std::optional<std::int64_t> key = m_senders->sortKey(row, m_column);
        keys.push_back(!key ? lastKey : m_direction == Qt::DescendingOrder ? -*key : *key);
    }
    const std::vector<std::uint32_t> order = orderOf(keys);
    m_order.assign(order.begin(), order.end());
    pickRows(false);
}

void SenderFilterModel::pickRows(bool ofThoseShown)
{
    const QStringMatcher text(m_filter.text.toLower()); // as addresses are
    // One row after the other as they lie in memory, which is quicker than in the order of a column.
    std::vector<bool> shown(m_order.size());
    for (std::size_t source = 0; source < shown.size(); ++source)
        shown[source] = (!ofThoseShown || m_fromSource[source] >= 0) && passes(static_cast<int>(source), text);
    m_rows.clear();
    m_fromSource.assign(m_order.size(), -1);
    for (const int source : m_order)
        if (shown[static_cast<std::size_t>(source)]) {
            m_fromSource[static_cast<std::size_t>(source)] = static_cast<int>(m_rows.size());
            m_rows.push_back(source);
        }
}

bool SenderFilterModel::passes(int sourceRow, const QStringMatcher &text) const
{
    const SenderRow &row = m_senders->row(sourceRow);
    if (m_filter.scenario && row.scenario != *m_filter.scenario)
        return false;
    if (!m_filter.tls.empty()
        && std::none_of(m_filter.tls.begin(), m_filter.tls.end(), [&](TlsVersion version) {
               return row.tls[version] > 0 || (version == TlsVersion::Unknown && !row.hasTls());
           }))
        return false;
    if (!m_filter.auth.empty()
        && std::none_of(m_filter.auth.begin(), m_filter.auth.end(), [&](AuthMethod method) {
               return row.auth[method] > 0 || (method == AuthMethod::Unknown && !row.hasAuth());
           }))
        return false;
    if (!m_filter.text.isEmpty() && text.indexIn(row.address) < 0) {
        if (row.sources == 0)
            return false;
        const auto &sources = m_senders->sourcesOf(sourceRow);
        if (std::none_of(sources.begin(), sources.end(), [&](const SourceEvidence &source) {
                return source.clientIp.contains(m_filter.text, Qt::CaseInsensitive);
            }))
            return false;
    }
    if (m_filter.days) {
        const DayCounts &days = m_senders->daysOf(sourceRow);
        const auto found =
            std::lower_bound(days.begin(), days.end(), m_filter.days->first,
                             [](const DayCount &count, UtcDay day) { return count.day < day; });
        return found != days.end() && found->day <= m_filter.days->last;
    }
    return true;
}

QModelIndex SenderFilterModel::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid())
        return {};
    return m_senders->index(m_rows[static_cast<std::size_t>(proxyIndex.row())], proxyIndex.column());
}

QModelIndex SenderFilterModel::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid())
        return {};
    const int row = m_fromSource[static_cast<std::size_t>(sourceIndex.row())];
    return row < 0 ? QModelIndex() : index(row, sourceIndex.column());
}

QModelIndex SenderFilterModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex SenderFilterModel::parent(const QModelIndex &) const
{
    return {};
}

int SenderFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SenderFilterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : SenderModel::ColumnCount;
}

QVariant SenderFilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The base asks by way of the first row, and a table without rows keeps its headers.
    return m_senders->headerData(section, orientation, role);
}

} // namespace wizard
