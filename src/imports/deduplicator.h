// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <unordered_map>

namespace imports {

/*! Tells what several files hold together. Within one file rows are taken as they are; a row that earlier
    files have as often is a repetition. So a key counts as often as in the file that has it most often. */
class Deduplicator {
public:
    //! Begins the next file.
    void nextFile();
    //! Whether the row with this key, made of parts, is new and to be counted.
    bool admit(std::initializer_list<std::string_view> parts);
    //! Rows that were not admitted since nextFile().
    std::int64_t repeated() const { return m_repeated; }

private:
    // 128 bits of a cryptographic hash: no two rows of anybody's tenant, nor of an attacker's making, meet.
    using Key = std::array<std::uint64_t, 2>;
    struct KeyHash {
        std::size_t operator()(const Key &key) const { return static_cast<std::size_t>(key[0]); }
    };
    struct Count {
        std::uint32_t counted = 0; //!< the most that any file had
        std::uint32_t inFile = 0;
        std::uint32_t file = 0; //!< that inFile belongs to
    };

    std::unordered_map<Key, Count, KeyHash> m_counts;
    std::uint32_t m_file = 0;
    std::int64_t m_repeated = 0;
};

} // namespace imports
