// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/tallytable.h"

#include "evidence/prefetch.h"

#include <algorithm>

namespace imports {

using evidence::DeliveryStatus;
using evidence::DeliveryTally;
using evidence::prefetch;

namespace {

constexpr std::size_t firstSlots = 16;

std::uint64_t mixed(std::uint32_t owner, std::uint32_t other)
{
    // The finaliser of splitmix64: neighbouring numbers end far from each other.
    std::uint64_t x = static_cast<std::uint64_t>(owner) << 32 | other;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

//! A slot out of any number of them, evenly.
std::size_t slotOf(std::uint64_t hash, std::size_t slots)
{
    return static_cast<std::size_t>(((hash >> 32) * slots) >> 32);
}

bool isFull(std::size_t used, std::size_t slots)
{
    return used * 20 >= slots * 17; // 85 %: longer searches, but less memory
}

//! A larger size; small steps, because memory counts.
std::size_t larger(std::size_t slots)
{
    return std::max(firstSlots, slots + slots / 2);
}

} // namespace

void TallyTable::RecipientCount::add(std::uint32_t time)
{
    first = deliveries ? std::min(first, time) : time;
    last = deliveries ? std::max(last, time) : time;
    ++deliveries;
}

void TallyTable::count(std::span<const Delivery> deliveries)
{
    for (const Delivery &delivery : deliveries) {
        if (delivery.owner >= m_owners.size())
            m_owners.resize(delivery.owner + 1);
        prefetch(&m_owners[delivery.owner]);
    }
    m_pending.clear();
    for (const Delivery &delivery : deliveries) {
        if (countOwner(delivery))
            continue;
        const std::uint64_t hash = mixed(delivery.owner, delivery.recipient);
        if (!m_pairs.empty())
            prefetch(&m_pairs[slotOf(hash, m_pairs.size())]);
        m_pending.push_back({hash, &delivery});
    }
    for (const Pending &pending : m_pending)
        countPair(pending);
}

//! Counts everything but a recipient who is not the owner's first; false when that is left to do.
bool TallyTable::countOwner(const Delivery &delivery)
{
    OwnerCount &owner = m_owners[delivery.owner];
    if (delivery.status == DeliveryStatus::Expanded) {
        ++owner.groups;
        return true;
    }
    owner.first = owner.deliveries ? std::min(owner.first, delivery.time) : delivery.time;
    owner.last = owner.deliveries ? std::max(owner.last, delivery.time) : delivery.time;
    ++owner.deliveries;
    owner.bytes += delivery.bytes;
    owner.failed += delivery.status == DeliveryStatus::Failed || delivery.status == DeliveryStatus::Quarantined
                    || delivery.status == DeliveryStatus::FilteredAsSpam;
    const auto day = static_cast<std::uint32_t>(evidence::dayOf(delivery.time));
    if (owner.day != day) {
        if (owner.onDay)
            keepDay(delivery.owner, owner.day, owner.onDay);
        owner.day = day;
        owner.onDay = 0;
    }
    ++owner.onDay;
    if (owner.recipient.deliveries == 0)
        owner.recipient.address = delivery.recipient;
    if (owner.recipient.address != delivery.recipient)
        return false;
    owner.recipient.add(delivery.time);
    return true;
}

void TallyTable::keepDay(Owner owner, std::uint32_t day, std::uint32_t deliveries)
{
    const auto slotFor = [this](Owner o, std::uint32_t d) -> Day & {
        std::size_t place = slotOf(mixed(o, d), m_days.size());
        while (m_days[place].deliveries && (m_days[place].owner != o || m_days[place].day != d))
            place = place + 1 == m_days.size() ? 0 : place + 1;
        return m_days[place];
    };
    if (isFull(m_dayCount + 1, m_days.size())) {
        std::vector<Day> old(larger(m_days.size()));
        old.swap(m_days);
        for (const Day &kept : old) {
            if (kept.deliveries)
                slotFor(kept.owner, kept.day) = kept;
        }
    }
    Day &kept = slotFor(owner, day);
    m_dayCount += kept.deliveries == 0;
    kept = {owner, day, kept.deliveries + deliveries};
}

void TallyTable::countPair(const Pending &pending)
{
    if (isFull(m_pairCount + 1, m_pairs.size()))
        growPairs();
    const Delivery &delivery = *pending.delivery;
    for (std::size_t place = slotOf(pending.hash, m_pairs.size());; place = place + 1 == m_pairs.size() ? 0 : place + 1) {
        Pair &pair = m_pairs[place];
        if (pair.recipient.deliveries == 0) {
            pair.owner = delivery.owner;
            pair.recipient.address = delivery.recipient;
            ++m_pairCount;
        } else if (pair.owner != delivery.owner || pair.recipient.address != delivery.recipient) {
            continue;
        }
        pair.recipient.add(delivery.time);
        return;
    }
}

void TallyTable::growPairs()
{
    std::vector<Pair> old(larger(m_pairs.size()));
    old.swap(m_pairs);
    for (const Pair &pair : old) {
        if (pair.recipient.deliveries == 0)
            continue;
        std::size_t place = slotOf(mixed(pair.owner, pair.recipient.address), m_pairs.size());
        while (m_pairs[place].recipient.deliveries)
            place = place + 1 == m_pairs.size() ? 0 : place + 1;
        m_pairs[place] = pair;
    }
}

std::vector<DeliveryTally> TallyTable::take(const evidence::AddressTable &addresses)
{
    for (Owner owner = 0; owner < m_owners.size(); ++owner) {
        if (m_owners[owner].onDay)
            keepDay(owner, m_owners[owner].day, m_owners[owner].onDay);
    }
    std::vector<DeliveryTally> result(m_owners.size());
    const auto addRecipient = [](DeliveryTally &tally, const RecipientCount &recipient) {
        tally.recipients.push_back({recipient.address, recipient.deliveries, recipient.first, recipient.last});
    };
    for (std::size_t i = 0; i < m_owners.size(); ++i) {
        const OwnerCount &owner = m_owners[i];
        result[i].deliveries = owner.deliveries;
        result[i].bytes = owner.bytes;
        result[i].failed = owner.failed;
        result[i].groupMessages = owner.groups;
        if (owner.deliveries) {
            result[i].span = {owner.first, owner.last};
            addRecipient(result[i], owner.recipient);
        }
    }
    m_owners = {};
    for (const Pair &pair : m_pairs) {
        if (pair.recipient.deliveries)
            addRecipient(result[pair.owner], pair.recipient);
    }
    m_pairs = {};
    for (const Day &day : m_days) {
        if (day.deliveries)
            result[day.owner].perDay.push_back({static_cast<evidence::UtcDay>(day.day), day.deliveries});
    }
    m_days = {};
    m_pairCount = m_dayCount = 0;
    for (DeliveryTally &tally : result) {
        std::sort(tally.recipients.begin(), tally.recipients.end(), [&](const auto &a, const auto &b) {
            return addresses.text(a.address) < addresses.text(b.address);
        });
        std::sort(tally.perDay.begin(), tally.perDay.end(), [](const auto &a, const auto &b) { return a.day < b.day; });
    }
    return result;
}

} // namespace imports
