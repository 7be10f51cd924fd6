// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/snapshot.h"

#include <algorithm>
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

void TimeSpan::add(UtcSeconds t)
{
    first = first ? std::min(*first, t) : t;
    last = last ? std::max(*last, t) : t;
}

void TimeSpan::add(const TimeSpan &other)
{
    if (other.isEmpty())
        return;
    add(*other.first);
    add(*other.last);
}

bool TimeSpan::overlaps(const TimeSpan &other) const
{
    return !isEmpty() && !other.isEmpty() && *first <= *other.last && *other.first <= *last;
}

SignInCounts &SignInCounts::operator+=(const SignInCounts &other)
{
    succeeded += other.succeeded;
    passwordAccepted += other.passwordAccepted;
    failed += other.failed;
    span.add(other.span);
    return *this;
}

} // namespace evidence
