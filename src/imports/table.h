// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/csvreader.h"
#include "imports/inputreport.h"
#include "imports/jsoncolumns.h"
#include "imports/schema.h"
#include "imports/timestamp.h"

#include <memory>
#include <vector>

namespace imports {

//! What was found out about a file from its head; enough to read it, any number of times.
struct TableFormat {
    bool isJson = false;
    CsvHead csv;
    QStringList headers; //!< JSON: the paths of the members of the first records ("status/errorCode")
    Recognised recognised;
    DateOrder dateOrder = DateOrder::MonthDay;
};

//! The head of a file: how it is written, its headers and first rows, and what kind it is.
struct TableHead {
    TableFormat format;
    Encoding encoding = Encoding::Utf8;
    std::vector<QStringList> rows;
    std::optional<evidence::Error> problem; //!< readable, but not recognised
};

/*! Looks at the head of a file. With a mapping the columns are taken from it. Errors: those of the stream,
    NotATable, LineTooLong, InvalidJson. */
evidence::Expected<TableHead> readHead(const std::shared_ptr<ByteSource> &source, const Schema &schema,
                                       const std::optional<ColumnMapping> &mapping, const ReadOptions &options,
                                       int maxRows = 0);

//! One row of a file. The views are valid until the next row is read.
struct TableRow {
    qint64 line = 0;
    std::array<std::string_view, fieldCount> fields;
    std::string_view operator[](Field field) const { return fields[static_cast<std::size_t>(field)]; }
};

//! What is known of a file once it was read.
struct ReadSummary {
    Encoding encoding = Encoding::Utf8;
    std::int64_t invalidCharacters = 0;
    bool endedInsideRecord = false;
    std::optional<evidence::Error> error; //!< why reading ended early
};

//! Makes rows of the records of a CSV file.
class CsvRows {
public:
    explicit CsvRows(const TableFormat &format);

    //! The row of a record; or why it is none. The row is valid until the next one is made.
    std::optional<RejectedRow> make(CsvChunk &chunk, const CsvStructure::Record &record, TableRow &row);
    //! Why a faulty record is none.
    static RejectedRow rejected(CsvChunk &chunk, const CsvStructure::FaultyRecord &faulty);

private:
    struct Column {
        std::size_t field;
        std::uint32_t column;
    };
    std::vector<Column> m_columns; //!< of the fields that the file has
    std::uint32_t m_columnCount;
    FieldScratch m_scratch;
};

//! Reads the rows of a file whose format is known, whether it is CSV or JSON.
class TableReader {
public:
    enum class Result { Row, Rejected, End };

    //! Errors: those of the stream.
    static evidence::Expected<TableReader> open(const std::shared_ptr<ByteSource> &source, const TableFormat &format,
                                                const ReadOptions &options);

    //! The next row, or why it is none (rejected()).
    Result next(TableRow &row);
    const RejectedRow &rejected() const { return m_rejected; }
    //! All columns of the current row with their names, for settings, which are kept as they are.
    std::vector<std::pair<QString, QString>> properties();
    bool hasField(Field field) const { return m_format->recognised.has(field); }

    ReadSummary summary() const;

private:
    TableReader() = default;
    void countRow(Result result);
    Result nextCsv(TableRow &row);
    Result nextJson(TableRow &row);
    Result reject(qint64 line, RejectReason reason, QString detail = {});

    std::shared_ptr<const TableFormat> m_format;
    std::unique_ptr<CsvReader> m_csv; //!< null: JSON
    std::unique_ptr<CsvRows> m_csvRows;
    std::unique_ptr<TextStream> m_stream; // on the heap, because the reader keeps a reference
    std::unique_ptr<JsonReader> m_json;
    std::unique_ptr<JsonColumns> m_jsonColumns;
    std::vector<std::pair<std::size_t, std::size_t>> m_jsonFields; //!< fields that the file has, and their columns
    RejectedRow m_rejected;
    std::function<void(qint64)> m_rowsRead;
    qint64 m_untoldRows = 0;
    bool m_isCut = false; //!< JSON that ends inside a record
};

} // namespace imports
