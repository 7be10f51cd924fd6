// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/tablewriter.h"

#include <QDateTime>

#include <algorithm>
#include <numeric>
#include <random>

namespace imports {

std::string Layout::describe() const
{
    QString end = lineEnd;
    end.replace(QLatin1Char('\r'), QLatin1String("CR")).replace(QLatin1Char('\n'), QLatin1String("LF"));
    return keyOf(encoding).toStdString() + (bom ? " BOM " : " ") + end.toStdString() + " separator '"
        + QString(separator).toStdString() + "' dates " + std::to_string(static_cast<int>(dates))
        + " columns " + std::to_string(columnOrder) + (quoteEverything ? " quoted" : "")
        + (typeLine ? " #TYPE" : "");
}

QByteArray encoded(const QString &text, Encoding encoding, bool bom)
{
    QByteArray bytes;
    const QString marked = bom ? QChar(QChar::ByteOrderMark) + text : text;
    switch (encoding) {
    case Encoding::Utf8:
        return marked.toUtf8();
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
        for (const QChar c : marked) {
            bytes += static_cast<char>(encoding == Encoding::Utf16Le ? c.cell() : c.row());
            bytes += static_cast<char>(encoding == Encoding::Utf16Le ? c.row() : c.cell());
        }
        return bytes;
    case Encoding::Windows1252:
        for (const QChar c : text)
            bytes += c == QChar(0x20ac) ? '\x80' : c.unicode() < 256 ? static_cast<char>(c.unicode()) : '?';
        return bytes;
    }
    return bytes;
}

QString dateText(evidence::UtcSeconds time, Layout::Dates format)
{
    const auto utc = QDateTime::fromSecsSinceEpoch(time, Qt::UTC);
    switch (format) {
    case Layout::Dates::Iso:
        return utc.toString(Qt::ISODate);
    case Layout::Dates::IsoFraction:
        return utc.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + QStringLiteral(".0000000");
    case Layout::Dates::IsoOffset:
        return utc.toOffsetFromUtc(2 * 3600).toString(Qt::ISODate);
    case Layout::Dates::Us:
        return QLocale::c().toString(utc, QStringLiteral("M/d/yyyy h:mm:ss AP"));
    case Layout::Dates::German:
        return utc.toString(QStringLiteral("dd.MM.yyyy HH:mm:ss"));
    }
    return {};
}

QString timeCell(evidence::UtcSeconds time)
{
    return QStringLiteral("@time %1").arg(time);
}

QByteArray written(const QStringList &headers, const std::vector<QStringList> &rows, const Layout &layout)
{
    std::vector<int> order(static_cast<std::size_t>(headers.size()));
    std::iota(order.begin(), order.end(), 0);
    if (layout.columnOrder)
        std::shuffle(order.begin(), order.end(), std::mt19937(layout.columnOrder));
    const auto line = [&layout, &order](const QStringList &cells) {
        QStringList parts;
        for (const int column : order) {
            QString cell = cells.value(column);
            if (cell.startsWith(QLatin1String("@time ")))
                cell = dateText(cell.mid(6).toLongLong(), layout.dates);
            const bool needsQuotes = cell.contains(layout.separator) || cell.contains(QLatin1Char('"'))
                || cell.contains(QLatin1Char('\n')) || cell.contains(QLatin1Char('\r'));
            if (layout.quoteEverything || needsQuotes)
                cell = QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\""))
                    + QLatin1Char('"');
            parts << cell;
        }
        return parts.join(layout.separator);
    };
    QStringList lines;
    if (layout.typeLine)
        lines << QStringLiteral("#TYPE Selected.System.Management.Automation.PSCustomObject");
    lines << line(headers);
    for (const auto &row : rows)
        lines << line(row);
    QString text = lines.join(layout.lineEnd);
    if (layout.lineEndAtEnd)
        text += layout.lineEnd;
    return encoded(text, layout.encoding, layout.bom);
}

} // namespace imports
