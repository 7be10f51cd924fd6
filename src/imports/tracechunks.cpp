// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/tracechunks.h"

#include "imports/wordcolumn.h"

#include <algorithm>
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
        , m_columns {format.recognised[Field::Time], format.recognised[Field::Sender], format.recognised[Field::Recipient],
                     format.recognised[Field::Status], format.recognised[Field::Size], format.recognised[Field::MessageId]}
        , m_canBePlain(format.recognised.kind == ExportKind::MessageTrace && m_columns.time >= 0 && m_columns.sender >= 0
                       && m_columns.recipient >= 0)
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
    void finish()
    {
        count(0);
        if (m_firstTime <= m_lastTime) {
            m_report.addTime(m_firstTime);
            m_report.addTime(m_lastTime);
        }
    }

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
        if (m_shared && m_shared->contains(delivery.time))
            noteShared(delivery);
    }

    //! Remembers that the last delivery of the batch has to be asked for.
    void noteShared(const DeliveryRow &delivery) { m_sharedRows.push_back({m_batch.last(), m_keys.of(delivery)}); }

    void count(unsigned thread)
    {
        constexpr unsigned apart = 13; // no divisor of the number of parts, so that threads begin with different ones
        m_collector.add(m_batch, thread * apart);
        m_batch.clear();
    }

    void reject(const RejectedRow &rejected)
    {
        m_report.countRow();
        m_report.reject(rejected);
    }

    //! The texts of a record's fields without their quotes, if that is all there is to do with them.
    class PlainFields {
    public:
        PlainFields(const CsvChunk &chunk, const CsvStructure::Record &record)
            : m_text(chunk.text())
            , m_begin(record.begin)
            , m_ends(chunk.fieldEnds(record))
        {
        }
        std::string_view operator[](int column) const
        {
            const char *begin = m_text + (column == 0 ? m_begin : m_ends[column - 1] + 1);
            const char *end = m_text + m_ends[column];
            // Then there is a closing one, too. Behind an empty field at the end of the text may stand anything.
            const std::ptrdiff_t quote = begin != end && *begin == '"';
            return {begin + quote, static_cast<std::size_t>(end - begin - 2 * quote)};
        }

    private:
        const char *m_text;
        CsvStructure::Place m_begin;
        const CsvStructure::Place *m_ends;
    };

    //! A count of at most nine digits (beyond that parseCount() knows the limit), or nothing at all; -1 for everything else.
    static std::int64_t plainCount(std::string_view text)
    {
        std::int64_t count = 0;
        bool isPlain = text.size() <= 9;
        for (std::size_t i = 0; i < text.size() && isPlain; ++i) {
            const unsigned digit = static_cast<unsigned char>(text[i]) - unsigned {'0'};
            isPlain = digit < 10;
            count = 10 * count + digit;
        }
        return isPlain ? count : -1;
    }

    //! Whether a plain field's text needs no decoding.
    static bool isWhole(std::string_view text)
    {
        return text.find('"') == std::string_view::npos && firstNonAscii(text, 0) == text.size();
    }

    //! Takes a row as nearly all rows are written. False: it needs a closer look, nothing was done.
    bool takePlain(const CsvChunk &chunk, const CsvStructure::Record &record)
    {
        if (!m_canBePlain || record.fieldCount != m_format.csv.format.columnCount)
            return false;
        const PlainFields fields(chunk, record);
        const std::string_view time = fields[m_columns.time];
        if (!chunk.isUtf8() && firstNonAscii(time, 0) != time.size())
            return false; // what looks like a UTF-8 space is something else
        DeliveryRow delivery;
        const bool isTime = m_times.parse(time, delivery.time);
        const std::int64_t bytes = m_columns.size < 0 ? 0 : plainCount(fields[m_columns.size]);
        if (!isTime || bytes < 0)
            return false;
        delivery.sender = fields[m_columns.sender];
        delivery.recipient = fields[m_columns.recipient];
        if (m_columns.messageId >= 0)
            delivery.messageId = fields[m_columns.messageId];
        delivery.bytes = bytes;
        if (m_columns.status >= 0)
            delivery.status = m_statuses.parse(fields[m_columns.status]);
        const bool isShared = m_shared && m_shared->contains(delivery.time);
        if ((isShared && !isWhole(delivery.messageId)) || !m_batch.addPlain(delivery))
            return false;
        if (isShared)
            noteShared(delivery);
        addTime(delivery.time);
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
            addTime(time);
    }

    void addTime(evidence::UtcSeconds time)
    {
        m_firstTime = std::min(m_firstTime, time);
        m_lastTime = std::max(m_lastTime, time);
    }

    const TableFormat &m_format;
    struct {
        int time;
        int sender;
        int recipient;
        int status;
        int size;
        int messageId;
    } m_columns; //!< -1: the file has none
    bool m_canBePlain;
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
    WordColumn<parseStatus> m_statuses;
    evidence::UtcSeconds m_firstTime = std::numeric_limits<evidence::UtcSeconds>::max();
    evidence::UtcSeconds m_lastTime = std::numeric_limits<evidence::UtcSeconds>::min(); //!< before the first: there was none
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
