// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/texttable.h"

#include <QString>

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <vector>

class QThreadPool;

namespace evidence {

using AddressId = std::uint32_t;
using DomainId = std::uint32_t;

//! The domain id of addresses that have no domain.
inline constexpr DomainId noDomain = 0;

/*! Every address once. Ids are valid for this table only and say nothing about the order of the addresses. May be filled
    from many threads at a time: it has as many parts as it takes that they seldom meet, and the hash of an address tells
    its part. A sealed table may be read from any thread. */
class AddressTable {
public:
    //! The ids of a part ascend in steps of this, beginning with its number.
    static constexpr unsigned partCount = 32;

    AddressTable();
    ~AddressTable();
    AddressTable(AddressTable &&) noexcept;
    AddressTable &operator=(AddressTable &&) noexcept;

    const TextHasher &hasher() const { return m_hasher; }

    //! The id of a normalised address; a new one when it was not known. Its domain() is known at once in a table filled so.
    AddressId intern(std::string_view normalised);
    //! The part of an address with this hash.
    static unsigned partOf(std::uint64_t hash) { return static_cast<unsigned>(hash) % partCount; }
    /*! As intern() for many addresses of one part, hashed by hasher(). Threads that are at different parts do not meet.
        The domains of these, and of what is interned after them, are known once the table is sealed. */
    void intern(unsigned part, std::span<const HashedText> normalised, std::span<AddressId> ids);
    //! Finds all domains that are not known yet, and lets go of what is there to intern more; none may be interned then.
    void seal(QThreadPool &pool);
    //! Sorts as the text of an address does, and mostly without looking at it.
    struct SortKey {
        std::array<std::uint64_t, 2> begin {}; //!< its first bytes, as numbers that sort as they do
        AddressId address = 0;
    };
    SortKey sortKey(AddressId id) const;
    bool isBefore(const SortKey &a, const SortKey &b) const
    {
        if (a.begin != b.begin)
            return a.begin < b.begin;
        return a.address != b.address && text(a.address) < text(b.address);
    }
    //! The places 0, 1, … of ids, sorted by the texts of their addresses; those of one address stay as they were.
    std::vector<std::uint32_t> order(std::span<const AddressId> ids) const;
    //! Addresses in the table.
    std::size_t size() const;

    std::string_view text(AddressId id) const { return (*m_parts)[id % partCount].texts.text(id / partCount); }
    QString string(AddressId id) const;
    // As those of TextTable.
    void prefetchPlace(AddressId id) const { (*m_parts)[id % partCount].texts.prefetchPlace(id / partCount); }
    void prefetchText(AddressId id) const { (*m_parts)[id % partCount].texts.prefetchText(id / partCount); }
    void prefetchDomain(AddressId id) const { prefetch(&(*m_parts)[id % partCount].domains[id / partCount]); }
    DomainId domain(AddressId id) const { return (*m_parts)[id % partCount].domains[id / partCount]; }

    std::size_t domainCount() const { return m_domains->texts.size(); }
    std::string_view domainText(DomainId id) const { return m_domains->texts.text(id); }

private:
    struct Part {
        std::mutex mutex;
        TextTable texts;
        std::vector<DomainId> domains; //!< by index in texts
    };
    struct Domains {
        std::mutex mutex; //!< locked after that of a part, never before
        TextTable texts;
    };

    void findDomains(Part &part);

    TextHasher m_hasher;
    std::unique_ptr<std::array<Part, partCount>> m_parts;
    std::unique_ptr<Domains> m_domains;
};

} // namespace evidence
