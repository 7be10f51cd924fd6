// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace imports {

//! Tells rows apart. Of texts it is 128 bits of a cryptographic hash: no two meet, in anybody's tenant or of an attacker's making.
using RowKey = std::array<std::uint64_t, 2>;

//! The key of a row that two numbers tell apart: the numbers themselves. Not to be mixed with keys of texts.
RowKey rowKey(std::uint32_t first, std::uint32_t second);

//! Makes keys of the texts that rows are told apart by. Not thread-safe.
class RowKeys {
public:
    //! Equal for equal texts in the same order.
    RowKey of(std::initializer_list<std::string_view> parts);

private:
    QCryptographicHash m_hash {QCryptographicHash::Blake2b_160};
};

/*! Tells what several files hold together. Within one file rows are taken as they are; a row that earlier
    files have as often is a repetition. So a key counts as often as in the file that has it most often. */
class Deduplicator {
public:
    //! Begins the next file.
    void nextFile();
    //! Whether the row with this key is new and to be counted.
    bool admit(const RowKey &key);
    //! Asks for the memory that admit() will need for a key.
    void prefetch(const RowKey &key) const;
    //! Rows that were not admitted since nextFile().
    std::int64_t repeated() const { return m_repeated; }

private:
    struct Count {
        RowKey key {};
        std::uint32_t counted = 0; //!< the most that any file had; 0: a free slot
        std::uint32_t inFile = 0;  //!< in the file that is being read
    };

    std::size_t firstSlotOf(const RowKey &key) const;
    Count &find(const RowKey &key);
    void grow();

    std::vector<Count> m_counts; //!< linear probing
    std::size_t m_used = 0;
    std::int64_t m_repeated = 0;
};

} // namespace imports
