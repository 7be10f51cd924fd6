// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/submitters.h"

#include "evidence/prefetch.h"
#include "evidence/utf8.h"

#include <algorithm>
#include <limits>
#include <numeric>

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

} // namespace

//! The deliveries of sources, kept as long as somebody has one of their lists, and their submissions that traces know.
class Submitters::MatchedTallies {
public:
    MatchedTallies(std::vector<evidence::DeliveryTallies> parts, std::vector<std::int64_t> submissions)
        : m_parts(std::make_shared<const std::vector<evidence::DeliveryTallies>>(std::move(parts)))
        , m_submissions(std::move(submissions))
    {
    }

    DeliveryTally of(Owner owner) const
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
    std::int64_t submissions(Owner owner) const { return m_submissions[owner]; }

private:
    std::shared_ptr<const std::vector<evidence::DeliveryTallies>> m_parts;
    std::vector<std::int64_t> m_submissions;
};

void Submitters::Activity::add(const SubmissionRow &row)
{
    hasSubmissions = true;
    messages += row.messages;
    auth[row.auth] += row.messages;
    tls[row.tls] += row.messages;
    if (row.time) {
        span.add(*row.time);
        constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max(); // more are in another entry
        const evidence::UtcDay day = evidence::dayOf(*row.time);
        std::int64_t left = row.messages;
        do {
            if (perDay.empty() || perDay.back().day != day || perDay.back().messages == most)
                perDay.push_back({day, 0});
            const std::int64_t some = std::min(left, most - perDay.back().messages);
            perDay.back().messages += static_cast<std::uint32_t>(some);
            left -= some;
        } while (left > 0);
    }
}

void Submitters::Activity::add(const SignInRow &row)
{
    switch (row.outcome) {
    case SignInOutcome::Succeeded:
        ++signIns.succeeded;
        break;
    case SignInOutcome::PasswordAccepted:
        ++signIns.passwordAccepted;
        break;
    case SignInOutcome::Failed:
        ++signIns.failed;
        break;
    }
    signIns.span.add(row.time);
}

Submitters::SenderNumber Submitters::numberOf(std::string_view sender)
{
    return m_senders.intern({sender, m_hasher(sender)});
}

Submitters::Owner Submitters::sourceOf(SenderNumber sender, std::string_view clientIp)
{
    m_source.assign(reinterpret_cast<const char *>(&sender), sizeof sender).append(clientIp);
    const Owner owner = m_sources.intern({m_source, m_hasher(m_source)});
    if (owner == m_activities.size())
        m_activities.emplace_back().sender = sender;
    return owner;
}

std::string_view Submitters::clientIp(Owner source) const
{
    return m_sources.text(source).substr(sizeof(SenderNumber));
}

//! Finds each source of a file once. Only those that a submission was added for are known to the submitters.
class Submitters::FileSources {
public:
    FileSources(Submitters &submitters, const std::vector<SubmissionSource> &sources)
        : m_submitters(submitters)
        , m_sources(sources)
        , m_owners(sources.size(), unknown)
    {
        m_senders.reserve(sources.size());
        for (const SubmissionSource &source : sources)
            m_senders.push_back(submitters.numberOf(source.sender));
    }

    const SubmissionSource &operator[](std::uint32_t number) const { return m_sources[number]; }
    SenderNumber sender(std::uint32_t number) const { return m_senders[number]; }
    Owner owner(std::uint32_t number)
    {
        if (m_owners[number] == unknown)
            m_owners[number] = m_submitters.sourceOf(m_senders[number], m_sources[number].clientIp);
        return m_owners[number];
    }
    void prefetch(std::uint32_t number) const
    {
        if (m_owners[number] == unknown)
            return;
        constexpr std::size_t lineBytes = 64;
        const auto *activity = reinterpret_cast<const char *>(&m_submitters.m_activities[m_owners[number]]);
        for (std::size_t i = 0; i < sizeof(Activity); i += lineBytes)
            evidence::prefetch(activity + i);
    }

private:
    static constexpr Owner unknown = ~Owner {};

