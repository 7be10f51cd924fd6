// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/addresstable.h"

#include "evidence/address.h"
#include "evidence/parallel.h"
#include "evidence/utf8.h"

#include <algorithm>
#include <numeric>

namespace evidence {

namespace {

//! Eight bytes of a text as a number that sorts as they do; there are zeros behind its end.
std::uint64_t numberAt(std::string_view text, std::size_t from)
{
    std::uint64_t number = 0;
    for (std::size_t i = from; i < from + sizeof number; ++i)
        number = number << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return number;
}

} // namespace

AddressTable::AddressTable()
    : m_parts(std::make_unique<std::array<Part, partCount>>())
    , m_domains(std::make_unique<Domains>())
{
    m_domains->texts.intern({{}, m_hasher({})}); // noDomain
}

AddressTable::~AddressTable() = default;
AddressTable::AddressTable(AddressTable &&) noexcept = default;
AddressTable &AddressTable::operator=(AddressTable &&) noexcept = default;

AddressId AddressTable::intern(std::string_view normalised)
{
    const HashedText text {normalised, m_hasher(normalised)};
    const unsigned number = partOf(text.hash);
    Part &part = (*m_parts)[number];
    const std::lock_guard lock(part.mutex);
    const AddressId id = part.texts.intern(text) * partCount + number;
    if (part.texts.size() - part.domains.size() == 1) // more are better found by all threads, when the table is sealed
        findDomains(part);
    return id;
}

void AddressTable::intern(unsigned number, std::span<const HashedText> normalised, std::span<AddressId> ids)
{
    Part &part = (*m_parts)[number];
    {
        const std::lock_guard lock(part.mutex);
        part.texts.intern(normalised, ids);
    }
    for (AddressId &id : ids)
        id = id * partCount + number;
}

void AddressTable::seal(QThreadPool &pool)
{
    forEachOnThreads(pool, std::span<Part>(*m_parts), [this](Part &part) {
        part.texts.endLookups();
        part.domains.reserve(part.texts.size());
        findDomains(part);
    });
    m_domains->texts.endLookups();
}

//! Finds the domains of a part's addresses as far as they are not known. Nobody else may use the part meanwhile.
void AddressTable::findDomains(Part &part)
{
    while (part.domains.size() < part.texts.size()) {
        std::array<HashedText, 256> domains; // few enough that others need not wait long
        const std::size_t known = part.domains.size();
        const std::size_t count = std::min(domains.size(), part.texts.size() - known);
        for (std::size_t i = 0; i < count; ++i) {
            const std::string_view domain = domainOf(part.texts.text(static_cast<TextTable::Index>(known + i)));
            domains[i] = {domain, m_hasher(domain)};
        }
        part.domains.resize(known + count);
        const std::lock_guard lock(m_domains->mutex);
        m_domains->texts.intern(std::span(domains).first(count), std::span(part.domains).subspan(known));
    }
}

AddressTable::SortKey AddressTable::sortKey(AddressId id) const
{
    const std::string_view address = text(id);
    return {{numberAt(address, 0), numberAt(address, 8)}, id};
}

std::vector<std::uint32_t> AddressTable::order(std::span<const AddressId> ids) const
{
    struct Item {
        SortKey key;
        std::uint32_t place = 0;
    };
    constexpr std::size_t stepsAhead = 16; // until memory that was asked for is there
    std::vector<Item> items(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i + 2 * stepsAhead < ids.size())
            prefetchPlace(ids[i + 2 * stepsAhead]);
        if (i + stepsAhead < ids.size())
            prefetchText(ids[i + stepsAhead]);
        items[i] = {sortKey(ids[i]), static_cast<std::uint32_t>(i)};
    }
    std::sort(items.begin(), items.end(), [this](const Item &a, const Item &b) {
        return a.key.address == b.key.address ? a.place < b.place : isBefore(a.key, b.key);
    });
    std::vector<std::uint32_t> places(items.size());
    std::transform(items.begin(), items.end(), places.begin(), [](const Item &item) { return item.place; });
    return places;
}

std::size_t AddressTable::size() const
{
    return std::accumulate(m_parts->begin(), m_parts->end(), std::size_t {},
                           [](std::size_t sum, const Part &part) { return sum + part.texts.size(); });
}

QString AddressTable::string(AddressId id) const
{
    return toQString(text(id));
}

} // namespace evidence
