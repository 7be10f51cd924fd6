// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace microsoft365 {

/*! How far a slice is: a file's worth of rows. Logs come newest first, so what is missing lies before the last row; the
    interfaces take whole seconds, so the rows of its last second are known by their keys. */
struct SlicePosition {
    qint64 bytes = 0; //!< of the file
    qint64 rows = 0;
    qint64 oddRows = 0; //!< passed over
    bool isStarted = false;
    bool isDone = false;
    bool isSorted = true; //!< so far no row was newer than the one before it
    QStringList links = {}; //!< addresses still to be asked, the next one first

    // Of logs only.
    QDateTime until = {}; //!< rows up to here are asked for next
    QDateTime askedFrom = {}; //!< where the present question begins
    qint64 stepSeconds = 0; //!< the time that one question covers; 0: as long as allowed
    QDateTime lastTime = {}; //!< of the last row
    QSet<QString> lastKeys = {}; //!< of the rows in its second

    bool operator==(const SlicePosition &) const = default;
};

QJsonObject toJson(const SlicePosition &position);
//! Nothing when it is no position.
std::optional<SlicePosition> parseSlicePosition(const QJsonObject &json);

} // namespace microsoft365
