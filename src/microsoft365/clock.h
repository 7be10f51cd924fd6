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

//! The clock of the computer.
class SystemClock : public Clock {
public:
    QDateTime now() const override;
    void after(std::chrono::milliseconds wait, QObject *context, std::function<void()> then) override;
};

} // namespace microsoft365
