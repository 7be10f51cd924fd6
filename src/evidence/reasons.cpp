// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences behind a verdict.
#include "evidence/scenario.h"

#include "evidence/address.h"
#include "evidence/organisation.h"
#include "evidence/utf8.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace evidence {

namespace {

//! At most this share of the external deliveries may be "a few stray messages".
constexpr std::int64_t strayPercent = 5;
//! Names that a reason lists at most.
constexpr int maxNames = 5;

//! External deliveries that go to one domain.
struct DomainTally {
    DomainId domain = noDomain;
    std::int64_t deliveries = 0;
    std::vector<const RecipientTally *> recipients;
};

//! A breakdown with what reasons name.
struct Details : Breakdown {
    TimeSpan internalSpan;
    TimeSpan externalSpan;
    std::vector<DomainTally> domains; //!< external; most deliveries first, then by name
};

Details detailsOf(const DeliveryTally &tally, const AddressTable &addresses, const Places &places,
                  const std::set<QString> &leftOut)
{
    Details d;
    std::unordered_map<DomainId, std::size_t> indices;
    for (const RecipientTally &recipient : tally.recipients) {
        if (isLeftOut(recipient, addresses, leftOut))
            continue;
        const Place place = places.of(recipient.address);
        d.add(recipient, place);
        const TimeSpan span {recipient.first, recipient.last};
        if (place == Place::Internal)
            d.internalSpan.add(span);
        if (place != Place::External)
            continue;
        d.externalSpan.add(span);
        const DomainId domain = addresses.domain(recipient.address);
        const auto [entry, isNew] = indices.try_emplace(domain, d.domains.size());
        if (isNew)
            d.domains.push_back({domain, 0, {}});
        d.domains[entry->second].deliveries += recipient.deliveries;
        d.domains[entry->second].recipients.push_back(&recipient);
    }
    d.externalDomains = static_cast<std::int64_t>(d.domains.size());
    std::sort(d.domains.begin(), d.domains.end(), [&](const DomainTally &x, const DomainTally &y) {
        if (x.deliveries != y.deliveries)
            return x.deliveries > y.deliveries;
        return addresses.domainText(x.domain) < addresses.domainText(y.domain);
    });
    return d;
}

Reason mainReason(const Details &b, Scenario scenario, const AddressTable &addresses)
{
    Reason reason;
    reason.total = b.counted();
    reason.count = b.externalDeliveries;
    reason.span = b.externalSpan;
    switch (scenario) {
    case Scenario::Internal:
        reason.kind = ReasonKind::AllInternal;
        reason.count = b.internalDeliveries;
        reason.other = b.internalRecipients;
        reason.span = b.internalSpan;
        break;
    case Scenario::SingleExternalAddress:
        reason.kind = ReasonKind::OneAddress;
        reason.other = b.internalRecipients;
        reason.names = {addresses.string(b.domains.front().recipients.front()->address)};
        break;
    case Scenario::SingleExternalDomain:
        reason.kind = ReasonKind::OneDomain;
        reason.other = b.externalRecipients;
        reason.names = {toQString(addresses.domainText(b.domains.front().domain))};
        break;
    case Scenario::ArbitraryExternal:
        reason.kind = ReasonKind::SeveralDomains;
        reason.other = static_cast<std::int64_t>(b.domains.size());
        for (std::size_t i = 0; i < b.domains.size() && i < maxNames; ++i)
            reason.names << toQString(addresses.domainText(b.domains[i].domain));
        break;
    case Scenario::Unknown:
        reason.kind = ReasonKind::NoDeliveries;
        break;
    }
    return reason;
}

/*! What the scenario would be without a few stray external messages: the weakest recipients are taken away
    as long as they stay few; a reason only if a simpler scenario comes out. */
std::optional<Reason> withoutStray(const Details &b, Scenario scenario, const AddressTable &addresses)
{
    if (scenario == Scenario::Unknown || scenario == Scenario::Internal)
        return std::nullopt;
    const std::int64_t base = std::max(b.externalDeliveries, b.counted());
    const std::int64_t allowance = std::max<std::int64_t>(base * strayPercent / 100, base >= 10 ? 2 : 0);

    std::vector<const RecipientTally *> weakestFirst;
    for (const DomainTally &domain : b.domains)
        weakestFirst.insert(weakestFirst.end(), domain.recipients.begin(), domain.recipients.end());
    std::sort(weakestFirst.begin(), weakestFirst.end(), [&](const RecipientTally *x, const RecipientTally *y) {
        if (x->deliveries != y->deliveries)
            return x->deliveries < y->deliveries;
        return addresses.text(x->address) < addresses.text(y->address);
    });

    std::unordered_map<DomainId, std::int64_t> recipientsLeft;
    for (const DomainTally &domain : b.domains)
        recipientsLeft[domain.domain] = static_cast<std::int64_t>(domain.recipients.size());
    std::int64_t taken = 0;
    std::size_t domains = b.domains.size();
    std::int64_t recipients = b.externalRecipients;
    Scenario best = scenario;
    std::size_t bestTaken = 0;
    std::int64_t bestCount = 0;
    for (std::size_t i = 0; i < weakestFirst.size(); ++i) {
        taken += weakestFirst[i]->deliveries;
        if (taken > allowance)
            break;
        --recipients;
        if (--recipientsLeft[addresses.domain(weakestFirst[i]->address)] == 0)
            --domains;
        const Scenario now = domains >= 2        ? Scenario::ArbitraryExternal
                             : recipients >= 2   ? Scenario::SingleExternalDomain
                             : recipients == 1   ? Scenario::SingleExternalAddress
                             : b.internalDeliveries && !b.noDomainRecipients ? Scenario::Internal
                                                 : Scenario::Unknown;
        if (now != Scenario::Unknown && now < best) {
            best = now;
            bestTaken = i + 1;
            bestCount = taken;
        }
    }
    if (best == scenario)
        return std::nullopt;

    Reason reason;
    reason.kind = ReasonKind::WithoutStray;
    reason.count = bestCount;
    reason.total = b.counted();
    reason.other = static_cast<std::int64_t>(bestTaken);
    reason.scenario = best;
    for (std::size_t i = 0; i < bestTaken && i < maxNames; ++i)
        reason.names << addresses.string(weakestFirst[i]->address);
    return reason;
}

//! Several external domains that lie under one registrable domain: probably one organisation.
void addOrganisationHints(const Details &b, const AddressTable &addresses, std::vector<Reason> &reasons)
{
    // Beyond this the sender plainly writes to everybody, and a hint would be noise.
    constexpr std::size_t manyDomains = 1000;
    if (b.domains.size() < 2 || b.domains.size() > manyDomains)
        return;
    std::map<std::string, std::pair<QStringList, std::int64_t>> organisations;
    for (const DomainTally &domain : b.domains) {
        const std::string_view text = addresses.domainText(domain.domain);
        if (const std::string owner = registrableDomain(text); !owner.empty()) {
            organisations[owner].first << toQString(text);
            organisations[owner].second += domain.deliveries;
        }
    }
    for (auto &[owner, entry] : organisations) {
        if (entry.first.size() < 2)
            continue;
        Reason reason;
        reason.kind = ReasonKind::SameOrganisation;
        reason.count = entry.second;
        reason.total = b.counted();
        reason.other = entry.first.size();
        entry.first.sort();
        reason.names = entry.first.mid(0, maxNames);
        reason.names << QString::fromStdString(owner);
        reasons.push_back(reason);
    }
}

//! External addresses that differ in the "+tag" only.
void addPlusHints(const Details &b, const AddressTable &addresses, std::vector<Reason> &reasons)
{
    if (b.domains.size() != 1 || b.externalRecipients < 2)
        return;
    std::set<std::string> mailboxes;
    for (const RecipientTally *recipient : b.domains.front().recipients)
        mailboxes.insert(withoutPlusTag(addresses.text(recipient->address)));
    if (mailboxes.size() != 1)
        return;
    Reason reason;
    reason.kind = ReasonKind::PlusAddresses;
    reason.count = b.externalRecipients;
    reason.names = {QString::fromStdString(*mailboxes.begin())};
    reasons.push_back(reason);
}

Reason simpleReason(ReasonKind kind, std::int64_t count = 0, std::int64_t total = 0)
{
    Reason reason;
    reason.kind = kind;
    reason.count = count;
    reason.total = total;
    return reason;
}

void addTallyReasons(const DeliveryTally &tally, const Details &b, Scenario byEvidence, const AddressTable &addresses,
                     std::vector<Reason> &reasons)
{
    if (byEvidence != Scenario::Unknown || b.noDomainRecipients == 0)
        reasons.push_back(mainReason(b, byEvidence, addresses));
    if (const auto stray = withoutStray(b, byEvidence, addresses))
        reasons.push_back(*stray);
    addOrganisationHints(b, addresses, reasons);
    addPlusHints(b, addresses, reasons);
    if (b.noDomainRecipients)
        reasons.push_back(simpleReason(ReasonKind::NoDomainRecipients, b.noDomainRecipients, b.counted()));
    if (tally.groupMessages)
        reasons.push_back(simpleReason(ReasonKind::Groups, tally.groupMessages));
    if (tally.failed)
        reasons.push_back(simpleReason(ReasonKind::Failed, tally.failed, tally.deliveries));
}

void addDecisionReasons(Scenario byEvidence, const Decision &decision, std::vector<Reason> &reasons)
{
    if (!decision.leftOut.empty()) {
        Reason reason = simpleReason(ReasonKind::LeftOut, static_cast<std::int64_t>(decision.leftOut.size()));
        for (const QString &name : decision.leftOut) {
            if (reason.names.size() < maxNames)
                reason.names << name;
        }
        reason.text = decision.leftOutWhy;
        reasons.push_back(reason);
    }
    if (decision.overridden) {
        Reason reason = simpleReason(ReasonKind::Overridden);
        reason.scenario = byEvidence;
        reason.text = decision.overriddenWhy;
        reasons.push_back(reason);
    }
}

} // namespace

