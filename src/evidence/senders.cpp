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

namespace {

constexpr std::size_t stepsAhead = 12; // until memory that was asked for is there

} // namespace

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

//! The entry of a sender who is known by deliveries alone; null for a submitter, and behind the last one.
const Senders::Entry *Senders::entryWithoutReport(std::size_t i) const
{
    return i < size() && m_entries[i].submitter == Entry::none ? &m_entries[i] : nullptr;
}

void Senders::prefetchAddressBehind(std::size_t i) const
{
    if (const Entry *entry = entryWithoutReport(i + 2 * stepsAhead))
        m_addresses->prefetchPlace(entry->address);
    if (const Entry *entry = entryWithoutReport(i + stepsAhead))
        m_addresses->prefetchText(entry->address);
}

void Senders::prefetchRecipientsBehind(std::size_t i) const
{
    const Entry *entry = entryWithoutReport(i + stepsAhead);
    if (!entry)
        return;
    const auto parts = static_cast<std::uint32_t>(m_parts.size());
    const auto recipients = m_parts[entry->tally % parts].recipients(entry->tally / parts);
    if (!recipients.empty())
        m_addresses->prefetchDomain(recipients.front().address);
}

void Senders::push_back(SenderEvidence sender)
{
    Entry entry;
    entry.submitter = static_cast<std::uint32_t>(m_submitters.size());
    m_entries.push_back(entry);
    m_submitters.push_back(std::move(sender));
}

} // namespace evidence
