// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/snapshotbuilder.h"

#include "evidence/address.h"

#include <algorithm>
#include <stdexcept>

namespace evidence {

SnapshotBuilder &SnapshotBuilder::accept(std::string_view domain, bool withSubdomains)
{
    m_accepted.add(domain, withSubdomains);
    return *this;
}

SnapshotBuilder &SnapshotBuilder::mail(const std::string &sender, std::string_view recipient, int times)
{
    m_available.deliveries = true;
    add({&draft(sender).allMail}, recipient, times, false);
    return *this;
}

SnapshotBuilder &SnapshotBuilder::failedMail(const std::string &sender, std::string_view recipient, int times)
{
    m_available.deliveries = true;
    add({&draft(sender).allMail}, recipient, times, true);
    return *this;
}

SnapshotBuilder &SnapshotBuilder::group(const std::string &sender, int times)
{
    m_available.deliveries = true;
    draft(sender).allMail.addGroups(times);
    return *this;
}

SnapshotBuilder &SnapshotBuilder::submitted(const std::string &sender, const QString &ip,
                                            std::string_view recipient, int times)
{
    submittedUnmatched(sender, ip, times);
    m_available.deliveries = true;
    SenderDraft &to = draft(sender);
    SourceDraft &from = source(sender, ip);
    to.evidence.matchedSubmissions += times;
    from.evidence.matchedSubmissions += times;
    add({&to.allMail, &to.matched, &from.matched}, recipient, times, false);
    return *this;
}

SnapshotBuilder &SnapshotBuilder::submittedUnmatched(const std::string &sender, const QString &ip, int times)
{
    m_available.submissionDetails = true;
    auto &evidence = draft(sender).evidence;
    evidence.detailSubmissions = evidence.detailSubmissions.value_or(0) + times;
    evidence.auth[AuthMethod::Basic] += times;
    evidence.tls[TlsVersion::Tls12] += times;
    evidence.submissionSpan.add(m_now);
    auto &from = source(sender, ip).evidence;
    from.submissions = from.submissions.value_or(0) + times;
    from.auth[AuthMethod::Basic] += times;
    from.tls[TlsVersion::Tls12] += times;
    from.span.add(m_now);
    return *this;
}

SnapshotBuilder &SnapshotBuilder::summary(const std::string &sender, int messages)
{
    m_available.submissionSummary = true;
    auto &evidence = draft(sender).evidence;
    evidence.summarySubmissions = evidence.summarySubmissions.value_or(0) + messages;
    return *this;
}

SnapshotBuilder &SnapshotBuilder::signIn(const std::string &sender, const QString &ip, SignInOutcome outcome)
{
    m_available.signIns = true;
    const auto count = [this, outcome](SignInCounts &counts) {
        counts.succeeded += outcome == SignInOutcome::Succeeded;
        counts.passwordAccepted += outcome == SignInOutcome::PasswordAccepted;
        counts.failed += outcome == SignInOutcome::Failed;
        counts.span.add(m_now);
    };
    count(draft(sender).evidence.signIns);
    auto &from = source(sender, ip).evidence;
    count(from.signIns);
    from.span.add(m_now);
    return *this;
}

std::shared_ptr<const Snapshot> SnapshotBuilder::build()
{
    auto snapshot = std::make_shared<Snapshot>();
    for (auto &[address, sender] : m_senders) {
        auto evidence = sender.evidence;
        if (evidence.detailSubmissions) {
            evidence.submissions = evidence.detailSubmissions;
            evidence.report = SubmissionReport::Details;
        } else if (evidence.summarySubmissions) {
            evidence.submissions = evidence.summarySubmissions;
            evidence.report = SubmissionReport::Summary;
            evidence.auth[AuthMethod::Unknown] = *evidence.submissions;
            evidence.tls[TlsVersion::Unknown] = *evidence.submissions;
        }
        for (auto &[ip, from] : sender.sources) {
            from.evidence.matched = from.matched.tally();
            evidence.sources.push_back(from.evidence);
        }
        evidence.allMail = sender.allMail.tally();
        evidence.matched = sender.matched.tally();
        snapshot->coverage.add(evidence.allMail.span);
        snapshot->coverage.add(evidence.submissionSpan);
        snapshot->coverage.add(evidence.signIns.span);
        snapshot->senders.push_back(std::move(evidence));
    }
    snapshot->addresses = m_addresses;
    snapshot->acceptedDomains = m_accepted;
    snapshot->available = m_available;
    return snapshot;
}

SnapshotBuilder::SenderDraft &SnapshotBuilder::draft(const std::string &sender)
{
    auto &entry = m_senders[normalisedAddress(sender)];
    entry.evidence.address = QString::fromStdString(normalisedAddress(sender));
    return entry;
}

SnapshotBuilder::SourceDraft &SnapshotBuilder::source(const std::string &sender, const QString &ip)
{
    auto &entry = draft(sender).sources[ip];
    entry.evidence.clientIp = ip;
    return entry;
}

void SnapshotBuilder::add(const std::vector<TallyDraft *> &tallies, std::string_view recipient, int times, bool failed)
{
    const auto id = m_addresses->intern(normalisedAddress(recipient));
    for (int i = 0; i < times; ++i, m_now += 60) {
        for (TallyDraft *tally : tallies)
            tally->add(id, m_now, 100, failed);
    }
}

std::string toText(Scenario scenario)
{
    switch (scenario) {
    case Scenario::Unknown:
        return "unknown";
    case Scenario::Internal:
        return "internal";
    case Scenario::SingleExternalAddress:
        return "singleExternalAddress";
    case Scenario::SingleExternalDomain:
        return "singleExternalDomain";
    case Scenario::ArbitraryExternal:
        return "arbitraryExternal";
    }
    return "no scenario at all";
}

std::string toText(const Verdict &verdict)
{
    static constexpr const char *bases[] = {"none", "allMail", "matchedMessages"};
    return toText(verdict.scenario) + " on " + bases[static_cast<int>(verdict.basis)] + ": "
        + std::to_string(verdict.internalRecipients) + " internal, "
        + std::to_string(verdict.externalRecipients) + " external, " + std::to_string(verdict.externalDomains)
        + (verdict.externalDomains == 1 ? " domain" : " domains");
}

namespace {
SenderEvidence senderOf(const Snapshot &snapshot, std::string_view address)
{
    for (const auto &sender : snapshot.senders) {
        if (sender.address == QString::fromUtf8(address.data(), static_cast<qsizetype>(address.size())))
            return sender;
    }
    throw std::invalid_argument("no such sender in the snapshot");
}
} // namespace

Judgement judge(const Snapshot &snapshot, std::string_view sender, const Decision &decision)
{
    const Places places(*snapshot.addresses, snapshot.acceptedDomains);
    const SenderEvidence evidence = senderOf(snapshot, sender);
    return {Assessor(snapshot, places).verdict(evidence, decision), reasons(evidence, snapshot, places, decision)};
}

Verdict judgeSource(const Snapshot &snapshot, std::string_view sender, const QString &ip)
{
    const Places places(*snapshot.addresses, snapshot.acceptedDomains);
    const SenderEvidence evidence = senderOf(snapshot, sender);
    for (const auto &source : evidence.sources) {
        if (source.clientIp == ip)
            return Assessor(snapshot, places).verdict(source);
    }
    throw std::invalid_argument("no such source of the sender");
}

const Reason *find(const Judgement &verdict, ReasonKind kind)
{
    const auto found = std::find_if(verdict.reasons.begin(), verdict.reasons.end(),
                                    [kind](const Reason &reason) { return reason.kind == kind; });
    return found == verdict.reasons.end() ? nullptr : &*found;
}

const Note *find(const Analysis &analysis, NoteKind kind)
{
    const auto found = std::find_if(analysis.notes.begin(), analysis.notes.end(),
                                    [kind](const Note &note) { return note.kind == kind; });
    return found == analysis.notes.end() ? nullptr : &*found;
}

std::string listed(const Analysis &analysis)
{
    std::string text;
    for (const auto &sender : analysis.senders)
        text += (text.empty() ? "" : " ") + analysis.evidence(sender).address.toStdString();
    return text;
}

} // namespace evidence
