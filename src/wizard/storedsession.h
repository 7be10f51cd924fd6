// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "imports/importer.h"

#include <QByteArray>
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

    bool isEmpty() const { return files.empty() && typedDomains.empty() && decisions.empty(); }
    bool operator==(const StoredSession &) const = default;
};

QByteArray toJson(const StoredSession &session);
//! Nothing when the text is not a stored session. Unknown members are ignored.
std::optional<StoredSession> storedSessionFrom(const QByteArray &json);

//! Reads session.json of a folder; nothing when there is none or it cannot be read.
std::optional<StoredSession> loadSession(const QString &folder);
//! Writes session.json whole or not at all; makes the folder. Returns whether it was written.
bool saveSession(const StoredSession &session, const QString &folder);

} // namespace wizard
