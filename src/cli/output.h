// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"

#include <QIODevice>

#include <functional>

namespace cli {

/*! Writes to a file, which appears whole or not at all, or to standard output for "-". Tells what is wrong and
    returns false when that fails. */
bool writeOutput(const QString &target, const std::function<void(QIODevice &)> &write, const Console &console);

} // namespace cli
