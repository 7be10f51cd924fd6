// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/snapshot.h"
#include "imports/exportkind.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace imports {

//! How an export is written; the content stays the same.
struct Layout {
    enum class Dates { Iso, IsoFraction, IsoOffset, Us, German };

    Encoding encoding = Encoding::Utf8;
    bool bom = false;
    QString lineEnd = QStringLiteral("\r\n");
    QChar separator = QLatin1Char(',');
    bool quoteEverything = true; //!< header cells too
    Dates dates = Dates::Iso;
    unsigned columnOrder = 0; //!< 0: as given; else the seed of a permutation
    bool typeLine = false; //!< "#TYPE" before the header, as PowerShell 5.1 writes it
    bool lineEndAtEnd = true;

    std::string describe() const;
};

//! The text in an encoding; what it cannot express becomes a question mark.
QByteArray encoded(const QString &text, Encoding encoding, bool bom = false);

//! A point in time as exports of this layout write it.
QString dateText(evidence::UtcSeconds time, Layout::Dates format);

//! A table as bytes. Cells that start with "@time " hold a time in seconds, written by the layout.
QByteArray written(const QStringList &headers, const std::vector<QStringList> &rows, const Layout &layout);

//! The marker cell for a time.
QString timeCell(evidence::UtcSeconds time);

} // namespace imports
