// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "imports/inputreport.h"
#include "reports/language.h"

class QIODevice;

namespace reports {

/*! Writes the analysis as JSON of the schema "postlotse.analysis/1". What no input says is null, never 0:
    submissions and their versions without a report, deliveries without a trace, recipients inside and outside
    without accepted domains. Equal input gives equal bytes; memory does not grow with the senders. */
void writeAnalysisJson(QIODevice &device, const evidence::Analysis &analysis,
                       const std::vector<imports::InputReport> &inputs, const Language &language);

//! The deliveries that the verdict of a sender counts; nothing when no trace was given.
std::optional<evidence::DeliveryTally> knownDeliveries(const evidence::Analysis &analysis,
                                                       const evidence::AssessedSender &sender);

} // namespace reports
