// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sendertable.h"

#include "wizard/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSettings>

#include <algorithm>

namespace wizard {

namespace {

//! One cell of tab-separated text: neither a second cell nor, once pasted, a formula.
QString cell(const QVariant &value)
{
    QString text = value.toString().simplified();
    if (!text.isEmpty() && QStringLiteral("=+-@").contains(text.at(0)))
        text.prepend(QLatin1Char('\''));
    return text;
}

} // namespace

SenderTable::SenderTable(QWidget *parent)
    : QTableView(parent)
    , m_copy(new QAction(this))
{
    Theme::style(this);
    setTextElideMode(Qt::ElideMiddle);
    setSelectionMode(ExtendedSelection);
    setSortingEnabled(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsMovable(true);
    m_copy->setObjectName(QStringLiteral("copyRows"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copy, &QAction::triggered, this, &SenderTable::copy);
    addAction(m_copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    retranslate();
}

void SenderTable::retranslate()
{
    m_copy->setText(tr("Copy rows"));
}

void SenderTable::remember(const std::shared_ptr<QSettings> &settings, const QString &name)
{
    if (!settings)
        return;
    const QString key = QStringLiteral("columns/") + name;
    horizontalHeader()->restoreState(settings->value(key).toByteArray());
    const auto keep = [this, settings, key] { settings->setValue(key, horizontalHeader()->saveState()); };
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, keep);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, keep);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, keep);
}

void SenderTable::setWidths(const std::vector<int> &characters)
{
    for (int column = 0; column < static_cast<int>(characters.size()); ++column)
        setColumnWidth(column, characters[static_cast<std::size_t>(column)] * fontMetrics().averageCharWidth()
                           + Theme::space(6));
}

QString SenderTable::selectionAsText() const
{
    if (!model() || !selectionModel())
        return {};
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual)
        if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column))
            columns += column;
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells += cell(model()->headerData(column, Qt::Horizontal));
    lines += cells.join(QLatin1Char('\t'));
    for (const QModelIndex &row : rows) {
        cells.clear();
        for (const int column : columns)
            cells += cell(row.siblingAtColumn(column).data());
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void SenderTable::copy() const
{
    QGuiApplication::clipboard()->setText(selectionAsText());
}

} // namespace wizard
