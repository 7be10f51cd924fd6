// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/blocklayout.h"

#include <QPainter>

#include <algorithm>

namespace reports {

namespace {

constexpr qreal gutter = pt(8); //!< between two columns
constexpr qreal padding = pt(2.7); //!< above and below the text of a row
constexpr qreal markWidth = pt(12);
constexpr qreal boxWidth = pt(15);
constexpr qreal boxSize = pt(8.5);

struct LaidOutCell {
    TextBoxPtr box;
    qreal x;
    std::optional<Role> mark;
    bool tickBox;
    std::optional<qreal> toFill; //!< how wide the place to write in is
};

struct Row {
    std::vector<LaidOutCell> cells;
    qreal width = 0;

    qreal textHeight() const
    {
        qreal height = 0;
        for (const LaidOutCell &cell : cells)
            height = std::max(height, cell.box->height());
        return height;
    }
};

//! Lines first[c] up to last[c] of every cell: a whole row, or the part of a tall one that fits on a page.
struct Slice {
    std::vector<int> first;
    std::vector<int> last;
    qreal height = 0;
};

std::vector<qreal> columnWidths(const Table &table, qreal width)
{
    qreal sum = 0;
    for (const Column &column : table.columns)
        sum += column.width;
    const qreal room = width - gutter * double(table.columns.size() - 1);
    std::vector<qreal> widths;
    for (const Column &column : table.columns)
        widths.push_back(room * column.width / sum);
    return widths;
}

std::vector<Slice> slicesOf(const Row &row, qreal most)
{
    std::vector<Slice> slices;
    std::vector<int> next(row.cells.size(), 0);
    for (bool more = true; more;) {
        more = false;
        Slice slice{next, next, 0};
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            const TextBox &box = *row.cells[c].box;
            int &line = slice.last[c];
            const qreal start = line < box.lineCount() ? box.top(line) : 0;
            // At least one line, whatever its height: a slice without any would never end.
            while (line < box.lineCount() && (line == slice.first[c] || box.bottom(line) - start <= most)) {
                slice.height = std::max(slice.height, box.bottom(line) - start);
                ++line;
            }
            more = more || line < box.lineCount();
        }
        next = slice.last;
        slices.push_back(std::move(slice));
    }
    return slices;
}

void drawSlice(QPainter &painter, QPointF at, const Row &row, const Slice &slice, bool closed)
{
    const qreal bottom = at.y() + slice.height + padding * 2;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
        const LaidOutCell &cell = row.cells[c];
        const QPointF origin = at + QPointF(cell.x, padding);
        if (cell.mark && slice.first[c] == 0)
            drawShape(painter, QRectF(origin.x() - markWidth, origin.y() + pt(2.2), pt(7.4), pt(7.4)),
                      *cell.mark);
        if (cell.tickBox && slice.first[c] == 0) {
            painter.setPen(QPen(ink::text, pt(0.8)));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(origin.x() - boxWidth, origin.y() + pt(1.8), boxSize, boxSize));
        }
        if (slice.first[c] < slice.last[c])
            cell.box->draw(painter, origin, slice.first[c], slice.last[c]);
    }
    if (!closed)
        return;
    painter.setPen(QPen(ink::line, pt(0.5)));
    painter.drawLine(QPointF(at.x(), bottom), QPointF(at.x() + row.width, bottom));
    painter.setPen(QPen(ink::strongLine, pt(0.8)));
    for (const LaidOutCell &cell : row.cells) {
        if (cell.toFill)
            painter.drawLine(QPointF(at.x() + cell.x, bottom),
                             QPointF(at.x() + cell.x + *cell.toFill, bottom));
    }
}

