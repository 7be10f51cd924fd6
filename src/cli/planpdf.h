// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/evidenceinput.h"
#include "knowledge/knowledge.h"
#include "plans/plan.h"
#include "reports/document.h"

namespace cli {

//! Where the plan goes and how it looks.
struct PlanPdf {
    QString path;
    QString title; //!< empty: the usual one
    reports::PageFormat paper = reports::PageFormat::A4;
};

//! Writes the plan in the language of the console. Tells what is wrong and returns false when that fails.
bool writePlanPdf(const PlanPdf &document, const Evidence &evidence, const plans::Plan &plan,
                  const knowledge::Knowledge &knowledge, const Console &console);

} // namespace cli
