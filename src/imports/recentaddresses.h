// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/addresstable.h"

#include <cstdint>
#include <cstring>
#include <vector>

namespace imports {

/*! Where the addresses are that a trace named lately. Every second address is one of them and need not be
   looked for in the AddressTable, whose memory the processor mostly has to wait for. */
class RecentAddresses {
public:
    /*! Where an address is: in the AddressTable, or among those of the batch that will be put there next. One
       number, because the processor stumbles over what is written in pieces and read as a whole at once. */
    class Where {
    public:
        Where() = default;
        static Where inTable(evidence::AddressId id) { return Where(known | id); }
        static Where inBatch(unsigned part, std::size_t number)
        {
            return Where(std::uint64_t{part} << 32 | number);
        }

        bool isInTable() const { return m_bits & known; }
        //! Its id, if it is in the table.
        evidence::AddressId id() const { return static_cast<evidence::AddressId>(m_bits); }
        //! The part of the AddressTable.
        unsigned part() const
        {
            return static_cast<unsigned>(isInTable() ? id() % evidence::AddressTable::partCount
                                                     : m_bits >> 32);
        }
        //! Its number in the part of the batch, if it is not.
        std::size_t number() const { return static_cast<std::uint32_t>(m_bits); }

    private:
        static constexpr std::uint64_t known = std::uint64_t{1} << 63;

        explicit Where(std::uint64_t bits)
            : m_bits(bits)
        {
        }

        std::uint64_t m_bits = 0;
    };

    RecentAddresses()
        : m_entries(entryCount)
    {
    }

    //! Where an address is, or null. Valid until the next call.
    const Where *find(std::string_view address, std::uint64_t hash) const
    {
        const Entry &entry = m_entries[entryOf(hash)];
        const bool isFound = entry.hash == hash && entry.size == address.size()
            && evidence::equalBytes(entry.text, address.data(), entry.size);
        return isFound ? &entry.where : nullptr;
    }
    //! Remembers where an address is, instead of another one; too long ones are left out.
    void put(std::string_view address, std::uint64_t hash, Where where)
    {
        if (address.size() > sizeof Entry::text)
            return;
        Entry &entry = m_entries[entryOf(hash)];
        entry.hash = hash;
        entry.size = static_cast<std::uint8_t>(address.size());
        entry.where = where;
        std::memcpy(entry.text, address.data(), address.size());
        m_unknown.push_back(&entry);
    }
    //! Takes over the ids of a batch that is in the AddressTable now; idOf(Where) tells them.
    template <typename IdOf>
    void settle(const IdOf &idOf)
    {
        for (Entry *entry : m_unknown)
            entry->where = Where::inTable(idOf(entry->where));
        m_unknown.clear();
    }

    //! Forgets those of a batch that never came into the AddressTable.
    void forgetUnsettled()
    {
        for (Entry *entry : m_unknown)
            *entry = {};
        m_unknown.clear();
    }

private:
    static constexpr std::size_t entryCount = 1024; // as many as the cache next to the processor has room for

    //! Fills one line of the cache.
    struct alignas(64) Entry {
        std::uint64_t hash = 0;
        Where where;
        std::uint8_t size = 255; //!< longer than any that is kept: nothing here
        char text[47]{};
    };

    static std::size_t entryOf(std::uint64_t hash) { return (hash >> 8) % entryCount; }

    std::vector<Entry> m_entries;
    std::vector<Entry *> m_unknown; //!< put since settle(); some perhaps twice
};

} // namespace imports
