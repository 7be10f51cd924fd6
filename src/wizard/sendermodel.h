// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/knowledge.h"
#include "reports/language.h"
#include "wizard/senderrow.h"

#include <QAbstractTableModel>

namespace wizard {

//! All senders of an analysis as a table. Values are formatted only when a cell is shown.
class SenderModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Position,
        Address,
        Messages,
        Basic,
        OAuth,
        Tls,
        Scenario,
        Basis,
        Sources,
        FirstSeen,
        LastSeen,
        Route,
        State,
        ColumnCount,
    };

    explicit SenderModel(QObject *parent = nullptr);

    //! Replaces everything. Not null.
    void setContent(std::shared_ptr<const SenderRows> senders, const knowledge::Knowledge &knowledge);
    void setLanguage(const reports::Language &language);
    //! The day that "12 days ago" counts from; without one only dates are shown.
    void setToday(QDate today);

    const SenderRow &row(int row) const { return m_senders->rows[static_cast<std::size_t>(row)]; }
    const std::vector<evidence::SourceEvidence> &sourcesOf(int row) const;
    //! Messages per day of a row: submissions where any report names their days, else deliveries.
    evidence::DayCounts daysOf(int row) const;
    //! The row of an address, or -1.
    int rowOf(const QString &address) const;
    //! What a column sorts by; nothing when not known. Equal texts have equal numbers.
    std::optional<std::int64_t> sortKey(int row, int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const SenderRow &row, int column) const;
    QString toolTip(const SenderRow &row, int column) const;
    QString share(std::optional<double> share, bool estimated) const;
    QString ago(evidence::UtcSeconds time) const;

    struct RouteName {
        int rank = 0; //!< in the order of the names of the window's language
        QString name;
    };
    void nameRoutes();

    reports::Language m_language;
    QDate m_today;
    std::shared_ptr<const SenderRows> m_senders; //!< shared with other tables
    std::map<QString, knowledge::Text> m_routeTexts;
    std::map<QString, RouteName> m_routes;
};

} // namespace wizard
