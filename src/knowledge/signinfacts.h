// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/source.h"
#include "knowledge/text.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace knowledge {

//! What a cloud is called by Connect-MgGraph.
struct EnvironmentFact {
    QString name; //!< "USGov"
    Source source;
};

//! Where apps are registered in a cloud.
struct PortalFact {
    QString url;
    Source source;
};

//! One of Microsoft's clouds.
struct CloudFact {
    QString id; //!< "global", "gcchigh", "dod", "china"
    Text name;
    QString login; //!< https addresses without a path
    QString graph;
    QString exchange;
    bool hasMessageTrace = false; //!< whether Graph offers the message trace there
    Source source;
    EnvironmentFact environment;
    PortalFact portal;
};

//! Something at Microsoft that gives out data: what a permission belongs to.
struct ApiFact {
    QString id; //!< "graph", "exchange"
    QString appId;
    QString name; //!< as the portal calls it
};

//! A delegated permission for the organisation's own registration.
struct Permission {
    QString id; //!< "AuditLog.Read.All"
    QString api; //!< id of its ApiFact
    QStringList
        dataSources; //!< what it is needed for: "deliveries", "signIns", "domains", "licences", "settings"
    Text allows; //!< what a program may do with it
    Source source;
};

//! Why signing in can fail: one row of Microsoft's numbers with what helps.
struct SignInProblem {
    QString id;
    QList<int> codes; //!< AADSTS numbers
    Text what; //!< what happened
    Text why;
    Text action; //!< what to do
    QString betterMethod; //!< "browser" or "deviceCode" where that way can succeed; empty otherwise
    Text otherAction; //!< what to do where that was the way, the other one being worth a try; empty otherwise
    bool isTransient = false; //!< the same question may get an answer later
    bool needsSignIn = false; //!< only signing in again helps
    Source source;
};

//! How the organisation's own app is registered.
struct Registration {
    QString redirectUri; //!< of public clients; its port does not matter
    std::vector<Text> steps; //!< where to click, in order
    Source source;
};

//! A service that has to exist in a tenant.
struct ServiceFact {
    QString appId;
    Source source;
};

//! A number that Microsoft sets.
struct LimitFact {
    int value = 0;
    Source source;
};

//! What is known about signing in.
struct SignInFacts {
    std::vector<CloudFact> clouds;
    std::vector<ApiFact> apis;
    std::vector<Permission> permissions;
    std::vector<SignInProblem> problems;
    Registration registration;
    ServiceFact messageTraceService; //!< without it Graph has no message traces
    LimitFact windowsSecretBytes; //!< the largest secret of the Windows Credential Manager

    const CloudFact *cloud(QStringView id) const; //!< null when unknown
    //! The cloud with these addresses, whatever it is called; null when unknown.
    const CloudFact *cloudAt(QStringView login, QStringView graph) const;
    const ApiFact *api(QStringView id) const;
    //! The first problem that has one of the numbers, in their order; null when none is known.
    const SignInProblem *problem(const QList<int> &codes) const;
};

} // namespace knowledge
