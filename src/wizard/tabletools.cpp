// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/tabletools.h"

#include "wizard/theme.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSettings>
#include <QTableView>

#include <algorithm>

namespace wizard {

namespace {

//! Text for one cell: separators inside it would shift the columns.
QString cell(QString text)
{
    for (QChar &c : text) {
        if (c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r'))
            c = QLatin1Char(' ');
    }
    // A spreadsheet would run what begins like a formula.
    if (!text.isEmpty() && QStringLiteral("=+-@").contains(text.front()))
        text.prepend(QLatin1Char('\''));
    return text;
}

//! An action that keeps its text in the language of the window.
class CopyAction : public QAction {
public:
    explicit CopyAction(QTableView *table)
        : QAction(table)
    {
        setIcon(Theme::icon(QStringLiteral("copy")));
        setShortcut(QKeySequence::Copy);
        setShortcutContext(Qt::WidgetShortcut);
        retranslate();
        table->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            retranslate();
        return QAction::eventFilter(watched, event);
    }

private:
    void retranslate() { setText(QCoreApplication::translate("TableTools", "Copy rows")); }
};

} // namespace

QString selectionAsText(const QTableView &table)
{
    const QHeaderView *header = table.horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!table.isColumnHidden(column))
            columns.append(column);
    }
    QModelIndexList rows = table.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());

    QStringList names;
    for (const int column : std::as_const(columns))
        names.append(cell(table.model()->headerData(column, Qt::Horizontal).toString()));
    QStringList lines{names.join(QLatin1Char('\t'))};
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells.append(cell(row.siblingAtColumn(column).data().toString()));
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void addCopyAction(QTableView *table)
{
    auto *action = new CopyAction(table);
    QObject::connect(action, &QAction::triggered, table, [table] {
        if (table->selectionModel()->hasSelection())
            QGuiApplication::clipboard()->setText(selectionAsText(*table));
    });
    table->addAction(action);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void rememberColumns(QTableView *table, const std::shared_ptr<QSettings> &settings, const QString &key)
{
    QHeaderView *header = table->horizontalHeader();
    header->restoreState(settings->value(key).toByteArray());
    const auto keep = [header, settings, key] { settings->setValue(key, header->saveState()); };
    QObject::connect(header, &QHeaderView::sectionResized, table, keep);
    QObject::connect(header, &QHeaderView::sectionMoved, table, keep);
    QObject::connect(header, &QHeaderView::sortIndicatorChanged, table, keep);
}

} // namespace wizard
