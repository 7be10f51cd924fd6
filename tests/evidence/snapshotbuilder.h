// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "evidence/tallydraft.h"

#include <map>
#include <string>
#include <string_view>

namespace evidence {

/*! Builds a snapshot by hand, one fact after the other, the way an import would arrive at it: times of
    deliveries count up by one minute from 2026-11-01T00:00:00Z, every delivery has 100 bytes. */
class SnapshotBuilder {
public:
    SnapshotBuilder &accept(std::string_view domain, bool withSubdomains = false);
    //! Rows of a trace: `times` messages from the sender to the recipient.
    SnapshotBuilder &mail(const std::string &sender, std::string_view recipient, int times = 1);
    //! As mail(), but the service refused or held back the messages.
    SnapshotBuilder &failedMail(const std::string &sender, std::string_view recipient, int times = 1);
    //! Trace rows that stand for a group.
    SnapshotBuilder &group(const std::string &sender, int times = 1);
    //! Messages of the per-message report that the traces know: they count in both tallies.
    SnapshotBuilder &submitted(const std::string &sender, const QString &ip, std::string_view recipient,
                               int times = 1);
    //! Messages of the per-message report that no trace knows.
    SnapshotBuilder &submittedUnmatched(const std::string &sender, const QString &ip, int times = 1);
    //! A row of the summary report.
    SnapshotBuilder &summary(const std::string &sender, int messages);
    SnapshotBuilder &signIn(const std::string &sender, const QString &ip, SignInOutcome outcome);

    std::shared_ptr<const Snapshot> build();

private:
    struct SourceDraft {
        SourceEvidence evidence;
        TallyDraft matched;
    };
    struct SenderDraft {
        SenderEvidence evidence;
        TallyDraft allMail;
        TallyDraft matched;
        std::map<QString, SourceDraft> sources;
    };
    SenderDraft &draft(const std::string &sender);
    SourceDraft &source(const std::string &sender, const QString &ip);
    //! Adds the same deliveries to several tallies.
    void add(const std::vector<TallyDraft *> &tallies, std::string_view recipient, int times, bool failed);

    std::shared_ptr<AddressTable> m_addresses = std::make_shared<AddressTable>();
    AcceptedDomains m_accepted;
    Available m_available;
    std::map<std::string, SenderDraft> m_senders;
    UtcSeconds m_now = 1793491200; // 2026-11-01T00:00:00Z
};

//! "internal", "singleExternalAddress" … as text that a failed comparison can show.
std::string toText(Scenario scenario);
//! "singleExternalAddress on matchedMessages: 3 internal, 1 external, 1 domain".
std::string toText(const Verdict &verdict);

//! A verdict with its reasons.
struct Judgement : Verdict {
    std::vector<Reason> reasons;
};

//! The verdict on a sender of a snapshot; the sender has to be in it.
Judgement judge(const Snapshot &snapshot, std::string_view sender, const Decision &decision = {});
//! The verdict on one source of a sender.
Verdict judgeSource(const Snapshot &snapshot, std::string_view sender, const QString &ip);

//! The reason of a kind, or nullptr.
const Reason *find(const Judgement &verdict, ReasonKind kind);
//! The note of a kind, or nullptr.
const Note *find(const Analysis &analysis, NoteKind kind);
//! The listed senders' addresses, separated by spaces.
std::string listed(const Analysis &analysis);

} // namespace evidence
