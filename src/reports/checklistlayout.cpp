// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/blocklayout.h"

#include <QFontMetricsF>
#include <QPainter>

namespace reports {

namespace {

constexpr qreal boxSize = pt(9.5);
constexpr qreal itemIndent = pt(21);
//! Items up to this many lines stay on one page; longer ones break where their lines meet.
constexpr qsizetype keptLines = 14;

} // namespace

Strip fieldStrip(LayoutContext &context, const FieldLine &fields, qreal indent, qreal before)
{
    struct Field {
        TextBoxPtr label;
        qreal labelWidth;
    };
    const qreal gap = pt(18);
    const qreal width = (context.width() - indent - gap * double(fields.labels.size() - 1))
        / double(std::max<qsizetype>(1, fields.labels.size()));
    auto boxes = std::make_shared<std::vector<Field>>();
    const QFontMetricsF metrics(context.typography.font(TextStyle::Small));
    for (const QString &label : fields.labels) {
        const qreal labelWidth = std::min(metrics.horizontalAdvance(label) + pt(1), width * 0.6);
        boxes->push_back({context.box({{label, Weight::Quiet}}, TextStyle::Small, labelWidth), labelWidth});
    }
    Strip strip;
    strip.before = before;
    strip.height = context.typography.lineHeight(TextStyle::Small) + pt(5);
    strip.draw = [boxes, width, gap, indent, height = strip.height](QPainter &painter, QPointF at) {
        qreal x = at.x() + indent;
        for (const Field &field : *boxes) {
            field.label->draw(painter, {x, at.y() + pt(3)});
            painter.setPen(QPen(ink::strongLine, pt(0.6)));
            const qreal base = at.y() + height - pt(2.5);
            painter.drawLine(QPointF(x + field.labelWidth + pt(5), base), QPointF(x + width, base));
            x += width + gap;
        }
    };
    return strip;
}

void layOut(LayoutContext &context, const FieldLine &fields)
{
    context.flow.add(fieldStrip(context, fields, 0, pt(6)));
}

void layOut(LayoutContext &context, const Checklist &checklist)
{
    const qreal line = context.typography.lineHeight(TextStyle::Body);
    const auto square = [line](QPainter &painter, QPointF at) {
        painter.setPen(QPen(ink::text, pt(0.9)));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(at.x() + pt(0.5), at.y() + (line - boxSize) / 2, boxSize, boxSize));
    };
    for (const ChecklistItem &item : checklist.items) {
        if (context.flow.stopped())
            return;
        const bool fields = !checklist.fields.labels.isEmpty();
        const bool keep = item.code.size() + item.detail.size() / 90 <= keptLines;
        const bool more = !item.detail.isEmpty() || !item.code.isEmpty() || fields;
        addLines(context, {{item.text}}, TextStyle::Body, itemIndent, pt(9), more, square);
        if (!item.detail.isEmpty())
            addLines(context, {{item.detail, Weight::Quiet}}, TextStyle::Small, itemIndent, pt(1),
                     fields || (keep && !item.code.isEmpty()));
        if (!item.code.isEmpty())
            addCode(context, item.code, itemIndent, pt(4), keep && fields);
        if (fields)
            context.flow.add(fieldStrip(context, checklist.fields, itemIndent, pt(4)));
    }
    context.flow.addSpace(pt(4));
}

} // namespace reports
