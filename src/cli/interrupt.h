// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace cli {

/*! From now on Ctrl+C and SIGTERM ask the command to end: it stops where nothing is left half written. The
    second signal ends the program at once. */
void watchForInterrupts();

//! Set once the command is asked to end; for everything that takes its time.
const std::atomic_bool &interrupted();

//! The exit code of an interrupted command.
int interruptedExitCode();

} // namespace cli
