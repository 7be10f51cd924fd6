// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>

namespace wizard {

//! The reasons of a verdict as sentences, one a row.
class ReasonList : public QAbstractListModel {
    Q_OBJECT
public:
    explicit ReasonList(QObject *parent = nullptr);

    void setSentences(const QStringList &sentences);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QStringList m_sentences;
};

} // namespace wizard
