// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/csvblocks.h"

#include <span>
#include <string_view>
#include <vector>

namespace imports {

//! Separator of the fields.
struct CsvDialect {
    char separator = ',';

    //! Whether a line is there to tell the separator: "sep=;", with any ASCII character but a quote.
    static bool isToldBy(std::string_view line);
    //! From a line that tells the separator, or from the header: the separator that occurs most often outside quotes.
    static CsvDialect detect(std::string_view line);
};

/*! Finds the records and fields of a piece of CSV text. CSV is what RFC 4180 describes, with any line end (CRLF, LF,
    lone CR); a quote inside a field that does not begin with one stands for itself. A record that breaks the rules is
    reported once, and reading goes on in the line after its first.

    Text that keeps to the rules is looked at 64 bytes at a time; where it does not, one record is read byte by byte. */
class CsvStructure {
public:
    using Place = std::uint32_t; //!< a byte of the text, counted from 0

    //! A whole record. Its fields end at ends()[firstEnd] and the following; each begins one behind the end before.
    struct Record {
        Place begin = 0;
        std::uint32_t firstEnd = 0;
        std::uint32_t fieldCount = 0;
    };
    enum class Fault : std::uint8_t {
        UnclosedQuote, //!< the quote does not end within the limit, or something follows its end
        TooLong,       //!< longer than the limit
    };
    struct FaultyRecord {
        Place begin = 0;
        Fault fault {};
    };
    //! Where reading begins or goes on.
    struct Start {
        Place place = 0;
        bool insideSkippedLine = false; //!< the rest of the line there belongs to a record that was too long
    };
    enum class Outcome : std::uint8_t {
        Done,      //!< goesOn() tells where the next record begins, at the limit or behind it
        NeedsMore, //!< the text ends inside a record; goesOn() tells where that begins
    };

    //! Readable bytes that the text must have behind its end; what they hold does not matter.
    static constexpr std::size_t padding = csvBlockBytes;

    CsvStructure(ScanCsvBlocks scanBlocks, CsvDialect dialect, std::size_t maxRecordBytes);

    /*! Finds the records that begin at start or later, but before the limit; what was found before is forgotten.
        With isEnd the file ends with the text. */
    Outcome find(std::string_view text, Start start, Place limit, bool isEnd);

    const std::vector<Record> &records() const { return m_records; }
    const std::vector<FaultyRecord> &faults() const { return m_faults; }
    Start goesOn() const { return m_goesOn; }
    //! Line ends between start and goesOn().
    std::int64_t lines() const { return m_lines; }
    //! Whether the file ends inside a record: a quote was still open, and nothing whole came behind it.
    bool endsInsideRecord() const { return m_endsInsideRecord; }

    //! Where the fields of a record end; the place behind one is that of a separator or a line end.
    const Place *fieldEnds(const Record &record) const { return m_ends.data() + record.firstEnd; }
    //! A field of a record as it stands in the text, quotes and all.
    std::string_view rawField(const Record &record, std::uint32_t field) const
    {
        const Place begin = field == 0 ? record.begin : m_ends[record.firstEnd + field - 1] + 1;
        return {m_text.data() + begin, m_ends[record.firstEnd + field] - begin};
    }

private:
    enum class Scan : std::uint8_t { Complete, Unclosed, UnclosedAtEnd, TooLong, NeedsMore, InsideAtLineEnd };
    enum class At : std::uint8_t { FieldStart, Field, Quotes };
    //! How far reading got, and in the midst of what.
    struct Position {
        Place place = 0;
        At at {};
    };
    struct Stop {
        Scan scan {};
        Place place = 0;
        At at {};
    };
    //! A record that went wrong, and how far it reached without an end.
    struct DeadEnd {
        Place begin = 0;
        Stop stop;
    };

    //! A record whose end was not seen yet.
    struct OpenRecord {
        Place begin = 0;
        std::uint32_t firstEnd = 0;
        bool hasLinesInside = false; //!< whether there may be line ends inside its quotes
    };

    void readBlocks();
    bool takeRecords(std::span<const std::uint32_t> recordEnds, Place readable, OpenRecord &record);
    Scan readRecord();
    Stop readFields(Position from, Place begin, std::size_t lineEnd, std::vector<Place> &ends) const;
    bool skipLine();
    bool isLineEnd(std::size_t place) const { return m_text[place] == '\n' || m_text[place] == '\r'; }
    Place behindLineEnd(Place lineEnd) const;
    void finishRecord(Place begin, std::uint32_t firstEnd, std::uint32_t endOfEnds);

    ScanCsvBlocks m_scanBlocks;
    char m_separator;
    std::size_t m_maxRecordBytes;

    std::string_view m_text;
    Place m_limit = 0;
    bool m_isEnd = false;
    Start m_goesOn;
    std::vector<Record> m_records;
    std::vector<Place> m_ends;
    std::size_t m_endCount = 0; //!< of m_ends, which is longer to leave room for writing ahead
    std::vector<FaultyRecord> m_faults;
    std::int64_t m_lines = 0;
    bool m_endsInsideRecord = false;
    DeadEnd m_deadEnd; //!< the one that reached furthest
};

//! Line ends in a text: CRLF, LF and lone CR count one each.
std::int64_t countLines(std::string_view text);

} // namespace imports
