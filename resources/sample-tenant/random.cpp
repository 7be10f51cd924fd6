// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/random.h"

namespace sampletenant {

Random::Random(std::string_view seed)
    : m_state(0xcbf29ce484222325u)
{
    for (const char c : seed) // FNV-1a
        m_state = (m_state ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
}

std::uint64_t Random::next()
{
    m_state += 0x9e3779b97f4a7c15u;
    std::uint64_t x = m_state;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

int Random::below(int limit)
{
    return static_cast<int>((next() >> 33) % static_cast<std::uint64_t>(limit));
}

std::string Random::hex(int digits)
{
    std::string text;
    while (static_cast<int>(text.size()) < digits)
        text += "0123456789ABCDEF"[next() >> 60];
    return text;
}

std::string Random::guid()
{
    std::string text; // piece by piece: the order within one expression is up to the compiler
    text += hex(8);
    text += '-' + hex(4);
    text += "-4" + hex(3);
    text += '-';
    text += "89AB"[next() >> 62];
    text += hex(3);
    text += '-' + hex(12);
    for (char &c : text) {
        if (c >= 'A' && c <= 'F')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

} // namespace sampletenant
