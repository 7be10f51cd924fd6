// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/senders.h"
#include "evidence/texttable.h"
#include "imports/submissionrows.h"

#include <atomic>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace imports {

/*! Everybody who submits by SMTP AUTH, from the reports and the sign-in log, and which message is whose.
    Filled file by file in a fixed order; afterwards find() may be called from many threads. */
class Submitters {
public:
    //! A sender, or a sender at one client IP: what deliveries are gathered for.
    using Owner = std::uint32_t;

    //! Adds the submissions of a file. Those that earlier files have as often are here already; returns how many.
    std::int64_t addSubmissions(const SubmissionRows &file);
    //! As addSubmissions().
    std::int64_t addSignIns(const std::vector<SignInRow> &file);
    //! One summary after the other; of several the one with the larger number counts.
    void addSummary(const std::vector<SummaryRow> &rows);

    using Message = evidence::TextTable::Index;
    static constexpr Message noMessage = evidence::TextTable::none;

    //! Whether any submission has a message id.
    bool hasMessages() const { return m_messageIds.size() > 0; }
    const evidence::TextHasher &messageIdHasher() const { return m_hasher; }
    //! Finds messages by normalised ids, hashed by messageIdHasher(); noMessage for those that nobody submitted.
    void find(std::span<const evidence::HashedText> ids, std::span<Message> messages) const
    {
        m_messageIds.find(ids, messages);
    }
    //! Whose message this is.
    Owner ownerOf(Message message) const { return m_messages[message].owner; }
    //! Notes that a trace knows the message. Thread-safe.
    void markMatched(Message message) const { m_matched[message].store(true, std::memory_order_relaxed); }
    //! To be called when all submissions are in, before find(); and before the traces are read anew: it forgets what was matched.
    void seal();

    /*! The submitters, ascending by address, without all their mail. The deliveries of owner i, tally i / parts of part
        i % parts of matched, go to the source and its sender. failedOnly counts addresses that appear with failed
        sign-ins only. Nothing can be found afterwards. */
    std::vector<evidence::SenderEvidence> take(std::vector<evidence::DeliveryTallies> matched, std::int64_t &failedOnly);

private:
    using SenderNumber = evidence::TextTable::Index;

    //! What one source did.
    struct Activity {
        SenderNumber sender = 0;
        bool hasSubmissions = false;
        std::int64_t messages = 0;
        evidence::AuthCounts auth;
        evidence::TlsCounts tls;
        evidence::TimeSpan span;
        std::vector<evidence::DayCount> perDay; //!< in the order in which they were seen; a day may come again
        evidence::SignInCounts signIns;

        void add(const SubmissionRow &row);
        void add(const SignInRow &row);
    };
    struct Summary {
        std::int64_t messages = 0;
        std::map<evidence::AuthMethod, SummaryRow> perMethod;
    };
    struct Submission {
        Owner owner = 0;
        std::int64_t messages = 0;
    };
    class FileSources;
    class MatchedTallies;

    SenderNumber numberOf(std::string_view sender);
    Owner sourceOf(SenderNumber sender, std::string_view clientIp);
    std::string_view clientIp(Owner source) const;
    void addWithIds(std::span<const SubmissionRow *const> rows, FileSources &sources);
    void addWithoutId(const SubmissionRow &row, FileSources &sources);
    std::vector<Owner> sortedSources() const;
    evidence::SenderEvidence evidenceOf(SenderNumber sender, std::span<const Owner> sources,
                                        const MatchedTallies &matched) const;

    evidence::TextHasher m_hasher;
    evidence::TextTable m_senders; //!< also those that only rows name which were not added
    std::map<SenderNumber, Summary> m_summaries;
    evidence::TextTable m_sources; //!< the bytes of the sender's number, then the client IP; "" gathers what has none
    std::vector<Activity> m_activities; //!< by number in m_sources
    std::string m_source;               //!< one of m_sources on its way there
    evidence::TextTable m_messageIds;
    std::vector<Submission> m_messages; //!< by number in m_messageIds
    RowKeys m_keys;
    // What the files hold together, until all are in.
    Deduplicator m_seenMessages;
    Deduplicator m_seenWithoutId;
    Deduplicator m_seenSignIns;
    std::unique_ptr<std::atomic_bool[]> m_matched;
};

//! Tallies added up.
evidence::DeliveryTally sumOf(const std::vector<evidence::DeliveryTally> &tallies);

} // namespace imports
