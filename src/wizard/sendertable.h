// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

class QSettings;
class QString;
class QTableView;

namespace wizard {

/*! Gives a table with a model the look of the window: column widths in average characters unless others are
    remembered under the key, sorting, several rows at a time, copying, long addresses elided in the middle.
 */
void setUpTable(QTableView *table, const std::vector<int> &widths, const std::shared_ptr<QSettings> &settings,
                const QString &key);

} // namespace wizard
