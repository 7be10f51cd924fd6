// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/accepteddomains.h"
#include "imports/configuration.h"
#include "imports/reportbuilder.h"

namespace imports {

evidence::AcceptedDomains readAcceptedDomains(TableReader &reader, ReportBuilder &report);
std::vector<CasMailbox> readCasMailboxes(TableReader &reader, ReportBuilder &report);
//! Objects of any other configuration export, as they are.
std::vector<ConfigurationObject> readObjects(TableReader &reader, ReportBuilder &report);

} // namespace imports
