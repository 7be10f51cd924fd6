// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/chart.h"

#include "reports/document.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace reports {

namespace {

QFont fontOf(const ChartStyle &style, qreal size, bool bold = false)
{
    QFont font(style.family);
    font.setPixelSize(std::max(1, qRound(style.em * size)));
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

qint64 largest(const ChartSpec &chart)
{
    qint64 result = 0;
    for (const Bar &bar : chart.bars)
        result = std::max(result, bar.total());
    return result;
}

//! The next round number at or above a value: 1, 2 or 5 times a power of ten.
qint64 roundUp(qint64 value)
{
    qint64 power = 1;
    while (power * 10 <= value)
        power *= 10;
    for (const qint64 factor : {1, 2, 5, 10}) {
        if (power * factor >= value)
            return power * factor;
    }
    return value;
}

class Drawing {
public:
    Drawing(QPainter *p, const QRectF &rect, const ChartSpec &spec, const ChartStyle &look)
        : painter(p)
        , area(rect)
        , chart(spec)
        , style(look)
        , ink(inkOf(look.theme))
        , em(look.em)
    {
    }

    //! Draws, or only measures when there is no painter. Returns the height.
    qreal run()
    {
        y = area.top();
        title();
        if (chart.series.size() > 1 || chart.kind == ChartKind::Share)
            legend();
        y += em * 0.4;
        switch (chart.kind) {
        case ChartKind::Bars:
            bars();
            break;
        case ChartKind::Columns:
            columns();
            break;
        case ChartKind::Share:
            share();
            break;
        }
        return y - area.top();
    }

private:
    void text(const QRectF &rect, int flags, const QString &string, const QFont &font, const QColor &colour)
    {
        if (!painter)
            return;
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(rect, flags, shown(string));
    }

    void title()
    {
        const QFont font = fontOf(style, 1.1, true);
        const QRectF rect =
            QFontMetricsF(font).boundingRect(QRectF(0, 0, area.width(), 1e6), Qt::TextWordWrap, chart.title);
        text({area.left(), y, area.width(), rect.height()}, Qt::TextWordWrap, chart.title, font, ink.text);
        y += rect.height();
        if (!chart.unit.isEmpty()) {
            text({area.left(), y, area.width(), em * 1.4}, Qt::AlignVCenter, chart.unit, fontOf(style, 0.85),
                 ink.quiet);
            y += em * 1.4;
        }
    }

    //! One entry per series; those of a share carry their number, so that narrow parts need no label.
    void legend()
    {
        const QFont font = fontOf(style, 0.9);
        const QFontMetricsF metrics(font);
        const qint64 all = chart.bars.empty() ? 0 : chart.bars.front().total();
        qreal x = area.left();
        y += em * 0.3;
        for (std::size_t i = 0; i < chart.series.size(); ++i) {
            QString label = chart.series[i].name;
            if (chart.kind == ChartKind::Share) {
                const qint64 value = chart.bars.empty() ? 0 : chart.bars.front().values[i];
                label += QStringLiteral(" %1").arg(style.number(value));
                if (all > 0)
                    label += QStringLiteral(" (%1)").arg(style.percent(double(value) / double(all)));
            }
            const qreal width = em * 1.5 + metrics.horizontalAdvance(label);
            if (x > area.left() && x + width > area.right()) {
                x = area.left();
                y += em * 1.6;
            }
            if (painter)
                drawShape(*painter, {x, y + em * 0.3, em, em}, chart.series[i].role, style.theme);
            text({x + em * 1.4, y, width, em * 1.6}, Qt::AlignVCenter, label, font, ink.text);
            x += width + em * 1.4;
        }
        y += em * 1.6;
    }

    //! Fills a part of a bar and lays the pattern of its role over it, as lines that stay vectors on paper.
    void fill(const QRectF &rect, Role role)
    {
        if (!painter || rect.width() <= 0 || rect.height() <= 0)
            return;
        const Look &look = lookOf(role);
        painter->fillRect(rect, look.colour(style.theme));
        if (look.pattern == Qt::SolidPattern)
            return;
        // The lines end at the edges by themselves: SVG files of QPainter know no clipping.
        const qreal step = em * 0.55;
        painter->setPen(QPen(ink.paper, em * 0.11, Qt::SolidLine, Qt::FlatCap));
        if (look.pattern == Qt::BDiagPattern) {
            for (qreal x = rect.left() - rect.height() + step; x < rect.right(); x += step) {
                const qreal before = std::max(0.0, rect.left() - x);
                const qreal behind = std::max(0.0, x + rect.height() - rect.right());
                painter->drawLine(QPointF(x + before, rect.bottom() - before),
                                  QPointF(x + rect.height() - behind, rect.top() + behind));
            }
        } else {
            for (qreal row = rect.top() + step / 2; row < rect.bottom(); row += step)
                painter->drawLine(QPointF(rect.left(), row), QPointF(rect.right(), row));
        }
    }

    void bars()
    {
        const QFont font = fontOf(style, 0.95);
        const QFontMetricsF metrics(font);
        const qreal row = em * 2;
        const qint64 top = largest(chart);
        qreal labels = 0;
        for (const Bar &bar : chart.bars)
            labels = std::max(labels, std::ceil(metrics.horizontalAdvance(bar.label))); // eliding rounds
        labels = std::min(labels, area.width() * 0.42) + em * 0.8;
        const qreal numbers = metrics.horizontalAdvance(style.number(top)) + em;
        const qreal width = area.width() - labels - numbers;
        const qreal begin = y;
        for (const Bar &bar : chart.bars) {
            text({area.left(), y, labels - em * 0.8, row},
                 Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                 metrics.elidedText(bar.label, Qt::ElideMiddle, labels - em * 0.8), font, ink.text);
            qreal x = area.left() + labels;
            for (std::size_t i = 0; i < chart.series.size() && top > 0; ++i) {
                const qreal part = width * double(bar.values[i]) / double(top);
                fill({x, y + row * 0.16, part, row * 0.68}, chart.series[i].role);
                x += part;
            }
            text({x + em * 0.5, y, numbers, row}, Qt::AlignVCenter, style.number(bar.total()), font,
                 ink.quiet);
            y += row;
        }
        line({area.left() + labels, begin}, {area.left() + labels, y});
    }

    void columns()
    {
        const QFont font = fontOf(style, 0.85);
        const QFontMetricsF metrics(font);
        const qint64 top = roundUp(std::max<qint64>(1, largest(chart)));
        const qreal gutter = metrics.horizontalAdvance(style.number(top)) + em * 0.6;
        const QRectF plot(area.left() + gutter, y + em * 0.6, area.width() - gutter, em * 12);
        std::vector<qint64> grid{0};
        if (top % 2 == 0)
            grid.push_back(top / 2);
        grid.push_back(top);
        for (const qint64 value : grid) {
            const qreal at = plot.bottom() - plot.height() * double(value) / double(top);
            line({plot.left(), at}, {plot.right(), at});
            text({area.left(), at - em, gutter - em * 0.6, em * 2}, Qt::AlignRight | Qt::AlignVCenter,
                 style.number(value), font, ink.quiet);
        }
        const qreal step = plot.width() / double(std::max<std::size_t>(1, chart.bars.size()));
        const qreal width = std::min(step * 0.8, em * 2.4);
        for (std::size_t b = 0; b < chart.bars.size(); ++b) {
            qreal bottom = plot.bottom();
            for (std::size_t i = 0; i < chart.series.size(); ++i) {
                const qreal part = plot.height() * double(chart.bars[b].values[i]) / double(top);
                fill({plot.left() + step * (double(b) + 0.5) - width / 2, bottom - part, width, part},
                     chart.series[i].role);
                bottom -= part;
            }
        }
        y = plot.bottom();
        dayLabels(plot, step, font);
        y += em * 1.8;
    }

    //! Labels under the columns, as many as have room, the first and the last always.
    void dayLabels(const QRectF &plot, qreal step, const QFont &font)
    {
        if (chart.bars.empty())
            return;
        const QFontMetricsF metrics(font);
        qreal widest = 1;
        for (const Bar &bar : chart.bars)
            widest = std::max(widest, metrics.horizontalAdvance(bar.label) + em * 1.5);
        widest = std::min(widest, plot.width() / 2);
        const auto last = static_cast<qint64>(chart.bars.size()) - 1;
        const qint64 count = std::clamp<qint64>(static_cast<qint64>(plot.width() / widest) - 1, 1, 6);
        qint64 before = -1;
        for (qint64 i = 0; i <= count; ++i) {
            const qint64 at = last * i / count;
            if (at == before)
                continue;
            before = at;
            const qreal middle = plot.left() + step * (double(at) + 0.5);
            const qreal left =
                std::clamp(middle - widest / 2, plot.left() - em * 0.75,
                           std::max(plot.left() - em * 0.75, plot.right() + em * 0.75 - widest));
            text({left, y + em * 0.3, widest, em * 1.5}, Qt::AlignHCenter | Qt::AlignVCenter,
                 metrics.elidedText(chart.bars[static_cast<std::size_t>(at)].label, Qt::ElideRight,
                                    widest - em),
                 font, ink.quiet);
        }
    }

    void share()
    {
        const qint64 all = chart.bars.empty() ? 0 : chart.bars.front().total();
        const qreal height = em * 1.9;
        qreal x = area.left();
        for (std::size_t i = 0; i < chart.series.size() && all > 0; ++i) {
            const qreal part = area.width() * double(chart.bars.front().values[i]) / double(all);
            fill({x, y, part, height}, chart.series[i].role);
            x += part;
        }
        y += height + em * 0.3;
    }

    void line(QPointF from, QPointF to)
    {
        if (!painter)
            return;
        painter->setPen(QPen(ink.line, em * 0.06));
        painter->drawLine(from, to);
    }

    QPainter *painter;
    QRectF area;
    const ChartSpec &chart;
    const ChartStyle &style;
    Ink ink;
    qreal em;
    qreal y = 0;
};

} // namespace

qint64 Bar::total() const
{
    return std::accumulate(values.begin(), values.end(), qint64(0));
}

ChartSpec biggestFirst(ChartSpec chart, std::size_t n, const std::function<QString(qint64)> &others)
{
    std::sort(chart.bars.begin(), chart.bars.end(), [](const Bar &a, const Bar &b) {
        return a.total() != b.total() ? a.total() > b.total() : a.label < b.label;
    });
    if (chart.bars.size() <= n)
        return chart;
    Bar rest{others(static_cast<qint64>(chart.bars.size() - n)), std::vector<qint64>(chart.series.size(), 0)};
    for (std::size_t b = n; b < chart.bars.size(); ++b) {
        for (std::size_t i = 0; i < rest.values.size(); ++i)
            rest.values[i] += chart.bars[b].values[i];
    }
    chart.bars.resize(n);
    chart.bars.push_back(std::move(rest));
    return chart;
}

qreal chartHeight(const ChartSpec &chart, qreal width, const ChartStyle &style)
{
    return Drawing(nullptr, QRectF(0, 0, width, 0), chart, style).run();
}

void drawChart(QPainter &painter, const QRectF &area, const ChartSpec &chart, const ChartStyle &style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Drawing(&painter, area, chart, style).run();
    painter.restore();
}

void drawShape(QPainter &painter, const QRectF &square, Role role, Theme theme)
{
    const Look &look = lookOf(role);
    const QColor colour = look.colour(theme);
    const QPointF c = square.center();
    const qreal r = square.width() / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (look.shape) {
    case Shape::Circle:
        painter.drawEllipse(c, r * 0.9, r * 0.9);
        break;
    case Shape::Square:
        painter.drawRect(QRectF(c.x() - r * 0.8, c.y() - r * 0.8, r * 1.6, r * 1.6));
        break;
    case Shape::Diamond:
        painter.drawPolygon(
            QPolygonF({c + QPointF(0, -r), c + QPointF(r, 0), c + QPointF(0, r), c + QPointF(-r, 0)}));
        break;
    case Shape::Triangle:
        painter.drawPolygon(
            QPolygonF({c + QPointF(-r, -r * 0.8), c + QPointF(r, -r * 0.8), c + QPointF(0, r * 0.9)}));
        break;
    case Shape::Ring:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, r * 0.4));
        painter.drawEllipse(c, r * 0.7, r * 0.7);
        break;
    case Shape::Warning:
        painter.drawPolygon(
            QPolygonF({c + QPointF(-r, r * 0.9), c + QPointF(r, r * 0.9), c + QPointF(0, -r)}));
        painter.setBrush(inkOf(theme).paper);
        painter.drawRect(QRectF(c.x() - r * 0.1, c.y() - r * 0.4, r * 0.2, r * 0.7));
        painter.drawRect(QRectF(c.x() - r * 0.1, c.y() + r * 0.45, r * 0.2, r * 0.2));
        break;
    }
    painter.restore();
}

} // namespace reports
