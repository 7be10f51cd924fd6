// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"

#include <QStringList>

namespace cli {

// The commands. Arguments are those behind the command's name; what comes back is the exit code.

//! Reads exports and writes who sends to whom, as JSON, CSV or a short text.
int analyze(const QStringList &arguments, const Console &console);
//! Reads exports and writes the migration plan as PDF, on request with scripts and JSON. Needs a QGuiApplication.
int plan(const QStringList &arguments, const Console &console);
//! Writes the sample tenant's exports, analysis and plan into a new folder. Needs a QGuiApplication.
int demo(const QStringList &arguments, const Console &console);

//! Signs an account in and keeps it signed in.
int signIn(const QStringList &arguments, const Console &console);
//! Collects from the tenant into a folder that analyze() reads; signs in where it has to.
int collect(const QStringList &arguments, const Console &console);
//! Prints the accounts that are signed in.
int accounts(const QStringList &arguments, const Console &console);
//! Signs accounts out.
int signOut(const QStringList &arguments, const Console &console);

} // namespace cli
