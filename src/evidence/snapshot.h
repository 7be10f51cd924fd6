// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/accepteddomains.h"
#include "evidence/senders.h"

#include <memory>

namespace evidence {

//! Which kinds of evidence there are at all: what is absent must read "not known", never 0.
struct Available {
    bool submissionSummary = false;
    bool submissionDetails = false;
    bool signIns = false;
    bool deliveries = false;
    bool operator==(const Available &) const = default;
};

/*! The evidence as of one import: a value, never changed once made. Senders ascend by address and
    hold submitters as well as every other sender of the traces. */
struct Snapshot {
    std::shared_ptr<const AddressTable> addresses;
    AcceptedDomains acceptedDomains;
    Available available;
    TimeSpan coverage; //!< of everything that has a time
    Senders senders;
    std::int64_t failedSignInAddresses = 0; //!< addresses that appear with failed sign-ins only
    std::int64_t otherClientSignIns = 0;    //!< sign-ins as "Other clients", which may hide SMTP
};

} // namespace evidence
