// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/texttable.h"

#include "evidence/probing.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <stdexcept>

namespace evidence {

//! The record of a known text, else null; slot is that of the text or a free one.
const char *TextTable::find(const HashedText &text, std::size_t &slot) const
{
    const std::uint32_t tag = tagOf(text);
    for (slot = firstSlot(tag, m_slots.size()); m_slots[slot].place; slot = nextSlot(slot, m_slots.size())) {
        if (m_slots[slot].tag != tag)
            continue;
        const char *record = recordAt(m_slots[slot].place);
        if (headOf(record).size == text.text.size()
            && equalBytes(record + sizeof(Record), text.text.data(), text.text.size()))
            return record;
    }
    return nullptr;
}

TextTable::Index TextTable::intern(const HashedText &text)
{
    if (isFull(size() + 1, m_slots.size()))
        grow();
    std::size_t slot = 0;
    const char *known = find(text, slot);
    return known ? headOf(known).index : insert(text, slot);
}

void TextTable::intern(std::span<const HashedText> texts, std::span<Index> indices)
{
    if (m_slots.empty())
        grow();
    forEachAhead(texts, [&](std::size_t i) { indices[i] = intern(texts[i]); });
}

void TextTable::find(std::span<const HashedText> texts, std::span<Index> indices) const
{
    if (m_slots.empty()) {
        std::fill(indices.begin(), indices.end(), none);
        return;
    }
    forEachAhead(texts, [&](std::size_t i) {
        std::size_t slot = 0;
        const char *known = find(texts[i], slot);
        indices[i] = known ? headOf(known).index : none;
    });
}

void TextTable::prefetchSlot(const HashedText &text) const
{
    evidence::prefetch(&m_slots[firstSlot(tagOf(text), m_slots.size())]);
}

//! To be called some time after prefetchSlot().
void TextTable::prefetchRecord(const HashedText &text) const
{
    constexpr int worthLooking = 4; // slots; a text that is not there would be looked for in many more
    const std::uint32_t tag = tagOf(text);
    std::size_t slot = firstSlot(tag, m_slots.size());
    for (int i = 0; i < worthLooking && m_slots[slot].place; ++i, slot = nextSlot(slot, m_slots.size())) {
        if (m_slots[slot].tag != tag)
            continue;
        const char *record = recordAt(m_slots[slot].place);
        evidence::prefetch(record);
        evidence::prefetch(record + sizeof(Record) + text.text.size()); // often in the next line of the cache
        return;
    }
}

//! Looks at texts one after the other, while the memory of the following ones is on its way.
template <typename Look>
void TextTable::forEachAhead(std::span<const HashedText> texts, const Look &look) const
{
    constexpr std::size_t ahead = 12;
    const std::size_t size = texts.size();
    for (std::size_t i = 0; i < std::min(2 * ahead, size); ++i)
        prefetchSlot(texts[i]);
    for (std::size_t i = 0; i < std::min(ahead, size); ++i)
        prefetchRecord(texts[i]);
    for (std::size_t i = 0; i < size; ++i) {
        if (i + 2 * ahead < size)
            prefetchSlot(texts[i + 2 * ahead]);
        if (i + ahead < size)
            prefetchRecord(texts[i + ahead]);
        look(i);
    }
}

TextTable::Index TextTable::insert(const HashedText &text, std::size_t slot)
{
    m_slots[slot] = {tagOf(text), store(text.text)};
    return static_cast<Index>(size() - 1);
}

TextTable::Place TextTable::store(std::string_view text)
{
    const Record head {static_cast<Index>(size()), static_cast<std::uint32_t>(text.size())};
    const std::size_t units = (sizeof head + text.size() + unitBytes - 1) / unitBytes;
    if (m_usedUnits + units > m_blocks.size() * blockUnits) {
        m_usedUnits = std::max(m_usedUnits, m_blocks.size() * blockUnits);
        const std::size_t blocks = (m_usedUnits % blockUnits + units + blockUnits - 1) / blockUnits;
        Block *first = m_owned.emplace_back(std::make_unique_for_overwrite<Block[]>(blocks)).get();
        for (std::size_t i = 0; i < blocks; ++i)
            m_blocks.push_back(first[i].bytes);
    }
    if (m_usedUnits + units > std::numeric_limits<Place>::max())
        throw std::length_error("more texts than a table can hold");
    const auto place = static_cast<Place>(m_usedUnits);
    m_usedUnits += units;
    char *record = m_blocks[place / blockUnits] + unitBytes * (place % blockUnits);
    std::memcpy(record, &head, sizeof head);
    if (!text.empty())
        std::memcpy(record + sizeof head, text.data(), text.size());
    m_places.push_back(place);
    return place;
}

void TextTable::grow()
{
    std::vector<Slot> old(moreSlots(m_slots.size()));
    old.swap(m_slots);
    for (const Slot &kept : old) {
        if (!kept.place)
            continue;
        std::size_t slot = firstSlot(kept.tag, m_slots.size());
        while (m_slots[slot].place)
            slot = nextSlot(slot, m_slots.size());
        m_slots[slot] = kept;
    }
}

} // namespace evidence
