// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/chartdrawing.h"

#include "wizard/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QFontMetrics>
#include <QGraphicsLayout>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QPainter>
#include <QPixmap>
#include <QStackedBarSeries>
#include <QValueAxis>

namespace wizard {

namespace {

constexpr int labelWidth = 30; // of the widest label, in average characters

//! Axis labels are HTML to Qt Charts, and equal ones would fall together.
QString categoryOf(const QString &label, const QString &number, const QFontMetrics &metrics,
                   const QStringList &others)
{
    const int width = metrics.averageCharWidth() * labelWidth;
    QString category =
        (metrics.elidedText(label, Qt::ElideMiddle, width) + QStringLiteral("  ") + number).toHtmlEscaped();
    while (others.contains(category))
        category += QChar(0x200B);
    return category;
}

void styleAxis(QAbstractAxis *axis, const QPalette &palette, const QFont &font)
{
    axis->setLabelsFont(font);
    axis->setLabelsBrush(palette.windowText());

    axis->setLinePen(QPen(Theme::quiet(palette), 1));
    QColor grid = Theme::quiet(palette);
    grid.setAlphaF(0.25f);
    axis->setGridLinePen(QPen(grid, 1));
}

//! The axis of the counts; it begins at zero and has few, round numbers.
QValueAxis *countAxis(const ChartData &data, qint64 highest)
{
    auto *axis = new QValueAxis;
    axis->setRange(0, static_cast<qreal>(qMax<qint64>(highest, 4)));
    axis->setTickCount(5);
    axis->applyNiceNumbers();
    axis->setLabelFormat(QStringLiteral("%.0f"));
    axis->setMinorTickCount(0);
    // Horizontal bars have their numbers at their names; the height is better spent on bars.
    if (data.spec.kind != reports::ChartKind::Columns)
        axis->setVisible(false);
    return axis;
}

QAbstractAxis *dayAxis(const ChartData &data)
{
    auto *axis = new QCategoryAxis;
    const auto count = static_cast<int>(data.spec.bars.size());
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setRange(-0.5, count - 0.5);
    axis->setStartValue(-0.5);
    const int step = qMax(1, (count + 5) / 6);
    for (int i = count > 2 * step ? step / 2 : 0; i < count; i += step)
        axis->append(data.spec.bars[static_cast<std::size_t>(i)].label.toHtmlEscaped(), i);
    axis->setGridLineVisible(false);
    return axis;
}

QAbstractAxis *nameAxis(const ChartData &data, const QFont &font, const reports::Language &language)
{
    auto *axis = new QBarCategoryAxis;
    QStringList categories;
    for (auto bar = data.spec.bars.rbegin(); bar != data.spec.bars.rend(); ++bar) {
        const QString mark = data.estimated && data.share ? QStringLiteral("≈ ") : QString();
        categories +=
            categoryOf(bar->label, mark + language.number(bar->total()), QFontMetrics(font), categories);
    }
    axis->append(categories);
    axis->setGridLineVisible(false);
    return axis;
}

} // namespace

QBrush brushOf(reports::Role role, const QPalette &palette)
{
    const reports::Look &look = reports::lookOf(role);
    const bool dark = Theme::isDark(palette);
    const QColor colour = look.colour(dark ? reports::Theme::Dark : reports::Theme::Light);
    if (look.pattern == Qt::SolidPattern)
        return colour;
    QPixmap tile(8, 8);
    tile.fill(colour);
    QPainter painter(&tile);
    painter.fillRect(tile.rect(), QBrush(dark ? QColor(Qt::black) : QColor(Qt::white), look.pattern));
    return tile;
}

int barsThatFit(int height, const QFont &font)
{
    const int line = QFontMetrics(font).height();
    const int legend = line + Theme::space(8); // with the margins around it
    return (height - legend) / (line + Theme::space(3)); // below this a label becomes dots
}

std::size_t barAt(const ChartData &data, int index)
{
    const auto i = static_cast<std::size_t>(index);
    return data.spec.kind == reports::ChartKind::Columns ? i : data.spec.bars.size() - 1 - i;
}

QChart *drawnChart(const ChartData &data, const QPalette &palette, const QFont &font,
                   const reports::Language &language)
{
    auto *chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins());
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setLocale(language.locale());
    chart->setLocalizeNumbers(true);
    chart->legend()->setVisible(false);
    if (data.isEmpty())
        return chart;

    const bool columns = data.spec.kind == reports::ChartKind::Columns;
    QAbstractBarSeries *series = columns ? static_cast<QAbstractBarSeries *>(new QStackedBarSeries)
                                         : static_cast<QAbstractBarSeries *>(new QHorizontalStackedBarSeries);
    series->setBarWidth(columns ? 0.8 : 0.65);
    qint64 highest = 0;
    for (const reports::Bar &bar : data.spec.bars)
        highest = qMax(highest, bar.total());
    for (std::size_t s = 0; s < data.spec.series.size(); ++s) {
        auto *set = new QBarSet(data.spec.series[s].name.toHtmlEscaped());
        set->setBrush(brushOf(data.spec.series[s].role, palette));
        set->setPen(Qt::NoPen);
        for (int i = 0; i < static_cast<int>(data.spec.bars.size()); ++i)
            set->append(static_cast<qreal>(data.spec.bars[barAt(data, i)].values[s]));
        series->append(set);
    }
    chart->addSeries(series);

    QAbstractAxis *names = columns ? dayAxis(data) : nameAxis(data, font, language);
    QValueAxis *counts = countAxis(data, highest);
    styleAxis(names, palette, font);
    styleAxis(counts, palette, font);
    chart->addAxis(names, columns ? Qt::AlignBottom : Qt::AlignLeft);
    chart->addAxis(counts, columns ? Qt::AlignLeft : Qt::AlignBottom);
    series->attachAxis(names);
    series->attachAxis(counts);

    // Where every bar has a name and a colour of its own, the names are the legend.
    if (!columns && !data.share) {
        chart->legend()->setVisible(true);
        chart->legend()->setAlignment(Qt::AlignTop);
        chart->legend()->setFont(font);
        chart->legend()->setLabelBrush(palette.windowText());
    }
    return chart;
}

} // namespace wizard
