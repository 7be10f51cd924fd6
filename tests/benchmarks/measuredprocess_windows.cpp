// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/measuredprocess.h"

#include <QElapsedTimer>
#include <QProcess>

#include <stdexcept>

#include <windows.h>

#include <psapi.h>

namespace benchmarks {

ProcessRun runMeasured(const QString &program, const QStringList &arguments, const QString &messagesFile)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(messagesFile);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForStarted(-1))
        throw std::runtime_error((program + QStringLiteral(": ") + process.errorString()).toStdString());
    // What a process used can be asked after its end, as long as somebody holds a handle.
    const HANDLE handle =
        OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(process.processId()));
    process.waitForFinished(-1);
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    PROCESS_MEMORY_COUNTERS counters{};
    if (handle) {
        GetProcessMemoryInfo(handle, &counters, sizeof(counters));
        CloseHandle(handle);
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, seconds,
            static_cast<qint64>(counters.PeakWorkingSetSize)};
}

} // namespace benchmarks
