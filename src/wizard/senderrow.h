// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "plans/plan.h"

namespace wizard {

//! What the tables show of one sender, worked out once so that sorting and filtering only compare numbers.
struct SenderRow {
    std::size_t index = 0; //!< into Snapshot::senders
    QString address;
    std::optional<std::int64_t> messages; //!< by SMTP AUTH; nothing when no report says
    bool estimated = false; //!< counts per TLS version come from percentages
    evidence::AuthCounts auth;
    evidence::TlsCounts tls;
    evidence::Scenario scenario = evidence::Scenario::Unknown;
    evidence::Scenario byEvidence = evidence::Scenario::Unknown;
    evidence::Basis basis = evidence::Basis::None;
    std::int64_t externalRecipients = 0;
    int sources = 0;
    std::optional<evidence::UtcSeconds> first;
    std::optional<evidence::UtcSeconds> last;
    int position = 0; //!< in the plan, counted from 1; 0 when the plan does not name it
    QString route; //!< id; empty when nothing is to do
    plans::State state = plans::State::ToDecide;

    bool hasTls() const; //!< whether any version is known
    bool hasAuth() const; //!< whether any way of signing in is known
    //! Share of messages, 0…1; nothing when not known.
    std::optional<double> share(evidence::AuthMethod method) const;
    std::optional<double> outdatedShare() const;
    bool operator==(const SenderRow &) const = default;
};

//! What every table of senders shows.
struct SenderRows {
    std::shared_ptr<const evidence::Snapshot> snapshot;
    std::vector<SenderRow> rows; //!< one per sender of the analysis, in its order
    std::optional<std::int64_t> messages; //!< of all of them; nothing when no report says
    bool submissionDays = false; //!< whether a report names the days of submissions
};

SenderRows senderRows(const evidence::Analysis &analysis, const plans::Plan &plan);

//! The sender with an address, or null.
const evidence::AssessedSender *senderOf(const evidence::Analysis &analysis, const QString &address);

//! Whether a report names the days of submissions; otherwise days are those of deliveries.
bool hasSubmissionDays(const evidence::Analysis &analysis);
//! Messages per day of a sender: its submissions, or the deliveries that its basis counts.
evidence::DayCounts daysOf(const evidence::Senders &senders, std::size_t index, evidence::Basis basis,
                           bool submissions);

} // namespace wizard
