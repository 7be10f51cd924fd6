// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/accepteddomains.h"
#include "imports/configuration.h"
#include "imports/reportbuilder.h"

namespace imports {

// What is rejected, and what the user should know, goes to the report.
//! The domains of an acceptedDomains export; "*." in front of a name accepts its subdomains, too.
evidence::AcceptedDomains readAcceptedDomains(TableReader &reader, ReportBuilder &report);
//! The mailboxes of a casMailboxes export.
std::vector<CasMailbox> readCasMailboxes(TableReader &reader, ReportBuilder &report);
//! Objects of any other configuration export, as they are.
std::vector<ConfigurationObject> readObjects(TableReader &reader, ReportBuilder &report);

} // namespace imports
