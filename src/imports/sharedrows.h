// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/deduplicator.h"
#include "imports/deliveryrows.h"
#include "imports/overlaps.h"
#include "imports/normalisedtexts.h"

namespace imports {

//! Makes keys of deliveries: by message id and recipient; by sender, recipient and second where there is no id. Not thread-safe.
class DeliveryKeys {
public:
    explicit DeliveryKeys(bool byMessageId);
    RowKey of(const DeliveryRow &row);

private:
    bool m_byMessageId;
    RowKeys m_keys;
    evidence::TextHasher m_hasher;
    NormalisedTexts m_texts; //!< of the row
};

/*! Counts nothing twice that several traces hold: their files are read one after the other, and where they share time,
    their rows are asked for in the order of the file. */
class SharedRows {
public:
    //! Message ids tell deliveries apart best, but only where every file has them.
    explicit SharedRows(bool haveMessageIds)
        : m_byMessageId(haveMessageIds)
    {
    }
    bool byMessageId() const { return m_byMessageId; }

    //! Begins the next file, which shares these times with others.
    void nextFile(SharedTime time);
    //! Whether a row must be asked for. May be called from many threads.
    bool contains(evidence::UtcSeconds time) const { return m_time.contains(time); }
    //! Whether a row, with a key of DeliveryKeys, is new and to be counted.
    bool admit(const RowKey &key) { return m_seen.admit(key); }
    //! Rows of the file that were not admitted.
    std::int64_t repeated() const { return m_seen.repeated(); }

private:
    bool m_byMessageId;
    SharedTime m_time;
    Deduplicator m_seen;
};

} // namespace imports
