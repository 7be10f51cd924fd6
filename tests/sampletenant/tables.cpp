// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampletenant/tables.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace sampletenant {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

} // namespace

QByteArray exported(const QString &nameStart)
{
    const QDir folder(QStringLiteral(SAMPLE_TENANT_FOLDER));
    const QStringList names = folder.entryList({nameStart + u'*'}, QDir::Files);
    EXPECT_EQ(names.size(), 1) << nameStart.toStdString();
    return names.isEmpty() ? QByteArray() : contentOf(folder.filePath(names.front()));
}

std::vector<QStringList> records(const QString &text, QChar separator)
{
    std::vector<QStringList> all;
    QStringList record;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else
                quoted = false;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == separator || c == u'\n') {
            record += cell;
            cell.clear();
            if (c == u'\n') {
                all.push_back(record);
                record.clear();
            }
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !record.isEmpty())
        all.push_back(record << cell);
    return all;
}

std::vector<Row> rows(const std::vector<QStringList> &records)
{
    std::vector<Row> all;
    for (std::size_t i = 1; i < records.size(); ++i) {
        if (records[i].size() != records[0].size())
            continue;
        Row row;
        for (qsizetype k = 0; k < records[0].size(); ++k)
            row.insert(records[0][k], records[i][k]);
        all.push_back(row);
    }
    return all;
}

std::vector<Row> utf8Rows(const QString &nameStart)
{
    QByteArray bytes = exported(nameStart);
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    return rows(records(QString::fromUtf8(bytes)));
}

std::vector<Row> utf16Rows(const QString &nameStart)
{
    return rows(records(fromUtf16(exported(nameStart))));
}

QString fromUtf16(const QByteArray &bytes)
{
    QString text;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        text += QChar(static_cast<uchar>(bytes[i]), static_cast<uchar>(bytes[i + 1]));
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    return text;
}

QString fromWindows(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes).replace(QChar(0x96), QChar(0x2013));
}

std::vector<Row> truthRows()
{
    return rows(records(QString::fromUtf8(contentOf(QStringLiteral(SAMPLE_TENANT_TRUTH)))));
}

QString comparableId(QString id)
{
    return id.remove(u'<').remove(u'>').toLower();
}

} // namespace sampletenant
