// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/csvblocks.h"
#include "imports/encoding.h"

#include <QByteArray>

#include <string>
#include <string_view>

namespace imports {

/*! The records of a CSV text, read byte by byte without a thought of speed: what the quick reader has to find as well. Text:
    behind the byte order mark, in UTF-8. One line for each record: "3: [a][b]", or "3: unclosed", "3: too long". */
std::string readSlowly(std::string_view text, char separator, std::size_t maxRecordBytes);

//! How the quick reader shall read.
struct QuickReading {
    ScanCsvBlocks scanBlocks = nullptr;
    qint64 chunkBytes = 1;
    unsigned threads = 1;
    qint64 maxRecordBytes = 1 << 20;
};
//! The same from the quick reader, for a file that begins with the first record.
std::string readQuickly(const QByteArray &file, DetectedEncoding encoding, char separator, const QuickReading &reading);

} // namespace imports