std::vector<Reason> reasons(const SenderEvidence &sender, const Snapshot &snapshot, const Places &places,
                            const Decision &decision)
{
    const Basis basis = bestBasis(sender);
    const DeliveryTally &tally = deliveriesOn(basis, sender);
    const AddressTable &addresses = *snapshot.addresses;
    const Details details = detailsOf(tally, addresses, places, decision.leftOut);
    const Scenario byEvidence = scenarioOf(details, tally, snapshot);

    std::vector<Reason> reasons;
    if (basis == Basis::MatchedMessages) {
        reasons.push_back(simpleReason(ReasonKind::BasisMatched, sender.matchedSubmissions,
                                       sender.detailSubmissions.value_or(sender.matchedSubmissions)));
    } else if (basis == Basis::AllMail) {
        reasons.push_back(sender.detailSubmissions
                              ? simpleReason(ReasonKind::BasisAllMailNoMatch, 0, *sender.detailSubmissions)
                              : simpleReason(ReasonKind::BasisAllMail));
    }
    if (snapshot.acceptedDomains.isEmpty())
        reasons.push_back(simpleReason(ReasonKind::NoAcceptedDomains));
    else if (tally.deliveries == 0 && tally.groupMessages > 0)
        reasons.push_back(simpleReason(ReasonKind::OnlyGroups, tally.groupMessages));
    else
        addTallyReasons(tally, details, byEvidence, addresses, reasons);
    addDecisionReasons(byEvidence, decision, reasons);
    if (sender.summarySubmissions && sender.detailSubmissions && *sender.summarySubmissions != *sender.detailSubmissions)
        reasons.push_back(
            simpleReason(ReasonKind::ReportsDiffer, *sender.summarySubmissions, *sender.detailSubmissions));
    return reasons;
}

} // namespace evidence
