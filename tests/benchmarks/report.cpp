// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/report.h"

#include <QFile>
#include <QLocale>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <cmath>

namespace benchmarks {

namespace {

QLocale numberLocale()
{
    return {QLocale::English, QLocale::UnitedKingdom};
}

//! The processor's name, where the system has it in a file; otherwise its architecture.
QString processor()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("model name"))
                return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).trimmed();
        }
    }
    return QSysInfo::currentCpuArchitecture();
}

} // namespace

MarkdownTable::MarkdownTable(const QStringList &headers)
    : m_rows{headers}
{
}

void MarkdownTable::addRow(const QStringList &cells)
{
    m_rows.push_back(cells);
}

QString MarkdownTable::text() const
{
    std::vector<qsizetype> widths;
    for (qsizetype column = 0; column < m_rows.front().size(); ++column) {
        qsizetype width = 3;
        for (const QStringList &row : m_rows)
            width = std::max(width, row[column].size());
        widths.push_back(width);
    }
    const auto line = [&widths](const QStringList &cells) {
        QString text;
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const qsizetype width = widths[static_cast<std::size_t>(column)];
            text += QStringLiteral("| ")
                + (column == 0 ? cells[column].leftJustified(width) : cells[column].rightJustified(width))
                + u' ';
        }
        return text + QStringLiteral("|\n");
    };
    QStringList rulers;
    for (std::size_t column = 0; column < widths.size(); ++column)
        rulers += column == 0 ? QString(widths[column], u'-') : QString(widths[column] - 1, u'-') + u':';
    QString text = line(m_rows.front()) + line(rulers);
    for (std::size_t row = 1; row < m_rows.size(); ++row)
        text += line(m_rows[row]);
    return text;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[rank == 0 ? 0 : rank - 1];
}

QString number(qint64 value)
{
    return numberLocale().toString(value);
}

QString number(double value, int decimals)
{
    return numberLocale().toString(value, 'f', decimals);
}

QString machine()
{
    return QStringLiteral("%1, %2 processors, %3, Qt %4")
        .arg(processor(), QString::number(QThread::idealThreadCount()), QSysInfo::prettyProductName(),
             QString::fromLatin1(qVersion()));
}

} // namespace benchmarks
