// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/loader.h"
#include "microsoft365/clouds.h"
#include "microsoft365/eventloop.h"
#include "microsoft365/http.h"
#include "microsoft365/manualclock.h"
#include "microsoft365/signinquestions.h"
#include "simulatedtenant/tenant.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace microsoft365 {

//! A simulated tenant and what talks to it.
class SignInFixture : public testing::Test {
protected:
    SignInFixture()
    {
        tenant.writeFiles(folder.path());
        HttpOptions options;
        options.caFile = folder.filePath(QStringLiteral("ca.pem"));
        http = *HttpClient::make(options);
        tenant.identity.now = [this] { return clock.now(); };
        knowledge::LoadError error;
        facts = knowledge::load(&error)->signIn;
        request.cloud = *cloudFromFile(folder.filePath(QStringLiteral("cloud.json")));
        request.tenant = QStringLiteral("organizations");
        request.clientId = QString::fromLatin1(tenant.identity.clientId);
        request.scopes = graphScopes(facts, request.cloud, {QStringLiteral("deliveries")});
    }

    QTemporaryDir folder;
    ManualClock clock;
    simulatedtenant::Tenant tenant;
    std::shared_ptr<HttpClient> http;
    knowledge::SignInFacts facts;
    SignInRequest request;
};

} // namespace microsoft365
