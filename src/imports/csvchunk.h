// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/csvstructure.h"
#include "imports/readoptions.h"
#include "imports/textchunk.h"

#include <deque>
#include <optional>
#include <string>

namespace imports {

//! How a CSV file is written; enough to read its records.
struct CsvFormat {
    DetectedEncoding encoding;
    CsvDialect dialect;
    std::size_t maxRecordBytes = 1 << 20;
    std::uint32_t columnCount = 0; //!< helps to guess where records begin; 0: not known
    ScanCsvBlocks scanBlocks = nullptr;
};

//! Bytes of a file in one chunk; whole characters of UTF-16.
qint64 chunkBytes(const ReadOptions &options, const CsvFormat &format);

//! What is known where one part of a file ends and the next begins; the reading of the parts follows from it.
struct CsvPosition {
    qint64 offset = 0;              //!< in bytes, where the next record begins
    qint64 line = 1;                //!< its physical line, the first line of the file being 1
    bool insideSkippedLine = false; //!< the rest of the line there belongs to a record that was too long
    DetectedEncoding encoding;      //!< certain once there was a byte that is not ASCII
    bool endsInsideRecord = false;  //!< so far nothing whole came behind a record whose quote does not close
};

//! A text of a record that is no field of its own, such as one with two quotes for one, is kept here.
using FieldScratch = std::deque<std::string>;

/*! A part of a CSV file and the records that begin in it. Parts can be read at the same time: each guesses where its first
    record begins, and asks again when the part before it tells that it was wrong. */
class CsvChunk {
public:
    CsvChunk(std::shared_ptr<ByteSource> source, const CsvFormat &format);

    //! Reads bytes [begin, end) of the file and finds the records that seem to begin there. The error is ReadFailed.
    evidence::Expected<bool> load(qint64 begin, qint64 end);
    /*! Makes sure of the records, once it is known where the first one begins: at the position or behind the end of
        this part. Returns where the next part's first record begins. The error is ReadFailed. */
    evidence::Expected<CsvPosition> settle(const CsvPosition &position);

    const std::vector<CsvStructure::Record> &records() const { return m_structure.records(); }
    const std::vector<CsvStructure::FaultyRecord> &faults() const { return m_structure.faults(); }
    //! The physical line of a place. To be asked for ascending places.
    qint64 lineOf(CsvStructure::Place place);
    //! Characters of the records that are not valid in their encoding.
    std::int64_t invalidCharacters() const;
    //! The text as it stands in the file, or in UTF-8 where that is UTF-16; the places of the records are places of it. There is
    //! padding behind every field.
    const char *text() const { return m_text.text().data(); }
    //! Whether text() is UTF-8, as field() is; else it is Windows-1252. Known once the chunk is settled.
    bool isUtf8() const { return m_encoding != Encoding::Windows1252; }
    //! As CsvStructure::fieldEnds().
    const CsvStructure::Place *fieldEnds(const CsvStructure::Record &record) const { return m_structure.fieldEnds(record); }
    //! The text of a field in UTF-8, valid as long as the chunk and the scratch are.
    std::string_view field(const CsvStructure::Record &record, std::uint32_t field, FieldScratch &scratch) const;

private:
    evidence::Expected<bool> findFrom(CsvStructure::Start start);
    void guess();

    CsvFormat m_format;
    std::shared_ptr<ByteSource> m_source;
    TextChunk m_text;
    CsvStructure m_structure;
    std::optional<CsvStructure::Place> m_start; //!< from which the records were found
    struct {
        qint64 begin = 0;
        qint64 end = 0;
    } m_part; //!< of the file
    Encoding m_encoding = Encoding::Utf8;
    std::size_t m_firstNonAscii = 0; //!< in the text; its size when there is none
    CsvStructure::Place m_begin = 0; //!< of the records, once that is settled
    CsvStructure::Place m_countedTo = 0;
    qint64 m_countedLine = 1;
};

} // namespace imports
