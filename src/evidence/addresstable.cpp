// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/addresstable.h"

#include "evidence/address.h"
#include "evidence/parallel.h"

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
    AddressId id = 0;
    intern(partOf(text.hash), std::span(&text, 1), std::span(&id, 1));
    return id;
}

void AddressTable::intern(unsigned number, std::span<const HashedText> normalised, std::span<AddressId> ids)
{
    Part &part = (*m_parts)[number];
    {
        const std::lock_guard lock(part.mutex);
        part.texts.intern(normalised, ids);
        findDomains(part);
    }
    for (AddressId &id : ids)
        id = id * partCount + number;
}

//! Finds the domains of the addresses that are new in a part, which is locked.
void AddressTable::findDomains(Part &part)
{
    while (part.domains.size() < part.texts.size()) {
        const std::string_view domain = domainOf(part.texts.text(static_cast<TextTable::Index>(part.domains.size())));
        const HashedText text {domain, m_hasher(domain)};
        const std::lock_guard lock(m_domains->mutex);
        part.domains.push_back(m_domains->texts.intern(text));
    }
}

std::vector<std::uint32_t> AddressTable::order(std::span<const AddressId> ids, unsigned threads) const
{
    // The first bytes of a text as numbers that sort as the text does: most comparisons end there.
    struct Key {
        std::array<std::uint64_t, 2> begin {};
        AddressId address = 0;
        std::uint32_t place = 0;
    };
    const auto isLess = [this](const Key &a, const Key &b) {
        if (a.begin != b.begin)
            return a.begin < b.begin;
        return a.address == b.address ? a.place < b.place : text(a.address) < text(b.address);
    };
    constexpr std::size_t stepsAhead = 16; // until memory that was asked for is there
    std::vector<Key> keys(ids.size());
    const auto sort = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            if (i + 2 * stepsAhead < to)
                prefetchPlace(ids[i + 2 * stepsAhead]);
            if (i + stepsAhead < to)
                prefetchText(ids[i + stepsAhead]);
            const std::string_view address = text(ids[i]);
            keys[i] = {{numberAt(address, 0), numberAt(address, 8)}, ids[i], static_cast<std::uint32_t>(i)};
        }
        std::sort(keys.data() + from, keys.data() + to, isLess);
        return to;
    };
    std::size_t sortedTo = 0;
    for (const std::size_t to : inParts(threads, 0, keys.size(), sort)) {
        std::inplace_merge(keys.data(), keys.data() + sortedTo, keys.data() + to, isLess);
        sortedTo = to;
    }
    std::vector<std::uint32_t> places(keys.size());
    std::transform(keys.begin(), keys.end(), places.begin(), [](const Key &key) { return key.place; });
    return places;
}

std::size_t AddressTable::size() const
{
    return std::accumulate(m_parts->begin(), m_parts->end(), std::size_t {},
                           [](std::size_t sum, const Part &part) { return sum + part.texts.size(); });
}

QString AddressTable::string(AddressId id) const
{
    const std::string_view view = text(id);
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

} // namespace evidence
