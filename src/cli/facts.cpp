// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/facts.h"

#include "knowledge/loader.h"

namespace cli {

std::optional<knowledge::Knowledge> loadFacts(const Console &console)
{
    knowledge::LoadError problem;
    auto knowledge = knowledge::load(&problem);
    if (!knowledge)
        console.complain({}, {evidence::ErrorKind::InvalidKnowledge, problem.message});
    return knowledge;
}

} // namespace cli
