// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/slowcsv.h"

#include "imports/csvchunks.h"
#include "imports/slowtext.h"

#include <QThreadPool>

#include <algorithm>
#include <map>
#include <mutex>
#include <stdexcept>

namespace imports {

namespace {

//! Bytes of the line end at a place; 0 where there is none.
std::size_t lineEndAt(std::string_view text, std::size_t at)
{
    if (text.substr(at).starts_with("\r\n"))
        return 2;
    return at < text.size() && (text[at] == '\n' || text[at] == '\r') ? 1 : 0;
}

std::string_view firstLine(std::string_view text)
{
    return text.substr(0, text.find_first_of("\r\n"));
}

//! Where a text stands while it is read.
class SlowReader {
public:
    SlowReader(std::string_view text, std::size_t maxRecordBytes)
        : m_text(text)
        , m_maxRecordBytes(maxRecordBytes)
    {
    }

    //! Passes over what stands before the header. Returns the separator, as a line there or the header itself tells it.
    char passPreamble()
    {
        std::optional<CsvDialect> told;
        for (; m_at < m_text.size(); passLine()) {
            const std::string_view line = firstLine(rest());
            if (CsvDialect::isToldBy(line))
                told = CsvDialect::detect(line);
            else if (!line.empty() && !line.starts_with("#TYPE") && !line.starts_with("\"#TYPE") && !line.starts_with("sep="))
                break;
        }
        return (told ? *told : CsvDialect::detect(firstLine(rest()))).separator;
    }
    //! The text that is not read yet.
    std::string_view rest() const { return m_text.substr(m_at); }

    void read(char separator, CsvContent &content)
    {
        m_separator = separator;
        while (m_at < m_text.size() && rest() != "\x1a") {
            if (lineEndAt(m_text, m_at)) {
                passLine();
                continue;
            }
            content.records.push_back(readRecord());
            content.endsInsideRecord = m_isCut || (content.endsInsideRecord && !content.records.back().fault.empty());
        }
    }

private:
    bool isEndOfField(std::size_t at) const
    {
        return at == m_text.size() || m_text[at] == m_separator || lineEndAt(m_text, at);
    }
    bool isTooLong(std::size_t at) const { return at - m_at > m_maxRecordBytes; }

    CsvContent::Record readRecord()
    {
        CsvContent::Record record {m_line, {}, {}};
        std::size_t at = m_at;
        record.fields.push_back(readField(at, record.fault));
        while (record.fault.empty() && at < m_text.size() && m_text[at] == m_separator) {
            if (isTooLong(++at))
                record.fault = "too long";
            else
                record.fields.push_back(readField(at, record.fault));
        }
        if (!record.fault.empty()) {
            record.fields.clear();
            at = m_at;
        }
        while (m_at < at)
            passOne();
        passLine();
        return record;
    }

    std::string readField(std::size_t &at, std::string &fault)
    {
        m_isCut = false;
        if (at < m_text.size() && m_text[at] == '"')
            return readQuoted(at, fault);
        const std::size_t begin = at;
        while (!isEndOfField(at)) {
            if (isTooLong(++at)) {
                fault = "too long";
                return {};
            }
        }
        return std::string(m_text.substr(begin, at - begin));
    }

    std::string readQuoted(std::size_t &at, std::string &fault)
    {
        std::string field;
        for (++at;; ++at) {
            while (at < m_text.size() && m_text[at] != '"')
                field += m_text[at++];
            if (isTooLong(at) || at == m_text.size()) {
                m_isCut = !isTooLong(at);
                break;
            }
            ++at;
            if (isEndOfField(at))
                return field;
            if (m_text[at] != '"')
                break;
            field += '"';
        }
        fault = "unclosed";
        return {};
    }

    //! Passes over a byte or a line end.
    void passOne()
    {
        const std::size_t lineEnd = lineEndAt(m_text, m_at);
        m_line += lineEnd > 0;
        m_at += std::max<std::size_t>(lineEnd, 1);
    }
    //! Passes over the rest of the line.
    void passLine()
    {
        while (m_at < m_text.size() && !lineEndAt(m_text, m_at))
            ++m_at;
        if (m_at < m_text.size())
            passOne();
    }

