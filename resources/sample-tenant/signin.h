// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample-tenant/calendar.h"
#include "sample-tenant/tenant.h"

namespace sampletenant {

//! One authentication as the Entra log has it.
struct SignIn {
    Seconds time = 0;
    int ticks = 0;
    std::string requestId{};
    std::string correlationId{};
    std::string user{}; //!< principal name
    std::string ip{};
    std::string clientApp{};
    std::string application{};
    std::string city{};
    std::string country{};
    int errorCode = 0;
};

//! Sign-ins from `from` until before `to`, newest first.
std::vector<SignIn> signIns(const std::vector<Sender> &senders, Seconds from, Seconds to);

//! The log's own text for an error code; empty for 0.
std::string failureReason(int errorCode);

} // namespace sampletenant
