// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/blocklayout.h"

#include <QPainter>

namespace reports {

namespace {

//! Code up to this many lines stays on one page.
constexpr int keptCodeLines = 16;

ChartStyle chartStyle(const LayoutContext &context)
{
    ChartStyle style;
    style.family = context.typography.family();
    style.em = pt(8.75);
    style.number = [&language = context.language](qint64 value) { return language.number(value); };
    style.percent = [&language = context.language](double share) { return language.percent(share); };
    return style;
}

} // namespace

TextBoxPtr LayoutContext::box(const Runs &runs, TextStyle style, qreal width, Qt::Alignment alignment) const
{
    Runs printed = runs;
    for (Run &run : printed) {
        if (!run.pageOf.isEmpty())
            run.text = language.translate("Reports", "%1 (page %2)").arg(run.text, pageOf(run.pageOf));
    }
    return boxes.get(printed, style, width, alignment);
}

void addLines(LayoutContext &context, const Runs &runs, TextStyle style, qreal indent, qreal before,
              bool keepWithNext, const std::function<void(QPainter &, QPointF)> &mark)
{
    const TextBoxPtr box = context.box(runs, style, context.width() - indent);
    const int count = box->lineCount();
    for (int i = 0; i < count; ++i) {
        Strip strip;
        strip.height = box->bottom(i) - box->top(i);
        strip.before = i == 0 ? before : 0;
        strip.keepWithNext = i == count - 1 ? keepWithNext : (i == 0 || i == count - 2);
        strip.draw = [box, i, indent, mark](QPainter &painter, QPointF at) {
            if (i == 0 && mark)
                mark(painter, at);
            box->draw(painter, at + QPointF(indent, 0), i, i + 1);
        };
        context.flow.add(std::move(strip));
    }
}

void layOut(LayoutContext &context, const Heading &heading)
{
    if (heading.newPage)
        context.flow.breakPage();
    const TextStyle style = heading.level == 1 ? TextStyle::Heading1
        : heading.level == 2                   ? TextStyle::Heading2
                                               : TextStyle::Heading3;
    const TextBoxPtr box = context.box({{heading.text}}, style, context.width());
    Strip strip;
    strip.height = box->height() + (heading.level == 1 ? pt(10) : heading.level == 2 ? pt(5) : pt(1));
    strip.before = heading.level == 1 ? pt(30) : heading.level == 2 ? pt(22) : pt(10);
    strip.keepWithNext = true;
    strip.heading = context.headings++;
    strip.draw = [box](QPainter &painter, QPointF at) { box->draw(painter, at); };
    context.flow.add(std::move(strip));
}

void layOut(LayoutContext &context, const Paragraph &paragraph)
{
    addLines(context, paragraph.runs, TextStyle::Body, 0, pt(5));
}

void layOut(LayoutContext &context, const BulletList &list)
{
    const qreal indent = pt(13);
    const qreal line = context.typography.lineHeight(TextStyle::Body);
    const auto bullet = [line](QPainter &painter, QPointF at) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(lookOf(Role::Accent).light);
        painter.drawEllipse(at + QPointF(pt(3.5), line / 2), pt(1.6), pt(1.6));
    };
    for (const Runs &item : list.items)
        addLines(context, item, TextStyle::Body, indent, pt(3), false, bullet);
}

void layOut(LayoutContext &context, const KeyFigures &figures)
{
    constexpr std::size_t perRow = 4;
    const qreal gap = pt(14);
    const qreal width = (context.width() - gap * (perRow - 1)) / perRow;
    for (std::size_t from = 0; from < figures.figures.size(); from += perRow) {
        const std::size_t to = std::min(from + perRow, figures.figures.size());
        struct Tile {
            TextBoxPtr value;
            TextBoxPtr label;
            Role role;
        };
        auto tiles = std::make_shared<std::vector<Tile>>();
        qreal height = 0;
        for (std::size_t i = from; i < to; ++i) {
            const KeyFigure &figure = figures.figures[i];
            tiles->push_back({context.box({{figure.value}}, TextStyle::Figure, width),
                              context.box({{figure.label, Weight::Quiet}}, TextStyle::Small, width),
                              figure.mark.value_or(Role::Accent)});
            height = std::max(height, tiles->back().value->height() + tiles->back().label->height());
        }
        Strip strip;
        strip.before = pt(10);
        strip.height = height + pt(13);
        strip.draw = [tiles, width, gap](QPainter &painter, QPointF at) {
            qreal x = at.x();
            for (const Tile &tile : *tiles) {
                painter.fillRect(QRectF(x, at.y(), width, pt(1.6)), lookOf(tile.role).light);
                tile.value->draw(painter, {x, at.y() + pt(6)});
                tile.label->draw(painter, {x, at.y() + pt(6) + tile.value->height()});
                x += width + gap;
            }
        };
        context.flow.add(std::move(strip));
    }
}

