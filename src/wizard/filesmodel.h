// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/session.h"

#include <QAbstractTableModel>

namespace wizard {

//! The files of the session, each with what became of it.
class FilesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { File, Kind, Encoding, Rows, Rejected, State, ColumnCount };
    enum Role { SortRole = Qt::UserRole, PathRole };

    explicit FilesModel(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    //! What became of the file in a row; null while it was not read yet.
    const imports::InputReport *report(int row) const;
    //! Takes files and reports anew from the session.
    void refresh();

private:
    struct Entry {
        QString path;
        std::optional<imports::InputReport> report;
        bool operator==(const Entry &) const = default;
    };
    QString text(const Entry &entry, int column) const;
    QString stateText(const Entry &entry) const;
    QVariant sortKey(const Entry &entry, int column) const;
    std::vector<Entry> entries() const;

    Session &m_session;
    std::vector<Entry> m_entries;
};

} // namespace wizard
