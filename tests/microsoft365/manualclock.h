// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/clock.h"
#include "microsoft365/waitingroom.h"

#include <atomic>

namespace microsoft365 {

//! A clock that stands still, until a test says otherwise.
class ManualClock : public Clock {
public:
    std::atomic<bool> skipsWaits = false; //!< nobody waits: the time jumps

    QDateTime now() const override { return m_room.now(); }
    void pass(std::chrono::seconds time) { m_room.pass(time); }

    void after(std::chrono::milliseconds wait, QObject *context, std::function<void()> then) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_waits.push_back(wait);
        }
        m_room.add(wait, context, std::move(then));
        if (skipsWaits)
            QMetaObject::invokeMethod(
                context, [this] { skip(); }, Qt::QueuedConnection);
    }

    //! Lets the next wait be over.
    void skip() { m_room.callNext(); }
    //! Every wait that was asked for.
    std::vector<std::chrono::milliseconds> waits() const
    {
        const std::lock_guard lock(m_mutex);
        return m_waits;
    }

private:
    WaitingRoom m_room{QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC)};
    mutable std::mutex m_mutex;
    std::vector<std::chrono::milliseconds> m_waits;
};

} // namespace microsoft365
