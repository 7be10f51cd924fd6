// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/table.h"

namespace imports {

//! What a first pass over a file finds out.
struct Survey {
    evidence::TimeSpan span;       //!< of its deliveries; empty unless asked for
    DateOrder order = DateOrder::MonthDay;
    bool isOrderOpen = false;      //!< there are dates that fit both orders, and none that tells
    std::optional<evidence::Error> error;
};

/*! Passes over a file to learn the order of day and month and, if asked, the time span of a trace. Without a
    span it stops as soon as the order is certain, which for most files is in the first row. */
Survey survey(const std::shared_ptr<ByteSource> &source, const TableFormat &format, const ReadOptions &options,
              bool withSpan);

} // namespace imports
