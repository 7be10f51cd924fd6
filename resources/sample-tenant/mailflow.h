// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample-tenant/calendar.h"
#include "sample-tenant/tenant.h"

namespace sampletenant {

class Random;

enum class Status { Delivered, Failed, Quarantined, FilteredAsSpam, Pending, Expanded };

//! One message for one recipient, or (Expanded) for the group that stands for its members.
struct Delivery {
    std::string address{}; //!< comparable form
    std::string spelling{}; //!< as the traces write it
    bool internal = false;
    Status status = Status::Delivered;
    std::string toIp{};
    std::string group{}; //!< not empty: came by this group
};

struct Message {
    const Sender *sender = nullptr;
    const Device *device = nullptr;
    Seconds time = 0;
    int ticks = 0; //!< below half a second, so that cut and rounded times are the same second
    std::string messageId{}; //!< without angle brackets
    std::string traceId{};
    std::string subject{};
    std::int64_t bytes = 0;
    Tls tls = Tls::V12;
    bool oauth = false;
    std::vector<Delivery> deliveries{};
};

//! Everything that happened in the tenant; senders stay owned by the caller.
struct Mailflow {
    std::vector<Message> submissions{}; //!< by SMTP AUTH, oldest first
    std::vector<Message> traced{}; //!< what message traces hold, oldest first
};

Mailflow mailflow(const std::vector<Sender> &senders);

//! The sender as the traces write it.
const std::string &spellingOf(const Sender &sender);

} // namespace sampletenant
