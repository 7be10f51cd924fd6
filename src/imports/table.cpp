// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/table.h"

#include "evidence/utf8.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace imports {

using evidence::Error;
using evidence::ErrorKind;
using evidence::Expected;

namespace {

constexpr int headJsonRecords = 20;
constexpr int maxJsonDepth = 4; //!< members below are not looked at; no export needs more
constexpr qsizetype maxColumns = 2000;

using evidence::toQString;

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

Expected<bool> readCsvHead(TextStream &stream, TableHead &head, const ReadOptions &options, int maxRows)
{
    CsvReader reader(stream, options.maxRecordBytes);
    std::string line;
    switch (reader.peekHeader(line)) {
    case CsvReader::Result::TooLong:
        return Error {ErrorKind::LineTooLong, QString()};
    case CsvReader::Result::Record:
        break;
    default:
        return stream.error().value_or(Error {ErrorKind::Empty, QString()});
    }
    head.format.dialect = CsvDialect::detect(line);
    reader.setDialect(head.format.dialect);
    CsvRecord record;
    if (reader.next(record) != CsvReader::Result::Record)
        return stream.error().value_or(Error {ErrorKind::NotATable, toQString(line.substr(0, 200))});
    if (static_cast<qsizetype>(record.fields.size()) > maxColumns)
        return Error {ErrorKind::NotATable, QString::number(record.fields.size())};
    for (const std::string_view field : record.fields)
        head.format.headers << toQString(field);
    while (static_cast<int>(head.rows.size()) < maxRows) {
        const auto result = reader.next(record);
        if (result == CsvReader::Result::End)
            break;
        QStringList row;
        for (const std::string_view field : record.fields)
            row << toQString(field);
        if (result == CsvReader::Result::Record)
            head.rows.push_back(row);
    }
    return true;
}

Expected<bool> readJsonHead(TextStream &stream, TableHead &head, const ReadOptions &options, int maxRows)
{
    JsonReader reader(stream, options.maxRecordBytes);
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
    if (stream.error())
        return *stream.error();
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
    return true;
}

} // namespace

Expected<TableHead> readHead(const std::shared_ptr<ByteSource> &source, const Schema &schema,
                             const std::optional<ColumnMapping> &mapping, const ReadOptions &options, int maxRows)
{
    const auto open = [&] { return TextStream::open(source, {}, options.cancelled); };
    auto stream = open();
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
    stream = open();
    if (!stream)
        return stream.error();
    const auto read = head.format.isJson ? readJsonHead(*stream, head, options, maxRows)
                                         : readCsvHead(*stream, head, options, maxRows);
    if (!read)
        return read.error();
    head.encoding = stream->encoding();
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
    auto stream = TextStream::open(source, options.bytesRead, options.cancelled);
    if (!stream)
        return stream.error();
    TableReader reader;
    reader.m_stream = std::make_unique<TextStream>(std::move(*stream));
    reader.m_format = std::make_shared<const TableFormat>(format);
    if (format.isJson) {
        reader.m_reader.emplace<JsonReader>(*reader.m_stream, options.maxRecordBytes);
        for (int i = 0; i < format.headers.size(); ++i)
            reader.m_jsonColumns.insert(comparableHeader(format.headers[i]), i);
        reader.m_jsonValues.resize(static_cast<std::size_t>(format.headers.size()));
    } else {
        auto &csv = reader.m_reader.emplace<CsvReader>(*reader.m_stream, options.maxRecordBytes);
        std::string line;
        csv.peekHeader(line);
        csv.setDialect(format.dialect);
        csv.next(reader.m_csv);
    }
    return reader;
}

TableReader::Result TableReader::next(TableRow &row)
{
    return m_format->isJson ? nextJson(row) : nextCsv(row);
}

TableReader::Result TableReader::reject(qint64 line, RejectReason reason, QString detail)
{
    m_rejected = {line, reason, std::move(detail)};
    return Result::Rejected;
}

TableReader::Result TableReader::nextCsv(TableRow &row)
{
    auto &reader = std::get<CsvReader>(m_reader);
    const auto result = reader.next(m_csv);
    m_endedInsideRecord = reader.endedInsideRecord();
    row.line = m_csv.line;
    switch (result) {
    case CsvReader::Result::End:
        return Result::End;
    case CsvReader::Result::UnclosedQuote:
        return reject(row.line, RejectReason::UnclosedQuote);
    case CsvReader::Result::TooLong:
        return reject(row.line, RejectReason::TooLong);
    case CsvReader::Result::Record:
        break;
    }
    const auto expected = static_cast<std::size_t>(m_format->headers.size());
    while (m_csv.fields.size() > expected && m_csv.fields.back().empty())
        m_csv.fields.pop_back(); // a separator too many at the end of the line
    if (m_csv.fields.size() != expected)
        return reject(row.line, RejectReason::ColumnCount,
                      QStringLiteral("%1/%2").arg(m_csv.fields.size()).arg(expected));
    for (std::size_t i = 0; i < fieldCount; ++i) {
        const int column = m_format->recognised.columns[i];
        row.fields[i] = column >= 0 ? m_csv.fields[static_cast<std::size_t>(column)] : std::string_view();
    }
    return Result::Row;
}

TableReader::Result TableReader::nextJson(TableRow &row)
{
    JsonRecord record;
    const auto result = std::get<JsonReader>(m_reader).next(record);
    row.line = record.line;
    switch (result) {
    case JsonReader::Result::End:
        return Result::End;
    case JsonReader::Result::Cut:
        m_endedInsideRecord = true;
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

std::vector<std::pair<QString, QString>> TableReader::properties() const
{
    std::vector<std::pair<QString, QString>> all;
    const auto count = static_cast<std::size_t>(m_format->headers.size());
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view value = m_format->isJson ? std::string_view(m_jsonValues[i]) : m_csv.fields[i];
        all.emplace_back(m_format->headers[static_cast<qsizetype>(i)].simplified(), toQString(value));
    }
    return all;
}

} // namespace imports
