// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/tallyset.h"

#include <algorithm>

namespace imports {

using evidence::AddressId;
using evidence::DeliveryStatus;
using evidence::DeliveryTally;
using evidence::UtcSeconds;

namespace {

std::uint64_t keyOf(std::uint32_t owner, std::uint32_t part)
{
    return static_cast<std::uint64_t>(owner) << 32 | part;
}

} // namespace

TallySet::Totals &TallySet::totals(std::uint32_t owner)
{
    if (owner >= m_totals.size())
        m_totals.resize(owner + 1);
    return m_totals[owner];
}

void TallySet::addPair(std::uint32_t owner, AddressId recipient, const PairTotals &more)
{
    PairTotals &pair = m_recipients[keyOf(owner, recipient)];
    pair.first = pair.deliveries ? std::min(pair.first, more.first) : more.first;
    pair.last = pair.deliveries ? std::max(pair.last, more.last) : more.last;
    pair.deliveries += more.deliveries;
}

void TallySet::add(std::uint32_t owner, AddressId recipient, UtcSeconds time, std::int64_t bytes, DeliveryStatus status)
{
    Totals &t = totals(owner);
    ++t.deliveries;
    t.bytes += bytes;
    t.failed += status == DeliveryStatus::Failed || status == DeliveryStatus::Quarantined
                || status == DeliveryStatus::FilteredAsSpam;
    t.span.add(time);
    addPair(owner, recipient, {1, time, time});
    ++m_days[keyOf(owner, static_cast<std::uint32_t>(evidence::dayOf(time)))];
}

void TallySet::addGroup(std::uint32_t owner)
{
    ++totals(owner).groups;
}

void TallySet::merge(const TallySet &other, const std::vector<std::uint32_t> &owners,
                     const std::vector<AddressId> &addresses)
{
    for (std::uint32_t i = 0; i < other.m_totals.size(); ++i) {
        const Totals &from = other.m_totals[i];
        if (from.deliveries == 0 && from.groups == 0)
            continue;
        Totals &to = totals(owners[i]);
        to.deliveries += from.deliveries;
        to.bytes += from.bytes;
        to.failed += from.failed;
        to.groups += from.groups;
        to.span.add(from.span);
    }
    other.m_recipients.forEach([&](std::uint64_t key, const PairTotals &pair) {
        addPair(owners[key >> 32], addresses[key & 0xFFFFFFFFU], pair);
    });
    other.m_days.forEach([&](std::uint64_t key, std::int64_t count) {
        m_days[keyOf(owners[key >> 32], static_cast<std::uint32_t>(key))] += count;
    });
}

std::vector<DeliveryTally> TallySet::tallies(const evidence::AddressTable &addresses) const
{
    std::vector<DeliveryTally> result(m_totals.size());
    for (std::size_t i = 0; i < m_totals.size(); ++i) {
        const Totals &from = m_totals[i];
        result[i].deliveries = from.deliveries;
        result[i].bytes = from.bytes;
        result[i].failed = from.failed;
        result[i].groupMessages = from.groups;
        result[i].span = from.span;
    }
    m_recipients.forEach([&](std::uint64_t key, const PairTotals &pair) {
        result[key >> 32].recipients.push_back(
            {static_cast<AddressId>(key & 0xFFFFFFFFU), pair.deliveries, pair.first, pair.last});
    });
    m_days.forEach([&](std::uint64_t key, std::int64_t count) {
        result[key >> 32].perDay.push_back({static_cast<evidence::UtcDay>(static_cast<std::uint32_t>(key)), count});
    });
    for (DeliveryTally &tally : result) {
        std::sort(tally.recipients.begin(), tally.recipients.end(), [&](const auto &a, const auto &b) {
            return addresses.text(a.address) < addresses.text(b.address);
        });
        std::sort(tally.perDay.begin(), tally.perDay.end(), [](const auto &a, const auto &b) { return a.day < b.day; });
    }
    return result;
}

} // namespace imports
