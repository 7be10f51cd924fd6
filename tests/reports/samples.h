// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "imports/inputreport.h"
#include "knowledge/knowledge.h"
#include "plans/plan.h"
#include "reports/document.h"

namespace samples {

//! 2026-08-23T00:00:00Z
inline constexpr evidence::UtcSeconds start = 1787443200;

//! A recipient of a sender and how many deliveries went to it.
struct To {
    const char *address;
    int deliveries;
};

//! Builds a snapshot of contoso.com by hand.
class Tenant {
public:
    Tenant();
    //! A sender with this many messages by Basic on TLS 1.2, all found in the trace; valid until the next one comes.
    evidence::SenderEvidence &add(const QString &address, const std::vector<To> &recipients);
    evidence::Analysis analysis(evidence::Listing listing = evidence::Listing::Submitters) const;

    evidence::Snapshot snapshot; //!< without the senders
    std::vector<evidence::SenderEvidence> senders;
    std::shared_ptr<evidence::AddressTable> addresses;
};

//! Count senders of all scenarios, in turn.
Tenant tenantOf(int count);

//! A knowledge base of two routes, a recipe for every scenario and two dates.
knowledge::Knowledge facts();

//! Every text of a document, one block a line: the model as text.
QString textOf(const reports::Document &document);

} // namespace samples
