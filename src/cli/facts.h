// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "knowledge/knowledge.h"

#include <optional>

namespace cli {

//! The facts inside the program. Tells what is wrong and returns nothing when they cannot be read.
std::optional<knowledge::Knowledge> loadFacts(const Console &console);

} // namespace cli
