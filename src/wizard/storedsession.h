// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "imports/importer.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace wizard {

//! How the report shall look.
struct ReportSettings {
    QString title; //!< empty: the usual title
    QString language; //!< "en" or "de"; empty: the window's language
    bool letter = false; //!< US Letter instead of A4

    bool operator==(const ReportSettings &) const = default;
};

//! What the user brought in and decided: what has to survive closing the window or a crash.
struct StoredSession {
    std::vector<imports::InputFile> files; //!< absolute paths, no path twice
    std::vector<evidence::AcceptedDomain> typedDomains;
    evidence::Decisions decisions;
    ReportSettings report;
    std::optional<int> mailLicences = {}; //!< of the tenant, in place of those that were collected

    bool isEmpty() const
    {
        return files.empty() && typedDomains.empty() && decisions.empty() && !mailLicences;
    }
    bool operator==(const StoredSession &) const = default;
};

QByteArray toJson(const StoredSession &session);
//! Nothing when the text is not a stored session. Unknown members are ignored.
std::optional<StoredSession> storedSessionFrom(const QByteArray &json);

//! Nothing when there is no such file or it cannot be read.
std::optional<StoredSession> loadSession(const QString &path);
//! Writes the file whole or not at all; makes its folder. Returns whether it was written.
bool saveSession(const StoredSession &session, const QString &path);

//! A stored session that can be taken up again.
struct EarlierSession {
    QString path; //!< of the file that holds it
    QDateTime saved;
    int files = 0;
    QString folder; //!< of its first file, empty without files
};

//! The sessions of a folder that hold anything, the newest first.
std::vector<EarlierSession> earlierSessions(const QString &folder);
/*! The path for a session that begins, session-<number>.json in the folder. Sessions never take each
    other's place; of many the oldest are deleted. */
QString newSessionFile(const QString &folder);

} // namespace wizard
