// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/clock.h"

#include <QTimer>

namespace microsoft365 {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

void SystemClock::after(std::chrono::milliseconds wait, QObject *context, std::function<void()> then)
{
    QTimer::singleShot(wait, context, std::move(then));
}

} // namespace microsoft365
