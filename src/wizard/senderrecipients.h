// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "reports/language.h"

#include <QAbstractTableModel>

#include <set>

namespace wizard {

/*! The recipients of one sender, up to a million of them: nothing is copied out of the snapshot but
    places in an order, and texts are made only for the rows on the screen. The box of a row says
    whether the recipient counts for the scenario. */
class RecipientModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Counts, Address, Place, Deliveries, LastSeen, ColumnCount };

    explicit RecipientModel(QObject *parent = nullptr);

    //! Shows the recipients that the sender's basis counts; the index counts in Snapshot::senders.
    void setSender(std::shared_ptr<const evidence::Snapshot> snapshot, std::size_t index,
                   evidence::Basis basis, const std::set<QString> &leftOut);
    void clear();
    void setLanguage(const reports::Language &language);
    //! Shows only addresses that hold the text, in any case.
    void setSearch(const QString &text);
    //! Recipients in all, shown or not.
    int total() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    //! The user ticked or cleared a box.
    void countChanged(const QString &address, bool counts);

private:
    std::int64_t sortKey(std::uint32_t recipient, int column) const;
    void takeRecipients(const evidence::Slice<evidence::RecipientTally> &recipients);
    void orderRows();
    void pickRows(const std::vector<std::uint32_t> &candidates);
    QString text(const evidence::RecipientTally &recipient, int column) const;

    reports::Language m_language;
    std::shared_ptr<const evidence::Snapshot> m_snapshot;
    std::size_t m_sender = 0;
    evidence::Basis m_basis = evidence::Basis::None;
    std::unique_ptr<evidence::Places> m_places;
    std::set<QString> m_leftOut;
    std::string m_search; //!< in lower case, as addresses are
    int m_column = Deliveries;
    Qt::SortOrder m_direction = Qt::DescendingOrder;
    std::vector<evidence::RecipientTally> m_recipients; //!< ascending by address
    std::vector<std::uint32_t> m_order; //!< every recipient, sorted
    std::vector<std::uint32_t> m_rows; //!< those that the search finds
};

} // namespace wizard
