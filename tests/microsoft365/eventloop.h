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

//! Lets everything happen that is about to: for tests that nothing comes.
inline void settle()
{
    for (int round = 0; round < 20; ++round)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

} // namespace microsoft365
