// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/analysis.h"

#include "evidence/address.h"

namespace evidence {

namespace {

//! Collects the notes while senders are listed and left out.
struct Counter {
    std::int64_t withoutDeliveries = 0;
    std::int64_t estimated = 0;
    std::int64_t outsideDomains = 0;
};

bool livesInAcceptedDomain(const SenderEvidence &sender, const AcceptedDomains &accepted)
{
    if (accepted.isEmpty())
        return true; // nobody can be told apart, so nobody is left out
    const std::string address = sender.address.toStdString();
    return accepted.contains(domainOf(address));
}

std::vector<Note> notesOf(const Analysis &analysis, const Counter &counter, bool submittersKnown)
{
    const Snapshot &s = *analysis.snapshot;
    std::vector<Note> notes;
    const auto add = [&notes](NoteKind kind, std::int64_t count = 0, std::int64_t total = 0) {
        notes.push_back({kind, count, total, {}});
    };
    if (s.acceptedDomains.isEmpty())
        add(NoteKind::NoAcceptedDomains);
    if (!s.available.deliveries)
        add(NoteKind::NoDeliveries);
    if (!submittersKnown)
        add(NoteKind::NoSubmissionReport);
    else if (!s.available.submissionDetails)
        add(NoteKind::NoDetails);
    if (submittersKnown && !s.available.submissionSummary && !s.available.submissionDetails)
        add(NoteKind::NoSubmissionCounts);
    if (s.available.deliveries && counter.withoutDeliveries)
        add(NoteKind::SendersWithoutDeliveries, counter.withoutDeliveries,
            static_cast<std::int64_t>(analysis.senders.size()));
    if (counter.estimated)
        add(NoteKind::EstimatedCounts, counter.estimated, static_cast<std::int64_t>(analysis.senders.size()));
    if (s.failedSignInAddresses)
        add(NoteKind::FailedSignInsOnly, s.failedSignInAddresses);
    if (s.otherClientSignIns)
        add(NoteKind::OtherClients, s.otherClientSignIns);
    if (counter.outsideDomains)
        add(NoteKind::SendersNotInDomains, counter.outsideDomains);
    return notes;
}

} // namespace

Analysis analyse(std::shared_ptr<const Snapshot> snapshot, Listing listing, const Decisions &decisions)
{
    Analysis analysis;
    analysis.snapshot = std::move(snapshot);
    const Snapshot &s = *analysis.snapshot;
    const Places places(*s.addresses, s.acceptedDomains);

    bool submittersKnown = s.available.submissionSummary || s.available.submissionDetails;
    for (auto sender = s.senders.begin(); !submittersKnown && sender != s.senders.end(); ++sender)
        submittersKnown = sender->isSubmitter();

    Counter counter;
    for (std::size_t i = 0; i < s.senders.size(); ++i) {
        const SenderEvidence &sender = s.senders[i];
        if (listing == Listing::Submitters && submittersKnown && !sender.isSubmitter())
            continue;
        if (listing == Listing::Submitters && !submittersKnown && !livesInAcceptedDomain(sender, s.acceptedDomains)) {
            ++counter.outsideDomains;
            continue;
        }
        if (!sender.isSubmitter() && sender.allMail.isEmpty())
            continue; // known by failed sign-ins only
        const auto decision = decisions.find(sender.address);
        AssessedSender assessed;
        assessed.index = i;
        assessed.verdict = senderVerdict(sender, s, places, decision == decisions.end() ? Decision {} : decision->second);
        assessed.sources.reserve(sender.sources.size());
        for (const SourceEvidence &source : sender.sources)
            assessed.sources.push_back(sourceVerdict(source, s, places));
        counter.withoutDeliveries += assessed.verdict.basis == Basis::None;
        counter.estimated += sender.estimated;
        analysis.senders.push_back(std::move(assessed));
    }
    analysis.notes = notesOf(analysis, counter, submittersKnown);
    return analysis;
}

} // namespace evidence
