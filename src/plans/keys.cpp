// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/plan.h"

namespace plans {

QString keyOf(evidence::Scenario scenario)
{
    switch (scenario) {
    case evidence::Scenario::Internal:
        return QStringLiteral("internal");
    case evidence::Scenario::SingleExternalAddress:
        return QStringLiteral("singleExternalAddress");
    case evidence::Scenario::SingleExternalDomain:
        return QStringLiteral("singleExternalDomain");
    case evidence::Scenario::ArbitraryExternal:
        return QStringLiteral("arbitraryExternal");
    case evidence::Scenario::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString keyOf(evidence::Basis basis)
{
    switch (basis) {
    case evidence::Basis::MatchedMessages:
        return QStringLiteral("matchedMessages");
    case evidence::Basis::AllMail:
        return QStringLiteral("allMail");
    case evidence::Basis::None:
        break;
    }
    return QStringLiteral("none");
}

QString keyOf(State state)
{
    switch (state) {
    case State::NothingToDo:
        return QStringLiteral("nothingToDo");
    case State::ToDecide:
        return QStringLiteral("toDecide");
    case State::ToDo:
        break;
    }
    return QStringLiteral("toDo");
}

QString keyOf(Attention attention)
{
    switch (attention) {
    case Attention::BasicAuth:
        return QStringLiteral("basicAuth");
    case Attention::AuthUnknown:
        return QStringLiteral("authUnknown");
    case Attention::OutdatedTls:
        return QStringLiteral("outdatedTls");
    case Attention::FellSilent:
        return QStringLiteral("fellSilent");
    case Attention::RareSender:
        return QStringLiteral("rareSender");
    case Attention::AlreadyOAuth:
        return QStringLiteral("alreadyOAuth");
    case Attention::SharedMailbox:
        return QStringLiteral("sharedMailbox");
    case Attention::ScenarioOverridden:
        return QStringLiteral("scenarioOverridden");
    case Attention::OnlySignIns:
        return QStringLiteral("onlySignIns");
    case Attention::PasswordSignIns:
        return QStringLiteral("passwordSignIns");
    }
    return {};
}

} // namespace plans
