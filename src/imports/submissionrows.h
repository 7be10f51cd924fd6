// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/snapshot.h"
#include "evidence/texttable.h"
#include "imports/deduplicator.h"
#include "imports/reportbuilder.h"

#include <string>
#include <string_view>
#include <vector>

namespace imports {

//! A row of the per-message report: submissions by SMTP AUTH.
struct SubmissionRow {
    std::string_view sender;    //!< normalised
    std::string_view clientIp;  //!< empty: not given
    std::string_view messageId; //!< normalised; empty: not given
    std::optional<evidence::UtcSeconds> time;
    evidence::AuthMethod auth = evidence::AuthMethod::Unknown;
    evidence::TlsVersion tls = evidence::TlsVersion::Unknown;
    std::int64_t messages = 1;
    RowKey key {}; //!< equal for rows that tell of the same submission
};

//! The rows of one file in little memory; there may be millions, from a few senders.
class SubmissionRows {
public:
    //! The texts of the row are copied.
    void add(const SubmissionRow &row);
    std::size_t size() const { return m_rows.size(); }
    //! The texts are valid until the next row is added.
    SubmissionRow operator[](std::size_t i) const;

private:
    struct Row {
        evidence::TextTable::Index sender = 0;
        evidence::TextTable::Index clientIp = 0;
        std::size_t messageIdEnd = 0; //!< in m_messageIds; it begins where that of the row before ends
        std::optional<evidence::UtcSeconds> time;
        std::int64_t messages = 0;
        RowKey key {};
        evidence::AuthMethod auth {};
        evidence::TlsVersion tls {};
    };

    evidence::TextHasher m_hasher;
    evidence::TextTable m_texts; //!< senders and client IPs
    std::string m_messageIds;
    std::vector<Row> m_rows;
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
    std::string requestId;
    evidence::UtcSeconds time = 0;
    evidence::SignInOutcome outcome = evidence::SignInOutcome::Failed;
    RowKey key {}; //!< equal for rows that tell of the same sign-in
};

//! What the sign-in log of one file holds for us.
struct SignInContent {
    std::vector<SignInRow> rows;
    std::int64_t otherClients = 0; //!< sign-ins as "Other clients", which may hide SMTP
};

SubmissionRows readSubmissions(TableReader &reader, DateOrder order, ReportBuilder &report);
std::vector<SummaryRow> readSummary(TableReader &reader, ReportBuilder &report);
SignInContent readSignIns(TableReader &reader, DateOrder order, const Schema &schema, ReportBuilder &report);

} // namespace imports
