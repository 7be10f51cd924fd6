// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/statuscolumn.h"

namespace imports {

evidence::DeliveryStatus StatusColumn::parseOther(std::string_view text, std::uint64_t begin,
                                                  std::uint64_t end)
{
    const evidence::DeliveryStatus status = parseStatus(text);
    m_entries[slotOf(begin)] = {text.size(), begin, end, status};
    return status;
}

} // namespace imports
