// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/csvreader.h"

#include "imports/blockscanners.h"
#include "imports/textstream.h"

#include <algorithm>

namespace imports {

using evidence::Error;
using evidence::ErrorKind;
using evidence::Expected;

Expected<CsvHead> readCsvHead(const std::shared_ptr<ByteSource> &source, const ReadOptions &options)
{
    const auto head = openText(*source);
    if (!head)
        return head.error();
    CsvHead result;
    result.format.encoding = head->encoding;
    result.format.maxRecordBytes = static_cast<std::size_t>(options.maxRecordBytes);
    result.format.scanBlocks = options.scanBlocks ? options.scanBlocks : blockScanners().front().scanCsv;
    result.header.encoding = head->encoding;

    const auto bom = static_cast<qint64>(head->encoding.bomBytes);
    TextChunk chunk(source, head->encoding, CsvStructure::padding);
    if (const auto loaded = chunk.load(bom, bom + 2); !loaded)
        return loaded.error();
    std::size_t at = 0;
    std::optional<CsvDialect> told;
    for (;;) {
        const std::string_view text = chunk.text();
        const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
        if (end - at > result.format.maxRecordBytes)
            return Error {ErrorKind::LineTooLong, QString()};
        const bool isWhole = chunk.isEnd() || end + 1 < text.size();
        if (!isWhole) {
            if (at > result.format.maxRecordBytes)
                return Error {ErrorKind::Empty, QString()};
            if (const auto extended = chunk.extend(); !extended)
                return extended.error();
            continue;
        }
        const std::string_view line = text.substr(at, end - at);
        const bool isPreamble = line.starts_with("#TYPE") || line.starts_with("\"#TYPE") || line.starts_with("sep=");
        if (CsvDialect::isToldBy(line))
            told = CsvDialect::detect(line);
        if (!line.empty() && !isPreamble) {
            result.format.dialect = told ? *told : CsvDialect::detect(line);
            result.header.offset = chunk.offsetOf(static_cast<TextChunk::Place>(at));
            return result;
        }
        if (end == text.size())
            return Error {ErrorKind::Empty, QString()};
        at = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
        ++result.header.line;
    }
}

CsvReader::CsvReader(std::shared_ptr<ByteSource> source, const CsvHead &head, ReadOptions options)
    : m_source(source)
    , m_options(std::move(options))
    , m_chunk(std::move(source), head.format)
    , m_position(head.header)
    , m_chunkBytes(chunkBytes(m_options, head.format))
    , m_chunkEnd(head.header.offset)
{
}

//! Reads on until there is a record; false at the end or after an error.
bool CsvReader::nextChunk()
{
    m_record = 0;
    m_fault = 0;
    for (;;) {
        if (m_options.cancelled && m_options.cancelled->load(std::memory_order_relaxed))
            m_error = Error {ErrorKind::Cancelled, QString()};
        if (m_error || m_chunkEnd >= m_source->size())
            return false;
        const qint64 begin = m_chunkEnd;
        m_chunkEnd = std::min(begin + m_chunkBytes, m_source->size());
        if (m_options.bytesRead)
            m_options.bytesRead(m_chunkEnd - begin);
        const auto loaded = m_chunk.load(begin, m_chunkEnd);
        const auto settled = loaded ? m_chunk.settle(m_position) : Expected<CsvPosition>(loaded.error());
        if (!settled) {
            m_error = settled.error();
            return false;
        }
        m_position = *settled;
        m_invalidCharacters += m_chunk.invalidCharacters();
        if (!m_chunk.records().empty() || !m_chunk.faults().empty())
            return true;
    }
}

CsvReader::Result CsvReader::next()
{
    if (m_record == m_chunk.records().size() && m_fault == m_chunk.faults().size() && !nextChunk())
        return Result::End;

    const bool isFaulty = m_record == m_chunk.records().size()
                          || (m_fault < m_chunk.faults().size()
                              && m_chunk.faults()[m_fault].begin < m_chunk.records()[m_record].begin);
    ++(isFaulty ? m_fault : m_record);
    return isFaulty ? Result::Faulty : Result::Record;
}

std::vector<std::string_view> CsvReader::fields()
{
    m_scratch.clear();
    std::vector<std::string_view> fields;
    for (std::uint32_t i = 0; i < record().fieldCount; ++i)
        fields.push_back(m_chunk.field(record(), i, m_scratch));
    return fields;
}

} // namespace imports
