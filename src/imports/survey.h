// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/table.h"

namespace imports {

//! What a first look at a file finds out.
struct Survey {
    /*! Of the rows at both ends of the file, or of its first ones where it is JSON: the time span of an export that is
        sorted by time, as nearly all are. Of any other the span becomes known when it was read. */
    evidence::TimeSpan likelySpan;
    DateOrder order = DateOrder::MonthDay;
    bool isOrderOpen = false; //!< there are dates that fit both orders, and none that tells
    std::optional<evidence::Error> error;
};

/*! Looks for the order of day and month, and for the time span of a trace. Reads no more than both ends of a file, unless
    the order is not to be seen there. */
Survey survey(const std::shared_ptr<ByteSource> &source, const TableFormat &format, const ReadOptions &options);

} // namespace imports
