// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/csvreader.h"
#include "imports/inputreport.h"
#include "imports/jsonreader.h"
#include "imports/schema.h"
#include "imports/timestamp.h"

#include <QHash>

#include <variant>
#include <vector>

namespace imports {

//! What was found out about a file from its head; enough to read it, any number of times.
struct TableFormat {
    bool isJson = false;
    CsvDialect dialect;
    QStringList headers; //!< JSON: the paths of the members of the first records ("status/errorCode")
    Recognised recognised;
    DateOrder dateOrder = DateOrder::MonthDay;
};

//! Limits and hooks that reading a file needs.
struct ReadOptions {
    qint64 maxRecordBytes = 1 << 20;
    TextStream::BytesRead bytesRead;
    const std::atomic_bool *cancelled = nullptr;
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
    //! All columns of the current row with their names, for kinds that are kept as they are.
    std::vector<std::pair<QString, QString>> properties() const;
    bool hasField(Field field) const { return m_format->recognised.columns[static_cast<std::size_t>(field)] >= 0; }

    //! Set when reading ended early.
    const std::optional<evidence::Error> &error() const { return m_stream->error(); }
    Encoding encoding() const { return m_stream->encoding(); }
    qint64 invalidCharacters() const { return m_stream->invalidCharacters(); }
    bool endedInsideRecord() const { return m_endedInsideRecord; }

private:
    TableReader() = default;
    Result nextCsv(TableRow &row);
    Result nextJson(TableRow &row);
    Result reject(qint64 line, RejectReason reason, QString detail = {});

    std::unique_ptr<TextStream> m_stream; // on the heap, because the readers keep a reference
    std::shared_ptr<const TableFormat> m_format;
    std::variant<std::monostate, CsvReader, JsonReader> m_reader;
    CsvRecord m_csv;
    QHash<QString, int> m_jsonColumns;
    std::vector<std::string> m_jsonValues;
    RejectedRow m_rejected;
    bool m_endedInsideRecord = false;
};

} // namespace imports
