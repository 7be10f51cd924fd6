// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/scenario.h"

#include <map>
#include <span>

namespace evidence {

//! Something that could not be known, and why. One sentence each (reports/reasontexts.h).
enum class NoteKind {
    NoAcceptedDomains,
    NoDeliveries,            //!< no trace was given
    NoSubmissionReport,      //!< traces alone: every sender in an accepted domain is listed
    NoDetails,               //!< no per-message report: scenarios rest on all mail
    NoSubmissionCounts,      //!< only sign-ins name submitters
    SendersWithoutDeliveries, //!< count of total senders have no delivery
    FailedSignInsOnly,       //!< count addresses appear with failed sign-ins only
    OtherClients,            //!< count sign-ins as "Other clients" may hide SMTP
    EstimatedCounts,         //!< count senders have counts from percentages
    SendersNotInDomains,     //!< count senders outside the accepted domains are not listed
    SkippedFile,             //!< name: a file of a folder that is no export
    // Collected from the tenant, but for a part. name: the key of the reason (microsoft365/sourcefailure.h); empty:
    // the collection was broken off.
    DeliveriesIncomplete,
    SignInsIncomplete,
    DomainsIncomplete,
    SettingsIncomplete,
};

struct Note {
    NoteKind kind {};
    std::int64_t count = 0;
    std::int64_t total = 0;
    QString name;
    bool operator==(const Note &) const = default;
};

//! The user's decisions by sender address.
using Decisions = std::map<QString, Decision>;

//! A sender that is on the list, with its verdict. There may be millions.
struct AssessedSender {
    std::size_t index = 0; //!< into Snapshot::senders
    Verdict verdict;
};

//! What the evidence means: the list of senders that matter, each with its scenario.
struct Analysis {
    std::shared_ptr<const Snapshot> snapshot;
    std::vector<AssessedSender> senders; //!< ascending by address
    //! By index into Snapshot::senders, for those who have sources; parallel to SenderEvidence::sources.
    std::map<std::size_t, std::vector<Verdict>> sourceVerdicts;
    std::vector<Note> notes;
    std::shared_ptr<const Places> places; //!< of the snapshot
    Decisions decisions;                  //!< that were applied

    //! Lists inside the evidence are valid as long as the snapshot.
    SenderEvidence evidence(const AssessedSender &s) const { return snapshot->senders[s.index]; }
    //! As Senders::reported(): nothing is put together, so this is for many senders one after the other.
    const SenderEvidence &reported(const AssessedSender &s) const { return snapshot->senders.reported(s.index); }
    //! The verdicts on the sources of a sender, parallel to SenderEvidence::sources.
    std::span<const Verdict> sources(const AssessedSender &s) const;
    //! What the user decided about an address.
    Decision decisionOn(const QString &address) const;
    //! Why the verdict over a sender is what it is.
    std::vector<Reason> reasons(const AssessedSender &s) const;
};

enum class Listing {
    Submitters, //!< those whom an input names; with traces alone the senders in accepted domains
    AllSenders, //!< every sender of the traces as well, wherever it lives
};

//! Judges every sender of the snapshot that is to be listed. The number of threads changes nothing but the time it takes.
Analysis analyse(std::shared_ptr<const Snapshot> snapshot, Listing listing = Listing::Submitters,
                 const Decisions &decisions = {}, unsigned threads = 1);

} // namespace evidence
