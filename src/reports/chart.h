// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/palette.h"

#include <QString>

#include <functional>
#include <vector>

class QPainter;
class QRectF;

namespace reports {

enum class ChartKind : std::uint8_t {
    Bars, //!< horizontal, stacked by series, one row each
    Columns, //!< vertical, stacked by series, one per day
    Share, //!< one bar that stands for 100 %; the first Bar only
};

struct Series {
    QString name;
    Role role = Role::Accent;
    bool operator==(const Series &) const = default;
};

struct Bar {
    QString label;
    std::vector<qint64> values; //!< one per series, never negative
    qint64 total() const;
    bool operator==(const Bar &) const = default;
};

//! What a chart shows, free of how it is drawn.
struct ChartSpec {
    ChartKind kind = ChartKind::Bars;
    QString title; //!< says the finding
    QString unit; //!< "messages"
    std::vector<Series> series;
    std::vector<Bar> bars;
    bool operator==(const ChartSpec &) const = default;
};

/*! The bars with the largest total first (equal ones by label), at most n of them; the rest becomes one
    more bar whose label comes from the function, called with the number of bars in it. */
ChartSpec biggestFirst(ChartSpec chart, std::size_t n, const std::function<QString(qint64)> &others);

//! How a chart is drawn: in which font, how large, for which background.
struct ChartStyle {
    QString family;
    qreal em = 10; //!< size of the normal text in the painter's units; all other measures follow from it
    Theme theme = Theme::Light;
    std::function<QString(qint64)> number; //!< writes a value
    std::function<QString(double)> percent; //!< writes a share of 0 to 1
};

//! The height that a chart needs in the painter's units, for this width.
qreal chartHeight(const ChartSpec &chart, qreal width, const ChartStyle &style);
//! Draws the chart as vectors into the rectangle.
void drawChart(QPainter &painter, const QRectF &area, const ChartSpec &chart, const ChartStyle &style);

//! Draws the mark of a role into a square.
void drawShape(QPainter &painter, const QRectF &square, Role role, Theme theme = Theme::Light);

} // namespace reports
