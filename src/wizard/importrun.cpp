// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/importrun.h"

#include "microsoft365/collectionnotes.h"

#include <QMutex>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrent>

#include <exception>

namespace wizard {

struct ImportRun::Shared {
    std::atomic_bool cancelled{false};
    QMutex mutex;
    imports::Progress progress;
};

namespace {

constexpr int progressSteps = 1000;

int stepOf(const imports::Progress &progress)
{
    return progress.bytesTotal > 0
        ? static_cast<int>(static_cast<double>(progress.bytesDone) / static_cast<double>(progress.bytesTotal)
                           * progressSteps)
        : 0;
}

SharedOutcome failure(const evidence::Error &error)
{
    ImportOutcome outcome;
    outcome.error = error;
    return std::make_shared<const ImportOutcome>(std::move(outcome));
}

SharedOutcome run(const ImportJob &job, const imports::ImportOptions &options)
{
    auto result = job.importFiles(job.files, options);
    if (!result)
        return failure(result.error());
    const auto collectionNotes = microsoft365::notesOnCollections(result->folders());
    return judged(std::move(result).value(), collectionNotes, job.decisions, *job.knowledge);
}

} // namespace

SharedOutcome judged(imports::ImportResult result, const std::vector<evidence::Note> &collectionNotes,
                     const evidence::Decisions &decisions, const knowledge::Knowledge &knowledge)
{
    ImportOutcome outcome;
    outcome.result = std::move(result);
    outcome.collectionNotes = collectionNotes;
    outcome.analysis = evidence::analyse(outcome.result.snapshot, evidence::Listing::Submitters, decisions);
    auto &notes = outcome.analysis.notes;
    notes.insert(notes.end(), collectionNotes.begin(), collectionNotes.end());
    outcome.plan = plans::makePlan(outcome.analysis, knowledge);
    outcome.senders = std::make_shared<const SenderRows>(senderRows(outcome.analysis, outcome.plan));
    return std::make_shared<const ImportOutcome>(std::move(outcome));
}

ImportRun::ImportRun(const ImportJob &job, QThreadPool &pool, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, [this] {
        imports::Progress progress;
        {
            const QMutexLocker lock(&m_shared->mutex);
            progress = m_shared->progress;
        }
        Q_EMIT progressed(progress);
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { Q_EMIT finished(m_watcher.result()); });

    m_watcher.setFuture(QtConcurrent::run(&pool, [job, shared = m_shared](QPromise<SharedOutcome> &promise) {
        promise.setProgressRange(0, progressSteps);
        imports::ImportOptions options;
        for (const evidence::AcceptedDomain &domain : job.typedDomains)
            options.acceptedDomains.add(domain.name, domain.withSubdomains);
        options.cancelled = &shared->cancelled;
        options.progress = [&](const imports::Progress &progress) {
            {
                const QMutexLocker lock(&shared->mutex);
                shared->progress = progress;
            }
            promise.setProgressValue(stepOf(progress));
        };
        // No exception may leave: the future would carry it into the event loop of the window.
        try {
            promise.addResult(run(job, options));
        } catch (const std::exception &e) {
            promise.addResult(failure({evidence::ErrorKind::ReadFailed, QString::fromLocal8Bit(e.what())}));
        }
    }));
}

ImportRun::~ImportRun()
{
    m_shared->cancelled = true;
    m_watcher.disconnect(this);
}

} // namespace wizard
