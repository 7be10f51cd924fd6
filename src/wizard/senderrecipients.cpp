// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/senderrecipients.h"

#include "reports/document.h"
#include "wizard/sendermarks.h"

#include <algorithm>
#include <numeric>

namespace wizard {

using namespace evidence;

RecipientModel::RecipientModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RecipientModel::setSender(std::shared_ptr<const Snapshot> snapshot, std::size_t index,
                               evidence::Basis basis, const std::set<QString> &leftOut)
{
    if (m_snapshot == snapshot && m_sender == index && m_basis == basis) {
        // Only the boxes are new: the place in the list and the selection stay.
        m_leftOut = leftOut;
        if (!m_rows.empty())
            Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    if (m_snapshot != snapshot)
        m_places = std::make_unique<Places>(*snapshot->addresses, snapshot->acceptedDomains);
    m_snapshot = std::move(snapshot);
    m_sender = index;
    m_basis = basis;
    m_leftOut = leftOut;
    takeRecipients(m_snapshot->senders.deliveries(index, basis).recipients);
    orderRows();
    endResetModel();
}

void RecipientModel::clear()
{
    beginResetModel();
    m_places.reset();
    m_snapshot.reset();
    m_recipients.clear();
    m_order.clear();
    m_rows.clear();
    endResetModel();
}

void RecipientModel::takeRecipients(const Slice<RecipientTally> &recipients)
{
    std::vector<AddressId> addresses;
    addresses.reserve(recipients.size());
    for (const RecipientTally &recipient : recipients)
        addresses.push_back(recipient.address);
    m_recipients.clear();
    m_recipients.reserve(recipients.size());
    for (const std::uint32_t i : m_snapshot->addresses->order(addresses))
        m_recipients.push_back(recipients[i]);
}

void RecipientModel::setLanguage(const reports::Language &language)
{
    m_language = language;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void RecipientModel::setSearch(const QString &text)
{
    const std::string search = text.trimmed().toLower().toStdString();
    if (search == m_search)
        return;
    const bool narrower = search.find(m_search) != std::string::npos;
    beginResetModel();
    m_search = search;
    pickRows(narrower ? std::vector<std::uint32_t>(m_rows) : m_order);
    endResetModel();
}

int RecipientModel::total() const
{
    return static_cast<int>(m_order.size());
}

std::int64_t RecipientModel::sortKey(std::uint32_t recipient, int column) const
{
    const RecipientTally &r = m_recipients[recipient];
    switch (column) {
    case Counts:
        return m_leftOut.empty() ? 0 : m_leftOut.count(m_snapshot->addresses->string(r.address)) ? 0 : 1;
    case Place:
        return static_cast<int>(m_places->of(r.address));
    case Deliveries:
        return r.deliveries;
    case LastSeen:
        return r.last;
    default:
        return recipient; // recipients ascend by address
    }
}

void RecipientModel::orderRows()
{
    std::vector<std::pair<std::int64_t, std::uint32_t>> keys;
    const auto count = static_cast<std::uint32_t>(m_recipients.size());
    keys.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::int64_t key = sortKey(i, m_column);
        keys.emplace_back(m_direction == Qt::DescendingOrder ? -key : key, i);
    }
    std::sort(keys.begin(), keys.end());
    m_order.clear();
    m_order.reserve(keys.size());
    for (const auto &[key, recipient] : keys)
        m_order.push_back(recipient);
    pickRows(m_order);
}

void RecipientModel::pickRows(const std::vector<std::uint32_t> &candidates)
{
    if (m_search.empty()) {
        m_rows = candidates;
        return;
    }
    m_rows.clear();
    for (const std::uint32_t i : candidates)
        if (m_snapshot->addresses->text(m_recipients[i].address).find(m_search) != std::string_view::npos)
            m_rows.push_back(i);
}

int RecipientModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecipientModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RecipientModel::text(const RecipientTally &r, int column) const
{
    switch (column) {
    case Address:
        return reports::shown(m_snapshot->addresses->string(r.address));
    case Place:
        switch (m_places->of(r.address)) {
        case evidence::Place::Internal:
            return tr("inside");
        case evidence::Place::External:
            return tr("outside");
        default:
            return tr("no domain");
        }
    case Deliveries:
        return m_language.number(r.deliveries);
    case LastSeen:
        return m_language.date(r.last);
    default:
        return {};
    }
}

QVariant RecipientModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecipientTally &r = m_recipients[m_rows[static_cast<std::size_t>(index.row())]];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(r, column);
    case Qt::ToolTipRole:
        return column == LastSeen ? plainToolTip(m_language.dateTime(r.last)) : plainToolTip(text(r, column));
    case Qt::TextAlignmentRole:
        return cellAlignment(column == Deliveries);
    case Qt::CheckStateRole:
        if (column != Counts)
            return {};
        return m_leftOut.count(m_snapshot->addresses->string(r.address)) ? Qt::Unchecked : Qt::Checked;
    case Qt::AccessibleTextRole:
        if (column != Counts)
            return {};
        return m_leftOut.count(m_snapshot->addresses->string(r.address)) ? tr("left out") : tr("counts");
    default:
        return {};
    }
}

bool RecipientModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Counts
        || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const RecipientTally &recipient = m_recipients[m_rows[static_cast<std::size_t>(index.row())]];
    const QString address = m_snapshot->addresses->string(recipient.address);
    const bool counts = value.toInt() == Qt::Checked;
    if (counts == (m_leftOut.count(address) == 0))
        return false;
    if (counts)
        m_leftOut.erase(address);
    else
        m_leftOut.insert(address);
    Q_EMIT dataChanged(index, index);
    Q_EMIT countChanged(address, counts);
    return true;
}

Qt::ItemFlags RecipientModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Counts)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant RecipientModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(section == Deliveries);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Counts:
        return tr("Counts");
    case Address:
        return tr("Recipient");
    case Place:
        return tr("Place");
    case Deliveries:
        return tr("Deliveries");
    default:
        return tr("Last seen");
    }
}

void RecipientModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    if (!m_snapshot) {
        m_column = column;
        m_direction = order;
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const std::vector<std::uint32_t> rowsBefore = m_rows;
    m_column = column;
    m_direction = order;
    orderRows();
    if (!before.isEmpty()) {
        std::vector<int> places(m_order.size(), -1);
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            places[m_rows[row]] = static_cast<int>(row);
        QModelIndexList after;
        for (const QModelIndex &old : before)
            after += index(places[rowsBefore[static_cast<std::size_t>(old.row())]], old.column());
        changePersistentIndexList(before, after);
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace wizard
