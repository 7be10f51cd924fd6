// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/eventloop.h"

#include "cli/interrupt.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>

namespace cli {

namespace {

// A signal handler may not wake the loop, so the loop looks for itself.
constexpr std::chrono::milliseconds glance(50);

} // namespace

int runUntilDone(const std::function<int()> &whenInterrupted)
{
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
        if (!interrupted())
            return;
        watch.stop();
        QCoreApplication::exit(whenInterrupted());
    });
    watch.start(glance);
    return QCoreApplication::exec();
}

} // namespace cli
