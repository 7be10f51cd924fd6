// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/knowledge.h"
#include "microsoft365/collectionfolder.h"
#include "reports/importtexts.h"

namespace reports {

//! Why a source, or a part of one, is not known; with what helps.
ErrorText text(const microsoft365::SourceFailure &failure, microsoft365::CollectionSource source,
               const knowledge::Knowledge &knowledge, const Language &language);

//! What happened, as a sentence.
QString text(microsoft365::SourceFailureKind kind, const Language &language);

//! Why a source is asked again: a sentence.
QString retryText(const microsoft365::SourceFailure &reason, const Language &language);

//! Why a folder cannot take a collection.
ErrorText text(const microsoft365::FolderError &error, const Language &language);

} // namespace reports
