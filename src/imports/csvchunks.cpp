// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/csvchunks.h"

#include "evidence/parallel.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace imports {

using evidence::Error;
using evidence::ErrorKind;
using evidence::Expected;

namespace {

//! Hands out the chunks of a file in order, and passes on from each to the next where its records begin.
class Relay {
public:
    Relay(const CsvHead &head, qint64 fileBytes, qint64 chunkBytes)
        : m_begin(head.header.offset)
        , m_fileBytes(fileBytes)
        , m_chunkBytes(chunkBytes)
        , m_position(head.header)
    {
    }

    struct Part {
        qint64 number = 0;
        qint64 begin = 0;
        qint64 end = 0;
    };
    //! The next chunk that nobody has; nothing at the end of the file or when another one failed.
    std::optional<Part> take()
    {
        const std::lock_guard lock(m_mutex);
        const qint64 begin = m_begin + m_taken * m_chunkBytes;
        if (m_error || begin >= m_fileBytes)
            return std::nullopt;
        return Part {m_taken++, begin, std::min(begin + m_chunkBytes, m_fileBytes)};
    }
    //! Waits until it is known where the records of a chunk begin; nothing when another one failed.
    std::optional<CsvPosition> receive(const Part &part)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_error || m_settled == part.number; });
        return m_error ? std::nullopt : std::optional(m_position);
    }
    void pass(const CsvPosition &position)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_position = position;
            ++m_settled;
        }
        m_changed.notify_all();
    }
    //! Waits until all chunks in front of this one were visited; false when another one failed.
    bool awaitTurn(const Part &part)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_error || m_visited == part.number; });
        return !m_error;
    }
    void endTurn()
    {
        {
            const std::lock_guard lock(m_mutex);
            ++m_visited;
        }
        m_changed.notify_all();
    }
    void fail(const Error &error)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_error)
                m_error = error;
        }
        m_changed.notify_all();
    }
    Expected<CsvPosition> result() const
    {
        return m_error ? Expected<CsvPosition>(*m_error) : m_position;
    }

private:
    const qint64 m_begin;
    const qint64 m_fileBytes;
    const qint64 m_chunkBytes;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    qint64 m_taken = 0;
    qint64 m_settled = 0;
    qint64 m_visited = 0; //!< in order
    CsvPosition m_position;
    std::optional<Error> m_error;
};

//! What one thread does.
void readSome(Relay &relay, const std::shared_ptr<ByteSource> &source, const CsvFormat &format,
              const ReadOptions &options, unsigned thread, const ChunkVisit &visit)
{
    CsvChunk chunk(source, format);
    while (const auto part = relay.take()) {
        if (options.cancelled && options.cancelled->load(std::memory_order_relaxed))
            return relay.fail({ErrorKind::Cancelled, QString()});
        if (const auto loaded = chunk.load(part->begin, part->end); !loaded)
            return relay.fail(loaded.error());
        const auto position = relay.receive(*part);
        if (!position)
            return;
        const auto next = chunk.settle(*position);
        if (!next)
            return relay.fail(next.error());
        relay.pass(*next);
        const ReadChunk read {chunk, thread, part->number == 0};
        visit.inAnyOrder(read);
        if (visit.thenInOrder) {
            if (!relay.awaitTurn(*part))
                return;
            visit.thenInOrder(read);
            relay.endTurn();
        }
        if (options.bytesRead)
            options.bytesRead(part->end - part->begin);
        if (options.rowsRead)
            options.rowsRead(static_cast<qint64>(chunk.records().size() + chunk.faults().size()) - (read.isFirst ? 1 : 0));
    }
}

} // namespace

Expected<CsvPosition> readChunks(const OpenSource &open, const CsvHead &head, const ReadOptions &options,
                                 QThreadPool &pool, const ChunkVisit &visit)
{
    const auto first = open();
    if (!first)
        return first.error();
    Relay relay(head, (*first)->size(), chunkBytes(options, head.format));
    // A thread waits only for chunks that were taken before its own, so it does not matter when each begins.
    evidence::onThreads(pool, [&](unsigned thread) {
        const auto source = thread == 0 ? first : open();
        if (source)
            readSome(relay, *source, head.format, options, thread, visit);
        else
            relay.fail(source.error());
    });
    return relay.result();
}

} // namespace imports
