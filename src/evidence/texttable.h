// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/prefetch.h"
#include "evidence/texthasher.h"

#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace evidence {

/*! Every text once, in memory that never moves; more than 16 GiB of it throw std::length_error. Indices count from 0 in the
    order of first mention. Not thread-safe while it grows; a finished table may be read from any thread. */
class TextTable {
public:
    using Index = std::uint32_t;
    static constexpr Index none = 0xFFFFFFFF;

    std::size_t size() const { return m_places.size(); }
    std::string_view text(Index index) const { return textAt(recordAt(m_places[index])); }
    //! Asks for the memory that leads to a text, and a little later for the text itself.
    void prefetchPlace(Index index) const { evidence::prefetch(&m_places[index]); }
    void prefetchText(Index index) const { evidence::prefetch(recordAt(m_places[index])); }

    //! The index of a text; a new one when it was not known.
    Index intern(const HashedText &text);
    /*! As intern() for many texts; much faster for a large table, because the memory of one text is waited for
        together with that of the others. */
    void intern(std::span<const HashedText> texts, std::span<Index> indices);
    //! The indices of texts; none for those that are not known.
    void find(std::span<const HashedText> texts, std::span<Index> indices) const;
    //! Gives back the memory of what leads to a text's index. No text may be interned or looked for any more.
    void endLookups() { m_slots = std::vector<Slot>(); }

private:
    //! Where a text is kept, in units from the begin of the first block.
    using Place = std::uint32_t;
    struct Slot {
        std::uint32_t tag = 0; //!< upper half of the hash, which tells the slot too
        Place place = 0;       //!< 0: free
    };
    //! Stands in front of every text.
    struct Record {
        Index index = 0;
        std::uint32_t size = 0;
    };

    static constexpr std::size_t unitBytes = 4;
    static constexpr std::size_t blockUnits = 16384;
    static constexpr std::size_t blockBytes = unitBytes * blockUnits;
    struct alignas(unitBytes) Block {
        char bytes[blockBytes];
    };

    static std::uint32_t tagOf(const HashedText &text) { return static_cast<std::uint32_t>(text.hash >> 32); }
    const char *recordAt(Place place) const
    {
        return m_blocks[place / blockUnits] + unitBytes * (place % blockUnits);
    }
    static Record headOf(const char *record)
    {
        Record head;
        std::memcpy(&head, record, sizeof head);
        return head;
    }
    static std::string_view textAt(const char *record) { return {record + sizeof(Record), headOf(record).size}; }
    void prefetchSlot(const HashedText &text) const;
    void prefetchRecord(const HashedText &text) const;
    template <typename Look>
    void forEachAhead(std::span<const HashedText> texts, const Look &look) const;
    const char *find(const HashedText &text, std::size_t &slot) const;
    Index insert(const HashedText &text, std::size_t slot);
    Place store(std::string_view text);
    void grow();

    std::vector<Slot> m_slots;   //!< linear probing
    std::vector<Place> m_places; //!< by index
    std::vector<char *> m_blocks; //!< a text longer than a block takes several that lie behind each other
    std::vector<std::unique_ptr<Block[]>> m_owned;
    std::size_t m_usedUnits = 1; //!< of all blocks; the first place stands for "free"
};

} // namespace evidence
