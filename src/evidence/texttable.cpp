// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/texttable.h"

#include "evidence/probing.h"

#include <QRandomGenerator>

#include <algorithm>
#include <bit>
#include <cstring>

namespace evidence {

namespace {

//! Both halves of the product of two numbers, folded into one.
std::uint64_t folded(std::uint64_t a, std::uint64_t b)
{
#ifdef __SIZEOF_INT128__
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
#else
    const std::uint64_t aLow = a & 0xFFFFFFFF;
    const std::uint64_t aHigh = a >> 32;
    const std::uint64_t bLow = b & 0xFFFFFFFF;
    const std::uint64_t bHigh = b >> 32;
    const std::uint64_t low = aLow * bLow;
    const std::uint64_t middle = aHigh * bLow + (low >> 32);
    const std::uint64_t other = aLow * bHigh + (middle & 0xFFFFFFFF);
    return (a * b) ^ (aHigh * bHigh + (middle >> 32) + (other >> 32));
#endif
}

std::uint64_t eightBytes(const char *from)
{
    std::uint64_t eight = 0;
    std::memcpy(&eight, from, 8);
    return eight;
}

//! Whether two texts of one size are equal; quicker for short ones than a call.
bool equalBytes(const char *a, const char *b, std::size_t size)
{
    if (size < 8)
        return size == 0 || std::memcmp(a, b, size) == 0;
    for (std::size_t i = 0; i + 8 < size; i += 8) {
        if (eightBytes(a + i) != eightBytes(b + i))
            return false;
    }
    return eightBytes(a + size - 8) == eightBytes(b + size - 8); // overlaps what was compared already
}

} // namespace

TextHasher::TextHasher()
    : m_seed(QRandomGenerator::system()->generate64())
{
}

std::uint64_t TextHasher::operator()(std::string_view text) const
{
    // Each step multiplies sixteen bytes, mixed with numbers that nobody outside can know.
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
    constexpr std::size_t half = sizeof(std::uint64_t);
    std::uint64_t hash = m_seed ^ text.size();
    const char *const end = text.data() + text.size();
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    if (text.size() >= 2 * half) {
        for (const char *at = text.data(); end - at > static_cast<std::ptrdiff_t>(2 * half); at += 2 * half)
            hash = folded(eightBytes(at) ^ m_seed, eightBytes(at + half) ^ hash);
        first = eightBytes(end - 2 * half); // overlaps what was taken already
        last = eightBytes(end - half);
    } else if (text.size() >= half) {
        first = eightBytes(text.data());
        last = eightBytes(end - half);
    } else if (!text.empty()) {
        std::memcpy(&last, text.data(), text.size());
    }
    return folded(folded(first ^ m_seed, last ^ hash), m_seed ^ odd);
}

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
    prefetch(texts);
    for (std::size_t i = 0; i < texts.size(); ++i)
        indices[i] = intern(texts[i]);
}

void TextTable::find(std::span<const HashedText> texts, std::span<Index> indices) const
{
    if (m_slots.empty()) {
        std::fill(indices.begin(), indices.end(), none);
        return;
    }
    prefetch(texts);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        std::size_t slot = 0;
        const char *known = find(texts[i], slot);
        indices[i] = known ? headOf(known).index : none;
    }
}

//! Every loop asks for one piece of memory for each text; the pieces arrive while the loop goes on.
void TextTable::prefetch(std::span<const HashedText> texts) const
{
    for (const HashedText &text : texts)
        evidence::prefetch(&m_slots[firstSlot(tagOf(text), m_slots.size())]);
    for (const HashedText &text : texts) {
        if (const Place place = m_slots[firstSlot(tagOf(text), m_slots.size())].place) {
            evidence::prefetch(recordAt(place));
            evidence::prefetch(recordAt(place) + sizeof(Record) + text.text.size()); // often in the next line of the cache
        }
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
