// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/senders.h"

#include <QThreadPool>

#include <vector>

namespace imports {

/*! The entries of all senders, ascending by address: of the senders of each part, who stand for the tallies
   of the part one after the other, and of the submitters. Each list ascends by address. The entry of a
   submitter comes behind that of a sender with the same address. */
std::vector<evidence::Senders::Entry>
mergedByAddress(std::vector<std::vector<evidence::AddressId>> sendersOfParts,
                std::vector<evidence::AddressId> submitters, const evidence::AddressTable &addresses,
                QThreadPool &pool);

} // namespace imports
