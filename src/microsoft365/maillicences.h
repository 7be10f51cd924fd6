// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace microsoft365 {

/*! How many licences with a mailbox the collection in a folder has found; nothing where it has not collected
    the licences. Which ones Microsoft counts is not published: these are all that are paid for or on trial.
 */
std::optional<qint64> mailLicencesIn(const QString &folder);

} // namespace microsoft365
