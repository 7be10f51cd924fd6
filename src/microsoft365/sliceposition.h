// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/logtime.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace microsoft365 {

/*! How far a slice is. Logs come newest first, so what is missing lies before the last row; the interfaces
   take whole seconds, so the rows of its second are known by their keys. */
struct SlicePosition {
    qint64 bytes = 0; //!< of the file
    qint64 rows = 0; //!< that count
    qint64 oddRows = 0; //!< passed over
    bool isStarted = false;
    bool isDone = false;
    QStringList links = {}; //!< addresses still to be asked, the next one first

    // Of logs only; times are seconds since 1970.
    qint64 until = 0; //!< what is asked for next ends here
    qint64 askedFrom = 0; //!< where the present question begins
    qint64 step = 0; //!< seconds that one question covers; 0: as long as allowed
    bool isSorted = true; //!< so far no row was newer than the one before it
    std::optional<LogTime> lastTime = {}; //!< of the last row
    QSet<QString> lastKeys = {}; //!< short forms of the keys of the rows in its second

    bool operator==(const SlicePosition &) const = default;
};

QJsonObject toJson(const SlicePosition &position);
//! Nothing when it is no position.
std::optional<SlicePosition> parseSlicePosition(const QJsonObject &json);

} // namespace microsoft365
