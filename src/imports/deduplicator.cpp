// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/deduplicator.h"

#include "evidence/prefetch.h"
#include "evidence/probing.h"

#include <cstring>

namespace imports {

RowKey rowKey(std::uint32_t first, std::uint32_t second)
{
    const std::uint64_t both = std::uint64_t {first} << 32 | second;
    return {evidence::scattered(both), both};
}

RowKey RowKeys::of(std::initializer_list<std::string_view> parts)
{
    m_hash.reset();
    for (const std::string_view part : parts) {
        // The length in front keeps ("ab", "c") and ("a", "bc") apart.
        const std::uint64_t size = part.size();
        m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&size), sizeof size));
        m_hash.addData(QByteArrayView(part.data(), static_cast<qsizetype>(part.size())));
    }
    RowKey key {};
    std::memcpy(key.data(), m_hash.resultView().data(), sizeof key);
    return key;
}

void Deduplicator::nextFile()
{
    for (Count &count : m_counts)
        count.inFile = 0;
    m_repeated = 0;
}

bool Deduplicator::admit(const RowKey &key)
{
    if (evidence::isFull(m_used + 1, m_counts.size()))
        grow();
    Count &count = find(key);
    if (count.counted == 0) {
        count.key = key;
        ++m_used;
    }
    if (++count.inFile > count.counted) {
        count.counted = count.inFile;
        return true;
    }
    ++m_repeated;
    return false;
}

void Deduplicator::prefetch(const RowKey &key) const
{
    if (!m_counts.empty())
        evidence::prefetch(&m_counts[firstSlotOf(key)]);
}

std::size_t Deduplicator::firstSlotOf(const RowKey &key) const
{
    return evidence::firstSlot(static_cast<std::uint32_t>(key[0]), m_counts.size());
}

//! The count of a key, or the free slot for it.
Deduplicator::Count &Deduplicator::find(const RowKey &key)
{
    std::size_t slot = firstSlotOf(key);
    while (m_counts[slot].counted && m_counts[slot].key != key)
        slot = evidence::nextSlot(slot, m_counts.size());
    return m_counts[slot];
}

void Deduplicator::grow()
{
    std::vector<Count> old(evidence::moreSlots(m_counts.size()));
    old.swap(m_counts);
    for (const Count &count : old) {
        if (count.counted)
            find(count.key) = count;
    }
}

} // namespace imports
