// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/analysis.h"

#include "evidence/address.h"
#include "evidence/parallel.h"

#include <span>

namespace evidence {

namespace {

//! What the notes tell about the senders.
struct Counter {
    std::int64_t withoutDeliveries = 0;
    std::int64_t estimated = 0;
    std::int64_t outsideDomains = 0;
};

//! What is found out about some senders besides the verdicts on them.
struct Judged {
    Counter counter;
    std::map<std::size_t, std::vector<Verdict>> sourceVerdicts;
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

bool isSubmitter(const Senders &senders, std::size_t i)
{
    const SenderEvidence *submitter = senders.submitter(i);
    return submitter && submitter->isSubmitter();
}

//! Whether any input tells who submits.
bool areSubmittersKnown(const Snapshot &snapshot)
{
    bool isKnown = snapshot.available.submissionSummary || snapshot.available.submissionDetails;
    for (std::size_t i = 0; !isKnown && i < snapshot.senders.size(); ++i)
        isKnown = isSubmitter(snapshot.senders, i);
    return isKnown;
}

//! Chooses the senders that are listed; they are not judged yet.
class Lister {
public:
    Lister(const Snapshot &snapshot, Listing listing, bool submittersKnown)
        : m_snapshot(snapshot)
        , m_listing(listing)
        , m_submittersKnown(submittersKnown)
    {
    }

    std::vector<AssessedSender> list()
    {
        std::vector<AssessedSender> listed;
        if (m_listing == Listing::AllSenders)
            listed.reserve(m_snapshot.senders.size());
        for (std::size_t i = 0; i < m_snapshot.senders.size(); ++i) {
            if (m_listing == Listing::AllSenders ? isSeen(i) : matters(i) && isSeen(i))
                listed.push_back({i, {}});
        }
        return listed;
    }
    std::int64_t outsideDomains() const { return m_outsideDomains; }

private:
    //! Whether there is more to a sender than failed sign-ins.
    bool isSeen(std::size_t i) const
    {
        const SenderEvidence *submitter = m_snapshot.senders.submitter(i);
        return !submitter || submitter->isSubmitter() || !submitter->allMail.isEmpty();
    }

    //! Whether a sender is one of those who matter.
    bool matters(std::size_t i)
    {
        if (m_submittersKnown)
            return isSubmitter(m_snapshot.senders, i);
        // Without accepted domains nobody can be told apart, so nobody is left out.
        m_snapshot.senders.prefetchAddressBehind(i);
        const AcceptedDomains &accepted = m_snapshot.acceptedDomains;
        const bool isOurs = accepted.isEmpty() || accepted.contains(domainOf(m_snapshot.senders.address(i)));
        m_outsideDomains += !isOurs;
        return isOurs;
    }

    const Snapshot &m_snapshot;
    Listing m_listing;
    bool m_submittersKnown;
    std::int64_t m_outsideDomains = 0;
};

//! Judges senders one after the other.
class Judge {
public:
    explicit Judge(const Analysis &analysis)
        : m_analysis(analysis)
        , m_senders(analysis.snapshot->senders)
        , m_assessor(*analysis.snapshot, *analysis.places)
    {
    }

    Judged judge(std::span<AssessedSender> senders)
    {
        Judged judged;
        for (AssessedSender &sender : senders) {
            m_senders.prefetchRecipientsBehind(sender.index);
            judge(sender, judged);
            judged.counter.withoutDeliveries += sender.verdict.basis == Basis::None;
            judged.counter.estimated += m_senders.reported(sender.index).estimated;
        }
        return judged;
    }

private:
    void judge(AssessedSender &sender, Judged &judged)
    {
        if (const SenderEvidence *submitter = m_senders.submitter(sender.index)) {
            sender.verdict = m_assessor.verdict(*submitter, decisionOn(sender.index));
            std::vector<Verdict> sources;
            sources.reserve(submitter->sources.size());
            for (const SourceEvidence &source : submitter->sources)
                sources.push_back(m_assessor.verdict(source));
            if (!sources.empty())
                judged.sourceVerdicts.emplace_hint(judged.sourceVerdicts.end(), sender.index, std::move(sources));
        } else {
            sender.verdict
                = m_assessor.verdict(Basis::AllMail, m_senders.allMail(sender.index), decisionOn(sender.index));
        }
    }

    Decision decisionOn(std::size_t i) const
    {
        if (m_analysis.decisions.empty())
            return {};
        return m_analysis.decisionOn(QString::fromStdString(m_senders.address(i)));
    }

    const Analysis &m_analysis;
    const Senders &m_senders;
    Assessor m_assessor;
};

} // namespace

Decision Analysis::decisionOn(const QString &address) const
{
    const auto decision = decisions.find(address);
    return decision == decisions.end() ? Decision {} : decision->second;
}

std::span<const Verdict> Analysis::sources(const AssessedSender &s) const
{
    const auto found = sourceVerdicts.find(s.index);
    return found == sourceVerdicts.end() ? std::span<const Verdict>() : found->second;
}

std::vector<Reason> Analysis::reasons(const AssessedSender &s) const
{
    const SenderEvidence sender = evidence(s);
    return evidence::reasons(sender, *snapshot, *places, decisionOn(sender.address));
}

Analysis analyse(std::shared_ptr<const Snapshot> snapshot, Listing listing, const Decisions &decisions, unsigned threads)
{
    Analysis analysis;
    analysis.places = std::make_shared<const Places>(*snapshot->addresses, snapshot->acceptedDomains);
    analysis.snapshot = std::move(snapshot);
    analysis.decisions = decisions;

    const bool submittersKnown = areSubmittersKnown(*analysis.snapshot);
    Lister lister(*analysis.snapshot, listing, submittersKnown);
    analysis.senders = lister.list();
    const std::span<AssessedSender> senders(analysis.senders);
    Counter counter;
    for (Judged &part : inParts(threads, 0, senders.size(), [&](std::size_t begin, std::size_t end) {
             return Judge(analysis).judge(senders.subspan(begin, end - begin));
         })) {
        counter.withoutDeliveries += part.counter.withoutDeliveries;
        counter.estimated += part.counter.estimated;
        analysis.sourceVerdicts.merge(part.sourceVerdicts);
    }
    counter.outsideDomains = lister.outsideDomains();
    analysis.notes = notesOf(analysis, counter, submittersKnown);
    return analysis;
}

} // namespace evidence
