// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importjob.h"

#include "evidence/parallel.h"
#include "imports/configurationrows.h"
#include "imports/survey.h"

#include <QCryptographicHash>

#include <algorithm>
#include <tuple>

namespace imports {

using evidence::Error;
using evidence::ErrorKind;
using evidence::Expected;

namespace {

Expected<QByteArray> contentHash(ByteSource &source, const std::atomic_bool *cancelled)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::vector<char> block(256 * 1024);
    for (qint64 offset = 0;;) {
        const auto got = source.read(offset, block.data(), static_cast<qint64>(block.size()));
        if (!got)
            return got.error();
        if (*got == 0 || (cancelled && cancelled->load()))
            return hash.result();
        hash.addData(QByteArrayView(block.data(), *got));
        offset += *got;
    }
}

} // namespace

bool ImportJob::File::isTrace() const
{
    return report.kind == ExportKind::MessageTrace || report.kind == ExportKind::MessageTraceEnhanced
           || report.kind == ExportKind::MessageTraceExtended;
}

ImportJob::ImportJob(const std::vector<Input> &inputs, const ImportOptions &options, Schema schema)
    : m_options(options)
    , m_schema(std::move(schema))
    , m_progress(options.progress, static_cast<int>(inputs.size()))
{
    for (const Input &input : inputs) {
        File file;
        file.input = input;
        file.report.file = input.name;
        m_files.push_back(std::move(file));
    }
    std::stable_sort(m_files.begin(), m_files.end(),
                     [](const File &a, const File &b) { return a.input.name < b.input.name; });
    m_pool.setMaxThreadCount(static_cast<int>(options.threadCount()));
}

template <typename Step>
void ImportJob::forEachFile(const Step &step)
{
    evidence::forEachOnThreads(m_pool, std::span(m_files), step);
}

bool ImportJob::isCancelled() const
{
    return m_options.cancelled && m_options.cancelled->load();
}

ReadOptions ImportJob::readOptions()
{
    return {.maxRecordBytes = m_options.maxRecordBytes,
            .chunkBytes = m_options.chunkBytes,
            .scanBlocks = m_options.scanBlocks,
            .bytesRead = [this](qint64 bytes) { m_progress.addBytes(bytes); },
            .rowsRead = [this](qint64 rows) { m_progress.addRows(rows); },
            .cancelled = m_options.cancelled};
}

/*! Opens a file, which is done for each step anew: the system lets nobody keep a thousand of them open. Null: that was
    not possible, and the report says why. */
std::shared_ptr<ByteSource> ImportJob::sourceOf(File &file)
{
    auto source = file.input.open();
    if (source)
        return *source;
    file.report.error = source.error();
    return nullptr;
}

void ImportJob::open(File &file) const
{
    const std::shared_ptr<ByteSource> source = sourceOf(file);
    if (!source)
        return;
    file.report.bytes = source->size();
    const auto head = readHead(source, m_schema, file.input.mapping, {.maxRecordBytes = m_options.maxRecordBytes,
                                                                    .scanBlocks = m_options.scanBlocks,
                                                                    .cancelled = m_options.cancelled});
    if (!head) {
        file.report.error = head.error();
        return;
    }
    file.report.encoding = head->encoding;
    file.report.headers = head->format.headers;
    if (head->problem) {
        file.report.error = head->problem;
        return;
    }
    file.format = head->format;
    file.report.kind = head->format.recognised.kind;
    if (file.input.mapping) {
        for (const auto &[field, column] : file.input.mapping->columns) {
            if (column >= 0 && column < file.report.headers.size())
                file.report.manual << field + QStringLiteral(" = ") + file.report.headers[column];
        }
    }
}

//! Finds files with the same content; of them the first in the order of names counts.
void ImportJob::markRepetitions()
{
    std::map<qint64, std::vector<File *>> bySize;
    for (File &file : m_files) {
        if (!file.report.error)
            bySize[file.report.bytes].push_back(&file);
    }
    for (auto &[size, files] : bySize) {
        if (files.size() < 2)
            continue;
        std::map<QByteArray, const File *> firsts;
        for (File *file : files) {
            const std::shared_ptr<ByteSource> source = sourceOf(*file);
            if (!source)
                continue;
            const auto hash = contentHash(*source, m_options.cancelled);
            if (!hash) {
                file->report.error = hash.error();
                continue;
            }
            file->contentHash = *hash;
            const auto [first, isNew] = firsts.try_emplace(*hash, file);
            if (isNew || first->second->input.mapping != file->input.mapping)
                continue;
            file->isRepeated = true;
            file->report.warnings.push_back({WarningKind::SameContent, 0, 0, first->second->report.file});
        }
    }
}

void ImportJob::surveyFile(File &file)
{
    const std::shared_ptr<ByteSource> source = sourceOf(file);
    if (!source)
        return;
    ReadOptions options = readOptions();
    options.bytesRead = {};
    options.rowsRead = {};
    const Survey found = survey(source, file.format, options);
    if (found.error)
        file.report.error = found.error;
    file.format.dateOrder = found.order;
    file.span = found.likelySpan;
    if (found.isOrderOpen)
        file.report.warnings.push_back({WarningKind::DayMonthOrderOpen, 0, 0, {}});
}

