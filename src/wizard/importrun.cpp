// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/importrun.h"

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

ImportOutcome failure(const QString &detail)
{
    ImportOutcome outcome;
    outcome.error = evidence::Error{evidence::ErrorKind::ReadFailed, detail};
    return outcome;
}

ImportOutcome run(const ImportJob &job, const imports::ImportOptions &options)
{
    ImportOutcome outcome;
    auto result = job.importFiles(job.files, options);
    if (!result) {
        outcome.error = result.error();
        return outcome;
    }
    outcome.result = std::move(result).value();
    outcome.analysis =
        evidence::analyse(outcome.result.snapshot, evidence::Listing::Submitters, job.decisions);
    outcome.plan = plans::makePlan(outcome.analysis, *job.knowledge);
    return outcome;
}

} // namespace

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

    m_watcher.setFuture(QtConcurrent::run(&pool, [job, shared = m_shared](QPromise<ImportOutcome> &promise) {
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
            promise.addResult(failure(QString::fromLocal8Bit(e.what())));
        }
    }));
}

ImportRun::~ImportRun()
{
    m_shared->cancelled = true;
    m_watcher.disconnect(this);
}

} // namespace wizard
