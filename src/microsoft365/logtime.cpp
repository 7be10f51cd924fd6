// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/logtime.h"

#include <algorithm>

namespace microsoft365 {

namespace {

constexpr qint64 unitsPerSecond = 10'000'000;
constexpr qint64 secondsPerDay = 86'400;

} // namespace

std::optional<LogTime> parseLogTime(QStringView text)
{
    constexpr qsizetype wholeLength = 19; // "2026-11-21T10:00:00"
    constexpr qsizetype maxLength = 40;
    if (text.size() <= wholeLength || text.size() > maxLength || !text.endsWith(QLatin1Char('Z')))
        return std::nullopt;
    QDateTime whole =
        QDateTime::fromString(text.first(wholeLength).toString(), QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    if (!whole.isValid())
        return std::nullopt;
    whole.setTimeSpec(Qt::UTC);
    QStringView fraction = text.sliced(wholeLength).chopped(1);
    qint64 units = 0;
    if (!fraction.isEmpty()) {
        if (fraction.front() != QLatin1Char('.') || fraction.size() == 1)
            return std::nullopt;
        fraction = fraction.sliced(1);
        qint64 unit = unitsPerSecond;
        for (const QChar c : fraction) {
            if (c < QLatin1Char('0') || c > QLatin1Char('9'))
                return std::nullopt;
            unit /= 10;
            units += unit * (c.unicode() - '0');
        }
    }
    return whole.toSecsSinceEpoch() * unitsPerSecond + units;
}

qint64 secondAtOrAfter(LogTime time)
{
    const qint64 second = time / unitsPerSecond;
    return time % unitsPerSecond > 0 ? second + 1 : second;
}

QString filterTime(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

QList<TimeWindow> windowsOf(const TimeWindow &whole, qint64 days)
{
    QList<TimeWindow> windows;
    for (qint64 to = whole.to; to > whole.from;) {
        const qint64 from = std::max(whole.from, to - days * secondsPerDay);
        windows.append({from, to});
        to = from;
    }
    return windows;
}

} // namespace microsoft365
