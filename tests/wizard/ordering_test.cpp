// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/ordering.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace wizard {
namespace {

using Keys = std::vector<std::int64_t>;
using Order = std::vector<std::uint32_t>;

Order byComparing(const Keys &keys)
{
    Order order(keys.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return keys[a] < keys[b]; });
    return order;
}

TEST(Ordering, EqualKeysStayAndLastOnesAreBehindAll)
{
    EXPECT_EQ(orderOf({}), Order{});
    EXPECT_EQ(orderOf({lastKey, lastKey}), (Order{0, 1}));
    EXPECT_EQ(orderOf({3, lastKey, -5, 3, 0}), (Order{2, 4, 0, 3, 1}));
}

TEST(Ordering, OrdersAsComparingDoes)
{
    constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();
    std::mt19937_64 random(7);
    for (const std::int64_t range : {std::int64_t{1}, std::int64_t{5000}, std::int64_t{1} << 40, lastKey}) {
        Keys keys{smallest, lastKey - 1, 0, lastKey};
        for (int i = 0; i < 3000; ++i)
            keys.push_back(std::uniform_int_distribution<std::int64_t>(-range, range)(random));
        EXPECT_EQ(orderOf(keys), byComparing(keys)) << range;
        keys.erase(keys.begin(), keys.begin() + 4);
        EXPECT_EQ(orderOf(keys), byComparing(keys)) << range;
    }
}

} // namespace
} // namespace wizard
