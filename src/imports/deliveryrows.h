// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/types.h"
#include "imports/reportbuilder.h"
#include "imports/wordcolumn.h"
#include "imports/timestamp.h"

#include <functional>
#include <string_view>

namespace imports {

//! One delivery as a trace tells it; texts are not normalised yet.
struct DeliveryRow {
    std::string_view sender;
    std::string_view recipient;
    std::string_view messageId;
    evidence::UtcSeconds time = 0;
    std::int64_t bytes = 0;
    evidence::DeliveryStatus status = evidence::DeliveryStatus::Unknown;
};

using DeliverySink = std::function<void(const DeliveryRow &)>;

/*! What the rows of a message trace say (messageTrace and messageTraceEnhanced; messageTraceExtended has events instead,
    which ExtendedTrace gathers). */
class DeliveryParser {
public:
    DeliveryParser(ExportKind kind, DateOrder order);

    //! Hands on the deliveries of a row, or tells why there are none.
    std::optional<RejectedRow> parse(const TableRow &row, const DeliverySink &sink);
    //! The time and size of a row, before who sent what to whom.
    std::optional<RejectedRow> parseTimeAndSize(const TableRow &row, DeliveryRow &delivery);

private:
    bool sinkRecipients(const TableRow &row, DeliveryRow &delivery, const DeliverySink &sink);

    ExportKind m_kind;
    TimeColumn m_times;
    WordColumn<parseStatus> m_statuses;
};

//! Reads the deliveries of a message trace of any kind, one after the other.
void readDeliveries(TableReader &reader, ExportKind kind, DateOrder order, ReportBuilder &report,
                    const DeliverySink &sink);

} // namespace imports
