// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/clock.h"

#include <QPointer>

#include <algorithm>
#include <vector>

namespace microsoft365 {

//! A clock that stands still, until a test says otherwise.
class ManualClock : public Clock {
public:
    QDateTime time{QDate(2026, 11, 22), QTime(10, 0), Qt::UTC};
    bool skipsWaits = false; //!< nobody waits: the time jumps
    std::vector<std::chrono::milliseconds> waits; //!< every wait that was asked for

    QDateTime now() const override { return time; }

    void after(std::chrono::milliseconds wait, QObject *context, std::function<void()> then) override
    {
        waits.push_back(wait);
        m_alarms.push_back({time.addMSecs(wait.count()), context, std::move(then)});
        if (skipsWaits)
            QMetaObject::invokeMethod(
                context, [this] { skip(); }, Qt::QueuedConnection);
    }

    //! Lets the next wait be over.
    void skip()
    {
        const auto next = std::min_element(m_alarms.begin(), m_alarms.end(),
                                           [](const Alarm &a, const Alarm &b) { return a.at < b.at; });
        if (next == m_alarms.end())
            return;
        const Alarm alarm = *next;
        m_alarms.erase(next);
        time = std::max(time, alarm.at);
        if (alarm.context)
            alarm.then();
    }

private:
    struct Alarm {
        QDateTime at;
        QPointer<QObject> context;
        std::function<void()> then;
    };
    std::vector<Alarm> m_alarms;
};

} // namespace microsoft365
