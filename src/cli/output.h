// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"

#include <QIODevice>

#include <functional>
#include <vector>

namespace cli {

//! What is to be written, and where to: a file, or standard output for "-".
struct Output {
    QString target;
    std::function<void(QIODevice &)> write;
};

/*! Writes files, all of which appear whole or none of them, and what goes to standard output. Tells what is wrong and
    returns false when that fails. */
bool writeOutputs(const std::vector<Output> &outputs, const Console &console);
//! The same for one.
bool writeOutput(const QString &target, const std::function<void(QIODevice &)> &write, const Console &console);

//! Whether two paths mean the same file, whether it exists or not.
bool isSameFile(const QString &a, const QString &b);

} // namespace cli
