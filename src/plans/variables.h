// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans/plan.h"

namespace plans {

//! The PowerShell variable of a placeholder: "deviceDomain" → "$DeviceDomain".
QString variableOf(const QString &placeholder);

//! A template with every "{{placeholder}}" turned into its variable: values never become part of a command.
QString withVariables(const QString &scriptTemplate);

//! The ids of the placeholders of a template, in the order of first use.
QStringList placeholdersOf(const QString &scriptTemplate);

//! The ids of all placeholders that the scripts of a sender's checklist need, in the order of first use.
QStringList placeholdersOf(const PlanItem &item, const knowledge::Knowledge &knowledge);

/*! What the evidence says about a placeholder. Only values that match its pattern, because they come from
    files; empty when none is known. */
QStringList knownValues(const knowledge::Placeholder &placeholder, const PlanItem &item,
                        const evidence::Analysis &analysis);

} // namespace plans
