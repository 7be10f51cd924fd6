// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/types.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace imports {

//! Reads a status column as parseStatus() does. It says the same few words all the time.
class StatusColumn {
public:
    evidence::DeliveryStatus parse(std::string_view text);

private:
    struct Entry {
        std::size_t size = 0; //!< 0: nothing here
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        evidence::DeliveryStatus status = evidence::DeliveryStatus::Unknown;
    };
    std::array<Entry, 31> m_entries;
};

} // namespace imports
