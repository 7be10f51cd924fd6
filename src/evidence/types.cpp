// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/types.h"

#include <numeric>

namespace evidence {

std::int64_t TlsCounts::total() const
{
    return std::accumulate(messages.begin(), messages.end(), std::int64_t {0});
}

TlsCounts &TlsCounts::operator+=(const TlsCounts &other)
{
    for (std::size_t i = 0; i < messages.size(); ++i)
        messages[i] += other.messages[i];
    return *this;
}

std::int64_t AuthCounts::total() const
{
    return std::accumulate(messages.begin(), messages.end(), std::int64_t {0});
}

AuthCounts &AuthCounts::operator+=(const AuthCounts &other)
{
    for (std::size_t i = 0; i < messages.size(); ++i)
        messages[i] += other.messages[i];
    return *this;
}

} // namespace evidence
