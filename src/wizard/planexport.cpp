// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/planexport.h"

#include <QtConcurrent>

namespace wizard {

PlanExport::PlanExport(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PlanExport::end);
}

PlanExport::~PlanExport()
{
    m_cancelled = true;
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void PlanExport::start(const ExportWork &work)
{
    if (m_running)
        return;
    m_running = true;
    m_cancelled = false;
    Q_EMIT started();
    m_watcher.setFuture(QtConcurrent::run([this, work] {
        const auto progress = [this](int done, int total) {
            QMetaObject::invokeMethod(
                this,
                [this, done, total] {
                    if (m_running)
                        Q_EMIT progressed(done, total);
                },
                Qt::QueuedConnection);
        };
        return work(progress, m_cancelled);
    }));
}

void PlanExport::cancel()
{
    m_cancelled = true;
}

void PlanExport::end()
{
    m_running = false;
    const evidence::Expected<QString> result = m_watcher.result();
    if (result)
        Q_EMIT finished(*result);
    else if (result.error().kind == evidence::ErrorKind::Cancelled)
        Q_EMIT cancelled();
    else
        Q_EMIT failed(result.error());
}

} // namespace wizard
