// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/tableexport.h"

#include <QIODevice>

#include <algorithm>

namespace reports {

namespace {

QByteArray lineOf(const QStringList &fields)
{
    QStringList safe;
    for (const QString &field : fields)
        safe.append(safeCsvField(field));
    return safe.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

} // namespace

QString csvField(const QString &text)
{
    static constexpr QStringView special = u",\"\r\n";
    if (std::none_of(text.cbegin(), text.cend(), [](QChar c) { return special.contains(c); }))
        return text;
    QString quoted = text;
    quoted.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

QString safeCsvField(const QString &text)
{
    // Spreadsheets skip spaces in front and also take the wide forms of East Asian keyboards.
    static constexpr QStringView starts = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    const auto first = std::find_if(text.cbegin(), text.cend(), [](QChar c) { return c != u' '; });
    if (first == text.cend() || !starts.contains(*first))
        return csvField(text);
    bool isNumber = false;
    text.toLongLong(&isNumber);
    return csvField(isNumber ? text : QLatin1Char('\'') + text);
}

void writeTable(QIODevice &device, const QStringList &header,
                const std::function<QStringList(qsizetype row)> &rowAt)
{
    device.write("\xef\xbb\xbf");
    device.write(lineOf(header));
    qsizetype row = 0;
    for (QStringList fields = rowAt(row); !fields.isEmpty(); fields = rowAt(++row))
        device.write(lineOf(fields));
}

} // namespace reports
