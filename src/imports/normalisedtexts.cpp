// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/normalisedtexts.h"

#include "evidence/address.h"

#include <algorithm>
#include <cstring>

namespace imports {

template <typename LowerPlain, typename Normalise>
evidence::HashedText NormalisedTexts::add(std::string_view text, const evidence::TextHasher &hasher,
                                          const LowerPlain &lowerPlain, const Normalise &normalise)
{
    if (text.empty())
        return {{}, hasher({})};
    char *room = makeRoom(text.size()); // behind a copy there are the bytes that the quick way needs
    std::memcpy(room, text.data(), text.size());
    if (const evidence::HashedText plain = lowerPlain(std::string_view(room, text.size()), room, hasher);
        !plain.text.empty())
        return kept(plain);
    const std::string normalised = normalise(text);
    room = makeRoom(normalised.size());
    std::memcpy(room, normalised.data(), normalised.size());
    const std::string_view copy(room, normalised.size());
    return kept({copy, hasher(copy)});
}

evidence::HashedText NormalisedTexts::addAddress(std::string_view text, const evidence::TextHasher &hasher)
{
    return add(text, hasher, evidence::lowerPlainAddress, evidence::normalisedAddress);
}

evidence::HashedText NormalisedTexts::addMessageId(std::string_view text, const evidence::TextHasher &hasher)
{
    return add(text, hasher, evidence::lowerPlainMessageId, evidence::normalisedMessageId);
}

//! Goes on in the next block that has so much room; one that is too small is left out until all is cleared.
void NormalisedTexts::openBlock(std::size_t bytes)
{
    constexpr std::size_t usualSize = 256 * 1024; // returnMemoryEarly() knows such blocks: they go back to the system
    while (m_opened < m_blocks.size() && m_blocks[m_opened].size < bytes)
        ++m_opened;
    if (m_opened == m_blocks.size()) {
        const std::size_t size = std::max(bytes, usualSize);
        m_blocks.push_back({std::make_unique_for_overwrite<char[]>(size), size});
    }
    m_next = m_blocks[m_opened].bytes.get();
    m_room = m_blocks[m_opened].size;
    ++m_opened;
}

void NormalisedTexts::clear()
{
    m_opened = 0;
    m_next = nullptr;
    m_room = 0;
}

} // namespace imports