std::shared_ptr<const Strip> headOf(const LayoutContext &context, const Table &table,
                                    const std::vector<qreal> &widths)
{
    if (std::all_of(table.columns.begin(), table.columns.end(),
                    [](const Column &c) { return c.title.isEmpty(); }))
        return nullptr;
    auto row = std::make_shared<Row>();
    qreal x = 0;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        row->cells.push_back({context.box({{table.columns[c].title}}, TextStyle::TableHead, widths[c],
                                          table.columns[c].alignment),
                              x, std::nullopt, false, std::nullopt});
        x += widths[c] + gutter;
    }
    const qreal text = row->textHeight();
    const qreal height = text + padding * 2;
    Strip strip;
    strip.height = height;
    strip.draw = [row, text, height, width = context.width()](QPainter &painter, QPointF at) {
        for (const LaidOutCell &cell : row->cells)
            cell.box->draw(painter, at + QPointF(cell.x, padding + text - cell.box->height()));
        painter.setPen(QPen(ink::strongLine, pt(0.9)));
        painter.drawLine(QPointF(at.x(), at.y() + height), QPointF(at.x() + width, at.y() + height));
    };
    return std::make_shared<const Strip>(std::move(strip));
}

std::shared_ptr<Row> rowOf(const LayoutContext &context, const Table &table, const std::vector<Cell> &cells,
                           const std::vector<qreal> &widths)
{
    auto row = std::make_shared<Row>();
    row->width = context.width();
    qreal x = 0;
    for (std::size_t c = 0; c < std::min(cells.size(), widths.size()); ++c) {
        const Cell &cell = cells[c];
        const qreal indent = cell.mark ? markWidth : cell.box ? boxWidth : 0;
        Runs runs{{cell.pageOf.isEmpty() ? cell.text : context.pageOf(cell.pageOf)}};
        if (!cell.quiet.isEmpty())
            runs.push_back(
                {(runs[0].text.isEmpty() ? QString() : QStringLiteral("\n")) + cell.quiet, Weight::Quiet});
        row->cells.push_back(
            {context.box(runs, TextStyle::TableCell, widths[c] - indent, table.columns[c].alignment),
             x + indent, cell.mark, cell.box,
             table.columns[c].toFill ? std::optional(widths[c]) : std::nullopt});
        x += widths[c] + gutter;
    }
    return row;
}

} // namespace

void layOut(LayoutContext &context, const Table &table)
{
    if (table.columns.empty())
        return;
    const std::vector<qreal> widths = columnWidths(table, context.width());
    const std::shared_ptr<const Strip> head = headOf(context, table, widths);
    const qreal most = context.flow.metrics().height - (head ? head->height : 0) - padding * 2 - pt(8);
    std::size_t number = 0;
    for (const std::vector<Cell> &cells : table.rows) {
        if (context.flow.stopped())
            return;
        const std::shared_ptr<Row> row = rowOf(context, table, cells, widths);
        const std::vector<Slice> slices = slicesOf(*row, most);
        for (std::size_t s = 0; s < slices.size(); ++s) {
            const bool closed = s + 1 == slices.size();
            Strip strip;
            strip.before = number == 0 && s == 0 ? pt(5) : 0;
            strip.height = slices[s].height + padding * 2;
            strip.head = head;
            // The first two rows stay together, and the last two: no header stands over a single row by
            // accident.
            strip.keepWithNext =
                closed && number + 1 < table.rows.size() && (number == 0 || number + 2 == table.rows.size());
            strip.draw = [row, slice = slices[s], closed](QPainter &painter, QPointF at) {
                drawSlice(painter, at, *row, slice, closed);
            };
            context.flow.add(std::move(strip));
        }
        ++number;
    }
    context.flow.addSpace(pt(5));
}

void layOut(LayoutContext &context, const FactList &list)
{
    Table table;
    for (int half = 0; half < 2; ++half) {
        table.columns.push_back({{}, Qt::AlignLeft, 1});
        table.columns.push_back({{}, Qt::AlignLeft, 2});
    }
    for (std::size_t i = 0; i < list.facts.size(); ++i) {
        if (i % 2 == 0)
            table.rows.emplace_back();
        const auto &[name, value] = list.facts[i];
        table.rows.back().push_back({{}, {}, name});
        table.rows.back().push_back(value);
    }
    layOut(context, table);
}

} // namespace reports
