// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "knowledge/knowledge.h"
#include "plans/plan.h"
#include "reports/language.h"

class QIODevice;

namespace reports {

/*! Writes the plan as JSON of the schema "postlotse.plan/1": the totals, and per sender its scenario, state,
    route, what to look out for and the ids of its steps. Items in the order of the plan. */
void writePlanJson(QIODevice &device, const evidence::Analysis &analysis, const plans::Plan &plan,
                   const knowledge::Knowledge &knowledge, const Language &language);

//! Writes the plan as a table for spreadsheets, in the words of the language: one row per sender.
void writePlanCsv(QIODevice &device, const evidence::Analysis &analysis, const plans::Plan &plan,
                  const knowledge::Knowledge &knowledge, const Language &language);

} // namespace reports
