// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QThread>

#include <algorithm>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace microsoft365 {

/*! The time of a clock that only tests move, and those who wait for it, in whichever thread. Who has gone is
    not waiting any more. */
class WaitingRoom {
public:
    explicit WaitingRoom(const QDateTime &now)
        : m_state(std::make_shared<State>())
    {
        m_state->now = now;
    }

    QDateTime now() const
    {
        const std::lock_guard lock(m_state->mutex);
        return m_state->now;
    }
    void pass(std::chrono::milliseconds time)
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->now = m_state->now.addMSecs(time.count());
    }
    //! To be called in the thread of the context.
    void add(std::chrono::milliseconds wait, QObject *context, std::function<void()> then)
    {
        const std::lock_guard lock(m_state->mutex);
        const int number = ++m_state->lastNumber;
        m_state->waiting.push_back({number, m_state->now.addMSecs(wait.count()), context, std::move(then)});
        QObject::connect(context, &QObject::destroyed, [state = m_state, number] {
            const std::lock_guard stateLock(state->mutex);
            std::erase_if(state->waiting, [number](const Waiting &one) { return one.number == number; });
        });
    }
    //! Lets the time come for which somebody waits next, and calls back, in the thread that has waited.
    void callNext()
    {
        std::unique_lock lock(m_state->mutex);
        std::vector<Waiting> &all = m_state->waiting;
        const auto next = std::min_element(all.begin(), all.end(),
                                           [](const Waiting &a, const Waiting &b) { return a.due < b.due; });
        if (next == all.end())
            return;
        const Waiting waiting = *next;
        all.erase(next);
        m_state->now = std::max(m_state->now, waiting.due);
        if (waiting.context->thread() != QThread::currentThread()) {
            // Whoever goes waits for the lock first.
            QMetaObject::invokeMethod(waiting.context, waiting.then, Qt::QueuedConnection);
            return;
        }
        lock.unlock();
        waiting.then();
    }

private:
    struct Waiting {
        int number;
        QDateTime due;
        QObject *context;
        std::function<void()> then;
    };
    struct State { // lives as long as anybody who might wait
        std::mutex mutex;
        QDateTime now;
        std::vector<Waiting> waiting;
        int lastNumber = 0;
    };
    std::shared_ptr<State> m_state;
};

} // namespace microsoft365
