// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/submitters.h"

#include "evidence/address.h"

#include <algorithm>

namespace imports {

using evidence::AuthMethod;
using evidence::DeliveryTally;
using evidence::SenderEvidence;
using evidence::SignInOutcome;
using evidence::SourceEvidence;
using evidence::SubmissionReport;

namespace {

evidence::DayCounts dayCounts(const std::map<evidence::UtcDay, std::int64_t> &perDay)
{
    std::vector<evidence::DayCount> counts;
    for (const auto &[day, messages] : perDay)
        counts.push_back({day, static_cast<std::uint32_t>(std::min<std::int64_t>(messages, 0xFFFFFFFF))});
    return counts;
}

//! The deliveries of owners, kept as long as somebody has one of their lists.
class MatchedTallies {
public:
    explicit MatchedTallies(std::vector<evidence::DeliveryTallies> parts)
        : m_parts(std::make_shared<const std::vector<evidence::DeliveryTallies>>(std::move(parts)))
    {
    }

    DeliveryTally of(Submitters::Owner owner) const
    {
        const std::size_t number = owner / m_parts->size();
        const evidence::DeliveryTallies &part = (*m_parts)[owner % m_parts->size()];
        if (number >= part.size())
            return {};
        DeliveryTally tally = part[number];
        tally.perDay = {m_parts, tally.perDay};
        tally.recipients = {m_parts, tally.recipients};
        return tally;
    }

private:
    std::shared_ptr<const std::vector<evidence::DeliveryTallies>> m_parts;
};

} // namespace

void Submitters::Activity::add(const SubmissionRow &row)
{
    hasSubmissions = true;
    messages += row.messages;
    auth[row.auth] += row.messages;
    tls[row.tls] += row.messages;
    if (row.time) {
        span.add(*row.time);
        const evidence::UtcDay day = evidence::dayOf(*row.time);
        if (perDay.empty() || perDay.back().day != day)
            perDay.push_back({day, 0});
        perDay.back().messages += row.messages;
    }
}

Submitters::Owner Submitters::sourceOf(std::string_view sender, std::string_view clientIp)
{
    const std::uint64_t size = sender.size(); // tells where the one ends and the other begins
    m_source.assign(sender).append(clientIp).append(reinterpret_cast<const char *>(&size), sizeof size);
    const Owner owner = m_sources.intern({m_source, m_hasher(m_source)});
    if (owner == m_activities.size()) {
        m_senders[std::string(sender)].sources.emplace(clientIp, owner);
        m_activities.emplace_back();
    }
    return owner;
}

void Submitters::add(const SubmissionRow &row)
{
    const Owner owner = sourceOf(row.sender, row.clientIp);
    m_activities[owner].add(row);
    if (row.messageId.empty())
        return;
    const Message message = m_messageIds.intern({row.messageId, m_hasher(row.messageId)});
    if (message == m_messages.size())
        m_messages.push_back({owner, 0});
    m_messages[message].messages += row.messages;
}

void Submitters::addSummary(const std::vector<SummaryRow> &rows)
{
    // One file may name a sender once per protocol, or in several rows of one: those add up.
    std::map<std::string, std::map<AuthMethod, SummaryRow>> file;
    for (const SummaryRow &row : rows) {
        SummaryRow &sum = file[row.sender].try_emplace(row.auth, SummaryRow {row.sender, row.auth, {}, false, 0}).first->second;
        sum.messages += row.messages;
        sum.tls += row.tls;
        sum.estimated = sum.estimated || row.estimated;
    }
    for (auto &[address, methods] : file) {
        std::int64_t messages = 0;
        for (const auto &[method, row] : methods)
            messages += row.messages;
        Sender &sender = m_senders[address];
        if (!sender.summary || sender.summary->messages < messages)
            sender.summary = Summary {messages, std::move(methods)};
    }
}

void Submitters::add(const SignInRow &row)
{
    Activity &activity = m_activities[sourceOf(row.user, row.clientIp)];
    evidence::SignInCounts &counts = activity.signIns;
    switch (row.outcome) {
    case SignInOutcome::Succeeded:
        ++counts.succeeded;
        break;
    case SignInOutcome::PasswordAccepted:
        ++counts.passwordAccepted;
        break;
    case SignInOutcome::Failed:
        ++counts.failed;
        break;
    }
    counts.span.add(row.time);
}

void Submitters::seal()
{
    m_matched = std::make_unique<std::atomic_bool[]>(m_messages.size());
}

std::vector<SenderEvidence> Submitters::take(std::vector<evidence::DeliveryTallies> matched,
                                             std::int64_t &failedOnly) const
{
    std::vector<std::int64_t> matchedSubmissions(m_activities.size());
    for (std::size_t i = 0; i < m_messages.size(); ++i) {
        if (m_matched[i].load(std::memory_order_relaxed))
            matchedSubmissions[m_messages[i].owner] += m_messages[i].messages;
    }
    const MatchedTallies tallies(std::move(matched));

    failedOnly = 0;
    std::vector<SenderEvidence> senders;
    for (const auto &[address, sender] : m_senders) {
        SenderEvidence evidence;
        evidence.address = QString::fromStdString(address);
        evidence::AuthCounts detailAuth;
        evidence::TlsCounts detailTls;
        std::map<evidence::UtcDay, std::int64_t> perDay;
        std::vector<DeliveryTally> ofSources;
        for (const auto &[clientIp, owner] : sender.sources) {
            const Activity &a = m_activities[owner];
            if (a.hasSubmissions)
                evidence.detailSubmissions = evidence.detailSubmissions.value_or(0) + a.messages;
            detailAuth += a.auth;
            detailTls += a.tls;
            evidence.submissionSpan.add(a.span);
            for (const auto &[day, messages] : a.perDay)
                perDay[day] += messages;
            evidence.signIns += a.signIns;
            evidence.matchedSubmissions += matchedSubmissions[owner];
            ofSources.push_back(tallies.of(owner));
            if (clientIp.empty())
                continue;
            SourceEvidence source;
            source.clientIp = QString::fromStdString(clientIp);
            if (a.hasSubmissions)
                source.submissions = a.messages;
            source.matchedSubmissions = matchedSubmissions[owner];
            source.auth = a.auth;
            source.tls = a.tls;
            source.signIns = a.signIns;
            source.span = a.span;
            source.span.add(a.signIns.span);
            source.matched = ofSources.back();
            evidence.sources.push_back(std::move(source));
        }
        evidence.matched = sumOf(ofSources);
        evidence.submissionsPerDay = dayCounts(perDay);

        if (sender.summary)
            evidence.summarySubmissions = sender.summary->messages;
        // Of two reports about the same messages the one that saw more; the detailed one where they agree.
        if (evidence.detailSubmissions && *evidence.detailSubmissions >= evidence.summarySubmissions.value_or(0)) {
            evidence.report = SubmissionReport::Details;
            evidence.submissions = evidence.detailSubmissions;
            evidence.auth = detailAuth;
            evidence.tls = detailTls;
        } else if (sender.summary) {
            evidence.report = SubmissionReport::Summary;
            evidence.submissions = evidence.summarySubmissions;
            for (const auto &[method, row] : sender.summary->perMethod) {
                evidence.auth[method] += row.messages;
                evidence.tls += row.tls;
                evidence.estimated = evidence.estimated || row.estimated;
            }
        }
        failedOnly += !evidence.isSubmitter();
        senders.push_back(std::move(evidence));
    }
    return senders;
}

DeliveryTally sumOf(const std::vector<DeliveryTally> &tallies)
{
    if (tallies.size() == 1)
        return tallies.front();
    DeliveryTally sum;
    std::map<evidence::UtcDay, std::int64_t> perDay;
    std::vector<evidence::RecipientTally> all;
    for (const DeliveryTally &tally : tallies) {
        sum.deliveries += tally.deliveries;
        sum.bytes += tally.bytes;
        sum.failed += tally.failed;
        sum.groupMessages += tally.groupMessages;
        sum.span.add(tally.span);
        for (const evidence::DayCount &day : tally.perDay)
            perDay[day.day] += day.messages;
        all.insert(all.end(), tally.recipients.begin(), tally.recipients.end());
    }
    sum.perDay = dayCounts(perDay);
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.address < b.address; });
    std::vector<evidence::RecipientTally> recipients;
    for (const evidence::RecipientTally &recipient : all) {
        if (recipients.empty() || recipients.back().address != recipient.address) {
            recipients.push_back(recipient);
            continue;
        }
        evidence::RecipientTally &same = recipients.back();
        same.deliveries += recipient.deliveries;
        same.first = std::min(same.first, recipient.first);
        same.last = std::max(same.last, recipient.last);
    }
    sum.recipients = std::move(recipients);
    return sum;
}

} // namespace imports
