// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <vector>

namespace sampletenant {

//! The bytes of the export whose name starts like this; fails the test when there is none.
QByteArray exported(const QString &nameStart);

//! Records of a CSV text (RFC 4180). An unclosed quote ends with the text.
std::vector<QStringList> records(const QString &text, QChar separator = u',');

using Row = QHash<QString, QString>;
//! Records by the names of the first one; records of another length are left out.
std::vector<Row> rows(const std::vector<QStringList> &records);

//! The rows of an export in UTF-8 or (wide) UTF-16LE, a byte order mark removed.
std::vector<Row> utf8Rows(const QString &nameStart);
std::vector<Row> utf16Rows(const QString &nameStart);

QString fromUtf16(const QByteArray &bytes);
//! From Windows-1252, as far as the sample uses it.
QString fromWindows(const QByteArray &bytes);

//! What the generator says an analysis has to find.
std::vector<Row> truthRows();

//! A message id without brackets, in lower case.
QString comparableId(QString id);

} // namespace sampletenant
