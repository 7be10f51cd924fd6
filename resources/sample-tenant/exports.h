// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample-tenant/mailflow.h"

namespace sampletenant {

//! A file as it comes out of a portal or a script: name and bytes.
struct ExportFile {
    std::string name;
    std::string content;
};
using ExportFiles = std::vector<ExportFile>;

ExportFiles smtpAuthReports(const Mailflow &flow);
ExportFiles messageTraces(const Mailflow &flow);
ExportFiles historicalSearches(const Mailflow &flow);
//! The header of an extended report, as a row of CSV.
std::string extendedReportHead();
ExportFiles signInLogs(const std::vector<Sender> &senders);
ExportFiles configuration(const std::vector<Sender> &senders);

//! All exports, in the order of this header.
ExportFiles allExports(const std::vector<Sender> &senders, const Mailflow &flow);

//! What an analysis of all exports has to find. Empty when the tables contradict themselves.
std::string truth(const std::vector<Sender> &senders, const Mailflow &flow);

} // namespace sampletenant
