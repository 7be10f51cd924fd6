// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/signinfacts.h"
#include "microsoft365/cloud.h"

#include <QString>
#include <QStringList>

namespace microsoft365 {

/*! A PowerShell script that registers the organisation's own app in this cloud: a public client with the
   redirect of the facts and the delegated permissions that these sources of data need ("deliveries", …),
   nothing more. It prints the client id. */
QString registrationScript(const knowledge::SignInFacts &facts, const Cloud &cloud,
                           const QStringList &dataSources);

//! A PowerShell script that adds the service to the tenant that message traces need.
QString messageTraceScript(const knowledge::SignInFacts &facts, const Cloud &cloud);

} // namespace microsoft365
