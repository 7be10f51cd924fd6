// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/textstream.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace imports {

//! One record of a CSV file. The views are valid until the next record is read.
struct CsvRecord {
    std::vector<std::string_view> fields;
    qint64 line = 0; //!< physical line on which it starts, the first line of the file being 1
};

//! Separator of the fields and what stands before the header.
struct CsvDialect {
    char separator = ',';

    //! From the first lines of a file: the separator that occurs most often outside quotes.
    static CsvDialect detect(std::string_view firstLine);
};

/*! Reads CSV as RFC 4180 describes it, with any line end (CRLF, LF, lone CR), record by record, in bounded
    memory. A record that breaks the rules is reported once, and reading goes on in the line after its first. */
class CsvReader {
public:
    enum class Result {
        Record,
        UnclosedQuote, //!< the quote never ends, or something follows its end
        TooLong,       //!< longer than the limit
        End,           //!< also after an error of the stream
    };

    CsvReader(TextStream &stream, qint64 maxRecordBytes);

    //! The first line that is neither empty nor a "#TYPE" or "sep=" line, without consuming it.
    Result peekHeader(std::string &line);
    void setDialect(CsvDialect dialect) { m_separator = dialect.separator; }

    //! The next record. Empty lines are passed over. After UnclosedQuote and TooLong only line is set.
    Result next(CsvRecord &record);

    //! Whether the file ends inside a record: a quote that was still open, and nothing whole behind it.
    bool endedInsideRecord() const { return m_endedInsideRecord; }

private:
    struct FieldSpan {
        std::size_t begin;
        std::size_t length;
        bool hasDoubledQuotes;
    };
    enum class Scan { Complete, UnclosedQuote, TooLong };

    bool refill();
    bool available(std::size_t position) { return position < m_buffer.size() || refill(); }
    Scan scanRecord(std::size_t &end);
    Scan scanQuoted(std::size_t &i);
    std::size_t endOfLine(std::size_t from, bool &found);
    std::size_t skipLineEnd(std::size_t at);
    qint64 lineEnds(std::size_t from, std::size_t to) const;
    void skipRestOfLine();
    std::string_view fieldText(const FieldSpan &span);

    TextStream &m_stream;
    std::string m_buffer;
    std::size_t m_begin = 0; //!< of the record to read next
    qint64 m_line = 1;
    qint64 m_maxRecordBytes;
    char m_separator = ',';
    bool m_streamEnded = false;
    bool m_endedInsideRecord = false;
    std::vector<FieldSpan> m_spans;
    std::deque<std::string> m_unescaped;
};

} // namespace imports
