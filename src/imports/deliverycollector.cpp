// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/deliverycollector.h"

#include "evidence/buckets.h"

namespace imports {

using evidence::AddressId;
using evidence::DeliveryTally;
using evidence::HashedText;

DeliveryCollector::DeliveryCollector()
    : m_senders(std::make_unique<std::array<SenderPart, partCount>>())
    , m_owners(std::make_unique<std::array<OwnerPart, partCount>>())
{
}

void DeliveryCollector::add(const DeliveryBatch &batch, const Submitters &submitters, unsigned firstPart)
{
    std::vector<HashedText> texts;
    std::vector<AddressId> recipients(batch.size());
    texts.reserve(batch.size());
    for (const DeliveryBatch::Range &range : batch.m_recipients)
        texts.push_back(batch.hashed(range));
    m_addresses.intern(texts, recipients, firstPart);
    addAllMail(batch, recipients, firstPart);
    if (submitters.hasMessages())
        addMatched(batch, recipients, submitters);
}

void DeliveryCollector::addAllMail(const DeliveryBatch &batch, const std::vector<AddressId> &recipients,
                                   unsigned firstPart)
{
    const evidence::Buckets<partCount> buckets(
        batch.size(), [&](std::size_t i) { return static_cast<unsigned>(batch.m_senders[i].hash) % partCount; });
    std::vector<HashedText> texts;
    std::vector<TallyTable::Owner> owners;
    std::vector<TallyTable::Delivery> deliveries;
    for (unsigned step = 0; step < partCount; ++step) {
        const unsigned number = (firstPart + step) % partCount;
        const auto members = buckets.members(number);
        if (members.empty())
            continue;
        texts.clear();
        deliveries.clear();
        for (const std::uint32_t i : members) {
            const DeliveryBatch::Delivery &delivery = batch.m_deliveries[i];
            texts.push_back(batch.hashed(batch.m_senders[i]));
            deliveries.push_back({0, recipients[i], static_cast<std::uint32_t>(delivery.time), delivery.status,
                                  delivery.bytes});
        }
        owners.resize(members.size());
        SenderPart &part = (*m_senders)[number];
        const std::lock_guard lock(part.mutex);
        part.addresses.intern(texts, owners);
        for (std::size_t i = 0; i < owners.size(); ++i)
            deliveries[i].owner = owners[i];
        part.tallies.count(deliveries);
    }
}

void DeliveryCollector::addMatched(const DeliveryBatch &batch, const std::vector<AddressId> &recipients,
                                   const Submitters &submitters)
{
    for (std::size_t i = 0; i < batch.size(); ++i) {
        const DeliveryBatch::Delivery &delivery = batch.m_deliveries[i];
        if (!delivery.message)
            continue;
        submitters.markMatched(*delivery.message);
        OwnerPart &part = (*m_owners)[delivery.message->owner % partCount];
        const TallyTable::Delivery counted {delivery.message->owner / partCount, recipients[i],
                                            static_cast<std::uint32_t>(delivery.time), delivery.status, delivery.bytes};
        const std::lock_guard lock(part.mutex);
        part.tallies.count(std::span(&counted, 1));
    }
}

std::vector<DeliveryCollector::SenderMail> DeliveryCollector::takeAllMail()
{
    std::vector<SenderMail> mail;
    for (SenderPart &part : *m_senders) {
        auto tallies = part.tallies.take(m_addresses);
        for (std::size_t i = 0; i < tallies.size(); ++i)
            mail.push_back({std::string(part.addresses.text(static_cast<TallyTable::Owner>(i))), std::move(tallies[i])});
        part.addresses = {};
    }
    return mail;
}

std::vector<DeliveryTally> DeliveryCollector::takeMatched()
{
    std::vector<DeliveryTally> matched;
    for (unsigned number = 0; number < partCount; ++number) {
        auto tallies = (*m_owners)[number].tallies.take(m_addresses);
        for (std::size_t i = 0; i < tallies.size(); ++i) {
            const std::size_t owner = i * partCount + number;
            if (owner >= matched.size())
                matched.resize(owner + 1);
            matched[owner] = std::move(tallies[i]);
        }
    }
    return matched;
}

} // namespace imports
