// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sendertable.h"

#include "wizard/tabletools.h"
#include "wizard/theme.h"

#include <QHeaderView>
#include <QTableView>

namespace wizard {

void setUpTable(QTableView *table, const std::vector<int> &widths, const std::shared_ptr<QSettings> &settings,
                const QString &key)
{
    Theme::style(table);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->horizontalHeader()->setSectionsMovable(true);
    const int character = table->fontMetrics().averageCharWidth();
    for (int column = 0; column < static_cast<int>(widths.size()); ++column)
        table->setColumnWidth(column, widths[static_cast<std::size_t>(column)] * character + Theme::space(6));
    addCopyAction(table);
    rememberColumns(table, settings, key);
    table->setSortingEnabled(true); // last: it sorts by what the header says by now
}

} // namespace wizard
