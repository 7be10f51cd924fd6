// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/sendermodel.h"

#include <QAbstractProxyModel>
#include <QStringMatcher>

namespace wizard {

//! Days from one to another, both included.
struct DaySpan {
    evidence::UtcDay first = 0;
    evidence::UtcDay last = 0;
    bool operator==(const DaySpan &) const = default;
};

//! Which senders to show. Everything has to hold.
struct SenderFilter {
    QString text; //!< part of the address or of a client IP, in any case
    std::optional<evidence::Scenario> scenario;
    std::vector<evidence::TlsVersion> tls; //!< at least one message on one of them; empty: all
    std::vector<evidence::AuthMethod> auth; //!< at least one message with one of them; empty: all
    std::optional<DaySpan> days; //!< at least one message on one of them

    bool isEmpty() const { return *this == SenderFilter{}; }
    //! Whether everything that passes this filter passes the other one as well.
    bool isNarrowerThan(const SenderFilter &other) const;
    bool operator==(const SenderFilter &) const = default;
};

/*! The senders that pass a filter, in the order of a column. Unlike QSortFilterProxyModel it sorts plain
    numbers, and one that is narrowed while somebody types looks only at what is still shown. */
class SenderFilterModel : public QAbstractProxyModel {
    Q_OBJECT
public:
    explicit SenderFilterModel(SenderModel *senders, QObject *parent = nullptr);

    const SenderFilter &filter() const { return m_filter; }
    //! Resets the model when the filter is another one.
    void setFilter(const SenderFilter &filter);
    //! Senders in all, shown or not.
    int total() const { return static_cast<int>(m_order.size()); }
    //! The row that shows a sender, or -1.
    int rowOf(const QString &address) const;

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool passes(int sourceRow, const QStringMatcher &text) const;
    void orderRows();
    void pickRows(bool ofThoseShown);

    SenderModel *m_senders;
    SenderFilter m_filter;
    int m_column = SenderModel::Address;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    std::vector<int> m_order; //!< every source row, sorted
    std::vector<int> m_rows; //!< those that pass, sorted
    std::vector<int> m_fromSource; //!< source row → row, or -1
};

} // namespace wizard
