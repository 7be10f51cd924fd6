// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/filetexts.h"

#include <QCoreApplication>

#include <algorithm>

namespace wizard {

namespace {

constexpr qint64 soonest = 1000; // milliseconds; an estimate from less jumps about

} // namespace

QString progressText(const imports::Progress &progress, const reports::Language &language)
{
    if (progress.filesTotal == 0)
        return QCoreApplication::translate("FileTexts", "Reading the files");
    const int file = std::min(progress.filesDone + 1, progress.filesTotal);
    return QCoreApplication::translate("FileTexts", "Reading file %1 of %2 – %3 rows")
        .arg(language.number(file), language.number(progress.filesTotal), language.number(progress.rows));
}

QString remainingText(const imports::Progress &progress, qint64 elapsed)
{
    if (elapsed < soonest || progress.bytesDone <= 0 || progress.bytesTotal <= progress.bytesDone)
        return {};
    const double left = static_cast<double>(progress.bytesTotal - progress.bytesDone)
        / static_cast<double>(progress.bytesDone) * static_cast<double>(elapsed) / 1000;
    const int seconds = static_cast<int>(left) + 1;
    if (seconds < 60)
        return QCoreApplication::translate("FileTexts", "about %Ln second(s) left", nullptr, seconds);
    const int minutes = (seconds + 59) / 60;
    return QCoreApplication::translate("FileTexts", "about %Ln minute(s) left", nullptr, minutes);
}

} // namespace wizard
