// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/senderrecipients.h"

#include "reports/document.h"
#include "wizard/ordering.h"
#include "wizard/sendermarks.h"

#include <QtConcurrent>

#include <utility>

namespace wizard {

using namespace evidence;

namespace {

constexpr std::size_t quickRecipients = 20'000; // up to here they are sorted within a frame

} // namespace

RecipientModel::RecipientModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RecipientModel::setSender(std::shared_ptr<const Snapshot> snapshot, std::size_t index,
                               evidence::Basis basis, const std::set<QString> &leftOut)
{
    m_wish.leftOut = leftOut;
    if (m_wish.snapshot == snapshot && m_wish.sender == index && m_wish.basis == basis) {
        // Only the boxes are new: the place in the list and the selection stay.
        if (rowCount() > 0)
            Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    m_wish.snapshot = std::move(snapshot);
    m_wish.sender = index;
    m_wish.basis = basis;
    m_total = static_cast<int>(m_wish.snapshot->senders.deliveries(index, basis).recipients.size());
    show({}); // not those of another sender, however long it takes
    find({});
}

void RecipientModel::clear()
{
    m_finding.reset();
    m_wish.snapshot.reset();
    m_total = 0;
    show({});
}

std::shared_ptr<const RecipientModel::Recipients> RecipientModel::recipientsOf(const Wish &wish)
{
    const Slice<RecipientTally> tallies = wish.snapshot->senders.deliveries(wish.sender, wish.basis).recipients;
    std::vector<AddressId> addresses;
    addresses.reserve(tallies.size());
    for (const RecipientTally &recipient : tallies)
        addresses.push_back(recipient.address);
    std::vector<RecipientTally> sorted;
    sorted.reserve(tallies.size());
    for (const std::uint32_t i : wish.snapshot->addresses->order(addresses))
        sorted.push_back(tallies[i]);
    return std::make_shared<const Recipients>(
        Recipients{wish.snapshot, Places(*wish.snapshot->addresses, wish.snapshot->acceptedDomains), std::move(sorted)});
}

RecipientModel::View RecipientModel::viewOf(const Wish &wish, View known)
{
    View view{std::move(known.recipients), std::move(known.order), {}, wish.search};
    if (!view.recipients)
        view.recipients = recipientsOf(wish);
    if (!view.order)
        view.order = std::make_shared<const Order>(orderedBy(wish, *view.recipients));
    if (wish.search.empty()) {
        view.rows = *view.order;
        return view;
    }
    const AddressTable &addresses = *view.recipients->snapshot->addresses;
    for (const std::uint32_t i : *view.order)
        if (addresses.text(view.recipients->tallies[i].address).find(wish.search) != std::string_view::npos)
            view.rows.push_back(i);
    return view;
}

void RecipientModel::find(const View &known)
{
    m_finding.reset(); // an older wish
    if (static_cast<std::size_t>(m_total) <= quickRecipients) {
        show(viewOf(m_wish, known));
        return;
    }
    m_finding = std::make_unique<QFutureWatcher<View>>();
    connect(m_finding.get(), &QFutureWatcherBase::finished, this, [this] {
        const std::unique_ptr<QFutureWatcher<View>> found = std::move(m_finding);
        show(found->future().takeResult());
    });
    m_finding->setFuture(QtConcurrent::run([wish = m_wish, known] { return viewOf(wish, known); }));
}

void RecipientModel::show(View view)
{
    if (view.recipients && view.recipients == m_view.recipients && view.search == m_view.search) {
        showInNewOrder(std::move(view));
        return;
    }
    beginResetModel();
    m_view = std::move(view);
    endResetModel();
}

void RecipientModel::showInNewOrder(View view)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const Order rowsBefore = std::exchange(m_view, std::move(view)).rows;
    if (!before.isEmpty()) {
        std::vector<int> places(m_view.order->size(), -1);
        for (std::size_t row = 0; row < m_view.rows.size(); ++row)
            places[m_view.rows[row]] = static_cast<int>(row);
        QModelIndexList after;
        for (const QModelIndex &old : before)
            after += index(places[rowsBefore[static_cast<std::size_t>(old.row())]], old.column());
        changePersistentIndexList(before, after);
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

const RecipientTally &RecipientModel::recipient(int row) const
{
    return m_view.recipients->tallies[m_view.rows[static_cast<std::size_t>(row)]];
}

void RecipientModel::setLanguage(const reports::Language &language)
{
    m_language = language;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void RecipientModel::setSearch(const QString &text)
{
    const std::string search = text.trimmed().toLower().toStdString();
    if (search == m_wish.search)
        return;
    m_wish.search = search;
    if (m_wish.snapshot)
        find(m_finding ? View{m_view.recipients, {}, {}, {}} : m_view);
}

std::int64_t RecipientModel::sortKey(const Recipients &recipients, std::uint32_t recipient, const Wish &wish)
{
    const RecipientTally &r = recipients.tallies[recipient];
    switch (wish.column) {
    case Counts:
        return wish.leftOut.empty() || wish.leftOut.count(recipients.snapshot->addresses->string(r.address)) ? 0 : 1;
    case Place:
        return static_cast<int>(recipients.places.of(r.address));
    case Deliveries:
        return r.deliveries;
    case LastSeen:
        return r.last;
    default:
        return recipient; // recipients ascend by address
    }
}

RecipientModel::Order RecipientModel::orderedBy(const Wish &wish, const Recipients &recipients)
{
    std::vector<std::int64_t> keys;
    const auto count = static_cast<std::uint32_t>(recipients.tallies.size());
    keys.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::int64_t key = sortKey(recipients, i, wish);
        keys.push_back(wish.direction == Qt::DescendingOrder ? -key : key);
    }
    return orderOf(keys);
}

int RecipientModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_view.rows.size());
}

int RecipientModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RecipientModel::text(const RecipientTally &r, int column) const
{
    switch (column) {
    case Address:
        return reports::shown(m_view.recipients->snapshot->addresses->string(r.address));
    case Place:
        switch (m_view.recipients->places.of(r.address)) {
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
    const RecipientTally &r = recipient(index.row());
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
        return m_wish.leftOut.count(m_view.recipients->snapshot->addresses->string(r.address)) ? Qt::Unchecked : Qt::Checked;
    case Qt::AccessibleTextRole:
        if (column != Counts)
            return {};
        return m_wish.leftOut.count(m_view.recipients->snapshot->addresses->string(r.address)) ? tr("left out") : tr("counts");
    default:
        return {};
    }
}

bool RecipientModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Counts
        || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString address = m_view.recipients->snapshot->addresses->string(recipient(index.row()).address);
    const bool counts = value.toInt() == Qt::Checked;
    if (counts == (m_wish.leftOut.count(address) == 0))
        return false;
    if (counts)
        m_wish.leftOut.erase(address);
    else
        m_wish.leftOut.insert(address);
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
    m_wish.column = column;
    m_wish.direction = order;
    if (m_wish.snapshot)
        find({m_view.recipients, {}, {}, {}});
}

} // namespace wizard
