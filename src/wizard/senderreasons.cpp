// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/senderreasons.h"

namespace wizard {

ReasonList::ReasonList(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ReasonList::setSentences(const QStringList &sentences)
{
    beginResetModel();
    m_sentences = sentences;
    endResetModel();
}

int ReasonList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sentences.size());
}

QVariant ReasonList::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return m_sentences[index.row()];
}

} // namespace wizard