void layOut(LayoutContext &context, const ChartSpec &chart)
{
    ChartStyle style = chartStyle(context);
    const qreal width = context.width();
    qreal height = chartHeight(chart, width, style);
    while (height > context.flow.metrics().height * 0.9 && style.em > pt(3)) {
        style.em *= 0.9;
        height = chartHeight(chart, width, style);
    }
    Strip strip;
    strip.before = pt(14);
    strip.height = height + pt(6);
    strip.draw = [&chart, style, width, height](QPainter &painter, QPointF at) {
        drawChart(painter, QRectF(at, QSizeF(width, height)), chart, style);
    };
    context.flow.add(std::move(strip));
}

void layOut(LayoutContext &context, const Callout &callout)
{
    const Role role = callout.kind == Callout::Kind::Warning ? Role::Warning : Role::Accent;
    const QColor tint = callout.kind == Callout::Kind::Warning ? ink::warningTint : ink::tint;
    Runs runs;
    if (!callout.title.isEmpty())
        runs.push_back({callout.title + QLatin1String(": "), Weight::Bold});
    runs.insert(runs.end(), callout.text.begin(), callout.text.end());
    const qreal pad = pt(8);
    const qreal indent = pt(26);
    const qreal width = context.width();
    const TextBoxPtr box = context.box(runs, TextStyle::Body, width - indent - pad);
    const int count = box->lineCount();
    for (int i = 0; i < count; ++i) {
        const qreal above = i == 0 ? pad * 0.8 : 0;
        const qreal below = i == count - 1 ? pad * 0.8 : 0;
        const qreal height = above + box->bottom(i) - box->top(i) + below;
        Strip strip;
        strip.before = i == 0 ? pt(7) : 0;
        strip.height = height;
        strip.keepWithNext = i < count - 1 && (count < 8 || i == 0 || i == count - 2);
        strip.draw = [box, i, above, height, width, tint, role, indent](QPainter &painter, QPointF at) {
            painter.fillRect(QRectF(at, QSizeF(width, height)), tint);
            painter.fillRect(QRectF(at, QSizeF(pt(2.4), height)), lookOf(role).light);
            if (i == 0)
                drawShape(painter, QRectF(at.x() + pt(10), at.y() + above + pt(2.6), pt(9), pt(9)), role);
            box->draw(painter, at + QPointF(indent, above), i, i + 1);
        };
        context.flow.add(std::move(strip));
    }
    context.flow.addSpace(pt(3));
}

void layOut(LayoutContext &context, const Code &code)
{
    const qreal pad = pt(7);
    const qreal width = context.width();
    const TextBoxPtr box =
        context.box({{code.lines.join(QLatin1Char('\n'))}}, TextStyle::Code, width - pad * 2);
    const int count = box->lineCount();
    for (int i = 0; i < count; ++i) {
        const qreal above = i == 0 ? pad * 0.7 : 0;
        const qreal height = above + box->bottom(i) - box->top(i) + (i == count - 1 ? pad * 0.7 : 0);
        Strip strip;
        strip.before = i == 0 ? pt(7) : 0;
        strip.height = height;
        strip.keepWithNext = i < count - 1 && (count <= keptCodeLines || i == 0 || i == count - 2);
        strip.draw = [box, i, above, height, width, pad](QPainter &painter, QPointF at) {
            painter.fillRect(QRectF(at, QSizeF(width, height)), ink::tint);
            box->draw(painter, at + QPointF(pad, above), i, i + 1);
        };
        context.flow.add(std::move(strip));
    }
}

} // namespace reports
