// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/language.h"

#include "evidence/analysis.h"

#include <QAbstractTableModel>

#include <span>

namespace wizard {

//! The sources of one sender: each client IP with its own scenario.
class SourceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { ClientIp, Messages, Basic, Tls, Scenario, LastSeen, ColumnCount };

    explicit SourceModel(QObject *parent = nullptr);

    //! Shows the sources of a sender; the index counts in Snapshot::senders.
    void setSender(std::shared_ptr<const evidence::Snapshot> snapshot, std::size_t index,
                   std::span<const evidence::Verdict> verdicts);
    void clear();
    void setLanguage(const reports::Language &language);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    struct Row {
        std::size_t source = 0; //!< into SenderEvidence::sources
        evidence::Scenario scenario{};
        evidence::Basis basis{};
        bool operator==(const Row &) const = default;
    };
    const evidence::SourceEvidence &source(const Row &row) const;
    std::optional<std::int64_t> sortKey(const Row &row, int column) const;
    QString text(const Row &row, int column) const;

    reports::Language m_language;
    std::shared_ptr<const evidence::Snapshot> m_snapshot;
    std::size_t m_sender = 0;
    std::vector<Row> m_rows;
};

} // namespace wizard
