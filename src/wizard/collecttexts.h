// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/knowledge.h"
#include "reports/language.h"
#include "wizard/tenantcollection.h"

#include <optional>

namespace wizard {

//! How far a source is, on one line.
QString stateText(const SourceProgress &progress, const QDateTime &now, const reports::Language &language);

//! A part of a source, as people call it.
QString partText(const QString &part, const knowledge::Knowledge &knowledge,
                 const reports::Language &language);

//! Why nothing was begun, and what helps.
QString startProblemText(const microsoft365::FolderError &error, const reports::Language &language);

//! The kind of export that brings what a source does; empty: none. Without a source: the report of
//! submissions.
QString exportKindFor(const std::optional<microsoft365::CollectionSource> &source);

//! The permissions that a source needs, by their names.
QString permissionsOf(microsoft365::CollectionSource source, const knowledge::SignInFacts &facts);

} // namespace wizard
