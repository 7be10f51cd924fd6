// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/csvblocks.h"
#include "imports/encoding.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace imports {

//! What a CSV file holds.
struct CsvContent {
    struct Record {
        qint64 line = 1;
        std::string fault; //!< "unclosed" or "too long": a record that breaks the rules
        std::vector<std::string> fields;
    };
    std::vector<Record> records;
    Encoding encoding = Encoding::Utf8;
    std::int64_t invalidCharacters = 0;
    bool endsInsideRecord = false;
};
//! One line for each record, "3: [a][b]", "3: unclosed" or "3: too long"; then "utf-8, 0 invalid, complete".
std::string print(const CsvContent &content);

/*! Reads a CSV file, shorter than 64 KiB, byte by byte without a thought of speed: what the quick reader has to find as well.
    Without a separator the header line tells it; then empty lines, a "#TYPE" and a "sep=" line may stand before that. */
CsvContent readSlowly(const QByteArray &file, DetectedEncoding detected, std::optional<char> separator,
                      std::size_t maxRecordBytes);

//! How the quick reader shall read.
struct QuickReading {
    ScanCsvBlocks scanBlocks = nullptr;
    qint64 chunkBytes = 1;
    unsigned threads = 1;
    qint64 maxRecordBytes = 1 << 20;
    std::uint32_t columnCount = 0; //!< that the records may have; 0: not known
};
//! The same from the quick reader, for a file that begins with the first record.
CsvContent readQuickly(const QByteArray &file, DetectedEncoding encoding, char separator, const QuickReading &reading);

} // namespace imports
