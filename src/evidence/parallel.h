// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <QtConcurrent>

#include <atomic>
#include <cstddef>
#include <span>
#include <type_traits>
#include <vector>

namespace evidence {

// Work on all threads of a pool. These functions return when all of it is done. What they call must not throw; where memory
// runs out the program ends, because the other threads would wait for the one that gave up.
// QtConcurrent::blockingMap() is not enough for work that lasts: it gives up a thread that is not free at that moment.

//! Calls function(0), function(1), … once for every thread of the pool, all at the same time.
template <typename Function>
void onThreads(QThreadPool &pool, const Function &function)
{
    const auto start = [&](int thread) {
        return QtConcurrent::run(&pool, [&function, thread]() noexcept { function(static_cast<unsigned>(thread)); });
    };
    std::vector<decltype(start(0))> running;
    for (int thread = 0; thread < pool.maxThreadCount(); ++thread)
        running.push_back(start(thread));
    for (auto &one : running)
        one.waitForFinished();
}

//! Calls function(item) for every item; whichever thread is free takes the next one.
template <typename Item, typename Function>
void forEachOnThreads(QThreadPool &pool, std::span<Item> items, const Function &function)
{
    std::atomic_size_t next = 0;
    onThreads(pool, [&](unsigned) {
        for (std::size_t i = next++; i < items.size(); i = next++)
            function(items[i]);
    });
}

/*! Calls function(from, to) for parts of the numbers from begin up to end, each on a thread of its own, and returns what
    it gave in their order. */
template <typename Function>
auto inParts(unsigned threads, std::size_t begin, std::size_t end, const Function &function)
{
    QThreadPool pool;
    pool.setMaxThreadCount(static_cast<int>(threads));
    std::vector<std::invoke_result_t<const Function &, std::size_t, std::size_t>> results(threads);
    const auto partBegin = [&](std::size_t part) { return begin + (end - begin) * part / results.size(); };
    onThreads(pool, [&](unsigned part) { results[part] = function(partBegin(part), partBegin(part + 1)); });
    return results;
}

} // namespace evidence
