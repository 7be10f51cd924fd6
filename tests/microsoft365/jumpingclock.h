// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/clock.h"

#include <QPointer>

#include <algorithm>
#include <vector>

namespace microsoft365 {

//! A clock on which time stands still, but for waits, which it jumps over: the one that ends first comes
//! first.
class JumpingClock : public Clock {
public:
    explicit JumpingClock(const QDateTime &now)
        : m_now(now)
    {
    }

    QDateTime now() const override { return m_now; }
    void after(std::chrono::milliseconds wait, QObject *context, std::function<void()> then) override
    {
        m_waiting.push_back({m_now.addMSecs(wait.count()), context, std::move(then)});
        m_longest = std::max(m_longest, wait);
        QMetaObject::invokeMethod(
            &m_events, [this] { jump(); }, Qt::QueuedConnection);
    }
    void pass(std::chrono::seconds time) { m_now = m_now.addSecs(time.count()); }
    //! The longest time that somebody waited.
    std::chrono::milliseconds longestWait() const { return m_longest; }

private:
    struct Waiting {
        QDateTime due;
        QPointer<QObject> context;
        std::function<void()> then;
    };

    void jump()
    {
        const auto next = std::min_element(m_waiting.begin(), m_waiting.end(),
                                           [](const Waiting &a, const Waiting &b) { return a.due < b.due; });
        const Waiting waiting = *next;
        m_waiting.erase(next);
        if (!waiting.context)
            return;
        m_now = std::max(m_now, waiting.due);
        waiting.then();
    }

    QDateTime m_now;
    std::vector<Waiting> m_waiting;
    std::chrono::milliseconds m_longest{0};
    QObject m_events;
};

} // namespace microsoft365
