// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/texttable.h"
#include "imports/deliveryrows.h"
#include "imports/submitters.h"
#include "imports/textchunk.h"

#include <optional>
#include <vector>

namespace imports {

//! Deliveries on their way from a trace to the DeliveryCollector: their addresses are normalised and hashed here.
class DeliveryBatch {
public:
    //! Neither is owned. Submitters: all of them are known.
    DeliveryBatch(const evidence::TextHasher &hasher, const Submitters &submitters);

    void add(const DeliveryRow &row);
    /*! Adds a row whose texts were not looked at yet, if its addresses are plain (evidence::lowerPlainAddress) and no text
        of it holds a quote or anything but ASCII. False: nothing was added. */
    bool addPlain(const DeliveryRow &row);
    bool isEmpty() const { return m_deliveries.empty(); }
    std::size_t size() const { return m_deliveries.size(); }
    void clear();

private:
    friend class DeliveryCollector;

    struct Delivery {
        evidence::UtcSeconds time = 0;
        std::int64_t bytes = 0;
        evidence::DeliveryStatus status = evidence::DeliveryStatus::Unknown;
        const Submitters::Message *message = nullptr; //!< null: nobody's submission
    };
    //! A text in m_texts, before that has stopped growing.
    struct Range {
        std::size_t begin = 0;
        std::size_t size = 0;
        std::uint64_t hash = 0;
    };

    Range normalised(std::string_view address);
    bool appendPlain(std::string_view address, Range &range);
    evidence::HashedText hashed(const Range &range) const
    {
        return {m_texts.view().substr(range.begin, range.size), range.hash};
    }

    const evidence::TextHasher &m_hasher;
    const Submitters &m_submitters;
    TextBuffer m_texts;
    std::vector<Range> m_senders; //!< the three run in parallel
    std::vector<Range> m_recipients;
    std::vector<Delivery> m_deliveries;
};

} // namespace imports
