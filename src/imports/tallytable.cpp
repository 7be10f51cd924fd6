// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/tallytable.h"

#include "evidence/prefetch.h"
#include "evidence/probing.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace imports {

using evidence::DayCount;
using evidence::DeliveryStatus;
using evidence::DeliveryTallies;
using evidence::prefetch;
using evidence::RecipientTally;

namespace {

std::uint32_t hashOf(std::uint32_t owner, std::uint32_t other)
{
    return static_cast<std::uint32_t>(evidence::scattered(static_cast<std::uint64_t>(owner) << 32 | other) >> 32);
}

template <typename Slot>
void prefetchSlot(const std::vector<Slot> &slots, std::uint32_t hash)
{
    if (slots.empty())
        return;
    const std::size_t first = evidence::firstSlot(hash, slots.size());
    prefetch(&slots[first]);
    prefetch(&slots[std::min(first + 2, slots.size() - 1)]); // a search may go on there, in the next line of the cache
}

//! The slot of a key, or the free one where it belongs. There is always a free one.
template <typename Slot, typename IsFree, typename IsSame>
Slot &slotFor(std::vector<Slot> &slots, std::uint32_t hash, const IsFree &isFree, const IsSame &isSame)
{
    std::size_t place = evidence::firstSlot(hash, slots.size());
    while (!isFree(slots[place]) && !isSame(slots[place]))
        place = evidence::nextSlot(place, slots.size());
    return slots[place];
}

//! Moves what is in the slots to more of them.
template <typename Slot, typename IsFree, typename HashOf>
void grow(std::vector<Slot> &slots, const IsFree &isFree, const HashOf &hashOf)
{
    std::vector<Slot> old(evidence::moreSlots(slots.size()));
    old.swap(slots);
    for (const Slot &slot : old) {
        if (!isFree(slot))
            slotFor(slots, hashOf(slot), isFree, [](const Slot &) { return false; }) = slot;
    }
}

void add(RecipientTally &recipient, std::uint32_t time)
{
    recipient.first = recipient.deliveries ? std::min(recipient.first, time) : time;
    recipient.last = recipient.deliveries ? std::max(recipient.last, time) : time;
    ++recipient.deliveries;
}

} // namespace

void TallyTable::count(std::span<const Delivery> deliveries)
{
    for (const Delivery &delivery : deliveries) {
        if (delivery.owner >= m_owners.size())
            m_owners.resize(delivery.owner + 1);
        prefetch(&m_owners[delivery.owner]);
    }
    m_pendingPairs.clear();
    for (const Delivery &delivery : deliveries) {
        if (countOwner(delivery))
            continue;
        PendingPair &pending = m_pendingPairs.emplace_back();
        pending.hash = hashOf(delivery.owner, delivery.recipient);
        pending.delivery = &delivery;
        prefetchSlot(m_pairs, pending.hash);
    }
    for (const PendingPair &pending : m_pendingPairs)
        countPair(pending);
    if (m_days.size() >= m_sortDaysAt) {
        sortDays();
        m_sortDaysAt = std::max(m_sortDaysAt, 2 * m_days.size()); // so that sorting stays a small part of the work
    }
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
    const auto day = static_cast<std::uint32_t>(delivery.time / evidence::secondsPerDay);
    if (owner.day != day) {
        endDay(delivery.owner);
        owner.day = day;
    }
    ++owner.onDay;
    if (owner.recipient.deliveries == 0)
        owner.recipient.address = delivery.recipient;
    if (owner.recipient.address != delivery.recipient)
        return false;
    add(owner.recipient, delivery.time);
    return true;
}

//! Writes down what an owner sent on its present day.
void TallyTable::endDay(Owner number)
{
    constexpr std::uint32_t most = std::numeric_limits<std::uint16_t>::max();
    OwnerCount &owner = m_owners[number];
    while (owner.onDay) {
        const std::uint32_t some = std::min(owner.onDay, most);
        m_days.push_back({number, static_cast<std::uint16_t>(owner.day), static_cast<std::uint16_t>(some)});
        owner.onDay -= some;
    }
}

void TallyTable::countPair(const PendingPair &pending)
{
    const auto isFree = [](const Pair &pair) { return pair.recipient.deliveries == 0; };
    if (evidence::isFull(m_pairCount + 1, m_pairs.size()))
        grow(m_pairs, isFree, [](const Pair &pair) { return hashOf(pair.owner, pair.recipient.address); });
    const Delivery &delivery = *pending.delivery;
    Pair &pair = slotFor(m_pairs, pending.hash, isFree, [&](const Pair &p) {
        return p.owner == delivery.owner && p.recipient.address == delivery.recipient;
    });
    m_pairCount += isFree(pair);
    pair.owner = delivery.owner;
    pair.recipient.address = delivery.recipient;
    add(pair.recipient, delivery.time);
}

