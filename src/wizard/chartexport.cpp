// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/chartexport.h"

#include "reports/svg.h"
#include "reports/tableexport.h"
#include "wizard/theme.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace wizard {

namespace {

constexpr qreal width = 720;
constexpr int margin = 24;

reports::ChartStyle paperStyle(const reports::Language &language)
{
    reports::ChartStyle style;
    style.family = Theme::font(Theme::Size::Text).family();
    style.em = 13;
    style.theme = reports::Theme::Light;
    style.number = [language](qint64 value) { return language.number(value); };
    style.percent = [language](double share) { return language.percent(share); };
    return style;
}

void paint(QPainter &painter, const QSize &size, const ChartData &data, const reports::ChartStyle &style)
{
    painter.fillRect(QRect(QPoint(), size), Qt::white);
    reports::drawChart(painter, QRectF(QPoint(), size).adjusted(margin, margin, -margin, -margin), data.paper,
                       style);
}

} // namespace

QByteArray chartFile(const ChartData &data, ChartFormat format, const reports::Language &language)
{
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    if (format == ChartFormat::Csv) {
        const std::vector<QStringList> rows = data.tableRows();
        reports::writeTable(buffer, data.tableHeader(), [&](qsizetype row) {
            return row < static_cast<qsizetype>(rows.size()) ? rows[static_cast<std::size_t>(row)]
                                                             : QStringList();
        });
        return file;
    }

    const reports::ChartStyle style = paperStyle(language);
    const QSize size(static_cast<int>(width) + 2 * margin,
                     static_cast<int>(reports::chartHeight(data.paper, width, style)) + 2 * margin);
    if (format == ChartFormat::Svg)
        return reports::svgFile(size, data.paper.title, data.paper.unit,
                                [&](QPainter &painter) { paint(painter, size, data, style); });
    QImage image(size * 2, QImage::Format_ARGB32_Premultiplied); // sharp enough for print
    image.setDevicePixelRatio(2);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, size, data, style);
    painter.end();
    image.save(&buffer, "PNG");
    return file;
}

} // namespace wizard
