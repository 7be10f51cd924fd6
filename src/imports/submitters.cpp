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

void Submitters::Activity::add(const SubmissionRow &row)
{
    hasSubmissions = true;
    messages += row.messages;
    auth[row.auth] += row.messages;
    tls[row.tls] += row.messages;
    if (row.time) {
        span.add(*row.time);
        perDay[evidence::dayOf(*row.time)] += row.messages;
    }
}

Submitters::Owner Submitters::ownerOf(const std::string &sender, const std::string &clientIp)
{
    const auto [source, isNew]
        = m_senders[sender].sources.try_emplace(clientIp, static_cast<Owner>(m_activities.size()));
    if (isNew)
        m_activities.emplace_back();
    return source->second;
}

void Submitters::add(const SubmissionRow &row)
{
    const Owner owner = ownerOf(row.sender, row.clientIp);
    m_activities[owner].add(row);
    if (row.messageId.empty())
        return;
    const auto [message, isNew]
        = m_messages.try_emplace(row.messageId, Message {owner, static_cast<std::uint32_t>(m_messageCounts.size())});
    if (isNew)
        m_messageCounts.push_back(0);
    m_messageCounts[message->second.index] += row.messages;
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
    Activity &activity = m_activities[ownerOf(row.user, row.clientIp)];
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
    m_matched = std::make_unique<std::atomic_bool[]>(m_messageCounts.size());
}

const Submitters::Message *Submitters::find(std::string_view messageId) const
{
    const auto message = m_messages.find(evidence::normalisedMessageId(messageId));
    return message == m_messages.end() ? nullptr : &message->second;
}

void Submitters::markMatched(const Message &message) const
{
    m_matched[message.index].store(true, std::memory_order_relaxed);
}

std::map<std::string, SenderEvidence> Submitters::take(std::vector<DeliveryTally> matched,
                                                       const evidence::AddressTable &addresses,
                                                       std::int64_t &failedOnly) const
{
    std::vector<std::int64_t> matchedSubmissions(m_activities.size());
    for (const auto &[id, message] : m_messages) {
        if (m_matched[message.index].load(std::memory_order_relaxed))
            matchedSubmissions[message.owner] += m_messageCounts[message.index];
    }
    matched.resize(m_activities.size());

    failedOnly = 0;
    std::map<std::string, SenderEvidence> senders;
    for (const auto &[address, sender] : m_senders) {
        SenderEvidence evidence;
        evidence.address = QString::fromStdString(address);
        evidence::AuthCounts detailAuth;
        evidence::TlsCounts detailTls;
        std::map<evidence::UtcDay, std::int64_t> perDay;
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
            addTally(evidence.matched, matched[owner], addresses);
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
            source.matched = std::move(matched[owner]);
            evidence.sources.push_back(std::move(source));
        }
        for (const auto &[day, messages] : perDay)
            evidence.submissionsPerDay.push_back({day, messages});

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
        senders.emplace(address, std::move(evidence));
    }
    return senders;
}

void addTally(DeliveryTally &to, const DeliveryTally &from, const evidence::AddressTable &addresses)
{
    to.deliveries += from.deliveries;
    to.bytes += from.bytes;
    to.failed += from.failed;
    to.groupMessages += from.groupMessages;
    to.span.add(from.span);

    evidence::DayCounts days;
    auto a = to.perDay.begin();
    for (const evidence::DayCount &day : from.perDay) {
        while (a != to.perDay.end() && a->day < day.day)
            days.push_back(*a++);
        const bool same = a != to.perDay.end() && a->day == day.day;
        days.push_back({day.day, day.messages + (same ? (a++)->messages : 0)});
    }
    days.insert(days.end(), a, to.perDay.end());
    to.perDay = std::move(days);

    std::vector<evidence::RecipientTally> recipients;
    auto b = to.recipients.begin();
    for (const evidence::RecipientTally &recipient : from.recipients) {
        while (b != to.recipients.end() && addresses.text(b->address) < addresses.text(recipient.address))
            recipients.push_back(*b++);
        recipients.push_back(recipient);
        if (b != to.recipients.end() && b->address == recipient.address) {
            recipients.back().deliveries += b->deliveries;
            recipients.back().first = std::min(b->first, recipient.first);
            recipients.back().last = std::max(b->last, recipient.last);
            ++b;
        }
    }
    recipients.insert(recipients.end(), b, to.recipients.end());
    to.recipients = std::move(recipients);
}

} // namespace imports
