// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "knowledge/knowledge.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace plans {

//! How far a sender's move is. ToDecide: its scenario is unknown, or nothing shows that it uses SMTP AUTH.
enum class State { NothingToDo, ToDecide, ToDo };

//! Why a sender needs attention beyond its scenario. One sentence each (reports/plantexts.h).
enum class Attention {
    BasicAuth, //!< count messages sign in with Basic Authentication
    AuthUnknown, //!< no report says how it signs in
    OutdatedTls, //!< count messages on TLS 1.0 or 1.1
    FellSilent, //!< has sent before, but not in the last count days of the evidence
    RareSender, //!< sends on count of total days: easy to overlook
    AlreadyOAuth, //!< every message signs in with OAuth: nothing to do for the switch-off
    SharedMailbox, //!< count sources share the mailbox; total deliveries of it are not by SMTP AUTH
    ScenarioOverridden,
    OnlySignIns, //!< count sign-ins name it, no report counts its messages
    PasswordSignIns, //!< count sign-ins with a password, although the reports know OAuth alone
};

struct AttentionNote {
    Attention kind{};
    std::int64_t count = 0;
    std::int64_t total = 0;
    bool operator==(const AttentionNote &) const = default;
};

//! One sender's part of the plan.
struct PlanItem {
    std::size_t sender = 0; //!< into Analysis::senders
    QString address;
    evidence::Scenario scenario = evidence::Scenario::Unknown;
    State state = State::ToDo;
    QString route; //!< id of the recommended route; empty while the scenario is unknown
    QStringList alternatives;
    std::vector<AttentionNote> attention;
    int priority = 0; //!< smaller is more urgent; items are sorted by it, then by address
};

//! The plan for all listed senders.
struct Plan {
    std::vector<PlanItem> items;
    std::int64_t senders = 0;
    std::map<evidence::Scenario, std::int64_t> perScenario;
    std::int64_t onBasic = 0; //!< senders with at least one Basic submission
    std::int64_t authUnknown = 0; //!< senders of which no report says how they sign in
    std::int64_t onOutdatedTls = 0; //!< senders with at least one submission on TLS 1.0/1.1
    std::int64_t tlsUnknown = 0;
    std::int64_t nothingToDo = 0;
};

Plan makePlan(const evidence::Analysis &analysis, const knowledge::Knowledge &knowledge);

/*! The checklist of one sender: the steps of its recipe, empty when nothing is to do. Scripts name the values
    that they need as PowerShell variables ("$DeviceDomain"). */
std::vector<knowledge::Step> checklist(const PlanItem &item, const knowledge::Knowledge &knowledge);

// The keys of values as JSON, knowledge and scripts write them ("singleExternalAddress").
QString keyOf(evidence::Scenario scenario);
QString keyOf(evidence::Basis basis);
QString keyOf(State state);
QString keyOf(Attention attention);

} // namespace plans