/*! Sorts the days by owner and day, and adds up the entries of one day as far as one entry can hold them. Every owner's
    end is first where its days begin, and moves on with each that is put there. */
void TallyTable::sortDays()
{
    std::vector<std::uint32_t> ends(m_owners.size() + 1);
    for (const Day &day : m_days)
        ++ends[day.owner + 1];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<Day> sorted(m_days.size());
    for (const Day &day : m_days)
        sorted[ends[day.owner]++] = day;
    m_days.clear();
    std::uint32_t begin = 0;
    for (Owner owner = 0; owner < m_owners.size(); begin = ends[owner++]) {
        std::sort(sorted.begin() + begin, sorted.begin() + ends[owner],
                  [](const Day &a, const Day &b) { return a.day < b.day; });
        for (std::uint32_t i = begin; i < ends[owner]; ++i) {
            const bool goesOn = i > begin && m_days.back().day == sorted[i].day;
            const std::uint32_t room = goesOn ? std::numeric_limits<std::uint16_t>::max() - m_days.back().deliveries : 0;
            const auto added = static_cast<std::uint16_t>(std::min<std::uint32_t>(room, sorted[i].deliveries));
            if (added)
                m_days.back().deliveries = static_cast<std::uint16_t>(m_days.back().deliveries + added);
            if (added < sorted[i].deliveries)
                m_days.push_back({owner, sorted[i].day, static_cast<std::uint16_t>(sorted[i].deliveries - added)});
        }
    }
}

DeliveryTallies TallyTable::take(std::span<const Owner> order)
{
    std::vector<Owner> numbers(m_owners.size());
    std::vector<OwnerCount> owners(m_owners.size());
    for (Owner number = 0; number < order.size(); ++number) {
        numbers[order[number]] = number;
        owners[number] = m_owners[order[number]];
    }
    m_owners = std::move(owners);
    for (Pair &pair : m_pairs) // which are not looked up any more
        pair.owner = numbers[pair.owner];
    for (Day &day : m_days)
        day.owner = numbers[day.owner];
    return take();
}

DeliveryTallies TallyTable::take()
{
    std::vector<DeliveryTallies::Counts> counts(m_owners.size());
    for (std::size_t i = 0; i < m_owners.size(); ++i) {
        const OwnerCount &owner = m_owners[i];
        counts[i] = {owner.deliveries, owner.bytes, owner.failed, owner.groups, owner.first, owner.last, 0, 0};
    }
    auto recipients = takeRecipients(counts);
    auto days = takeDays(counts);
    m_owners = std::vector<OwnerCount>();
    return {std::move(counts), std::move(recipients), std::move(days)};
}

/*! The recipients of all owners, one owner's behind the other's. Every owner's end is first where its list begins, and
    moves on with each that is put there. */
std::vector<RecipientTally> TallyTable::takeRecipients(std::vector<DeliveryTallies::Counts> &counts)
{
    std::vector<std::uint32_t> sizes(counts.size());
    for (const Pair &pair : m_pairs)
        sizes[pair.owner] += pair.recipient.deliveries != 0;
    std::uint32_t total = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        counts[i].recipientsEnd = total;
        total += sizes[i] + (m_owners[i].recipient.deliveries != 0);
    }
    std::vector<RecipientTally> recipients(total);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (m_owners[i].recipient.deliveries)
            recipients[counts[i].recipientsEnd++] = m_owners[i].recipient;
    }
    for (const Pair &pair : m_pairs) {
        if (pair.recipient.deliveries)
            recipients[counts[pair.owner].recipientsEnd++] = pair.recipient;
    }
    m_pairs = std::vector<Pair>(); // "= {}" would keep the memory
    m_pairCount = 0;
    return recipients;
}

std::vector<DayCount> TallyTable::takeDays(std::vector<DeliveryTallies::Counts> &counts)
{
    constexpr std::uint32_t mostMessages = std::numeric_limits<std::uint32_t>::max();
    for (Owner owner = 0; owner < m_owners.size(); ++owner)
        endDay(owner);
    sortDays();
    std::vector<DayCount> days;
    days.reserve(m_days.size());
    std::size_t next = 0;
    for (Owner owner = 0; owner < counts.size(); ++owner) {
        const std::size_t begin = days.size();
        for (; next < m_days.size() && m_days[next].owner == owner; ++next) {
            const Day &day = m_days[next];
            if (days.size() > begin && days.back().day == day.day)
                days.back().messages += std::min<std::uint32_t>(day.deliveries, mostMessages - days.back().messages);
            else
                days.push_back({day.day, day.deliveries});
        }
        counts[owner].daysEnd = static_cast<std::uint32_t>(days.size());
    }
    m_days = std::vector<Day>();
    return days;
}

} // namespace imports
