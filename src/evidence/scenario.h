// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/snapshot.h"

#include <QStringList>

#include <set>

namespace evidence {

//! Why a verdict is what it is. Each kind has one sentence in each language (reports/reasontexts.h).
enum class ReasonKind {
    NoAcceptedDomains,      //!< nothing can be called internal
    NoDeliveries,           //!< no delivery of this sender is known
    OnlyGroups,             //!< count: group rows; their members are not in the traces
    AllInternal,            //!< count of total deliveries to recipients (other) inside, span
    OneAddress,             //!< count of total deliveries to names[0], span; other: internal recipients
    OneDomain,              //!< count of total deliveries to other addresses in names[0], span
    SeveralDomains,         //!< count of total deliveries to other external domains; names: the biggest
    BasisMatched,           //!< count of total submissions were found in the traces
    BasisAllMail,           //!< no per-message report: people's mail of the mailbox counts too
    BasisAllMailNoMatch,    //!< total submissions reported, none of them in the traces
    WithoutStray,           //!< without count deliveries to names it would be scenario
    SameOrganisation,       //!< names: external domains; names.last(): the domain they lie under
    PlusAddresses,          //!< count addresses are the same mailbox names[0] but for the "+tag"
    Groups,                 //!< count group rows, counted by their members
    Failed,                 //!< count of total deliveries failed or were held back
    NoDomainRecipients,     //!< count recipients without a domain, neither inside nor outside
    ReportsDiffer,          //!< the summary counts count, the detail report total
    LeftOut,                //!< names: recipients left out by the user; text: why
    Overridden,             //!< the user set the scenario; scenario: what the evidence says; text: why
};

//! One checkable statement behind a verdict. Which members are used stands at its kind.
struct Reason {
    ReasonKind kind {};
    std::int64_t count = 0;
    std::int64_t total = 0;
    std::int64_t other = 0;
    QStringList names;
    TimeSpan span;
    Scenario scenario = Scenario::Unknown;
    QString text;

    bool operator==(const Reason &) const = default;
};

//! What the user decided about a sender, against or beyond the evidence.
struct Decision {
    std::set<QString> leftOut;          //!< normalised recipient addresses that do not count
    QString leftOutWhy;
    std::optional<Scenario> overridden; //!< the scenario that the user set
    QString overriddenWhy;

    bool isEmpty() const { return leftOut.empty() && !overridden; }
    bool operator==(const Decision &) const = default;
};

//! The scenario of a tally and what it rests on.
struct Verdict {
    Scenario scenario = Scenario::Unknown; //!< with the user's decision applied
    Scenario byEvidence = Scenario::Unknown; //!< without an override (left-out recipients applied)
    Basis basis = Basis::None;
    // Addresses have numbers of 32 bits, too.
    std::uint32_t internalRecipients = 0;
    std::uint32_t externalRecipients = 0;
    std::uint32_t externalDomains = 0;

    bool isOverridden() const { return scenario != byEvidence; }
    bool operator==(const Verdict &) const = default;
};

//! Whether an address of the table is inside the organisation, outside, or neither (no domain).
enum class Place : std::uint8_t { Internal, External, NoDomain };

//! The place of every address of a table, worked out once per domain.
class Places {
public:
    Places(const AddressTable &addresses, const AcceptedDomains &accepted);
    Place of(AddressId id) const { return m_byDomain[m_addresses.domain(id)]; }

private:
    const AddressTable &m_addresses;
    std::vector<Place> m_byDomain;
};

//! Counts of a tally, sorted by where its recipients are.
struct Breakdown {
    std::int64_t internalRecipients = 0;
    std::int64_t internalDeliveries = 0;
    std::int64_t noDomainRecipients = 0;
    std::int64_t noDomainDeliveries = 0;
    std::int64_t externalRecipients = 0;
    std::int64_t externalDeliveries = 0;
    std::int64_t externalDomains = 0; //!< counted by whoever adds the recipients

    void add(const RecipientTally &recipient, Place place);
    std::int64_t counted() const { return internalDeliveries + externalDeliveries + noDomainDeliveries; }
};

//! Judges the senders of a snapshot one after the other.
class Assessor {
public:
    //! Neither is owned.
    Assessor(const Snapshot &snapshot, const Places &places);

    //! The verdict over the deliveries of a sender, on the best basis there is.
    Verdict verdict(const SenderEvidence &sender, const Decision &decision = {});
    //! The verdict over the matched deliveries of one source.
    Verdict verdict(const SourceEvidence &source);
    //! The verdict over deliveries.
    Verdict verdict(Basis basis, const DeliveryTally &tally, const Decision &decision = {});

private:
    Breakdown breakDown(const DeliveryTally &tally, const Decision &decision);

    const Snapshot &m_snapshot;
    const Places &m_places;
    std::vector<std::uint32_t> m_lastTally; //!< by domain: the number of the last tally that had it
    std::uint32_t m_tallies = 0;
};

/*! The scenario that deliveries speak for; Unknown without accepted domains, because every recipient looks external
    then. */
Scenario scenarioOf(const Breakdown &breakdown, const DeliveryTally &tally, const Snapshot &snapshot);

//! Why the verdict over a sender is what it is. There is much to it, so it is worked out only when somebody asks.
std::vector<Reason> reasons(const SenderEvidence &sender, const Snapshot &snapshot, const Places &places,
                            const Decision &decision = {});

//! Whether the user said that a recipient does not count.
bool isLeftOut(const RecipientTally &recipient, const AddressTable &addresses, const std::set<QString> &leftOut);

//! The best basis that there is for a verdict.
Basis bestBasis(const SenderEvidence &sender);

} // namespace evidence
