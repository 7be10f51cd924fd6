// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/types.h"
#include "imports/reportbuilder.h"

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

//! Reads the deliveries of a message trace of any kind (messageTrace, …Enhanced, …Extended).
void readDeliveries(TableReader &reader, ExportKind kind, DateOrder order, ReportBuilder &report,
                    const DeliverySink &sink);

} // namespace imports
