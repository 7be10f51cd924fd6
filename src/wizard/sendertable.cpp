// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sendertable.h"

#include "wizard/sendermarks.h"
#include "wizard/tabletools.h"
#include "wizard/theme.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>

namespace wizard {

namespace {

constexpr int fewestRows = 3;

//! Puts the mark of a number behind it, and leaves its room free where there is none: numbers stay in line.
class NumberMarkDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!index.data(warningRole).isValid())
            return;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationPosition = QStyleOptionViewItem::Right;
    }
};

} // namespace

void setUpTable(QTableView *table, const std::vector<int> &widths, const std::shared_ptr<QSettings> &settings,
                const QString &key)
{
    Theme::style(table);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->horizontalHeader()->setSectionsMovable(true);
    // In a low window the page scrolls before a table is too small to read.
    table->setMinimumHeight(table->horizontalHeader()->sizeHint().height()
                            + fewestRows * table->verticalHeader()->defaultSectionSize()
                            + table->horizontalScrollBar()->sizeHint().height());
    const int character = table->fontMetrics().averageCharWidth();
    for (int column = 0; column < static_cast<int>(widths.size()); ++column)
        table->setColumnWidth(column,
                              widths[static_cast<std::size_t>(column)] * character + Theme::space(10));
    // Titles differ in length from language to language, and none may be cut off.
    const auto makeRoomForTitles = [table] {
        QHeaderView *header = table->horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            const int needed = header->sectionSizeHint(column) + Theme::space(5); // and the mark of sorting
            if (!header->isSectionHidden(column) && header->sectionSize(column) < needed)
                header->resizeSection(column, needed);
        }
    };
    makeRoomForTitles();
    QObject::connect(table->model(), &QAbstractItemModel::headerDataChanged, table, makeRoomForTitles);
    table->setItemDelegate(new NumberMarkDelegate(table));
    addCopyAction(table);
    rememberColumns(table, settings, key);
    table->setSortingEnabled(true); // last: it sorts by what the header says by now
}

} // namespace wizard
