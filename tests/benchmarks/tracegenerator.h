// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/traceoptions.h"

#include <filesystem>
#include <vector>

namespace benchmarks {

struct GeneratedFile {
    std::filesystem::path path;
    std::int64_t rows = 0; //!< records without the header
};

/*! Writes an export of invented mail. The same options give the same bytes everywhere. Memory grows with the
    senders, not with the rows. Of several files each has its number behind the name, from 1, and the first one
    holds the newest messages. The truth is what an analysis of all of them has to find; without a path it is
    not kept. Throws std::runtime_error when a file cannot be written. */
std::vector<GeneratedFile> generateTrace(const TraceOptions &options, const std::filesystem::path &path,
                                         const std::filesystem::path &truthPath = {});

//! Writes the names of the accepted domains, one a line.
void writeAcceptedDomains(const std::filesystem::path &path);

} // namespace benchmarks
