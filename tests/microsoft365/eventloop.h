// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

namespace microsoft365 {

//! Lets events happen until it is so. False when it never came to be so; then the test has failed.
template <typename Condition>
bool until(Condition isSo)
{
    const QDeadlineTimer patience(60'000); // so that a broken test ends
    QTimer wakeUp;
    wakeUp.start(100);
    while (!isSo() && !patience.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return isSo();
}

//! The same for what may take its time, as long as a number of steps goes on growing.
template <typename Condition, typename Steps>
bool untilSilent(Condition isSo, Steps steps)
{
    for (auto before = steps(); !until(isSo); before = steps()) {
        if (steps() == before)
            return false;
    }
    return true;
}

//! Lets everything happen that is about to: for tests that nothing comes.
inline void settle()
{
    for (int round = 0; round < 20; ++round)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

} // namespace microsoft365
