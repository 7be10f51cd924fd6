// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/document.h"
#include "reports/flow.h"
#include "reports/language.h"
#include "reports/textbox.h"

#include <QHash>

namespace reports {

//! What the layout of every kind of block works with.
struct LayoutContext {
    const Document &document;
    const Typography &typography;
    const Language &language;
    Flow &flow;
    TextBoxes &boxes;
    std::vector<int> headingPages; //!< from the pass before; empty in the first
    QHash<QString, int> headingIds; //!< index of the heading with an id
    int headings = 0; //!< how many were laid out so far

    //! The page of a heading as text; not known before the second pass, and then as wide as a number.
    QString pageOf(const QString &id) const
    {
        const auto index = static_cast<std::size_t>(headingIds.value(id, -1));
        return index < headingPages.size() ? language.number(headingPages[index]) : QStringLiteral("0");
    }
    qreal width() const { return flow.metrics().width; }
    //! The runs broken into lines, references with the number of their page.
    TextBoxPtr box(const Runs &runs, TextStyle style, qreal width,
                   Qt::Alignment alignment = Qt::AlignLeft) const;
};

/*! Adds the lines of a text as strips that avoid a single first or last line on a page. The mark, if any,
    is drawn with the first line, at the left of the page. */
void addLines(LayoutContext &context, const Runs &runs, TextStyle style, qreal indent, qreal before,
              bool keepWithNext = false, const std::function<void(QPainter &, QPointF)> &mark = {});

// One function for each kind of block: it cuts the block into strips and gives them to the flow.
void layOut(LayoutContext &context, const Heading &heading);
void layOut(LayoutContext &context, const Paragraph &paragraph);
void layOut(LayoutContext &context, const BulletList &list);
void layOut(LayoutContext &context, const KeyFigures &figures);
void layOut(LayoutContext &context, const Table &table);
void layOut(LayoutContext &context, const FactList &list);
void layOut(LayoutContext &context, const ChartSpec &chart);
void layOut(LayoutContext &context, const Callout &callout);
void layOut(LayoutContext &context, const Code &code);
void layOut(LayoutContext &context, const Cover &cover);
void layOut(LayoutContext &context, const TableOfContents &contents);

} // namespace reports
