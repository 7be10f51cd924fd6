// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/table.h"

#include "evidence/utf8.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace imports {

using evidence::Error;
using evidence::ErrorKind;
using evidence::Expected;

namespace {

constexpr int headJsonRecords = 20;
constexpr int maxColumns = 2000;

using evidence::toQString;

//! Whether the rows of a kind are asked for all their columns (TableReader::properties()): those of settings.
bool keepsAllColumns(ExportKind kind)
{
    switch (kind) {
    case ExportKind::CasMailboxes:
    case ExportKind::TransportConfig:
    case ExportKind::InboundConnectors:
    case ExportKind::AuthenticationPolicies:
    case ExportKind::OrganizationConfig:
    case ExportKind::ExchangeServers:
        return true;
    case ExportKind::SmtpAuthSummary:
    case ExportKind::SmtpAuthDetails:
    case ExportKind::MessageTrace:
    case ExportKind::MessageTraceEnhanced:
    case ExportKind::MessageTraceExtended:
    case ExportKind::SignIns:
    case ExportKind::AcceptedDomains:
        break;
    }
    return false;
}

QStringList texts(const std::vector<std::string_view> &fields)
{
    QStringList list;
    for (const std::string_view field : fields)
        list << toQString(field);
    return list;
}

Expected<Encoding> readCsvRows(const std::shared_ptr<ByteSource> &source, TableHead &head, const ReadOptions &options,
                               int maxRows)
{
    auto csv = readCsvHead(source, options);
    if (!csv)
        return csv.error();
    CsvReader reader(source, *csv, options);
    if (reader.next() != CsvReader::Result::Record)
        return reader.error().value_or(Error {ErrorKind::NotATable, QString()});
    csv->format.columnCount = reader.record().fieldCount;
    if (csv->format.columnCount > maxColumns)
        return Error {ErrorKind::NotATable, QString::number(csv->format.columnCount)};
    head.format.headers = texts(reader.fields());
    head.format.csv = *csv;
    while (static_cast<int>(head.rows.size()) < maxRows) {
        const auto result = reader.next();
        if (result == CsvReader::Result::End)
            break;
        if (result == CsvReader::Result::Record)
            head.rows.push_back(texts(reader.fields()));
    }
    return reader.encoding();
}

Expected<Encoding> readJsonRows(const std::shared_ptr<ByteSource> &source, TableHead &head, const ReadOptions &options,
                                int maxRows)
{
    auto stream = TextStream::open(source, options);
    if (!stream)
        return stream.error();
    JsonReader reader(*stream, options.maxRecordBytes);
    QHash<QString, int> places;
    std::vector<std::vector<JsonMember>> records;
    QString problem;
    auto result = JsonReader::Result::Record;
    for (int i = 0; i < std::max(headJsonRecords, maxRows); ++i) {
        JsonRecord record;
        result = reader.next(record);
        if (result == JsonReader::Result::End || result == JsonReader::Result::Cut)
            break;
        problem = record.problem;
        const auto members = result == JsonReader::Result::Record ? parseJsonMembers(record.text, problem) : std::nullopt;
        if (!members)
            continue;
        records.push_back(*members);
        for (const JsonMember &member : *members) {
            const QString comparable = comparableHeader(member.path);
            if (head.format.headers.size() < maxColumns && !places.contains(comparable)) {
                places.insert(comparable, static_cast<int>(head.format.headers.size()));
                head.format.headers << member.path;
            }
        }
    }
    if (stream->error())
        return *stream->error();
    if (records.empty() && result == JsonReader::Result::End && problem.isEmpty())
        return Error {ErrorKind::Empty, QString()}; // a page without an object is a page all the same
    if (records.empty())
        return Error {ErrorKind::InvalidJson, problem};
    for (std::size_t i = 0; i < records.size() && static_cast<int>(i) < maxRows; ++i) {
        QStringList row(head.format.headers.size());
        for (const JsonMember &member : records[i]) {
            if (const auto place = places.find(comparableHeader(member.path)); place != places.end())
                row[*place] = member.text;
        }
        head.rows.push_back(row);
    }
    return stream->encoding();
}

} // namespace

Expected<TableHead> readHead(const std::shared_ptr<ByteSource> &source, const Schema &schema,
                             const std::optional<ColumnMapping> &mapping, const ReadOptions &options, int maxRows)
{
    auto stream = TextStream::open(source, {.cancelled = options.cancelled});
    if (!stream)
        return stream.error();
    std::string text;
    while (text.find_first_not_of(" \t\r\n") == std::string::npos) {
        text.clear();
        if (!stream->read(text))
            return stream->error().value_or(Error {ErrorKind::Empty, QString()});
    }
    const char first = text[text.find_first_not_of(" \t\r\n")];

    TableHead head;
    head.format.isJson = first == '{' || first == '[';
    const auto encoding = head.format.isJson ? readJsonRows(source, head, options, maxRows)
                                             : readCsvRows(source, head, options, maxRows);
    if (!encoding)
        return encoding.error();
    head.encoding = *encoding;
    const auto recognised
        = mapping ? schema.apply(*mapping, head.format.headers.size()) : schema.recognise(head.format.headers);
    if (recognised)
        head.format.recognised = *recognised;
    else
        head.problem = recognised.error();
    return head;
}

