// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/knowledge.h"

#include <QString>

#include <optional>

namespace knowledge {

//! What is wrong with a knowledge file: "timeline.json: entry 2 has no source".
struct LoadError {
    QString message;
};

/*! Loads the facts from a folder, by default the one compiled into the program. Returns nothing and sets
    error when a file is missing or breaks its format: half a knowledge base would give wrong advice. */
std::optional<Knowledge> load(LoadError *error, const QString &folder = QStringLiteral(":/knowledge"));

} // namespace knowledge
