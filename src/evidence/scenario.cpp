// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/scenario.h"

namespace evidence {

Scenario scenarioOf(const Breakdown &b, const DeliveryTally &tally, const Snapshot &snapshot)
{
    const bool onlyGroups = tally.deliveries == 0 && tally.groupMessages > 0;
    if (onlyGroups || snapshot.acceptedDomains.isEmpty())
        return Scenario::Unknown;
    if (b.internalDeliveries + b.externalDeliveries == 0)
        return Scenario::Unknown; // nothing, or only recipients of which no domain is known
    if (b.externalDomains >= 2)
        return Scenario::ArbitraryExternal;
    if (b.externalRecipients >= 2)
        return Scenario::SingleExternalDomain;
    if (b.externalRecipients == 1)
        return Scenario::SingleExternalAddress;
    // Recipients without a domain may be outside: "internal" would claim more than is known.
    return b.noDomainRecipients ? Scenario::Unknown : Scenario::Internal;
}

Places::Places(const AddressTable &addresses, const AcceptedDomains &accepted)
    : m_addresses(addresses)
    , m_byDomain(addresses.domainCount(), Place::NoDomain)
{
    for (DomainId id = noDomain + 1; id < m_byDomain.size(); ++id)
        m_byDomain[id] = accepted.contains(addresses.domainText(id)) ? Place::Internal : Place::External;
}

Basis bestBasis(const SenderEvidence &sender)
{
    if (!sender.matched.isEmpty())
        return Basis::MatchedMessages;
    return sender.allMail.isEmpty() ? Basis::None : Basis::AllMail;
}

bool isLeftOut(const RecipientTally &recipient, const AddressTable &addresses, const std::set<QString> &leftOut)
{
    return !leftOut.empty() && leftOut.contains(addresses.string(recipient.address));
}

Assessor::Assessor(const Snapshot &snapshot, const Places &places)
    : m_snapshot(snapshot)
    , m_places(places)
    , m_lastTally(snapshot.addresses->domainCount())
{
}

void Breakdown::add(const RecipientTally &recipient, Place place)
{
    switch (place) {
    case Place::Internal:
        ++internalRecipients;
        internalDeliveries += recipient.deliveries;
        break;
    case Place::NoDomain:
        ++noDomainRecipients;
        noDomainDeliveries += recipient.deliveries;
        break;
    case Place::External:
        ++externalRecipients;
        externalDeliveries += recipient.deliveries;
        break;
    }
}

Breakdown Assessor::breakDown(const DeliveryTally &tally, const Decision &decision)
{
    const AddressTable &addresses = *m_snapshot.addresses;
    Breakdown b;
    ++m_tallies;
    for (const RecipientTally &recipient : tally.recipients) {
        if (isLeftOut(recipient, addresses, decision.leftOut))
            continue;
        const Place place = m_places.of(recipient.address);
        b.add(recipient, place);
        if (place != Place::External)
            continue;
        std::uint32_t &last = m_lastTally[addresses.domain(recipient.address)];
        b.externalDomains += last != m_tallies;
        last = m_tallies;
    }
    return b;
}

Verdict Assessor::verdict(Basis basis, const DeliveryTally &tally, const Decision &decision)
{
    const Breakdown b = breakDown(tally, decision);
    Verdict verdict;
    verdict.basis = basis;
    verdict.internalRecipients = static_cast<std::uint32_t>(b.internalRecipients);
    // Without accepted domains every recipient looks external; saying so would be a guess.
    if (!m_snapshot.acceptedDomains.isEmpty()) {
        verdict.externalRecipients = static_cast<std::uint32_t>(b.externalRecipients);
        verdict.externalDomains = static_cast<std::uint32_t>(b.externalDomains);
    }
    verdict.byEvidence = scenarioOf(b, tally, m_snapshot);
    verdict.scenario = decision.overridden.value_or(verdict.byEvidence);
    return verdict;
}

Verdict Assessor::verdict(const SenderEvidence &sender, const Decision &decision)
{
    const Basis basis = bestBasis(sender);
    return verdict(basis, deliveriesOn(basis, sender), decision);
}

Verdict Assessor::verdict(const SourceEvidence &source)
{
    return verdict(source.matched.isEmpty() ? Basis::None : Basis::MatchedMessages, source.matched);
}

} // namespace evidence
