// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/table.h"

#include "evidence/utf8.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace imports {

using evidence::Error;
using evidence::ErrorKind;
using evidence::Expected;

namespace {

constexpr int headJsonRecords = 20;
constexpr int maxJsonDepth = 4; //!< members below are not looked at; no export needs more
constexpr int maxColumns = 2000;

using evidence::toQString;

QStringList texts(const std::vector<std::string_view> &fields)
{
    QStringList list;
    for (const std::string_view field : fields)
        list << toQString(field);
    return list;
}

//! The text of a JSON value that is no object.
QString jsonText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("True") : QStringLiteral("False");
    case QJsonValue::Double: {
        const qint64 whole = value.toInteger();
        return static_cast<double>(whole) == value.toDouble() ? QString::number(whole)
                                                             : QString::number(value.toDouble(), 'g', 15);
    }
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array) {
            if (!item.isObject() && !item.isArray())
                parts << jsonText(item);
        }
        return parts.join(QLatin1Char(' '));
    }
    case QJsonValue::Null:
    case QJsonValue::Object:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

//! Calls visit(path, value) for every member that is no object; "properties" of diagnostic records counts as the top.
template <typename Visit>
void forEachMember(const QJsonObject &object, const QString &prefix, int depth, const Visit &visit)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!member->isObject())
            visit(prefix + member.key(), *member);
        else if (depth < maxJsonDepth)
            forEachMember(member->toObject(),
                          depth == 0 && member.key().compare(QLatin1String("properties"), Qt::CaseInsensitive) == 0
                              ? QString()
                              : prefix + member.key() + QLatin1Char('/'),
                          depth + 1, visit);
    }
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
    std::vector<QJsonObject> objects;
    QString problem;
    for (int i = 0; i < std::max(headJsonRecords, maxRows); ++i) {
        JsonRecord record;
        const auto result = reader.next(record);
        if (result == JsonReader::Result::End || result == JsonReader::Result::Cut)
            break;
        if (result != JsonReader::Result::Record) {
            problem = record.problem;
            continue;
        }
        objects.push_back(record.object);
        forEachMember(record.object, {}, 0, [&](const QString &path, const QJsonValue &) {
            const QString comparable = comparableHeader(path);
            if (head.format.headers.size() < maxColumns && !places.contains(comparable)) {
                places.insert(comparable, static_cast<int>(head.format.headers.size()));
                head.format.headers << path;
            }
        });
    }
    if (stream->error())
        return *stream->error();
    if (objects.empty())
        return Error {ErrorKind::InvalidJson, problem};
    for (std::size_t i = 0; i < objects.size() && static_cast<int>(i) < maxRows; ++i) {
        QStringList row(head.format.headers.size());
        forEachMember(objects[i], {}, 0, [&](const QString &path, const QJsonValue &value) {
            if (const auto place = places.find(comparableHeader(path)); place != places.end())
                row[*place] = jsonText(value);
        });
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
    for (int i = 0; i < format.headers.size(); ++i)
        reader.m_jsonColumns.insert(comparableHeader(format.headers[i]), i);
    reader.m_jsonValues.resize(static_cast<std::size_t>(format.headers.size()));
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
    for (std::string &value : m_jsonValues)
        value.clear();
    forEachMember(record.object, {}, 0, [this](const QString &path, const QJsonValue &value) {
        const auto column = m_jsonColumns.constFind(comparableHeader(path));
        if (column != m_jsonColumns.constEnd() && m_jsonValues[static_cast<std::size_t>(*column)].empty())
            m_jsonValues[static_cast<std::size_t>(*column)] = jsonText(value).toStdString();
    });
    for (std::size_t i = 0; i < fieldCount; ++i) {
        const int column = m_format->recognised.columns[i];
        row.fields[i] = column >= 0 ? std::string_view(m_jsonValues[static_cast<std::size_t>(column)]) : std::string_view();
    }
    return Result::Row;
}

std::vector<std::pair<QString, QString>> TableReader::properties()
{
    std::vector<std::string_view> values;
    if (m_csv)
        values = m_csv->fields();
    else
        values.assign(m_jsonValues.begin(), m_jsonValues.end());
    std::vector<std::pair<QString, QString>> all;
    for (qsizetype i = 0; i < m_format->headers.size(); ++i)
        all.emplace_back(m_format->headers[i].simplified(), toQString(values[static_cast<std::size_t>(i)]));
    return all;
}

} // namespace imports
