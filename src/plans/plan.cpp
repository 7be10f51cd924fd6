// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/plan.h"

#include "plans/attention.h"

#include <algorithm>
#include <tuple>

namespace plans {

namespace {

bool usesPassword(const PlanItem &item)
{
    return has(item.attention, Attention::BasicAuth) || has(item.attention, Attention::OnlySignIns)
        || has(item.attention, Attention::PasswordSignIns);
}

State stateOf(const PlanItem &item, const evidence::SenderEvidence &sender)
{
    if (has(item.attention, Attention::AlreadyOAuth))
        return State::NothingToDo;
    return item.scenario == evidence::Scenario::Unknown || !sender.isSubmitter() ? State::ToDecide
                                                                                 : State::ToDo;
}

//! What stops first comes first: a password on outdated TLS, a password, whatever may use one.
int priorityOf(const PlanItem &item, const evidence::SenderEvidence &sender)
{
    if (item.state == State::NothingToDo)
        return 4;
    const bool outdated = has(item.attention, Attention::OutdatedTls);
    if (usesPassword(item))
        return outdated ? 0 : 1;
    if (outdated)
        return 1;
    return sender.isSubmitter() ? 2 : 3;
}

PlanItem itemFor(std::size_t index, const evidence::Analysis &analysis, const knowledge::Knowledge &knowledge)
{
    const evidence::AssessedSender &assessed = analysis.senders[index];
    const evidence::SenderEvidence &sender = analysis.evidence(assessed);
    PlanItem item;
    item.sender = index;
    item.address = sender.address;
    item.scenario = assessed.verdict.scenario;
    item.attention = attentionFor(sender, assessed.verdict, *analysis.snapshot);
    item.state = stateOf(item, sender);
    if (item.state == State::NothingToDo) {
        item.route = QStringLiteral("oauth");
    } else if (const knowledge::Recipe *recipe = knowledge.recipe(keyOf(item.scenario))) {
        item.route = recipe->route;
        item.alternatives = recipe->alternatives;
    }
    item.priority = priorityOf(item, sender);
    return item;
}

void count(const PlanItem &item, const evidence::SenderEvidence &sender, Plan *plan)
{
    ++plan->senders;
    ++plan->perScenario[item.scenario];
    plan->onBasic += has(item.attention, Attention::BasicAuth) ? 1 : 0;
    plan->authUnknown += has(item.attention, Attention::AuthUnknown) ? 1 : 0;
    plan->onOutdatedTls += has(item.attention, Attention::OutdatedTls) ? 1 : 0;
    plan->tlsUnknown += sender.tls.total() == sender.tls[evidence::TlsVersion::Unknown] ? 1 : 0;
    plan->nothingToDo += item.state == State::NothingToDo ? 1 : 0;
}

} // namespace

Plan makePlan(const evidence::Analysis &analysis, const knowledge::Knowledge &knowledge)
{
    Plan plan;
    plan.items.reserve(analysis.senders.size());
    for (std::size_t i = 0; i < analysis.senders.size(); ++i) {
        plan.items.push_back(itemFor(i, analysis, knowledge));
        count(plan.items.back(), analysis.evidence(analysis.senders[i]), &plan);
    }
    std::sort(plan.items.begin(), plan.items.end(), [](const PlanItem &a, const PlanItem &b) {
        return std::tie(a.priority, a.address) < std::tie(b.priority, b.address);
    });
    return plan;
}

} // namespace plans
