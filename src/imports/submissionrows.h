// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/snapshot.h"
#include "imports/deduplicator.h"
#include "imports/normalisedtexts.h"
#include "imports/reportbuilder.h"

#include <string>
#include <vector>

namespace imports {

//! Who submitted from where.
struct SubmissionSource {
    std::string sender;   //!< normalised
    std::string clientIp; //!< empty: not given
};

//! A row of the per-message report: submissions by SMTP AUTH.
struct SubmissionRow {
    std::uint32_t source = 0; //!< a number of SubmissionRows::sources
    evidence::AuthMethod auth = evidence::AuthMethod::Unknown;
    evidence::TlsVersion tls = evidence::TlsVersion::Unknown;
    std::optional<evidence::UtcSeconds> time;
    std::int64_t messages = 1;
    evidence::HashedText messageId; //!< normalised; an empty text: not given
};

//! The rows of one file. There may be millions, from a few sources.
struct SubmissionRows {
    std::vector<SubmissionSource> sources; //!< one may be there more than once, if the file writes it in several ways
    std::vector<SubmissionRow> rows;
    NormalisedTexts messageIds; //!< those of the rows
};

//! A row of the summary report: all submissions of one sender, or of one sender and protocol.
struct SummaryRow {
    std::string sender;
    evidence::AuthMethod auth = evidence::AuthMethod::Unknown;
    evidence::TlsCounts tls;
    bool estimated = false;
    std::int64_t messages = 0;
};

//! A sign-in with the SMTP client.
struct SignInRow {
    std::string user;
    std::string clientIp;
    evidence::UtcSeconds time = 0;
    evidence::SignInOutcome outcome = evidence::SignInOutcome::Failed;
    RowKey key {}; //!< equal for rows that tell of the same sign-in
};

//! What the sign-in log of one file holds for us.
struct SignInContent {
    std::vector<SignInRow> rows;
    std::int64_t otherClients = 0; //!< sign-ins as "Other clients", which may hide SMTP
};

// What is rejected, and what the user should know, goes to the report.
//! The submissions of an smtpAuthDetails report. The hasher is for the message ids.
SubmissionRows readSubmissions(TableReader &reader, DateOrder order, const evidence::TextHasher &hasher,
                               ReportBuilder &report);
//! The rows of an smtpAuthSummary report.
std::vector<SummaryRow> readSummary(TableReader &reader, ReportBuilder &report);
//! The sign-ins of a signIns export that used SMTP; the schema knows the names of clients and results.
SignInContent readSignIns(TableReader &reader, DateOrder order, const Schema &schema, ReportBuilder &report);

} // namespace imports
