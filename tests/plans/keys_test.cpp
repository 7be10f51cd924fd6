// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/plan.h"

#include <gtest/gtest.h>

namespace {

using plans::Attention;

template <typename Value>
void expectOwnKeys(const std::vector<Value> &values)
{
    QStringList keys;
    for (const Value value : values)
        keys << plans::keyOf(value);
    EXPECT_FALSE(keys.contains(QString()));
    EXPECT_EQ(keys.removeDuplicates(), 0) << keys.join(QLatin1Char(' ')).toStdString();
}

TEST(Keys, EveryValueHasItsOwn)
{
    expectOwnKeys<evidence::Scenario>({evidence::allScenarios.begin(), evidence::allScenarios.end()});
    expectOwnKeys<evidence::Basis>(
        {evidence::Basis::MatchedMessages, evidence::Basis::AllMail, evidence::Basis::None});
    expectOwnKeys<plans::State>({plans::State::NothingToDo, plans::State::ToDecide, plans::State::ToDo});
    expectOwnKeys<Attention>({Attention::BasicAuth, Attention::AuthUnknown, Attention::OutdatedTls,
                              Attention::FellSilent, Attention::RareSender, Attention::AlreadyOAuth,
                              Attention::SharedMailbox, Attention::ScenarioOverridden, Attention::OnlySignIns,
                              Attention::PasswordSignIns});
}

} // namespace
