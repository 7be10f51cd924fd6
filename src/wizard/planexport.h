// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <functional>

namespace wizard {

//! Writes something in a background thread; returns where it is. Progress may be told from that thread.
using ExportWork = std::function<evidence::Expected<QString>(
    const std::function<void(int done, int total)> &progress, const std::atomic_bool &cancelled)>;

/*! Runs one export at a time. Its end is told exactly once: finished, failed or cancelled.
    Destroying it cancels, waits and stays silent. */
class PlanExport : public QObject {
    Q_OBJECT
public:
    explicit PlanExport(QObject *parent = nullptr);
    ~PlanExport() override;

    bool isRunning() const { return m_running; }
    //! Does nothing while another export runs.
    void start(const ExportWork &work);
    void cancel();

Q_SIGNALS:
    void started();
    void progressed(int done, int total);
    void finished(const QString &path);
    void failed(const evidence::Error &error);
    void cancelled();

private:
    void end();

    QFutureWatcher<evidence::Expected<QString>> m_watcher;
    std::atomic_bool m_cancelled = false;
    bool m_running = false;
};

} // namespace wizard