    Submitters &m_submitters;
    const std::vector<SubmissionSource> &m_sources;
    std::vector<SenderNumber> m_senders;
    std::vector<Owner> m_owners;
};

std::int64_t Submitters::addSubmissions(const SubmissionRows &file)
{
    if (file.rows.empty())
        return 0;
    m_seenMessages.nextFile();
    m_seenWithoutId.nextFile();
    FileSources sources(*this, file.sources);
    constexpr std::size_t together = 1024; // few enough for the cache
    std::vector<const SubmissionRow *> withIds;
    for (const SubmissionRow &row : file.rows) {
        if (row.messageId.text.empty())
            addWithoutId(row, sources);
        else
            withIds.push_back(&row);
        if (withIds.size() == together || &row == &file.rows.back()) {
            addWithIds(withIds, sources);
            withIds.clear();
        }
    }
    return m_seenMessages.repeated() + m_seenWithoutId.repeated();
}

//! Adds rows with message ids. The memory of all of them is waited for together.
void Submitters::addWithIds(std::span<const SubmissionRow *const> rows, FileSources &sources)
{
    std::vector<evidence::HashedText> ids(rows.size());
    std::transform(rows.begin(), rows.end(), ids.begin(), [](const SubmissionRow *row) { return row->messageId; });
    std::vector<Message> messages(rows.size());
    m_messageIds.intern(ids, messages);
    std::vector<RowKey> keys(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        keys[i] = rowKey(messages[i], sources.sender(rows[i]->source));
        m_seenMessages.prefetch(keys[i]);
        sources.prefetch(rows[i]->source);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!m_seenMessages.admit(keys[i]))
            continue;
        const Owner owner = sources.owner(rows[i]->source);
        m_activities[owner].add(*rows[i]);
        if (messages[i] == m_messages.size())
            m_messages.push_back({owner, 0});
        Submission &submission = m_messages[messages[i]];
        if (submission.owner == owner) // its deliveries are counted for the first one only
            submission.messages += rows[i]->messages;
    }
}

void Submitters::addWithoutId(const SubmissionRow &row, FileSources &sources)
{
    const SubmissionSource &source = sources[row.source];
    const RowKey key = m_keys.of({source.sender, source.clientIp, row.time ? std::to_string(*row.time) : std::string(),
                                  std::to_string(row.messages)});
    if (m_seenWithoutId.admit(key))
        m_activities[sources.owner(row.source)].add(row);
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
        Summary &summary = m_summaries[numberOf(address)];
        if (summary.perMethod.empty() || summary.messages < messages)
            summary = {messages, std::move(methods)};
    }
}

std::int64_t Submitters::addSignIns(const std::vector<SignInRow> &file)
{
    if (file.empty())
        return 0;
    m_seenSignIns.nextFile();
    for (const SignInRow &row : file) {
        if (m_seenSignIns.admit(row.key))
            m_activities[sourceOf(numberOf(row.user), row.clientIp)].add(row);
    }
    return m_seenSignIns.repeated();
}

void Submitters::seal()
{
    m_seenMessages = {};
    m_seenWithoutId = {};
    m_seenSignIns = {};
    m_matched = std::make_unique<std::atomic_bool[]>(m_messages.size());
}

//! All sources by sender and client IP.
std::vector<Submitters::Owner> Submitters::sortedSources() const
{
    std::vector<Owner> sources(m_activities.size());
    std::iota(sources.begin(), sources.end(), Owner {0});
    std::sort(sources.begin(), sources.end(), [this](Owner a, Owner b) {
        const SenderNumber senderA = m_activities[a].sender;
        const SenderNumber senderB = m_activities[b].sender;
        return senderA == senderB ? clientIp(a) < clientIp(b) : senderA < senderB;
    });
    return sources;
}

