// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/clock.h"
#include "microsoft365/waitingroom.h"

#include <atomic>

namespace microsoft365 {

//! A clock on which time stands still, but for waits, which it jumps over: the one that ends first comes
//! first.
class JumpingClock : public Clock {
public:
    explicit JumpingClock(const QDateTime &now)
        : m_room(now)
    {
    }

    QDateTime now() const override { return m_room.now(); }
    void after(std::chrono::milliseconds wait, QObject *context, std::function<void()> then) override
    {
        m_room.add(wait, context, std::move(then));
        m_longest = std::max(m_longest.load(), wait);
        QMetaObject::invokeMethod(
            &m_events, [this] { m_room.callNext(); }, Qt::QueuedConnection);
    }
    void pass(std::chrono::seconds time) { m_room.pass(time); }
    //! The longest time that somebody waited.
    std::chrono::milliseconds longestWait() const { return m_longest; }

private:
    WaitingRoom m_room;
    std::atomic<std::chrono::milliseconds> m_longest = std::chrono::milliseconds(0);
    QObject m_events;
};

} // namespace microsoft365
