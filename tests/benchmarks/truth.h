// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/mailstream.h"

#include <ostream>
#include <utility>
#include <vector>

namespace benchmarks {

/*! What an analysis of the messages has to find. Noted down while they are made, in the generator's own
    numbers; never read back from a file. */
class Truth {
public:
    explicit Truth(const Tenant &tenant);

    //! Messages come newest first.
    void add(const Message &message);
    //! Writes the CSV that "postlotse-cli analyze --csv" has to give, to the byte.
    void write(std::ostream &out) const;

private:
    struct Facts {
        std::int64_t rows = 0;
        std::int64_t bytes = 0;
        sampletenant::Seconds first = 0;
        sampletenant::Seconds last = 0;
        std::vector<std::pair<sampletenant::Seconds, std::int64_t>> days; //!< midnight and rows, newest first
        std::vector<bool> reached; //!< by contact: whether it got a message
    };

    void write(std::ostream &out, std::size_t sender) const;

    const Tenant &m_tenant;
    std::vector<Facts> m_facts; //!< by sender
};

} // namespace benchmarks
