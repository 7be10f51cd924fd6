// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/tracechunks.h"

#include "imports/statuscolumn.h"

#include <charconv>
#include <deque>
#include <limits>

namespace imports {

using evidence::Expected;

namespace {

//! What one thread has in hand while it reads chunks of a trace.
class ChunkWorker {
public:
    ChunkWorker(const TableFormat &format, const Submitters &submitters, DeliveryCollector &collector,
                SharedRows *shared, ReportBuilder report)
        : m_format(format)
        , m_parser(format.recognised.kind, format.dateOrder)
        , m_rows(format)
        , m_batch(collector.hasher(), submitters)
        , m_collector(collector)
        , m_shared(shared)
        , m_keys(shared && shared->byMessageId())
        , m_report(std::move(report))
        , m_times(format.dateOrder)
    {
    }

    void read(const ReadChunk &read)
    {
        if (m_batch.size() >= DeliveryBatch::fullSize)
            count(read.thread);
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
    }

    //! Decides about the rows that the chunk shares with other files, now that what stands in front of it is known.
    void decideShared()
    {
        for (const SharedRow &row : m_sharedRows) {
            if (!m_shared->admit(row.key))
                m_batch.leaveOut(row.place);
        }
        m_sharedRows.clear();
    }

    //! Counts what is left after the last chunk.
    void finish() { count(0); }

    const ReportBuilder &report() const { return m_report; }
    std::int64_t invalidCharacters() const { return m_invalidCharacters; }

private:
    //! A delivery of the batch whose time other files share.
    struct SharedRow {
        DeliveryBatch::Place place;
        RowKey key {};
    };

    void add(const DeliveryRow &delivery)
    {
        m_batch.add(delivery);
        noteIfShared(delivery);
    }

    //! Remembers the last delivery of the batch if it has to be asked for.
    void noteIfShared(const DeliveryRow &delivery)
    {
        if (m_shared && m_shared->contains(delivery.time))
            m_sharedRows.push_back({m_batch.last(), m_keys.of(delivery)});
    }

    void count(unsigned thread)
    {
        m_collector.add(m_batch, thread * (DeliveryCollector::partCount / 2));
        m_batch.clear();
    }

    void reject(const RejectedRow &rejected)
    {
        m_report.countRow();
        m_report.reject(rejected);
    }

    //! The text of a field without its quotes, if that is all there is to do with it.
    std::string_view plainField(const CsvChunk &chunk, const CsvStructure::Record &record, Field field) const
    {
        const int column = m_format.recognised[field];
        if (column < 0)
            return {};
        const std::string_view text = chunk.rawField(record, static_cast<std::uint32_t>(column));
        const std::size_t quote = !text.empty() && text.front() == '"'; // then there is a closing one, too
        return {text.data() + quote, text.size() - 2 * quote};
    }

    //! Takes a row as nearly all rows are written. False: it needs a closer look, nothing was done.
    bool takePlain(const CsvChunk &chunk, const CsvStructure::Record &record)
    {
        if (record.fieldCount != m_format.csv.format.columnCount || m_format.recognised.kind != ExportKind::MessageTrace)
            return false;
        const auto time = m_times.parse(plainField(chunk, record, Field::Time));
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
        delivery.status = m_statuses.parse(plainField(chunk, record, Field::Status));
        if (!m_batch.addPlain(delivery))
            return false;
        noteIfShared(delivery);
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
                add(delivery);
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
    DeliveryCollector &m_collector;
    SharedRows *m_shared; //!< null: nothing is shared
    DeliveryKeys m_keys;
    std::vector<SharedRow> m_sharedRows; //!< of the chunk
    ReportBuilder m_report;
    TimeColumn m_times;
    StatusColumn m_statuses;
    std::int64_t m_invalidCharacters = 0;
};

} // namespace

Expected<ReadSummary> readTraceChunks(const OpenSource &open, const TableFormat &format, const ReadOptions &options,
                                      QThreadPool &pool, const Submitters &submitters,
                                      DeliveryCollector &collector, SharedRows *shared, ReportBuilder &report)
{
    std::deque<ChunkWorker> workers; // which stay where they are
    for (int i = 0; i < pool.maxThreadCount(); ++i)
        workers.emplace_back(format, submitters, collector, shared, report.emptyCopy());
    ChunkVisit visit {[&](const ReadChunk &read) { workers[read.thread].read(read); }};
    if (shared)
        visit.thenInOrder = [&](const ReadChunk &read) { workers[read.thread].decideShared(); };
    const auto end = readChunks(open, format.csv, options, pool, visit);
    if (!end)
        return end.error();
    ReadSummary summary {end->encoding.encoding, 0, end->endsInsideRecord, {}};
    for (ChunkWorker &worker : workers) {
        worker.finish();
        report.add(worker.report());
        summary.invalidCharacters += worker.invalidCharacters();
    }
    return summary;
}

} // namespace imports
