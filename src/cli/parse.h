// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"

#include <QCommandLineParser>

#include <optional>

namespace cli {

//! An option with a value; the name of the value is shown in the help.
QCommandLineOption option(const char *name, const char *value, const QString &description);

/*! Parses a command's arguments. Returns the exit code where the command is not to run: after --help, after
    --version, and when the arguments are wrong, which is told. */
std::optional<int> parse(QCommandLineParser &parser, const QString &command, const QStringList &arguments,
                         const Console &console);

} // namespace cli
