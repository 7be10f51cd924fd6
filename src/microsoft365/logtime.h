// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace microsoft365 {

//! Times of log rows, in units of 100 nanoseconds since 1970: the seven digits that Microsoft writes.
using LogTime = qint64;

//! Seconds since 1970, both ends included.
struct TimeWindow {
    qint64 from = 0;
    qint64 to = 0;
    bool operator==(const TimeWindow &) const = default;
};

//! "2026-11-21T10:00:00.1234567Z", with any number of digits, or none. Nothing when it is no time in UTC.
std::optional<LogTime> parseLogTime(QStringView text);
//! The whole second at or after a time.
qint64 secondAtOrAfter(LogTime time);
//! As filters want it: "2026-11-21T10:00:00Z".
QString filterTime(qint64 seconds);
//! A stretch of time in windows of so many days at most, the newest first.
QList<TimeWindow> windowsOf(const TimeWindow &whole, qint64 days);

} // namespace microsoft365
