// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace imports {

/*! A hash map from 64-bit keys to small values, in one block of memory: linear probing, at most 3/4 full.
    Keys are never removed. The key ~0 is not allowed. */
template <typename Value>
class FlatMap {
public:
    static constexpr std::uint64_t noKey = ~std::uint64_t {0};

    struct Entry {
        std::uint64_t key = noKey;
        Value value {};
    };

    //! The value of a key, made anew when the key is new.
    Value &operator[](std::uint64_t key)
    {
        if ((m_size + 1) * 4 > m_entries.size() * 3)
            grow();
        Entry &entry = m_entries[place(key)];
        if (entry.key == noKey) {
            entry.key = key;
            ++m_size;
        }
        return entry.value;
    }

    std::size_t size() const { return m_size; }

    //! Calls visit(key, value) for every entry, in no particular order.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (const Entry &entry : m_entries) {
            if (entry.key != noKey)
                visit(entry.key, entry.value);
        }
    }

private:
    static std::uint64_t mixed(std::uint64_t x)
    {
        // The finaliser of splitmix64: neighbouring keys end far from each other.
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
        return x ^ (x >> 31);
    }

    std::size_t place(std::uint64_t key) const
    {
        const std::size_t mask = m_entries.size() - 1;
        std::size_t i = static_cast<std::size_t>(mixed(key)) & mask;
        while (m_entries[i].key != noKey && m_entries[i].key != key)
            i = (i + 1) & mask;
        return i;
    }

    void grow()
    {
        std::vector<Entry> old(m_entries.empty() ? 64 : m_entries.size() * 2);
        old.swap(m_entries);
        for (Entry &entry : old) {
            if (entry.key != noKey)
                m_entries[place(entry.key)] = std::move(entry);
        }
    }

    std::vector<Entry> m_entries;
    std::size_t m_size = 0;
};

} // namespace imports
