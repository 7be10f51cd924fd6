// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/senders.h"
#include "imports/submissionrows.h"

#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace imports {

/*! Everybody who submits by SMTP AUTH, from the reports and the sign-in log, and which message is whose.
    Filled file by file in a fixed order; afterwards find() may be called from many threads. */
class Submitters {
public:
    //! A sender, or a sender at one client IP: what deliveries are gathered for.
    using Owner = std::uint32_t;

    void add(const SubmissionRow &row);
    //! One summary after the other; of several the one with the larger number counts.
    void addSummary(const std::vector<SummaryRow> &rows);
    void add(const SignInRow &row);

    struct Message {
        Owner owner = 0;
        std::uint32_t index = 0;
    };
    //! Whether any submission has a message id.
    bool hasMessages() const { return !m_messages.empty(); }
    //! Whose message this is; null when it is nobody's. The id need not be normalised.
    const Message *find(std::string_view messageId) const;
    //! Notes that a trace knows the message. Thread-safe.
    void markMatched(const Message &message) const;
    //! Called once when all submissions are in, before find().
    void seal();

    /*! The submitters, ascending by address, without all their mail. The deliveries of owner i, tally i / parts of part
        i % parts of matched, go to the source and its sender. failedOnly counts addresses that appear with failed
        sign-ins only. */
    std::vector<evidence::SenderEvidence> take(std::vector<evidence::DeliveryTallies> matched,
                                               std::int64_t &failedOnly) const;

private:
    struct Activity {
        std::int64_t messages = 0;
        evidence::AuthCounts auth;
        evidence::TlsCounts tls;
        evidence::TimeSpan span;
        std::map<evidence::UtcDay, std::int64_t> perDay;
        evidence::SignInCounts signIns;
        bool hasSubmissions = false;

        void add(const SubmissionRow &row);
    };
    struct Summary {
        std::int64_t messages = 0;
        std::map<evidence::AuthMethod, SummaryRow> perMethod;
    };
    struct Sender {
        std::optional<Summary> summary;
        std::map<std::string, Owner> sources; //!< by client IP; "" gathers what has none
    };

    Owner ownerOf(const std::string &sender, const std::string &clientIp);

    std::map<std::string, Sender> m_senders;
    std::vector<Activity> m_activities;  //!< by owner
    std::unordered_map<std::string, Message> m_messages;
    std::vector<std::int64_t> m_messageCounts; //!< submissions per message index
    std::unique_ptr<std::atomic_bool[]> m_matched;
};

//! Tallies added up.
evidence::DeliveryTally sumOf(const std::vector<evidence::DeliveryTally> &tallies);

} // namespace imports
