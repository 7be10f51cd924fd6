// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/tracechunks.h"

#include "imports/values.h"

#include <charconv>
#include <limits>

namespace imports {

using evidence::DeliveryStatus;
using evidence::Expected;

namespace {

//! Remembers what the last texts meant: neighbouring rows of a trace mostly say the same.
template <typename Value, std::size_t size>
class Memory {
public:
    //! The value of a text; parse(text) is asked when the text is new, and what is nothing is not kept.
    template <typename Parse>
    std::optional<Value> value(std::string_view text, const Parse &parse)
    {
        for (const Entry &entry : m_entries) {
            if (entry.text == text && !text.empty())
                return entry.value;
        }
        const std::optional<Value> parsed = parse(text);
        if (parsed)
            m_entries[m_next++ % size] = {std::string(text), *parsed};
        return parsed;
    }

private:
    struct Entry {
        std::string text;
        Value value {};
    };
    std::array<Entry, size> m_entries;
    std::size_t m_next = 0;
};

//! What one thread has in hand while it reads chunks of a trace.
class ChunkWorker {
public:
    ChunkWorker(const TableFormat &format, const Submitters &submitters, DeliveryCollector &collector,
                ReportBuilder report)
        : m_format(format)
        , m_parser(format.recognised.kind, format.dateOrder)
        , m_rows(format)
        , m_batch(collector.hasher(), submitters)
        , m_submitters(submitters)
        , m_collector(collector)
        , m_report(std::move(report))
    {
    }

    void read(const ReadChunk &read)
    {
        CsvChunk &chunk = read.chunk;
        const auto &records = chunk.records();
        auto faulty = chunk.faults().begin();
        const auto rejectFaultyBefore = [&](CsvStructure::Place place) {
            for (; faulty != chunk.faults().end() && faulty->begin < place; ++faulty)
                reject(CsvRows::rejected(chunk, *faulty));
        };
        for (std::size_t i = read.isFirst ? 1 : 0; i < records.size(); ++i) {
            rejectFaultyBefore(records[i].begin);
            m_report.countRow();
            if (!takePlain(chunk, records[i]))
                takeAny(chunk, records[i]);
        }
        rejectFaultyBefore(std::numeric_limits<CsvStructure::Place>::max());
        m_invalidCharacters += chunk.invalidCharacters();
        m_collector.add(m_batch, m_submitters, read.thread * 16);
        m_batch.clear();
    }

    const ReportBuilder &report() const { return m_report; }
    std::int64_t invalidCharacters() const { return m_invalidCharacters; }

private:
    void reject(const RejectedRow &rejected)
    {
        m_report.countRow();
        m_report.reject(rejected);
    }

    //! The text of a field without its quotes, if that is all there is to do with it.
    std::string_view plainField(const CsvChunk &chunk, const CsvStructure::Record &record, Field field) const
    {
        const int column = m_format.recognised.columns[static_cast<std::size_t>(field)];
        if (column < 0)
            return {};
        const std::string_view text = chunk.rawField(record, static_cast<std::uint32_t>(column));
        return text.size() >= 2 && text.front() == '"' ? text.substr(1, text.size() - 2) : text;
    }

    //! Takes a row as nearly all rows are written. False: it needs a closer look, nothing was done.
    bool takePlain(const CsvChunk &chunk, const CsvStructure::Record &record)
    {
        if (record.fieldCount != m_format.csv.format.columnCount || m_format.recognised.kind != ExportKind::MessageTrace)
            return false;
        const auto time = m_times.value(plainField(chunk, record, Field::Time), [this](std::string_view text) {
            return parseTime(text, m_format.dateOrder);
        });
        const auto status = m_statuses.value(plainField(chunk, record, Field::Status),
                                             [](std::string_view text) { return std::optional(parseStatus(text)); });
        const std::string_view size = plainField(chunk, record, Field::Size);
        constexpr std::size_t safeDigits = 9; // beyond that parseCount() knows the limit
        std::int64_t bytes = 0;
        const auto [end, error] = std::from_chars(size.data(), size.data() + size.size(), bytes);
        const bool isCount = size.empty()
                             || (error == std::errc() && end == size.data() + size.size() && size.size() <= safeDigits
                                 && size.front() != '-');
        if (!time || !isCount)
            return false;
        DeliveryRow delivery;
        delivery.sender = plainField(chunk, record, Field::Sender);
        delivery.recipient = plainField(chunk, record, Field::Recipient);
        delivery.messageId = plainField(chunk, record, Field::MessageId);
        delivery.time = *time;
        delivery.bytes = bytes;
        delivery.status = *status;
        if (!m_batch.addPlain(delivery))
            return false;
        m_report.addTime(*time);
        return true;
    }

    void takeAny(CsvChunk &chunk, const CsvStructure::Record &record)
    {
        auto rejected = m_rows.make(chunk, record, m_row);
        evidence::UtcSeconds time = 0;
        if (!rejected) {
            rejected = m_parser.parse(m_row, [&](const DeliveryRow &delivery) {
                time = delivery.time;
                m_batch.add(delivery);
            });
        }
        if (rejected)
            m_report.reject(*rejected);
        else
            m_report.addTime(time);
    }

    const TableFormat &m_format;
    DeliveryParser m_parser;
    CsvRows m_rows;
    TableRow m_row;
    DeliveryBatch m_batch;
    const Submitters &m_submitters;
    DeliveryCollector &m_collector;
    ReportBuilder m_report;
    Memory<evidence::UtcSeconds, 1> m_times;
    Memory<DeliveryStatus, 8> m_statuses;
    std::int64_t m_invalidCharacters = 0;
};

} // namespace

Expected<ReadSummary> readTraceChunks(const OpenSource &open, const TableFormat &format, const ReadOptions &options,
                                      QThreadPool &pool, unsigned threads, const Submitters &submitters,
                                      DeliveryCollector &collector, ReportBuilder &report)
{
    std::vector<ChunkWorker> workers;
    for (unsigned i = 0; i < threads; ++i)
        workers.emplace_back(format, submitters, collector, report.emptyCopy());
    const auto end = readChunks(open, format.csv, options, pool, threads,
                                [&](const ReadChunk &read) { workers[read.thread].read(read); });
    if (!end)
        return end.error();
    ReadSummary summary {end->encoding.encoding, 0, end->endsInsideRecord, {}};
    for (const ChunkWorker &worker : workers) {
        report.add(worker.report());
        summary.invalidCharacters += worker.invalidCharacters();
    }
    return summary;
}

} // namespace imports
