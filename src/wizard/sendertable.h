// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/services.h"

#include <QTableView>

namespace wizard {

//! A table in the look of the window that copies as text and remembers its column widths.
class SenderTable : public QTableView {
    Q_OBJECT
public:
    explicit SenderTable(QWidget *parent = nullptr);

    //! Takes up the widths kept under the name, and keeps every change from now on. Needs a model.
    void remember(const std::shared_ptr<QSettings> &settings, const QString &name);
    //! Column widths in average characters. Call it before remember(), which knows better.
    void setWidths(const std::vector<int> &characters);
    //! The selected rows as tab-separated text with headers, visible columns in the order on the screen.
    QString selectionAsText() const;
    //! Sets the texts of the context menu.
    void retranslate();

private:
    void copy() const;

    QAction *m_copy;
};

} // namespace wizard
