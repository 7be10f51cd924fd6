// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/collection.h"
#include "knowledge/signinfacts.h"
#include "knowledge/source.h"
#include "knowledge/text.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace knowledge {

//! One dated statement, traceable to its source.
struct Fact {
    QString id;
    Text text;
    Source source;
};

//! An entry of the official timeline.
struct TimelineEntry {
    QString id;
    QDate date; //!< the last possible day when the source names only a month or a half-year
    Text when; //!< as the source says it: "end of December 2026"
    Text what;
    Source source;
};

//! How to get one kind of export, and what it is good for.
struct ExportGuide {
    QString kind; //!< key of the export kind ("messageTrace")
    Text title;
    Text adds; //!< what the program knows with it and does not know without it
    Text portalPath; //!< where to click
    QString portalUrl;
    QString powershell; //!< commands to paste; empty when there are none
    Text caution; //!< limits and traps; may be empty
    bool essential = false;
    std::vector<Source> sources;
};

//! Something that speaks for or against a route.
struct Argument {
    Text text;
    Source source;
};

//! A way to send in future.
struct Route {
    QString id; //!< "oauth", "graph", "partnerConnector", "relayConnector", "mailContact", "hve", "acs",
                //!< "ownRelay", "otherProvider", "directSend", "retire"
    Text name;
    Text summary;
    std::vector<Argument> pros;
    std::vector<Argument> cons;
    std::vector<Argument> limits;
};

//! A value that scripts need and that differs from tenant to tenant.
struct Placeholder {
    QString id; //!< "deviceDomain"; a script's variable is named after it
    Text meaning; //!< what belongs there, with an example
    QString pattern; //!< each value matches it as a whole; means the same in PCRE and in .NET
    bool list = false; //!< several values are allowed
};

//! One step of a checklist.
struct Step {
    QString id;
    Text text;
    Text detail; //!< why, and what to look out for; may be empty
    QString script; //!< PowerShell template with {{placeholder ids}}; empty when nothing is to be run
    Text rollback; //!< how to take it back; may be empty
    std::optional<Source> source; //!< always set in what load() returns
};

//! What to do for one scenario.
struct Recipe {
    QString scenario; //!< "internal", "singleExternalAddress", "singleExternalDomain", "arbitraryExternal",
                      //!< "unknown"
    QString route; //!< id of the recommended route; empty while the scenario is unknown
    QStringList alternatives; //!< ids of other routes, the better first
    Text why; //!< why this route for this scenario
    std::vector<Step> steps;
};

//! All facts that the program carries.
class Knowledge {
public:
    QDate asOf; //!< the state of the facts as a whole
    std::vector<TimelineEntry> timeline;
    std::vector<Fact> affected; //!< who has to act
    std::vector<Fact> notAffected; //!< who has not
    std::vector<ExportGuide> exportGuides;
    std::vector<Route> routes;
    std::vector<Placeholder> placeholders;
    std::vector<Recipe> recipes;
    CollectionFacts collection; //!< how the tenant is asked
    SignInFacts signIn;

    //! The entry of the timeline that switches Basic Authentication off by default.
    const TimelineEntry &switchOff() const;
    const Route *route(QStringView id) const; //!< null when unknown
    const Recipe *recipe(QStringView scenario) const;
    const ExportGuide *exportGuide(QStringView kind) const;
    const Placeholder *placeholder(QStringView id) const;
};

} // namespace knowledge
