// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/reportbuilder.h"
#include "imports/table.h"

#include <optional>

namespace imports {

//! Reads row after row, and counts them in the report. take(row) returns why a row cannot be taken; its line is added.
template <typename Take>
void forEachRow(TableReader &reader, ReportBuilder &report, const Take &take)
{
    TableRow row;
    for (;;) {
        const auto result = reader.next(row);
        if (result == TableReader::Result::End)
            return;
        report.countRow();
        if (result == TableReader::Result::Rejected)
            report.reject(reader.rejected());
        else if (const std::optional<RejectedRow> rejected = take(row))
            report.reject({row.line, rejected->reason, rejected->detail});
    }
}

} // namespace imports