    std::string_view m_text;
    char m_separator = ',';
    std::size_t m_maxRecordBytes;
    std::size_t m_at = 0;
    qint64 m_line = 1;
    bool m_isCut = false; //!< the text ended inside the last field
};

//! Decodes what was read of a file that is not in UTF-16, whose structure does not depend on its encoding.
void decode(CsvContent &content, std::string_view text, DetectedEncoding detected)
{
    const bool isUtf8 = detected.isCertain || isValidUtf8(text);
    content.encoding = isUtf8 ? Encoding::Utf8 : Encoding::Windows1252;
    content.invalidCharacters = static_cast<std::int64_t>(decodeSlowly(text, content.encoding).replaced.size());
    for (CsvContent::Record &record : content.records) {
        for (std::string &field : record.fields)
            field = decodeSlowly(field, content.encoding).text;
    }
}

//! The records of a chunk by their places.
std::map<CsvStructure::Place, CsvContent::Record> recordsOf(CsvChunk &chunk)
{
    std::map<CsvStructure::Place, CsvContent::Record> records;
    for (const auto &faulty : chunk.faults())
        records[faulty.begin].fault = faulty.fault == CsvStructure::Fault::TooLong ? "too long" : "unclosed";
    for (const auto &record : chunk.records()) {
        FieldScratch scratch;
        for (std::uint32_t i = 0; i < record.fieldCount; ++i)
            records[record.begin].fields.emplace_back(chunk.field(record, i, scratch));
    }
    for (auto &[place, record] : records)
        record.line = chunk.lineOf(place);
    return records;
}

} // namespace

std::string print(const CsvContent &content)
{
    std::string all;
    for (const CsvContent::Record &record : content.records) {
        all += std::to_string(record.line) + ": " + record.fault;
        for (const std::string &field : record.fields)
            all += "[" + field + "]";
        all += "\n";
    }
    return all + keyOf(content.encoding).toStdString() + ", " + std::to_string(content.invalidCharacters) + " invalid, "
        + (content.endsInsideRecord ? "ends inside a record" : "complete") + "\n";
}

CsvContent readSlowly(const QByteArray &file, DetectedEncoding detected, std::optional<char> separator,
                      std::size_t maxRecordBytes)
{
    std::string_view bytes(file.data(), static_cast<std::size_t>(file.size()));
    bytes.remove_prefix(detected.bomBytes);
    const SlowText decoded
        = isUtf16(detected.encoding) ? decodeSlowly(bytes, detected.encoding) : SlowText {std::string(bytes), {}};
    SlowReader reader(decoded.text, maxRecordBytes);
    if (!separator)
        separator = reader.passPreamble();
    const std::string_view text = reader.rest();

    CsvContent content;
    content.encoding = detected.encoding;
    content.invalidCharacters = std::count_if(decoded.replaced.begin(), decoded.replaced.end(), [&](std::size_t place) {
        return place >= decoded.text.size() - text.size();
    });
    reader.read(*separator, content);
    if (!isUtf16(detected.encoding))
        decode(content, text, detected);
    return content;
}

CsvContent readQuickly(const QByteArray &file, DetectedEncoding encoding, char separator, const QuickReading &reading)
{
    CsvHead head;
    head.format.encoding = encoding;
    head.format.dialect = {separator};
    head.format.maxRecordBytes = static_cast<std::size_t>(reading.maxRecordBytes);
    head.format.columnCount = reading.columnCount;
    head.format.scanBlocks = reading.scanBlocks;
    head.header.encoding = encoding;
    head.header.offset = static_cast<qint64>(encoding.bomBytes);
    const OpenSource open = [&file]() -> evidence::Expected<std::shared_ptr<ByteSource>> {
        return std::shared_ptr<ByteSource>(std::make_shared<MemorySource>(file));
    };
    QThreadPool pool;
    pool.setMaxThreadCount(static_cast<int>(reading.threads));
    std::mutex mutex;
    CsvContent content;
    const auto end = readChunks(open, head, {.chunkBytes = reading.chunkBytes}, pool, {[&](ReadChunk read) {
        auto records = recordsOf(read.chunk);
        const std::lock_guard lock(mutex);
        for (auto &[place, record] : records)
            content.records.push_back(std::move(record));
        content.invalidCharacters += read.chunk.invalidCharacters();
    }});
    if (!end)
        throw std::runtime_error("memory could not be read");
    std::sort(content.records.begin(), content.records.end(),
              [](const CsvContent::Record &a, const CsvContent::Record &b) { return a.line < b.line; });
    content.encoding = end->encoding.encoding;
    content.endsInsideRecord = end->endsInsideRecord;
    return content;
}

} // namespace imports
