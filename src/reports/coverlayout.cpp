// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/blocklayout.h"

#include <QFontMetricsF>
#include <QPainter>

namespace reports {

namespace {

struct CoverBoxes {
    TextBoxPtr title;
    TextBoxPtr subtitle;
    std::vector<std::pair<TextBoxPtr, TextBoxPtr>> facts;
    TextBoxPtr footer;
};

//! One line of the table of contents: text, dots, page.
Strip contentsLine(LayoutContext &context, const Heading &heading, int page)
{
    const bool chapter = heading.level == 1;
    const TextStyle style = chapter ? TextStyle::Body : TextStyle::Small;
    const qreal indent = pt(14) * (heading.level - 1);
    const qreal numberWidth = pt(34);
    const QFont font = context.typography.font(style, chapter ? Weight::Bold : Weight::Normal);
    const QFontMetricsF metrics(font);
    const qreal room = context.width() - indent - numberWidth;
    const QString text = metrics.elidedText(shown(heading.text).simplified(), Qt::ElideMiddle, room - pt(10));
    const qreal textWidth = metrics.horizontalAdvance(text);
    const Weight weight = chapter ? Weight::Bold : Weight::Normal;
    // A little wider than measured, so that rounding never wraps the one line that this is.
    const TextBoxPtr box = context.box({{text, weight}}, style, room);
    const TextBoxPtr number = context.box({{page > 0 ? context.language.number(page) : QString(), weight}},
                                          style, numberWidth, Qt::AlignRight);
    Strip strip;
    strip.before = chapter ? pt(9) : pt(1.5);
    strip.height = context.typography.lineHeight(style);
    strip.keepWithNext = chapter;
    strip.draw = [box, number, indent, textWidth, numberWidth, width = context.width(),
                  height = strip.height](QPainter &painter, QPointF at) {
        box->draw(painter, at + QPointF(indent, 0), 0, 1);
        number->draw(painter, at + QPointF(width - numberWidth, 0), 0, 1);
        QPen dots(ink::strongLine, pt(0.7), Qt::CustomDashLine, Qt::RoundCap);
        dots.setDashPattern({0.01, 5});
        painter.setPen(dots);
        const qreal base = at.y() + height * 0.72;
        const qreal end = at.x() + width - pt(26);
        if (at.x() + indent + textWidth + pt(6) < end)
            painter.drawLine(QPointF(end, base), QPointF(at.x() + indent + textWidth + pt(6), base));
    };
    return strip;
}

} // namespace

void layOut(LayoutContext &context, const TableOfContents &contents)
{
    Strip title;
    const auto box = context.box({{contents.title}}, TextStyle::Heading1, context.width());
    title.height = box->height() + pt(8);
    title.before = pt(24);
    title.keepWithNext = true;
    title.draw = [box](QPainter &painter, QPointF at) { box->draw(painter, at); };
    context.flow.add(std::move(title));

    std::size_t index = 0;
    for (const Block &block : context.document.blocks) {
        const auto *heading = std::get_if<Heading>(&block);
        if (!heading)
            continue;
        const int page = index < context.headingPages.size() ? context.headingPages[index] : 0;
        ++index;
        if (heading->level <= contents.maxLevel)
            context.flow.add(contentsLine(context, *heading, page));
    }
    context.flow.breakPage();
}

void layOut(LayoutContext &context, const Cover &cover)
{
    const qreal width = context.width();
    const qreal height = context.flow.metrics().height;
    const qreal labelWidth = width * 0.3;
    auto boxes = std::make_shared<CoverBoxes>(
        CoverBoxes{context.box({{cover.title}}, TextStyle::CoverTitle, width * 0.94),
                   context.box({{cover.subtitle}}, TextStyle::CoverSubtitle, width * 0.8),
                   {},
                   context.box({{cover.footer, Weight::Quiet}}, TextStyle::Small, width * 0.8)});
    for (const auto &[label, value] : cover.facts) {
        boxes->facts.emplace_back(context.box({{label, Weight::Quiet}}, TextStyle::Body, labelWidth - pt(10)),
                                  context.box({{value}}, TextStyle::Body, width - labelWidth));
    }
    Strip strip;
    strip.height = height;
    strip.bare = true;
    strip.draw = [boxes, width, height, labelWidth](QPainter &painter, QPointF at) {
        qreal y = at.y() + height * 0.2;
        painter.fillRect(QRectF(at.x(), y, pt(46), pt(4)), lookOf(Role::Accent).light);
        y += pt(22);
        boxes->title->draw(painter, {at.x(), y});
        y += boxes->title->height() + pt(8);
        boxes->subtitle->draw(painter, {at.x(), y});
        y = std::max(y + boxes->subtitle->height() + pt(30), at.y() + height * 0.56);
        painter.setPen(QPen(ink::line, pt(0.6)));
        for (const auto &[label, value] : boxes->facts) {
            const qreal row = std::max(label->height(), value->height()) + pt(9);
            painter.setPen(QPen(ink::line, pt(0.6)));
            painter.drawLine(QPointF(at.x(), y), QPointF(at.x() + width, y));
            label->draw(painter, {at.x(), y + pt(4.5)});
            value->draw(painter, {at.x() + labelWidth, y + pt(4.5)});
            y += row;
        }
        boxes->footer->draw(painter, {at.x(), at.y() + height - boxes->footer->height()});
    };
    context.flow.add(std::move(strip));
    context.flow.breakPage();
}

} // namespace reports
