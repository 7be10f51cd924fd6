// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/jsonmembers.h"
#include "imports/jsonreader.h"

#include <QHash>
#include <QStringList>

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace imports {

/*! Reads the columns of JSON records: the members with the paths that the file's headers name. Of several members for one
    column the first that is not empty counts.

    Records of one file look alike. What a key means is found out once, and most records are read without another look at
    any character but those around the tokens. Whatever is unusual is left to parseJsonMembers(). */
class JsonColumns {
public:
    //! Reads the wanted ones of the columns.
    JsonColumns(const QStringList &headers, const std::vector<bool> &wanted);

    //! Reads the columns of a record; or tells what is wrong with it.
    std::optional<QString> read(const JsonRecord &record);
    //! The texts of all columns, valid until the next record is read from the reader or here; empty where not wanted.
    const std::vector<std::string_view> &values() const { return m_values; }

private:
    using Place = JsonRecord::Place;
    using Index = std::uint32_t;
    static constexpr int noColumn = -1;

    //! A key at its place, wherever it stands in records.
    struct Key {
        std::string text;
        QString prefix;         //!< of the paths of the members, if it is an object
        int column = noColumn;
        std::vector<Index> members;
        Index first = 0;        //!< the first member, in the last record that had one
        Index next = 0;         //!< what followed it in the last record
        std::uint64_t seen = 0; //!< the last record that had it
    };

    //! The tokens of a record, from the first to the last.
    struct Cursor {
        const char *text; //!< that the places are counted from
        const Place *token;
        char current() const { return text[*token]; }
    };

    bool readQuickly(const JsonRecord &record);
    bool readObject(Cursor &at, Index object, int depth);
    bool readMember(Cursor &at, Index key, int depth);
    bool passValue(Cursor &at, int depth);
    bool passObject(Cursor &at, int depth);
    bool passArray(Cursor &at, int depth);
    std::optional<std::string_view> takeString(Cursor &at, bool isWanted);
    std::optional<std::string_view> takeWord(Cursor &at, bool isWanted);
    Index find(Index object, Index previous, std::string_view text, int depth);
    Index add(Index object, std::string_view text, int depth);

    QHash<QString, int> m_columns; //!< the wanted ones, by comparable header
    std::vector<std::string_view> m_values;
    std::vector<Key> m_keys; //!< the first one stands for the record
    std::uint64_t m_record = 0;
    bool m_hasEscapes = false;
    std::deque<std::string> m_texts; //!< of values that do not stand in the record as they are
};

} // namespace imports
