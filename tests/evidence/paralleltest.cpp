// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/parallel.h"

#include <gtest/gtest.h>

#include <latch>
#include <numeric>

namespace {

using namespace evidence;

TEST(OnThreads, AllOfThemRunAtTheSameTime)
{
    constexpr int threads = 4;
    QThreadPool pool;
    pool.setMaxThreadCount(threads);
    for (int round = 0; round < 50; ++round) {
        std::latch everyone(threads); // nobody gets further until all are here
        std::atomic_int done = 0;
        onThreads(pool, [&](unsigned) {
            everyone.arrive_and_wait();
            ++done;
        });
        EXPECT_EQ(done, threads);
    }
}

TEST(OnThreads, AlsoFromTheOnlyThreadOfThePool)
{
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    std::atomic_int calls = 0;
    onThreads(pool, [&](unsigned) { onThreads(pool, [&](unsigned) { ++calls; }); });
    EXPECT_EQ(calls, 1);
}

TEST(ForEachOnThreads, TakesEveryItemOnce)
{
    QThreadPool pool;
    pool.setMaxThreadCount(3);
    std::vector<int> items(1000);
    forEachOnThreads(pool, std::span(items), [](int &item) { ++item; });
    EXPECT_EQ(items, std::vector<int>(1000, 1));
}

TEST(InParts, CoverEveryNumberInOrder)
{
    for (const unsigned threads : {1u, 2u, 7u}) {
        for (const std::size_t size : {0u, 1u, 6u, 7u, 100u}) {
            std::vector<std::size_t> numbers;
            const auto part = [](std::size_t from, std::size_t to) {
                std::vector<std::size_t> some(to - from);
                std::iota(some.begin(), some.end(), from);
                return some;
            };
            for (const auto &some : inParts(threads, 5, 5 + size, part))
                numbers.insert(numbers.end(), some.begin(), some.end());
            EXPECT_EQ(numbers, part(5, 5 + size)) << threads << " threads";
        }
    }
}

} // namespace
