// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include "cli/exitcode.h"

#include <csignal>

namespace cli {

namespace {

// A signal handler may touch nothing but these: lock-free atomics.
std::atomic_bool isInterrupted = false;
std::atomic_int signalNumber = 0;
static_assert(std::atomic_bool::is_always_lock_free && std::atomic_int::is_always_lock_free);

extern "C" void interrupt(int number)
{
    std::signal(number, SIG_DFL);
    signalNumber = number;
    isInterrupted = true;
}

} // namespace

void watchForInterrupts()
{
    for (const int number : {SIGINT, SIGTERM}) {
        // Ignored signals stay so: the caller has asked for it, as nohup and background jobs do.
        if (std::signal(number, interrupt) == SIG_IGN)
            std::signal(number, SIG_IGN);
    }
}

const std::atomic_bool &interrupted()
{
    return isInterrupted;
}

int interruptedExitCode()
{
    return Interrupted + signalNumber;
}

} // namespace cli
