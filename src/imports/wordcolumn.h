// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/texthasher.h"
#include "imports/values.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace imports {

/*! Reads a column that says the same few words all the time, as parseWord (such as parseStatus() or
   parseTls()) does for each of them. */
template <auto parseWord>
class WordColumn {
public:
    using Meaning = decltype(parseWord(std::string_view()));

    Meaning parse(std::string_view text)
    {
        if (text.empty() || text.size() > maxSize)
            return parseWord(text);
        const Word word(text);
        const Entry &entry = m_entries[word.slot()];
        return entry.word == word ? entry.meaning : parseOther(text, word);
    }

private:
    static constexpr std::size_t part = sizeof(std::uint64_t);
    static constexpr std::size_t maxSize = 3 * part;

    //! A text as numbers: its first, middle and last bytes are the whole of it.
    struct Word {
        std::size_t size = 0; //!< 0: none
        std::uint64_t begin = 0;
        std::uint64_t middle = 0;
        std::uint64_t end = 0;

        Word() = default;
        explicit Word(std::string_view text)
            : size(text.size())
        {
            if (size < part) {
                std::memcpy(&begin, text.data(), size);
                return;
            }
            begin = evidence::eightBytes(text.data());
            middle = evidence::eightBytes(text.data() + (size - part) / 2);
            end = evidence::eightBytes(text.data() + size - part);
        }
        std::size_t slot() const
        {
            const std::uint64_t sum = begin + middle + end;
            return (sum ^ sum >> 32) * 0x9E3779B1U >> 27 & 31;
        }
        bool operator==(const Word &) const = default;
    };
    struct Entry {
        Word word;
        Meaning meaning{};
    };

    Meaning parseOther(std::string_view text, const Word &word)
    {
        const Meaning meaning = parseWord(text);
        m_entries[word.slot()] = {word, meaning};
        return meaning;
    }

    std::array<Entry, 32> m_entries;
};

} // namespace imports
