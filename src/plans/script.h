// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans/plan.h"

namespace plans {

/*! A text as a single-quoted PowerShell literal on one line, whatever it holds: typographic quotes end one,
    too, and are doubled; control characters and line ends are left out. */
QString powershellLiteral(const QString &text);

//! A file name for a sender's script that every system takes: ASCII letters, digits, "-", "_", ".".
QString scriptFileName(const PlanItem &item);

/*! The PowerShell script of one sender: every step of its checklist that has one, each behind a comment, with
    the known values filled in and the unknown ones as variables at the top, to be set before it runs. One
    step runs at a time, and none before the user names it. Language is "en" or "de". Empty when no step holds
    a script. Begins with a byte order mark, without which Windows PowerShell would misread UTF-8. */
QString script(const PlanItem &item, const evidence::Analysis &analysis,
               const knowledge::Knowledge &knowledge, const QString &language);

} // namespace plans
