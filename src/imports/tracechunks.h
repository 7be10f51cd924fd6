// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/csvchunks.h"
#include "imports/deliverycollector.h"
#include "imports/sharedrows.h"

namespace imports {

/*! Reads a message trace in CSV with several threads; a report of what was counted comes back through the builder.
    Shared: the file is one of a group that shares time; null: it is not. Errors: those of readChunks(). */
evidence::Expected<ReadSummary> readTraceChunks(const OpenSource &open, const TableFormat &format,
                                                const ReadOptions &options, QThreadPool &pool,
                                                const Submitters &submitters, DeliveryCollector &collector,
                                                SharedRows *shared, ReportBuilder &report);

} // namespace imports
