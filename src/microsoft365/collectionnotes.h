// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"

#include <QStringList>

#include <vector>

namespace microsoft365 {

//! What is not known because the collections in these folders lack something; one note for each source and
//! reason.
std::vector<evidence::Note> notesOnCollections(const QStringList &folders);

} // namespace microsoft365
