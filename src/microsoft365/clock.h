// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>

namespace microsoft365 {

/*! The time as signing in and collecting see it. Handed in, so that tests need not wait. Several threads use it
    at the same time: each sees the same time, and is called back in its own event loop. */
class Clock {
public:
    virtual ~Clock() = default;
    //! The time in UTC.
    virtual QDateTime now() const = 0;
    //! Calls back once, from the event loop, unless the context is gone by then. It lives in the calling thread.
    virtual void after(std::chrono::milliseconds wait, QObject *context, std::function<void()> then) = 0;
};

//! Another clock, put right: it is so far ahead. That one outlives this.
class CorrectedClock : public Clock {
public:
    CorrectedClock(Clock &clock, std::chrono::seconds ahead)
        : m_clock(clock)
        , m_ahead(ahead)
    {
    }
    QDateTime now() const override { return m_clock.now().addSecs(-m_ahead.count()); }
    void after(std::chrono::milliseconds wait, QObject *context, std::function<void()> then) override
    {
        m_clock.after(wait, context, std::move(then));
    }

private:
    Clock &m_clock;
    const std::chrono::seconds m_ahead;
};

//! The clock of the computer.
class SystemClock : public Clock {
public:
    QDateTime now() const override;
    void after(std::chrono::milliseconds wait, QObject *context, std::function<void()> then) override;
};

} // namespace microsoft365
