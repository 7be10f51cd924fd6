// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/csvchunk.h"
#include "imports/readoptions.h"

#include <memory>
#include <string_view>
#include <vector>

namespace imports {

//! How a CSV file is written, and where its header stands.
struct CsvHead {
    CsvFormat format;
    CsvPosition header;
};
/*! Looks at the head of a CSV file. Empty lines, a "#TYPE" and a "sep=" line may stand before the header. Errors: those
    of openText(), LineTooLong. */
evidence::Expected<CsvHead> readCsvHead(const std::shared_ptr<ByteSource> &source, const ReadOptions &options);

//! Reads the records of a CSV file one after the other, in bounded memory.
class CsvReader {
public:
    enum class Result {
        Record,
        Faulty, //!< a record that breaks the rules
        End,    //!< also after an error
    };

    //! The first record is the header.
    CsvReader(std::shared_ptr<ByteSource> source, const CsvHead &head, ReadOptions options);

    //! Goes to the next record. Empty lines are passed over.
    Result next();
    //! After Record.
    const CsvStructure::Record &record() const { return m_chunk.records()[m_record - 1]; }
    //! After Faulty.
    const CsvStructure::FaultyRecord &faulty() const { return m_chunk.faults()[m_fault - 1]; }
    //! Holds the record until next() is called.
    CsvChunk &chunk() { return m_chunk; }
    //! All fields of the current record, valid until next() is called.
    std::vector<std::string_view> fields();

    Encoding encoding() const { return m_position.encoding.encoding; }
    qint64 invalidCharacters() const { return m_invalidCharacters; }
    //! Whether the file ends inside a record: a quote that was still open, and nothing whole behind it.
    bool endedInsideRecord() const { return m_position.endsInsideRecord; }
    //! Why reading ended early: ReadFailed, Cancelled.
    const std::optional<evidence::Error> &error() const { return m_error; }

private:
    bool nextChunk();

    std::shared_ptr<ByteSource> m_source;
    ReadOptions m_options;
    CsvChunk m_chunk;
    CsvPosition m_position; //!< where the next chunk's records begin
    qint64 m_chunkBytes;
    qint64 m_chunkEnd;
    std::size_t m_record = 0; //!< of the chunk, to be read next
    std::size_t m_fault = 0;
    FieldScratch m_scratch;
    qint64 m_invalidCharacters = 0;
    std::optional<evidence::Error> m_error;
};

} // namespace imports
