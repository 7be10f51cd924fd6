// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/chartexport.h"

#include "wizard/theme.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

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
    reports::drawChart(painter, QRectF(QPoint(), size).adjusted(margin, margin, -margin, -margin), data.spec, style);
}

QString safeCell(const QString &text)
{
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    QString cell = text;
    bool isNumber = false;
    cell.toDouble(&isNumber);
    if (!cell.isEmpty() && dangerous.contains(cell.at(0)) && !isNumber)
        cell.prepend(QLatin1Char('\''));
    cell.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + cell + QLatin1Char('"');
}

} // namespace

QByteArray formulaSafeCsv(const std::vector<QStringList> &rows)
{
    QString csv(QChar(0xFEFF));
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells += safeCell(cell);
        csv += cells.join(QLatin1Char(',')) + QLatin1String("\r\n");
    }
    return csv.toUtf8();
}

QByteArray chartFile(const ChartData &data, ChartFormat format, const reports::Language &language)
{
    if (format == ChartFormat::Csv)
        return formulaSafeCsv(data.table());

    const reports::ChartStyle style = paperStyle(language);
    const QSize size(static_cast<int>(width) + 2 * margin,
                     static_cast<int>(reports::chartHeight(data.spec, width, style)) + 2 * margin);
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    if (format == ChartFormat::Svg) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size);
        generator.setViewBox(QRect(QPoint(), size));
        generator.setTitle(data.spec.title);
        QPainter painter(&generator);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter, size, data, style);
        return painter.end() ? file : QByteArray();
    }
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
