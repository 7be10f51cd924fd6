// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/plainaddress.h"

#include <memory>
#include <string_view>
#include <vector>

namespace imports {

/*! Texts in their comparable form, hashed. Each stays where it is until all are cleared; the memory is used again then. */
class NormalisedTexts {
public:
    //! Adds evidence::normalisedAddress() of a text.
    evidence::HashedText addAddress(std::string_view text, const evidence::TextHasher &hasher);
    //! Adds evidence::normalisedMessageId() of a text.
    evidence::HashedText addMessageId(std::string_view text, const evidence::TextHasher &hasher);

    // The quick way for most texts, behind which there must be evidence::plainTextPadding readable bytes.

    //! As addAddress(). An empty text: evidence::lowerPlainAddress() can't do it, and nothing was added.
    evidence::HashedText addPlainAddress(std::string_view text, const evidence::TextHasher &hasher)
    {
        return kept(evidence::lowerPlainAddress(text, makeRoom(text.size()), hasher));
    }
    //! As addMessageId(). An empty text: evidence::lowerPlainMessageId() can't do it, and nothing was added.
    evidence::HashedText addPlainMessageId(std::string_view text, const evidence::TextHasher &hasher)
    {
        return kept(evidence::lowerPlainMessageId(text, makeRoom(text.size()), hasher));
    }

    void clear();

private:
    struct Block {
        std::unique_ptr<char[]> bytes;
        std::size_t size = 0;
    };

    //! Where the next text begins; there is room for so many bytes, and for what is written behind them.
    char *makeRoom(std::size_t bytes)
    {
        if (m_room < bytes + evidence::plainTextPadding)
            openBlock(bytes + evidence::plainTextPadding);
        return m_next;
    }
    evidence::HashedText kept(evidence::HashedText text)
    {
        m_next += text.text.size();
        m_room -= text.text.size();
        return text;
    }
    template <typename LowerPlain, typename Normalise>
    evidence::HashedText add(std::string_view text, const evidence::TextHasher &hasher, const LowerPlain &lowerPlain,
                             const Normalise &normalise);
    void openBlock(std::size_t bytes);

    std::vector<Block> m_blocks;
    std::size_t m_opened = 0; //!< blocks in use
    char *m_next = nullptr;
    std::size_t m_room = 0;
};

} // namespace imports
