// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/senders.h"

#include <stdexcept>

namespace evidence {

SignInCounts &SignInCounts::operator+=(const SignInCounts &other)
{
    succeeded += other.succeeded;
    passwordAccepted += other.passwordAccepted;
    failed += other.failed;
    span.add(other.span);
    return *this;
}

const DeliveryTally &deliveriesOn(Basis basis, const SenderEvidence &sender)
{
    static const DeliveryTally none;
    switch (basis) {
    case Basis::MatchedMessages:
        return sender.matched;
    case Basis::AllMail:
        return sender.allMail;
    case Basis::None:
        break;
    }
    return none;
}

Senders::Senders(std::shared_ptr<const AddressTable> addresses, std::vector<Entry> entries,
                 std::vector<DeliveryTallies> parts, std::vector<SenderEvidence> submitters)
    : m_addresses(std::move(addresses))
    , m_entries(std::move(entries))
    , m_parts(std::move(parts))
    , m_submitters(std::move(submitters))
{
}

SenderEvidence Senders::operator[](std::size_t i) const
{
    if (const SenderEvidence *known = submitter(i))
        return *known;
    SenderEvidence sender;
    sender.address = m_addresses->string(m_entries[i].address);
    sender.allMail = allMail(i);
    return sender;
}

SenderEvidence Senders::at(std::size_t i) const
{
    if (i >= size())
        throw std::out_of_range("Senders::at");
    return (*this)[i];
}

DeliveryTally Senders::allMail(std::size_t i) const
{
    if (const SenderEvidence *known = submitter(i))
        return known->allMail;
    const std::uint32_t number = m_entries[i].tally;
    return m_parts[number % m_parts.size()][number / m_parts.size()];
}

DeliveryTally Senders::deliveries(std::size_t i, Basis basis) const
{
    if (const SenderEvidence *known = submitter(i))
        return deliveriesOn(basis, *known);
    return basis == Basis::AllMail ? allMail(i) : DeliveryTally {};
}

std::string Senders::address(std::size_t i) const
{
    const SenderEvidence *known = submitter(i);
    return known ? known->address.toStdString() : std::string(m_addresses->text(m_entries[i].address));
}

void Senders::prefetchBehind(std::size_t i) const
{
    // Every step asks for what the one before led to.
    constexpr std::size_t steps = 12;
    const auto known = [&](std::size_t stepsBehind) -> const Entry * {
        const std::size_t behind = i + stepsBehind * steps;
        return behind < size() && m_entries[behind].submitter == Entry::none ? &m_entries[behind] : nullptr;
    };
    const auto parts = static_cast<std::uint32_t>(m_parts.size());
    if (const Entry *entry = known(3)) {
        m_parts[entry->tally % parts].prefetch(entry->tally / parts);
        m_addresses->prefetchPlace(entry->address);
    }
    if (const Entry *entry = known(2)) {
        m_parts[entry->tally % parts].prefetchLists(entry->tally / parts);
        m_addresses->prefetchText(entry->address);
    }
    if (const Entry *entry = known(1)) {
        const auto recipients = m_parts[entry->tally % parts][entry->tally / parts].recipients;
        if (!recipients.empty())
            m_addresses->prefetchDomain(recipients[0].address);
    }
}

void Senders::push_back(SenderEvidence sender)
{
    Entry entry;
    entry.submitter = static_cast<std::uint32_t>(m_submitters.size());
    m_entries.push_back(entry);
    m_submitters.push_back(std::move(sender));
}

} // namespace evidence
