// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/signinfacts.h"
#include "reports/language.h"
#include "wizard/tenantcollection.h"

namespace wizard {

//! How far a source is, on one line.
QString stateText(const SourceProgress &progress, const QDateTime &now, const reports::Language &language);

//! The permissions that a source needs, by their names.
QString permissionsOf(microsoft365::CollectionSource source, const knowledge::SignInFacts &facts);

} // namespace wizard
