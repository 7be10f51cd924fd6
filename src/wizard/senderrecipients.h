// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "reports/language.h"

#include <QAbstractTableModel>
#include <QFutureWatcher>

#include <set>

namespace wizard {

/*! The recipients of one sender, up to a million of them: texts are made only for the rows on the screen, and
    very many are sorted and searched in the background; the model resets or changes its layout when that is
    done. The box of a row says whether the recipient counts for the scenario. */
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
    int total() const { return m_total; }

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
    using Order = std::vector<std::uint32_t>;

    //! Those of one sender.
    struct Recipients {
        std::shared_ptr<const evidence::Snapshot> snapshot;
        evidence::Places places;
        std::vector<evidence::RecipientTally> tallies; //!< ascending by address
    };
    //! What is to be shown.
    struct Wish {
        std::shared_ptr<const evidence::Snapshot> snapshot;
        std::size_t sender = 0;
        evidence::Basis basis = evidence::Basis::None;
        std::set<QString> leftOut;
        int column = Deliveries;
        Qt::SortOrder direction = Qt::DescendingOrder;
        std::string search; //!< in lower case, as addresses are
    };
    //! What is shown.
    struct View {
        std::shared_ptr<const Recipients> recipients; //!< null: nothing is
        std::shared_ptr<const Order> order; //!< every recipient, sorted
        Order rows; //!< those that the search finds
        std::string search;
    };

    static std::shared_ptr<const Recipients> recipientsOf(const Wish &wish);
    static std::int64_t sortKey(const Recipients &recipients, std::uint32_t recipient, const Wish &wish);
    static Order orderedBy(const Wish &wish, const Recipients &recipients);
    //! Takes from the known view what is there.
    static View viewOf(const Wish &wish, View known);

    void find(const View &known);
    void show(View view);
    void showInNewOrder(View view);
    const evidence::RecipientTally &recipient(int row) const;
    QString text(const evidence::RecipientTally &recipient, int column) const;

    reports::Language m_language;
    Wish m_wish;
    int m_total = 0;
    View m_view;
    std::unique_ptr<QFutureWatcher<View>> m_finding; //!< null: the view is as wished
};

} // namespace wizard
