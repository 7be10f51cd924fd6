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

//! Goes through the senders of a snapshot.
class Lister {
public:
    Lister(Analysis &analysis, Listing listing)
        : m_analysis(analysis)
        , m_snapshot(*analysis.snapshot)
        , m_listing(listing)
        , m_assessor(m_snapshot, *analysis.places)
        , m_submittersKnown(m_snapshot.available.submissionSummary || m_snapshot.available.submissionDetails)
    {
        for (std::size_t i = 0; !m_submittersKnown && i < m_snapshot.senders.size(); ++i)
            m_submittersKnown = isSubmitter(i);
    }

    void listAll()
    {
        if (m_listing == Listing::AllSenders)
            m_analysis.senders.reserve(m_snapshot.senders.size());
        for (std::size_t i = 0; i < m_snapshot.senders.size(); ++i) {
            m_snapshot.senders.prefetchBehind(i);
            if (m_listing == Listing::AllSenders || isListed(i))
                list(i);
        }
        m_analysis.notes = notesOf(m_analysis, m_counter, m_submittersKnown);
    }

private:
    bool isSubmitter(std::size_t i) const
    {
        const SenderEvidence *submitter = m_snapshot.senders.submitter(i);
        return submitter && submitter->isSubmitter();
    }

    //! Whether a sender is one of those who matter.
    bool isListed(std::size_t i)
    {
        if (m_submittersKnown)
            return isSubmitter(i);
        // Without accepted domains nobody can be told apart, so nobody is left out.
        const AcceptedDomains &accepted = m_snapshot.acceptedDomains;
        const bool isOurs = accepted.isEmpty() || accepted.contains(domainOf(m_snapshot.senders.address(i)));
        m_counter.outsideDomains += !isOurs;
        return isOurs;
    }

    Decision decisionOn(std::size_t i) const
    {
        if (m_analysis.decisions.empty())
            return {};
        return m_analysis.decisionOn(QString::fromStdString(m_snapshot.senders.address(i)));
    }

    void list(std::size_t i)
    {
        AssessedSender assessed;
        assessed.index = i;
        if (const SenderEvidence *submitter = m_snapshot.senders.submitter(i)) {
            if (!submitter->isSubmitter() && submitter->allMail.isEmpty())
                return; // known by failed sign-ins only
            assessed.verdict = m_assessor.verdict(*submitter, decisionOn(i));
            assessed.sources.reserve(submitter->sources.size());
            for (const SourceEvidence &source : submitter->sources)
                assessed.sources.push_back(m_assessor.verdict(source));
            m_counter.estimated += submitter->estimated;
        } else {
            assessed.verdict = m_assessor.verdict(Basis::AllMail, m_snapshot.senders.allMail(i), decisionOn(i));
        }
        m_counter.withoutDeliveries += assessed.verdict.basis == Basis::None;
        m_analysis.senders.push_back(std::move(assessed));
    }

    Analysis &m_analysis;
    const Snapshot &m_snapshot;
    Listing m_listing;
    Assessor m_assessor;
    bool m_submittersKnown;
    Counter m_counter;
};

} // namespace

Decision Analysis::decisionOn(const QString &address) const
{
    const auto decision = decisions.find(address);
    return decision == decisions.end() ? Decision {} : decision->second;
}

std::vector<Reason> Analysis::reasons(const AssessedSender &s) const
{
    const SenderEvidence sender = evidence(s);
    return evidence::reasons(sender, *snapshot, *places, decisionOn(sender.address));
}

Analysis analyse(std::shared_ptr<const Snapshot> snapshot, Listing listing, const Decisions &decisions)
{
    Analysis analysis;
    analysis.places = std::make_shared<const Places>(*snapshot->addresses, snapshot->acceptedDomains);
    analysis.snapshot = std::move(snapshot);
    analysis.decisions = decisions;
    Lister(analysis, listing).listAll();
    return analysis;
}

} // namespace evidence
