// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/statuscolumn.h"

#include "imports/values.h"

#include <cstring>

namespace imports {

evidence::DeliveryStatus StatusColumn::parse(std::string_view text)
{
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    constexpr std::size_t half = sizeof begin;
    if (text.empty() || text.size() > 2 * half)
        return parseStatus(text);
    // The first and the last eight bytes are the whole text.
    if (text.size() >= half) {
        std::memcpy(&begin, text.data(), half);
        std::memcpy(&end, text.data() + text.size() - half, half);
    } else {
        std::memcpy(&begin, text.data(), text.size());
    }
    Entry &entry = m_entries[(begin ^ begin >> 32 ^ text.size()) % m_entries.size()];
    if (entry.size != text.size() || entry.begin != begin || entry.end != end)
        entry = {text.size(), begin, end, parseStatus(text)};
    return entry.status;
}

} // namespace imports