void ImportJob::readReport(File &file)
{
    if (file.isTrace())
        return; // read later, when it is known whose messages are whose
    const std::shared_ptr<ByteSource> source = sourceOf(file);
    if (!source)
        return;
    auto reader = TableReader::open(source, file.format, readOptions());
    if (!reader) {
        file.report.error = reader.error();
        return;
    }
    ReportBuilder report(file.report, m_options.maxRejectedSamples);
    switch (file.report.kind) {
    case ExportKind::SmtpAuthSummary:
        file.summary = readSummary(*reader, report);
        break;
    case ExportKind::SmtpAuthDetails:
        file.submissions = readSubmissions(*reader, file.format.dateOrder, m_submitters.messageIdHasher(), report);
        break;
    case ExportKind::SignIns:
        file.signIns = readSignIns(*reader, file.format.dateOrder, m_schema, report);
        break;
    case ExportKind::AcceptedDomains:
        file.domains = readAcceptedDomains(*reader, report);
        break;
    case ExportKind::CasMailboxes:
        file.casMailboxes = readCasMailboxes(*reader, report);
        break;
    case ExportKind::TransportConfig:
    case ExportKind::InboundConnectors:
    case ExportKind::AuthenticationPolicies:
    case ExportKind::OrganizationConfig:
    case ExportKind::ExchangeServers:
        file.objects = readObjects(*reader, report);
        break;
    case ExportKind::MessageTrace:
    case ExportKind::MessageTraceEnhanced:
    case ExportKind::MessageTraceExtended:
        break;
    }
    file.report = report.finish(reader->summary());
    m_progress.addFile();
}

/*! The usable files in an order that follows from what they hold: of two rows about one message the first counts,
    and the names of the files must not decide which that is. */
std::vector<ImportJob::File *> ImportJob::filesByContent()
{
    std::vector<File *> files;
    for (File &file : m_files) {
        if (file.isUsable())
            files.push_back(&file);
    }
    std::stable_sort(files.begin(), files.end(), [](const File *a, const File *b) {
        return std::tie(a->report.kind, a->report.bytes, a->contentHash)
               < std::tie(b->report.kind, b->report.bytes, b->contentHash);
    });
    return files;
}

//! Puts the reports together, counting nothing twice.
void ImportJob::gatherSubmitters()
{
    const auto summaries = std::count_if(m_files.begin(), m_files.end(), [](const File &f) {
        return f.isUsable() && f.report.kind == ExportKind::SmtpAuthSummary;
    });
    for (File *usable : filesByContent()) {
        File &file = *usable;
        if (const auto repeated = m_submitters.addSubmissions(file.submissions) + m_submitters.addSignIns(file.signIns.rows))
            file.report.warnings.push_back({WarningKind::Overlap, repeated, 0, {}});
        if (file.report.kind == ExportKind::SmtpAuthSummary) {
            m_submitters.addSummary(file.summary);
            if (summaries > 1)
                file.report.warnings.push_back({WarningKind::SummariesWithoutRange, summaries, 0, {}});
        }
        file.submissions = {};
        file.summary = {};
        file.signIns.rows = {};
    }
    m_submitters.seal();
}

Expected<ImportResult> ImportJob::run()
{
    const Error cancelled {ErrorKind::Cancelled, QString()};
    forEachFile([this](File &file) { open(file); });
    markRepetitions();
    if (isCancelled())
        return cancelled;
    for (const File &file : m_files) {
        if (file.isUsable())
            m_progress.expect(file.report.bytes);
    }
    forEachFile([this](File &file) {
        if (file.isUsable())
            surveyFile(file);
    });
    forEachFile([this](File &file) {
        if (file.isUsable())
            readReport(file);
    });
    if (isCancelled())
        return cancelled;
    gatherSubmitters();

    // A trace that breaks off counts not at all, and one that is not sorted by time may share more of it with others than
    // its ends tell: then all are read again.
    const std::vector<InputReport> before = [this] {
        std::vector<InputReport> reports;
        for (const File &file : m_files)
            reports.push_back(file.report);
        return reports;
    }();
    m_progress.mark();
    auto deliveries = readTraces();
    while (!deliveries) {
        if (isCancelled())
            return cancelled;
        qint64 bytes = 0;
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            if (m_files[i].isTrace() && m_files[i].isUsable()) {
                m_files[i].report = before[i];
                bytes += before[i].bytes;
            }
        }
        m_progress.backToMark(bytes);
        m_submitters.seal();
        deliveries = readTraces();
    }
    if (isCancelled())
        return cancelled;

    ImportResult result;
    result.configuration = makeConfiguration();
    result.snapshot = makeSnapshot(*deliveries);
    for (File &file : m_files) {
        const bool isSearch = file.report.kind == ExportKind::SmtpAuthDetails
                              || file.report.kind == ExportKind::MessageTraceEnhanced
                              || file.report.kind == ExportKind::MessageTraceExtended;
        // The header may or may not be one of the lines that the service counts.
        if (!file.report.error && isSearch
            && (file.report.rows == m_schema.historicalSearchLimit()
                || file.report.rows == m_schema.historicalSearchLimit() - 1))
            file.report.warnings.push_back({WarningKind::ProbablyCutOff, file.report.rows, 0, {}});
        result.inputs.push_back(std::move(file.report));
    }
    m_progress.finish();
    return result;
}

} // namespace imports