std::vector<SenderEvidence> Submitters::take(std::vector<evidence::DeliveryTallies> matched, std::int64_t &failedOnly)
{
    m_messageIds = evidence::TextTable(); // the most of what is here; its memory is needed for what follows
    std::vector<std::int64_t> submissions(m_activities.size());
    for (std::size_t i = 0; i < m_messages.size(); ++i) {
        if (m_matched[i].load(std::memory_order_relaxed))
            submissions[m_messages[i].owner] += m_messages[i].messages;
    }
    const MatchedTallies tallies(std::move(matched), std::move(submissions));

    const std::vector<Owner> sources = sortedSources();
    std::vector<std::span<const Owner>> sourcesOf(m_senders.size());
    for (auto begin = sources.begin(); begin != sources.end();) {
        const SenderNumber sender = m_activities[*begin].sender;
        const auto end = std::find_if(begin, sources.end(), [&](Owner o) { return m_activities[o].sender != sender; });
        sourcesOf[sender] = {begin, end};
        begin = end;
    }
    std::vector<SenderNumber> senders;
    for (SenderNumber sender = 0; sender < sourcesOf.size(); ++sender) {
        if (!sourcesOf[sender].empty() || m_summaries.contains(sender))
            senders.push_back(sender);
    }
    std::sort(senders.begin(), senders.end(),
              [this](SenderNumber a, SenderNumber b) { return m_senders.text(a) < m_senders.text(b); });

    std::vector<SenderEvidence> evidence;
    evidence.reserve(senders.size());
    for (const SenderNumber sender : senders)
        evidence.push_back(evidenceOf(sender, sourcesOf[sender], tallies));
    failedOnly = std::count_if(evidence.begin(), evidence.end(), [](const auto &sender) { return !sender.isSubmitter(); });
    return evidence;
}

//! What is known of a sender. Sources: all of this sender, by client IP.
SenderEvidence Submitters::evidenceOf(SenderNumber sender, std::span<const Owner> sources,
                                      const MatchedTallies &matched) const
{
    SenderEvidence evidence;
    evidence.address = evidence::toQString(m_senders.text(sender));
    evidence.sources.reserve(sources.size());
    evidence::AuthCounts detailAuth;
    evidence::TlsCounts detailTls;
    std::map<evidence::UtcDay, std::int64_t> perDay;
    std::vector<DeliveryTally> ofSources;
    for (const Owner owner : sources) {
        const Activity &a = m_activities[owner];
        if (a.hasSubmissions)
            evidence.detailSubmissions = evidence.detailSubmissions.value_or(0) + a.messages;
        detailAuth += a.auth;
        detailTls += a.tls;
        evidence.submissionSpan.add(a.span);
        for (const auto &[day, messages] : a.perDay)
            perDay[day] += messages;
        evidence.signIns += a.signIns;
        evidence.matchedSubmissions += matched.submissions(owner);
        ofSources.push_back(matched.of(owner));
        if (clientIp(owner).empty())
            continue;
        SourceEvidence source;
        source.clientIp = evidence::toQString(clientIp(owner));
        if (a.hasSubmissions)
            source.submissions = a.messages;
        source.matchedSubmissions = matched.submissions(owner);
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

    const auto found = m_summaries.find(sender);
    const Summary *summary = found == m_summaries.end() ? nullptr : &found->second;
    if (summary)
        evidence.summarySubmissions = summary->messages;
    // Of two reports about the same messages the one that saw more; the detailed one where they agree.
    if (evidence.detailSubmissions && *evidence.detailSubmissions >= evidence.summarySubmissions.value_or(0)) {
        evidence.report = SubmissionReport::Details;
        evidence.submissions = evidence.detailSubmissions;
        evidence.auth = detailAuth;
        evidence.tls = detailTls;
    } else if (summary) {
        evidence.report = SubmissionReport::Summary;
        evidence.submissions = evidence.summarySubmissions;
        for (const auto &[method, row] : summary->perMethod) {
            evidence.auth[method] += row.messages;
            evidence.tls += row.tls;
            evidence.estimated = evidence.estimated || row.estimated;
        }
    }
    return evidence;
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
