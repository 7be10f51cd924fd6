// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/sourcelist.h"

namespace knowledge {

//! Reads collection.json into the knowledge.
void loadCollection(const QString &folder, SourceList *sources, Knowledge *knowledge, QString *message);

} // namespace knowledge
