// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace evidence {

/*! Hashes texts, differently in every process, so that nobody can prepare texts that collide. Equal texts have equal
    hashes; what the hash of two texts means is decided by comparing the texts. */
class TextHasher {
public:
    TextHasher();
    std::uint64_t operator()(std::string_view text) const;

private:
    std::uint64_t m_seed;
};

//! A text and its hash.
struct HashedText {
    std::string_view text;
    std::uint64_t hash = 0;
};

/*! Every text once, in memory that never moves. Indices count from 0 in the order of first mention. Not thread-safe while
    it grows; a finished table may be read from any thread. */
class TextTable {
public:
    using Index = std::uint32_t;

    std::size_t size() const { return m_texts.size(); }
    std::string_view text(Index index) const
    {
        std::uint32_t size = 0;
        std::memcpy(&size, m_texts[index], sizeof size);
        return {m_texts[index] + sizeof size, size};
    }

    //! The index of a text; a new one when it was not known.
    Index intern(const HashedText &text);
    /*! As intern() for many texts; much faster for a large table, because the memory of one text is waited for
        together with that of the others. */
    void intern(std::span<const HashedText> texts, std::span<Index> indices);

private:
    struct Slot {
        std::uint32_t tag = 0;    //!< upper half of the hash, which tells the slot too
        std::uint32_t number = 0; //!< index + 1; 0: free
    };

    static std::uint32_t tagOf(const HashedText &text) { return static_cast<std::uint32_t>(text.hash >> 32); }
    std::size_t placeOf(std::uint32_t tag) const { return tag & (m_slots.size() - 1); }
    Index find(const HashedText &text, std::size_t &place) const;
    Index insert(const HashedText &text, std::size_t place);
    const char *store(std::string_view text);
    void grow();

    std::vector<Slot> m_slots; //!< a power of two of them, linear probing
    std::vector<const char *> m_texts; //!< each with its size in front
    std::vector<std::unique_ptr<char[]>> m_blocks;
    char *m_free = nullptr; //!< in the last block
    std::size_t m_freeBytes = 0;
    std::size_t m_blockBytes = 0;
};

} // namespace evidence
