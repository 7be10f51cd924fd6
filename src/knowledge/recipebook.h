// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/sourcelist.h"

namespace knowledge {

//! Reads recipes.json into the knowledge, whose routes are there already.
void loadRecipes(const QString &folder, SourceList *sources, Knowledge *knowledge, QString *message);

} // namespace knowledge
