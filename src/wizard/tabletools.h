// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QSettings;
class QTableView;

namespace wizard {

//! The selected rows as lines of tab-separated cells in the order on the screen, header first, for a
//! spreadsheet.
QString selectionAsText(const QTableView &table);

//! Ctrl+C and a context menu that copy the selected rows.
void addCopyAction(QTableView *table);

//! Restores the widths and order of the columns, and keeps them whenever they change.
void rememberColumns(QTableView *table, const std::shared_ptr<QSettings> &settings, const QString &key);

} // namespace wizard
