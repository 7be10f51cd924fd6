// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/deliverycollector.h"

#include "evidence/parallel.h"
#include "evidence/prefetch.h"

#include <algorithm>
#include <numeric>

namespace imports {

using evidence::AddressId;
using evidence::DeliveryTallies;

DeliveryCollector::DeliveryCollector()
    : m_addresses(std::make_shared<evidence::AddressTable>())
    , m_senders(std::make_unique<std::array<SenderPart, partCount>>())
    , m_owners(std::make_unique<std::array<OwnerPart, partCount>>())
{
}

void DeliveryCollector::add(DeliveryBatch &batch, unsigned firstPart)
{
    for (unsigned step = 0; step < partCount; ++step) {
        const unsigned number = (firstPart + step) % partCount;
        DeliveryBatch::Part &part = batch.m_parts[number];
        part.ids.resize(part.addresses.size());
        if (!part.ids.empty())
            m_addresses->intern(number, part.addresses, part.ids);
    }
    batch.m_recent.settle([&](DeliveryBatch::Address address) { return batch.idOf(address); });
    for (unsigned step = 0; step < partCount; ++step)
        addAllMail(batch, (firstPart + step) % partCount);
    if (!batch.m_messageIds.empty())
        addMatched(batch);
}

TallyTable::Owner DeliveryCollector::SenderPart::ownerOf(AddressId sender)
{
    const std::size_t number = sender / partCount;
    if (number >= owners.size())
        owners.resize(number + number / 8 + 1);
    if (owners[number] == 0)
        owners[number] = ++ownerCount;
    return owners[number] - 1;
}

//! The addresses of the owners, who are those of the given part.
std::vector<AddressId> DeliveryCollector::SenderPart::senders(unsigned part) const
{
    std::vector<AddressId> senders(ownerCount);
    for (std::size_t number = 0; number < owners.size(); ++number) {
        if (owners[number])
            senders[owners[number] - 1] = static_cast<AddressId>(number * partCount + part);
    }
    return senders;
}

//! Counts the deliveries of one part's senders.
void DeliveryCollector::addAllMail(const DeliveryBatch &batch, unsigned number)
{
    const DeliveryBatch::Part &from = batch.m_parts[number];
    if (from.deliveries.empty())
        return;
    SenderPart &part = (*m_senders)[number];
    const std::lock_guard lock(part.mutex);
    std::vector<TallyTable::Delivery> &deliveries = part.deliveries;
    deliveries.clear();
    for (const DeliveryBatch::Delivery &delivery : from.deliveries) {
        const std::size_t address = batch.idOf(delivery.sender) / partCount;
        evidence::prefetch(part.owners.data() + std::min(address, part.owners.size()));
    }
    for (const DeliveryBatch::Delivery &delivery : from.deliveries) {
        if (delivery.isLeftOut)
            continue;
        TallyTable::Delivery &counted = deliveries.emplace_back();
        counted.owner = part.ownerOf(batch.idOf(delivery.sender));
        counted.recipient = batch.idOf(delivery.recipient);
        counted.time = delivery.time;
        counted.status = delivery.status;
        counted.bytes = delivery.bytes;
    }
    part.tallies.count(deliveries);
}

void DeliveryCollector::addMatched(const DeliveryBatch &batch)
{
    std::vector<Submitters::Message> messages(batch.size());
    batch.m_submitters.find(batch.m_messageIds, messages);
    for (std::size_t i = 0; i < batch.size(); ++i) {
        const DeliveryBatch::Place place = batch.m_messages[i];
        const DeliveryBatch::Delivery &delivery = batch.m_parts[place.part].deliveries[place.number];
        if (messages[i] == Submitters::noMessage || delivery.isLeftOut)
            continue;
        batch.m_submitters.markMatched(messages[i]);
        const Submitters::Owner owner = batch.m_submitters.ownerOf(messages[i]);
        OwnerPart &part = (*m_owners)[owner % partCount];
        const TallyTable::Delivery counted {owner / partCount, batch.idOf(delivery.recipient), delivery.time, delivery.status,
                                            delivery.bytes};
        const std::lock_guard lock(part.mutex);
        part.tallies.count(std::span(&counted, 1));
    }
}

DeliveryCollector::AllMail DeliveryCollector::takeAllMail(QThreadPool &pool)
{
    AllMail mail;
    mail.parts.resize(partCount);
    mail.senders.resize(partCount);
    std::vector<unsigned> numbers(partCount);
    std::iota(numbers.begin(), numbers.end(), 0U);
    evidence::forEachOnThreads(pool, std::span(numbers), [&](unsigned number) {
        SenderPart &part = (*m_senders)[number];
        // Who goes through all senders by address then finds those of each part one behind the other in memory.
        const std::vector<AddressId> senders = part.senders(number);
        part.owners = std::vector<TallyTable::Owner>();
        const std::vector<TallyTable::Owner> order = m_addresses->order(senders);
        mail.parts[number] = part.tallies.take(order);
        mail.senders[number].reserve(order.size());
        for (const TallyTable::Owner owner : order)
            mail.senders[number].push_back(senders[owner]);
    });
    return mail;
}

std::vector<DeliveryTallies> DeliveryCollector::takeMatched()
{
    std::vector<DeliveryTallies> matched;
    for (OwnerPart &part : *m_owners)
        matched.push_back(part.tallies.take());
    return matched;
}

} // namespace imports
