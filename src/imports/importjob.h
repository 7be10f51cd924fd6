// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/bytesource.h"
#include "imports/deliverycollector.h"
#include "imports/importer.h"
#include "imports/progressmeter.h"
#include "imports/schema.h"
#include "imports/sharedrows.h"
#include "imports/submitters.h"

#include <QThreadPool>

namespace imports {

/*! One import, step by step: look at every head, pass over files that need it, read reports and
    settings, then the traces, and put it all together. Every step handles the files in parallel; what is
    put together is put together in an order that follows from the files' content. */
class ImportJob {
public:
    ImportJob(const std::vector<Input> &inputs, const ImportOptions &options, Schema schema);

    evidence::Expected<ImportResult> run();

private:
    //! A file on its way through the steps.
    struct File {
        Input input;
        InputReport report;
        TableFormat format;
        evidence::TimeSpan span; //!< of a trace: what seems to be its time span, until it was read
        QByteArray contentHash;  //!< only where another file has the same size
        bool isRepeated = false; //!< same content as an earlier file

        // What reports and settings hold; empty for traces.
        SubmissionRows submissions;
        std::vector<SummaryRow> summary;
        SignInContent signIns;
        evidence::AcceptedDomains domains;
        std::vector<CasMailbox> casMailboxes;
        std::vector<ConfigurationObject> objects;

        bool isUsable() const { return !report.error && !isRepeated; }
        bool isTrace() const;
    };

    template <typename Step>
    void forEachFile(const Step &step);
    bool isCancelled() const;
    ReadOptions readOptions();

    static std::shared_ptr<ByteSource> sourceOf(File &file);
    void open(File &file) const;
    void markRepetitions();
    std::vector<File *> filesByContent();
    void surveyFile(File &file);
    void readReport(File &file);
    void gatherSubmitters();
    /*! Reads all traces. Null: one of them failed, so that it has to be left out; or they share more time than was known, so
        that they have to be read again. */
    std::unique_ptr<DeliveryCollector> readTraces();
    bool isReadTogether(const File &file) const;
    void finishTrace(File &file, ReportBuilder &report, const ReadSummary &summary, const SharedRows *shared);
    bool readTraceTogether(File &file, SharedRows *shared, DeliveryCollector &collector);
    bool readTraceAlone(File &file, SharedRows *shared, DeliveryCollector &collector);
    bool readTraceGroup(const std::vector<File *> &traces, const SharedTimes &times,
                        const std::vector<std::size_t> &group, DeliveryCollector &collector);
    std::shared_ptr<const evidence::Snapshot> makeSnapshot(DeliveryCollector &deliveries);
    std::shared_ptr<const Configuration> makeConfiguration();

    ImportOptions m_options;
    Schema m_schema;
    std::vector<File> m_files;
    Submitters m_submitters;
    ProgressMeter m_progress;
    QThreadPool m_pool;
};

} // namespace imports
