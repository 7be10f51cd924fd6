// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importer.h"

#include <string>

namespace imports {

//! "2026-11-21T18:07:37Z"; "never" for nothing.
std::string print(std::optional<evidence::UtcSeconds> time);

/*! Everything of a snapshot as text, independent of the ids that its addresses happen to have. Two
    snapshots are equal when this text is. */
std::string print(const evidence::Snapshot &snapshot);

//! Who wrote to whom, one line each: "scan@contoso.com > anna@contoso.com x2 first..last".
std::string printMail(const evidence::Snapshot &snapshot);

//! What the submission reports and sign-ins say, one line for every submitter.
std::string printSubmitters(const evidence::Snapshot &snapshot);

/*! One report, without the folder of its file: "messageTrace utf-8 rows 3 rejected 1", then a line for each
    rejected row and warning; or "error Empty". */
std::string print(const InputReport &report);
std::string print(const std::vector<InputReport> &reports);

std::string toText(evidence::ErrorKind kind);
std::string toText(WarningKind kind);
std::string toText(RejectReason reason);

//! The warning of a kind, or nullptr.
const Warning *find(const InputReport &report, WarningKind kind);

} // namespace imports
