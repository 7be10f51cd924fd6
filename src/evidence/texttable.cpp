// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/texttable.h"

#include "evidence/prefetch.h"

#include <QRandomGenerator>

#include <algorithm>
#include <bit>
#include <cstring>

namespace evidence {

namespace {

constexpr TextTable::Index none = ~TextTable::Index {};
constexpr std::size_t firstBlockBytes = 4 * 1024;
constexpr std::size_t largestBlockBytes = 256 * 1024;

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

} // namespace

TextHasher::TextHasher()
    : m_seed(QRandomGenerator::system()->generate64())
{
}

std::uint64_t TextHasher::operator()(std::string_view text) const
{
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
    std::uint64_t hash = m_seed ^ text.size();
    const char *at = text.data();
    std::size_t left = text.size();
    for (; left > 8; left -= 8, at += 8)
        hash = folded(hash ^ eightBytes(at), m_seed ^ odd);
    std::uint64_t last = 0;
    if (text.size() >= 8)
        last = eightBytes(text.data() + text.size() - 8); // overlaps what was taken already
    else if (left)
        std::memcpy(&last, at, left);
    return folded(hash ^ last, m_seed ^ std::rotl(odd, 32));
}

//! The index of a known text, else none; place is that of its slot or of a free one.
TextTable::Index TextTable::find(const HashedText &text, std::size_t &place) const
{
    const std::uint32_t tag = tagOf(text);
    for (place = placeOf(tag); m_slots[place].number; place = (place + 1) & (m_slots.size() - 1)) {
        if (m_slots[place].tag == tag && this->text(m_slots[place].number - 1) == text.text)
            return m_slots[place].number - 1;
    }
    return none;
}

TextTable::Index TextTable::intern(const HashedText &text)
{
    if ((m_texts.size() + 1) * 5 > m_slots.size() * 4)
        grow();
    std::size_t place = 0;
    const Index known = find(text, place);
    return known != none ? known : insert(text, place);
}

void TextTable::intern(std::span<const HashedText> texts, std::span<Index> indices)
{
    if (m_slots.empty())
        grow();
    // Every loop asks for one piece of memory for each text; the pieces arrive while the loop goes on.
    for (std::size_t i = 0; i < texts.size(); ++i)
        indices[i] = m_slots[placeOf(tagOf(texts[i]))].number - 1;
    for (const Index index : indices)
        prefetch(index != none ? &m_texts[index] : nullptr);
    for (const Index index : indices)
        prefetch(index != none ? m_texts[index] : nullptr);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (indices[i] == none || text(indices[i]) != texts[i].text)
            indices[i] = intern(texts[i]);
    }
}

TextTable::Index TextTable::insert(const HashedText &text, std::size_t place)
{
    m_texts.push_back(store(text.text));
    const auto number = static_cast<std::uint32_t>(m_texts.size());
    m_slots[place] = {tagOf(text), number};
    return number - 1;
}

const char *TextTable::store(std::string_view text)
{
    const auto size = static_cast<std::uint32_t>(text.size());
    const std::size_t bytes = sizeof size + text.size();
    if (bytes > m_freeBytes) {
        m_blockBytes = std::clamp(2 * m_blockBytes, firstBlockBytes, largestBlockBytes);
        m_freeBytes = std::max(m_blockBytes, bytes);
        m_free = m_blocks.emplace_back(std::make_unique_for_overwrite<char[]>(m_freeBytes)).get();
    }
    char *stored = m_free;
    std::memcpy(stored, &size, sizeof size);
    if (size)
        std::memcpy(stored + sizeof size, text.data(), text.size());
    m_free += bytes;
    m_freeBytes -= bytes;
    return stored;
}

void TextTable::grow()
{
    std::vector<Slot> old(std::max<std::size_t>(16, 2 * m_slots.size()));
    old.swap(m_slots);
    for (const Slot &slot : old) {
        if (!slot.number)
            continue;
        std::size_t place = placeOf(slot.tag);
        while (m_slots[place].number)
            place = (place + 1) & (m_slots.size() - 1);
        m_slots[place] = slot;
    }
}

} // namespace evidence
