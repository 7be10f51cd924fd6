// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace cli {

/*! Runs the event loop of a command until somebody calls QCoreApplication::exit(), whose number comes back,
    or the command is asked to end by a signal: then the function is called, and its number comes back. */
int runUntilDone(const std::function<int()> &whenInterrupted);

} // namespace cli
