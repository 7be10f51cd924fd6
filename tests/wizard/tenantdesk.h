// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/manualclock.h"
#include "simulatedtenant/graphservice.h"
#include "simulatedtenant/tenant.h"
#include "wizard/support.h"

namespace wizard {

//! A desk with a tenant on this computer, the facts of the program, and a form that is filled in.
class TenantDesk : public Desk {
public:
    TenantDesk();

    std::shared_ptr<microsoft365::ManualClock> clock;
    simulatedtenant::GraphService graph;
    simulatedtenant::Tenant tenant;
    simulatedtenant::IdentityScenario &identity = tenant.identity.scenario;
};

//! A keychain that is not there.
class NoKeychain : public microsoft365::SecretStore {
public:
    void read(const QString &key, QObject *context, std::function<void(const ReadAnswer &)> then) override;
    void write(const QString &key, const microsoft365::Secret &secret, QObject *context,
               std::function<void(const Done &)> then) override;
    void remove(const QString &key, QObject *context, std::function<void(const Done &)> then) override;
};

} // namespace wizard
