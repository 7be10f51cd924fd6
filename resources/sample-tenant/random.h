// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sampletenant {

/*! SplitMix64 (Steele, Lea, Flood 2014): the same numbers with every compiler, which the engines of the
    standard library promise but its distributions do not. */
class Random {
public:
    //! The seed is a name, so that a change to one device leaves all others as they were.
    explicit Random(std::string_view seed);

    std::uint64_t next();
    //! 0 … limit - 1.
    int below(int limit);
    //! True in so many of 1,000 cases.
    bool chance(int perMille) { return below(1000) < perMille; }
    //! Upper-case hexadecimal digits.
    std::string hex(int digits);
    //! A random UUID (RFC 9562 version 4) in lower case.
    std::string guid();

private:
    std::uint64_t m_state = 0;
};

} // namespace sampletenant
