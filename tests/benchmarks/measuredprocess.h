// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace benchmarks {

//! What a run of a program cost.
struct ProcessRun {
    int exitCode = 0; //!< -1: it crashed
    double seconds = 0;
    qint64 peakBytes = 0; //!< the most memory that it had at once
};

/*! Runs a program to its end. Its standard output is lost, its messages go to a file. Throws
    std::runtime_error when it cannot be started.

    On Unix the new process is a copy of this one at first, so the peak is never below the memory that this
    program uses: a program that measures has to stay small itself. */
ProcessRun runMeasured(const QString &program, const QStringList &arguments, const QString &messagesFile);

} // namespace benchmarks
