// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/ordering.h"

#include <algorithm>
#include <array>

namespace wizard {

namespace {

constexpr int digitBits = 11;
constexpr std::uint64_t digits = 1U << digitBits;

struct Item {
    std::uint64_t key; // counted from the smallest one
    std::uint32_t place;
};

//! The items by the numbers of their keys, those of the last ones right behind the others.
std::vector<Item> itemsOf(const std::vector<std::int64_t> &keys)
{
    std::int64_t smallest = lastKey;
    for (const std::int64_t key : keys)
        smallest = std::min(smallest, key);
    const auto distance = [smallest](std::int64_t key) {
        return static_cast<std::uint64_t>(key) - static_cast<std::uint64_t>(smallest);
    };
    std::uint64_t behind = 0;
    for (const std::int64_t key : keys)
        if (key != lastKey)
            behind = std::max(behind, distance(key) + 1);
    std::vector<Item> items;
    items.reserve(keys.size());
    for (const std::int64_t key : keys)
        items.push_back({key == lastKey ? behind : distance(key), static_cast<std::uint32_t>(items.size())});
    return items;
}

} // namespace

std::vector<std::uint32_t> orderOf(const std::vector<std::int64_t> &keys)
{
    std::vector<Item> items = itemsOf(keys);
    std::uint64_t largest = 0;
    for (const Item &item : items)
        largest = std::max(largest, item.key);

    // One digit after the other, the least significant first.
    std::vector<Item> sorted(items.size());
    for (int shift = 0; shift < 64 && largest >> shift != 0; shift += digitBits) {
        std::array<std::size_t, digits + 1> starts{};
        for (const Item &item : items)
            ++starts[(item.key >> shift) % digits + 1];
        for (std::size_t digit = 1; digit < digits; ++digit)
            starts[digit] += starts[digit - 1];
        for (const Item &item : items)
            sorted[starts[(item.key >> shift) % digits]++] = item;
        items.swap(sorted);
    }
    std::vector<std::uint32_t> order;
    order.reserve(items.size());
    for (const Item &item : items)
        order.push_back(item.place);
    return order;
}

} // namespace wizard