Expected<TableReader> TableReader::open(const std::shared_ptr<ByteSource> &source, const TableFormat &format,
                                        const ReadOptions &options)
{
    TableReader reader;
    reader.m_format = std::make_shared<const TableFormat>(format);
    reader.m_rowsRead = options.rowsRead;
    if (!format.isJson) {
        reader.m_csv = std::make_unique<CsvReader>(source, format.csv, options);
        reader.m_csvRows = std::make_unique<CsvRows>(format);
        reader.m_csv->next(); // the header
        return reader;
    }
    auto stream = TextStream::open(source, options);
    if (!stream)
        return stream.error();
    reader.m_stream = std::make_unique<TextStream>(std::move(*stream));
    reader.m_json = std::make_unique<JsonReader>(*reader.m_stream, options.maxRecordBytes);
    std::vector<bool> wanted(static_cast<std::size_t>(format.headers.size()), keepsAllColumns(format.recognised.kind));
    for (std::size_t i = 0; i < fieldCount; ++i) {
        if (const int column = format.recognised.columns[i]; column >= 0) {
            wanted[static_cast<std::size_t>(column)] = true;
            reader.m_jsonFields.emplace_back(i, static_cast<std::size_t>(column));
        }
    }
    reader.m_jsonColumns = std::make_unique<JsonColumns>(format.headers, wanted);
    return reader;
}

TableReader::Result TableReader::next(TableRow &row)
{
    const Result result = m_format->isJson ? nextJson(row) : nextCsv(row);
    if (m_rowsRead)
        countRow(result);
    return result;
}

void TableReader::countRow(Result result)
{
    constexpr qint64 many = 1000;
    m_untoldRows += result != Result::End;
    if (m_untoldRows >= many || result == Result::End)
        m_rowsRead(std::exchange(m_untoldRows, 0));
}

TableReader::Result TableReader::reject(qint64 line, RejectReason reason, QString detail)
{
    m_rejected = {line, reason, std::move(detail)};
    return Result::Rejected;
}

TableReader::Result TableReader::nextCsv(TableRow &row)
{
    switch (m_csv->next()) {
    case CsvReader::Result::End:
        return Result::End;
    case CsvReader::Result::Faulty:
        m_rejected = CsvRows::rejected(m_csv->chunk(), m_csv->faulty());
        return Result::Rejected;
    case CsvReader::Result::Record:
        break;
    }
    const auto rejected = m_csvRows->make(m_csv->chunk(), m_csv->record(), row);
    if (rejected)
        m_rejected = *rejected;
    return rejected ? Result::Rejected : Result::Row;
}

CsvRows::CsvRows(const TableFormat &format)
    : m_columnCount(static_cast<std::uint32_t>(format.headers.size()))
{
    for (std::size_t i = 0; i < fieldCount; ++i) {
        if (const int column = format.recognised.columns[i]; column >= 0)
            m_columns.push_back({i, static_cast<std::uint32_t>(column)});
    }
}

RejectedRow CsvRows::rejected(CsvChunk &chunk, const CsvStructure::FaultyRecord &faulty)
{
    const bool isTooLong = faulty.fault == CsvStructure::Fault::TooLong;
    return {chunk.lineOf(faulty.begin), isTooLong ? RejectReason::TooLong : RejectReason::UnclosedQuote, {}};
}

std::optional<RejectedRow> CsvRows::make(CsvChunk &chunk, const CsvStructure::Record &record, TableRow &row)
{
    m_scratch.clear();
    row.line = chunk.lineOf(record.begin);
    std::uint32_t count = record.fieldCount;
    const auto isEmpty = [&](std::uint32_t field) { return chunk.field(record, field, m_scratch).empty(); };
    while (count > m_columnCount && isEmpty(count - 1))
        --count; // a separator too many at the end of the line
    if (count != m_columnCount)
        return RejectedRow {row.line, RejectReason::ColumnCount, QStringLiteral("%1/%2").arg(count).arg(m_columnCount)};
    for (const Column &column : m_columns)
        row.fields[column.field] = chunk.field(record, column.column, m_scratch);
    return std::nullopt;
}

ReadSummary TableReader::summary() const
{
    if (m_csv)
        return {m_csv->encoding(), m_csv->invalidCharacters(), m_csv->endedInsideRecord(), m_csv->error()};
    return {m_stream->encoding(), m_stream->invalidCharacters(), m_isCut, m_stream->error()};
}

TableReader::Result TableReader::nextJson(TableRow &row)
{
    JsonRecord record;
    const auto result = m_json->next(record);
    row.line = record.line;
    switch (result) {
    case JsonReader::Result::End:
        return Result::End;
    case JsonReader::Result::Cut:
        m_isCut = true;
        return reject(row.line, RejectReason::InvalidJson, QStringLiteral("end of file"));
    case JsonReader::Result::Invalid:
        return reject(row.line, RejectReason::InvalidJson, record.problem);
    case JsonReader::Result::TooLong:
        return reject(row.line, RejectReason::TooLong);
    case JsonReader::Result::Record:
        break;
    }
    if (const auto problem = m_jsonColumns->read(record))
        return reject(row.line, RejectReason::InvalidJson, *problem);
    for (const auto &[field, column] : m_jsonFields)
        row.fields[field] = m_jsonColumns->values()[column];
    return Result::Row;
}

std::vector<std::pair<QString, QString>> TableReader::properties()
{
    const std::vector<std::string_view> values = m_csv ? m_csv->fields() : m_jsonColumns->values();
    std::vector<std::pair<QString, QString>> all;
    for (qsizetype i = 0; i < m_format->headers.size(); ++i)
        all.emplace_back(m_format->headers[i].simplified(), toQString(values[static_cast<std::size_t>(i)]));
    return all;
}

} // namespace imports
