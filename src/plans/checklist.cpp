// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/plan.h"
#include "plans/variables.h"

namespace plans {

std::vector<knowledge::Step> checklist(const PlanItem &item, const knowledge::Knowledge &knowledge)
{
    const knowledge::Recipe *recipe = knowledge.recipe(keyOf(item.scenario));
    if (!recipe || item.state == State::NothingToDo)
        return {};
    std::vector<knowledge::Step> steps = recipe->steps;
    for (knowledge::Step &step : steps)
        step.script = withVariables(step.script);
    return steps;
}

} // namespace plans
