// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importjob.h"

#include "evidence/parallel.h"
#include "imports/overlaps.h"
#include "imports/tracechunks.h"

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

template <typename Files>
SharedTimes sharedTimes(const Files &traces)
{
    std::vector<TimeSpan> spans;
    for (const auto *trace : traces)
        spans.push_back(widened(trace->span));
    return SharedTimes(spans);
}

} // namespace

//! Whether all threads read a trace together. Others are read by one thread, while other threads read others.
bool ImportJob::isReadTogether(const File &file) const
{
    return !file.format.isJson && file.report.kind != ExportKind::MessageTraceExtended
           && file.report.bytes >= m_options.readTogetherBytes;
}

void ImportJob::finishTrace(File &file, ReportBuilder &report, const ReadSummary &summary, const SharedRows *shared)
{
    if (shared && shared->repeated())
        report.warn(WarningKind::Overlap, shared->repeated());
    file.report = report.finish(summary);
    m_progress.addFile();
}

bool ImportJob::readTraceTogether(File &file, SharedRows *shared, DeliveryCollector &collector)
{
    ReportBuilder report(file.report, m_options.maxRejectedSamples);
    const auto summary
        = readTraceChunks(file.input.open, file.format, readOptions(), m_pool, m_submitters, collector, shared, report);
    if (!summary) {
        file.report.error = summary.error();
        return false;
    }
    if (!file.format.recognised.has(Field::MessageId))
        report.warn(WarningKind::NoMessageIds);
    finishTrace(file, report, *summary, shared);
    return true;
}

bool ImportJob::readTraceAlone(File &file, SharedRows *shared, DeliveryCollector &collector)
{
    const std::shared_ptr<ByteSource> source = sourceOf(file);
    if (!source)
        return false;
    auto reader = TableReader::open(source, file.format, readOptions());
    if (!reader) {
        file.report.error = reader.error();
        return false;
    }
    DeliveryBatch batch(collector.hasher(), m_submitters);
    ReportBuilder report(file.report, m_options.maxRejectedSamples);
    DeliveryKeys keys(shared && shared->byMessageId());
    readDeliveries(*reader, file.report.kind, file.format.dateOrder, report, [&](const DeliveryRow &row) {
        if (shared && shared->contains(row.time) && !shared->admit(keys.of(row)))
            return;
        batch.add(row);
        if (batch.size() >= DeliveryBatch::fullSize) {
            collector.add(batch);
            batch.clear();
        }
    });
    collector.add(batch);
    const ReadSummary summary = reader->summary();
    if (summary.error) {
        file.report.error = summary.error;
        return false;
    }
    finishTrace(file, report, summary, shared);
    return true;
}

//! Reads traces that share time with each other, one after the other; or one that shares none.
bool ImportJob::readTraceGroup(const std::vector<File *> &traces, const SharedTimes &times,
                               const std::vector<std::size_t> &group, DeliveryCollector &collector)
{
    SharedRows rows(std::all_of(group.begin(), group.end(), [&](std::size_t i) {
        return traces[i]->format.recognised.has(Field::MessageId);
    }));
    SharedRows *const shared = group.size() > 1 ? &rows : nullptr;
    return std::all_of(group.begin(), group.end(), [&](std::size_t i) {
        rows.nextFile(times.ofFiles[i]);
        return isReadTogether(*traces[i]) ? readTraceTogether(*traces[i], shared, collector)
                                          : readTraceAlone(*traces[i], shared, collector);
    });
}

std::unique_ptr<DeliveryCollector> ImportJob::readTraces()
{
    std::vector<File *> traces;
    for (File *file : filesByContent()) {
        if (file->isTrace())
            traces.push_back(file);
    }
    const SharedTimes times = sharedTimes(traces);
    auto collector = std::make_unique<DeliveryCollector>();
    std::atomic_bool isComplete = true;
    std::vector<std::vector<std::size_t>> groups = times.groups;
    // First the groups of small files, each by one thread, then those with files that all threads read together.
    const auto large = std::partition(groups.begin(), groups.end(), [&](const auto &group) {
        return std::none_of(group.begin(), group.end(), [&](std::size_t i) { return isReadTogether(*traces[i]); });
    });
    evidence::forEachOnThreads(m_pool, std::span(groups.begin(), large), [&](const auto &group) {
        if (!readTraceGroup(traces, times, group, *collector))
            isComplete = false;
    });
    for (auto group = large; group != groups.end() && isComplete; ++group)
        isComplete = readTraceGroup(traces, times, *group, *collector);
    if (!isComplete)
        return nullptr;
    for (File *file : traces)
        file->span = file->report.span;
    return sharedTimes(traces) == times ? std::move(collector) : nullptr;
}

} // namespace imports
