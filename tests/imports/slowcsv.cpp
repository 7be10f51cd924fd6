// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/slowcsv.h"

#include "imports/csvchunks.h"

#include <QThreadPool>

#include <map>
#include <mutex>
#include <stdexcept>
#include <vector>

namespace imports {

namespace {

//! Where a text stands while it is read.
class SlowReader {
public:
    SlowReader(std::string_view text, char separator, std::size_t maxRecordBytes)
        : m_text(text)
        , m_separator(separator)
        , m_maxRecordBytes(maxRecordBytes)
    {
    }

    std::string read()
    {
        std::string all;
        while (m_at < m_text.size()) {
            if (lineEndAt(m_at)) {
                m_at += lineEndAt(m_at);
                ++m_line;
                continue;
            }
            if (m_text.substr(m_at) == "\x1a")
                break;
            all += std::to_string(m_line) + ": ";
            all += readRecord() + "\n";
        }
        return all;
    }

private:
    std::size_t lineEndAt(std::size_t at) const
    {
        if (m_text.substr(at).starts_with("\r\n"))
            return 2;
        return at < m_text.size() && (m_text[at] == '\n' || m_text[at] == '\r') ? 1 : 0;
    }
    bool isEndOfField(std::size_t at) const
    {
        return at == m_text.size() || m_text[at] == m_separator || lineEndAt(at);
    }

    std::string readRecord()
    {
        std::string record;
        std::size_t at = m_at;
        for (;;) {
            std::string field;
            if (at < m_text.size() && m_text[at] == '"') {
                for (++at;; ++at) {
                    while (at < m_text.size() && m_text[at] != '"')
                        field += m_text[at++];
                    if (at - m_at > m_maxRecordBytes || at == m_text.size())
                        return passLine("unclosed");
                    ++at;
                    if (at == m_text.size() || m_text[at] != '"')
                        break;
                    field += '"';
                }
                if (!isEndOfField(at))
                    return passLine("unclosed");
            } else {
                while (!isEndOfField(at)) {
                    field += m_text[at++];
                    if (at - m_at > m_maxRecordBytes)
                        return passLine("too long");
                }
            }
            record += "[" + field + "]";
            if (at == m_text.size() || m_text[at] != m_separator)
                break;
            if (++at - m_at > m_maxRecordBytes)
                return passLine("too long");
        }
        while (m_at < at) {
            const std::size_t lineEnd = lineEndAt(m_at);
            m_line += lineEnd > 0;
            m_at += std::max<std::size_t>(lineEnd, 1);
        }
        m_at += lineEndAt(m_at);
        m_line += at < m_text.size();
        return record;
    }

    std::string passLine(const char *why)
    {
        while (m_at < m_text.size() && !lineEndAt(m_at))
            ++m_at;
        m_line += m_at < m_text.size();
        m_at += lineEndAt(m_at);
        return why;
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_maxRecordBytes;
    std::size_t m_at = 0;
    int m_line = 1;
};

} // namespace

std::string readSlowly(std::string_view text, char separator, std::size_t maxRecordBytes)
{
    return SlowReader(text, separator, maxRecordBytes).read();
}

std::string readQuickly(const QByteArray &file, DetectedEncoding encoding, char separator, const QuickReading &reading)
{
    CsvHead head;
    head.format.encoding = encoding;
    head.format.dialect = {separator};
    head.format.maxRecordBytes = static_cast<std::size_t>(reading.maxRecordBytes);
    head.format.scanBlocks = reading.scanBlocks;
    head.header.encoding = encoding;
    head.header.offset = static_cast<qint64>(encoding.bomBytes);
    const OpenSource open = [&file]() -> evidence::Expected<std::shared_ptr<ByteSource>> {
        return std::shared_ptr<ByteSource>(std::make_shared<MemorySource>(file));
    };
    QThreadPool pool;
    pool.setMaxThreadCount(static_cast<int>(reading.threads));
    std::mutex mutex;
    std::multimap<qint64, std::string> records; // by line; a line begins at most one
    const auto end = readChunks(open, head, {.chunkBytes = reading.chunkBytes}, pool, reading.threads, [&](ReadChunk read) {
        const std::lock_guard lock(mutex);
        for (const auto &faulty : read.chunk.faults())
            records.emplace(read.chunk.lineOf(faulty.begin),
                            faulty.fault == CsvStructure::Fault::TooLong ? "too long" : "unclosed");
    });
    if (!end)
        throw std::runtime_error("memory could not be read");
    // Once more for the records: lineOf() is asked for ascending places.
    const auto again = readChunks(open, head, {.chunkBytes = reading.chunkBytes}, pool, reading.threads, [&](ReadChunk read) {
        const std::lock_guard lock(mutex);
        for (const auto &record : read.chunk.records()) {
            std::string text;
            FieldScratch scratch;
            for (std::uint32_t i = 0; i < record.fieldCount; ++i)
                text.append("[").append(read.chunk.field(record, i, scratch)).append("]");
            records.emplace(read.chunk.lineOf(record.begin), text);
        }
    });
    if (!again)
        throw std::runtime_error("memory could not be read twice");
    std::string all;
    for (const auto &[line, text] : records)
        all += std::to_string(line) + ": " + text + "\n";
    return all;
}

} // namespace imports
