// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importer.h"
#include "reports/language.h"

namespace wizard {

//! How far an import is: "Reading file 2 of 5 – 120,000 rows".
QString progressText(const imports::Progress &progress, const reports::Language &language);

/*! How long an import still takes, from the time it took so far in milliseconds; empty while that is too
    early to say. */
QString remainingText(const imports::Progress &progress, qint64 elapsed);

} // namespace wizard
