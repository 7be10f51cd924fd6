// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importjob.h"

#include "evidence/address.h"
#include "imports/deduplicator.h"
#include "imports/overlaps.h"
#include "imports/tracechunks.h"

#include <QtConcurrent>

#include <algorithm>
#include <atomic>

namespace imports {

using evidence::TimeSpan;

namespace {

//! Different exports stamp the same message a little differently.
constexpr evidence::UtcSeconds clockTolerance = 300;

TimeSpan widened(const TimeSpan &span)
{
    if (span.isEmpty())
        return span;
    return {*span.first - clockTolerance, *span.last + clockTolerance};
}

} // namespace

//! Reads a trace that shares its time with no other, all threads together.
bool ImportJob::readTraceTogether(File &file, DeliveryCollector &collector)
{
    ReportBuilder report(file.report, m_options.maxRejectedSamples);
    const auto summary
        = readTraceChunks(file.input.open, file.format, readOptions(), m_pool,
                          static_cast<unsigned>(m_pool.maxThreadCount()), m_submitters, collector, report);
    if (!summary) {
        file.report.error = summary.error();
        return false;
    }
    if (file.format.recognised.columns[static_cast<std::size_t>(Field::MessageId)] < 0)
        report.warn(WarningKind::NoMessageIds);
    file.report = report.finish(*summary);
    m_progress.addFile(file.report.rows);
    return true;
}

bool ImportJob::readTraceGroup(const std::vector<File *> &traces, const std::vector<TimeSpan> &spans,
                               const std::vector<std::size_t> &group, DeliveryCollector &collector)
{
    constexpr std::size_t batchSize = 1000;
    // Message ids tell deliveries apart best, but only where every file of the group has them.
    const bool byMessageId = std::all_of(group.begin(), group.end(), [&](std::size_t i) {
        return traces[i]->format.recognised.columns[static_cast<std::size_t>(Field::MessageId)] >= 0;
    });
    Deduplicator seen;
    DeliveryBatch batch(collector.hasher(), m_submitters);
    const auto count = [&] {
        collector.add(batch);
        batch.clear();
    };
    for (const std::size_t i : group) {
        File &file = *traces[i];
        auto reader = TableReader::open(file.source, file.format, readOptions());
        if (!reader) {
            file.report.error = reader.error();
            return false;
        }
        const SharedTime shared(spans, group, i);
        seen.nextFile();
        ReportBuilder report(file.report, m_options.maxRejectedSamples);
        readDeliveries(*reader, file.report.kind, file.format.dateOrder, report, [&](const DeliveryRow &row) {
            if (shared.contains(row.time)) {
                const std::string recipient = evidence::normalisedAddress(row.recipient);
                const std::string id = byMessageId ? evidence::normalisedMessageId(row.messageId) : std::string();
                const bool isNew = id.empty() ? seen.admit({evidence::normalisedAddress(row.sender), recipient,
                                                            std::to_string(row.time)})
                                              : seen.admit({id, recipient});
                if (!isNew)
                    return;
            }
            batch.add(row);
            if (batch.size() >= batchSize)
                count();
        });
        const ReadSummary summary = reader->summary();
        if (summary.error) {
            file.report.error = summary.error;
            return false;
        }
        if (seen.repeated())
            report.warn(WarningKind::Overlap, seen.repeated());
        file.report = report.finish(summary);
        m_progress.addFile(file.report.rows);
    }
    count();
    return true;
}

std::unique_ptr<DeliveryCollector> ImportJob::readTraces()
{
    std::vector<File *> traces;
    std::vector<TimeSpan> spans;
    for (File *file : filesByContent()) {
        if (file->isTrace()) {
            traces.push_back(file);
            spans.push_back(widened(file->survey.span));
        }
    }
    auto collector = std::make_unique<DeliveryCollector>();
    std::atomic_bool isComplete = true;
    std::vector<std::vector<std::size_t>> groups = overlappingGroups(spans);
    // Large tables are read by all threads together, one after the other; the rest by one thread each.
    const auto large = std::partition(groups.begin(), groups.end(), [&](const auto &group) {
        const File &file = *traces[group.front()];
        return group.size() > 1 || file.format.isJson || file.report.kind == ExportKind::MessageTraceExtended
               || file.report.bytes < m_options.readTogetherBytes;
    });
    QtConcurrent::blockingMap(&m_pool, groups.begin(), large, [&](const auto &group) {
        if (!readTraceGroup(traces, spans, group, *collector))
            isComplete = false;
    });
    for (auto group = large; group != groups.end() && isComplete; ++group)
        isComplete = readTraceTogether(*traces[group->front()], *collector);
    return isComplete ? std::move(collector) : nullptr;
}

} // namespace imports
