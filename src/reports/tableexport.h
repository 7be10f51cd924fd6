// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QIODevice;

namespace reports {

//! A field after RFC 4180: quoted where it holds a comma, a quote or a line end.
QString csvField(const QString &text);

/*! A field as a spreadsheet can open it without danger: a text that it would take for a formula begins
    with an apostrophe ("=…", "+…", "-…", "@…", tab, line end). Numbers stay numbers. */
QString safeCsvField(const QString &text);

/*! Writes a table for people: UTF-8 with a byte order mark, so that Excel reads umlauts, and no formulas.
    The function is asked for the rows one after the other until it returns an empty list. */
void writeTable(QIODevice &device, const QStringList &header,
                const std::function<QStringList(qsizetype row)> &rowAt);

} // namespace reports
