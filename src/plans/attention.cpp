// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/attention.h"

#include <algorithm>

namespace plans {

namespace {

constexpr std::int64_t silentDays = 30;
// A shorter span of evidence cannot tell a rare sender from a new one.
constexpr std::int64_t minDaysToJudge = 28;
// At most one day in twenty: once a month, once a quarter.
constexpr std::int64_t rareShare = 20;

//! Sign-ins that a password opened; failed ones may be somebody else trying.
std::int64_t passwordSignIns(const evidence::SignInCounts &signIns)
{
    return signIns.succeeded + signIns.passwordAccepted;
}

//! Sources that sent, or that know the password.
std::int64_t liveSources(const evidence::SenderEvidence &sender)
{
    return std::count_if(sender.sources.begin(), sender.sources.end(), [](const evidence::SourceEvidence &s) {
        return s.submissions.value_or(0) > 0 || passwordSignIns(s.signIns) > 0;
    });
}

//! Days from the first to the last day of the evidence, both counted.
std::int64_t coveredDays(const evidence::TimeSpan &coverage)
{
    if (coverage.isEmpty() || !coverage.last)
        return 0;
    return evidence::dayOf(*coverage.last) - evidence::dayOf(*coverage.first) + 1;
}

class Notes {
public:
    Notes(const evidence::SenderEvidence &sender, const evidence::Verdict &verdict,
          const evidence::Snapshot &snapshot)
        : m_sender(sender)
        , m_verdict(verdict)
        , m_snapshot(snapshot)
    {
    }

    std::vector<AttentionNote> all()
    {
        addSigningIn();
        addTls();
        addRhythm();
        addMailbox();
        if (m_verdict.isOverridden())
            add(Attention::ScenarioOverridden);
        std::stable_sort(m_notes.begin(), m_notes.end(),
                         [](const AttentionNote &a, const AttentionNote &b) { return a.kind < b.kind; });
        return std::move(m_notes);
    }

private:
    void add(Attention kind, std::int64_t count = 0, std::int64_t total = 0)
    {
        m_notes.push_back({kind, count, total});
    }

    void addSigningIn()
    {
        const std::int64_t basic = m_sender.auth[evidence::AuthMethod::Basic];
        const std::int64_t oauth = m_sender.auth[evidence::AuthMethod::OAuth];
        const std::int64_t total = m_sender.auth.total();
        const std::int64_t signIns = passwordSignIns(m_sender.signIns);
        if (basic > 0)
            add(Attention::BasicAuth, basic, total);
        if (basic == 0 && oauth == 0)
            add(Attention::AuthUnknown);
        if (!m_sender.submissions && signIns > 0)
            add(Attention::OnlySignIns, signIns);
        // The log shows SMTP sign-ins with a password only, so one of them contradicts "OAuth alone".
        const bool oauthAlone = oauth > 0 && oauth == std::max(total, m_sender.submissions.value_or(0));
        if (oauthAlone && signIns > 0)
            add(Attention::PasswordSignIns, signIns);
        else if (oauthAlone)
            add(Attention::AlreadyOAuth, oauth, total);
    }

    void addTls()
    {
        if (m_sender.tls.outdated() > 0)
            add(Attention::OutdatedTls, m_sender.tls.outdated(), m_sender.tls.total());
    }

    void addRhythm()
    {
        const std::int64_t days = coveredDays(m_snapshot.coverage);
        const evidence::DeliveryTally &deliveries = evidence::deliveriesOn(m_verdict.basis, m_sender);
        // Deliveries on the basis "all mail" may be a person's: the report of submissions knows better.
        const bool reported = !m_sender.submissionSpan.isEmpty();
        evidence::TimeSpan span = reported ? m_sender.submissionSpan : deliveries.span;
        if (passwordSignIns(m_sender.signIns) > 0)
            span.add(m_sender.signIns.span);
        if (span.last && days > silentDays) {
            const std::int64_t silent =
                evidence::dayOf(*m_snapshot.coverage.last) - evidence::dayOf(*span.last);
            if (silent >= silentDays)
                add(Attention::FellSilent, silent);
        }
        const evidence::DayCounts &perDay =
            m_sender.submissionsPerDay.empty() ? deliveries.perDay : m_sender.submissionsPerDay;
        const auto active = static_cast<std::int64_t>(perDay.size());
        if (days >= minDaysToJudge && active > 0 && active * rareShare <= days)
            add(Attention::RareSender, active, days);
    }

    void addMailbox()
    {
        const std::int64_t sources = liveSources(m_sender);
        const std::int64_t others = m_verdict.basis == evidence::Basis::MatchedMessages
            ? m_sender.allMail.deliveries - m_sender.matched.deliveries
            : 0;
        if (sources > 1 || others > 0)
            add(Attention::SharedMailbox, sources, others);
    }

    const evidence::SenderEvidence &m_sender;
    const evidence::Verdict &m_verdict;
    const evidence::Snapshot &m_snapshot;
    std::vector<AttentionNote> m_notes;
};

} // namespace

std::vector<AttentionNote> attentionFor(const evidence::SenderEvidence &sender,
                                        const evidence::Verdict &verdict, const evidence::Snapshot &snapshot)
{
    return Notes(sender, verdict, snapshot).all();
}

bool has(const std::vector<AttentionNote> &notes, Attention kind)
{
    return std::any_of(notes.begin(), notes.end(),
                       [kind](const AttentionNote &note) { return note.kind == kind; });
}

} // namespace plans
