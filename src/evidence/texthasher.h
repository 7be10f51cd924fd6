// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace evidence {

//! Eight bytes as a number, as the processor reads them.
inline std::uint64_t eightBytes(const char *from)
{
    std::uint64_t eight = 0;
    std::memcpy(&eight, from, 8);
    return eight;
}

//! Whether two texts of one size are equal; quicker for short ones than a call.
inline bool equalBytes(const char *a, const char *b, std::size_t size)
{
    if (size < 8)
        return size == 0 || std::memcmp(a, b, size) == 0;
    for (std::size_t i = 0; i + 8 < size; i += 8) {
        if (eightBytes(a + i) != eightBytes(b + i))
            return false;
    }
    return eightBytes(a + size - 8) == eightBytes(b + size - 8); // overlaps what was compared already
}

/*! Hashes texts, every object differently, so that nobody can prepare texts that collide. Equal texts have equal hashes from
    the same hasher; whether texts with equal hashes are equal is for who compares them to say. */
class TextHasher {
public:
    //! A hash on its way, for who has the bytes of a text at hand already. A text of at least 16 bytes is:
    class Steps {
    public:
        Steps(const TextHasher &hasher, std::size_t textSize)
            : m_seed(hasher.m_seed)
            , m_hash(hasher.m_seed ^ textSize)
        {
        }
        //! … first, 16 bytes after the other, as two numbers, as long as there are more than 16 left;
        void add(std::uint64_t low, std::uint64_t high) { m_hash = folded(low ^ m_seed, high ^ m_hash); }
        //! … then its last 16 bytes, whether some of them were added already or not.
        std::uint64_t end(std::uint64_t low, std::uint64_t high)
        {
            constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
            add(low, high);
            return folded(m_hash, m_seed ^ odd);
        }

    private:
        static std::uint64_t folded(std::uint64_t a, std::uint64_t b);

        std::uint64_t m_seed;
        std::uint64_t m_hash;
    };

    TextHasher();
    std::uint64_t operator()(std::string_view text) const;

private:
    std::uint64_t m_seed;
};

//! A text and its hash.
struct HashedText {
    std::string_view text;
    std::uint64_t hash = 0;
};

//! Both halves of the product of two numbers, folded into one.
inline std::uint64_t TextHasher::Steps::folded(std::uint64_t a, std::uint64_t b)
{
#ifdef __SIZEOF_INT128__
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
#else
    const std::uint64_t aLow = a & 0xFFFFFFFF;
    const std::uint64_t aHigh = a >> 32;
    const std::uint64_t bLow = b & 0xFFFFFFFF;
    const std::uint64_t bHigh = b >> 32;
    const std::uint64_t low = aLow * bLow;
    const std::uint64_t middle = aHigh * bLow + (low >> 32);
    const std::uint64_t other = aLow * bHigh + (middle & 0xFFFFFFFF);
    return (a * b) ^ (aHigh * bHigh + (middle >> 32) + (other >> 32));
#endif
}

inline std::uint64_t TextHasher::operator()(std::string_view text) const
{
    constexpr std::size_t half = sizeof(std::uint64_t);
    Steps steps(*this, text.size());
    const char *const end = text.data() + text.size();
    if (text.size() >= 2 * half) {
        for (const char *at = text.data(); end - at > static_cast<std::ptrdiff_t>(2 * half); at += 2 * half)
            steps.add(eightBytes(at), eightBytes(at + half));
        return steps.end(eightBytes(end - 2 * half), eightBytes(end - half));
    }
    if (text.size() >= half)
        return steps.end(eightBytes(text.data()), eightBytes(end - half));
    std::uint64_t few = 0;
    if (!text.empty())
        std::memcpy(&few, text.data(), text.size());
    return steps.end(0, few);
}

} // namespace evidence
