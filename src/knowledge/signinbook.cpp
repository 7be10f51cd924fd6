// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/signinbook.h"

#include <QRegularExpression>

namespace knowledge {

namespace {

void loadClouds(const QString &folder, SourceList *sources, SignInFacts *facts, QString *message)
{
    const JsonReader file = JsonReader::fromFile(folder, QStringLiteral("clouds.json"), message);
    file.allow({"clouds"});
    JsonReader::Ids ids;
    for (const JsonReader &json : file.objects("clouds")) {
        json.allow({"id", "name", "login", "graph", "exchange", "hasMessageTrace", "source", "environment",
                    "portal"});
        const JsonReader environment = json.object("environment");
        environment.allow({"name", "source"});
        const JsonReader portal = json.object("portal");
        portal.allow({"url", "source"});
        facts->clouds.push_back({json.string("id"),
                                 json.text("name"),
                                 json.httpsUrl("login"),
                                 json.httpsUrl("graph"),
                                 json.httpsUrl("exchange"),
                                 json.flag("hasMessageTrace"),
                                 sources->cited(json),
                                 {environment.string("name"), sources->cited(environment)},
                                 {portal.httpsUrl("url"), sources->cited(portal)}});
        json.unique(facts->clouds.back().id, &ids);
    }
    if (!ids.contains(QStringLiteral("global")))
        file.fail(QStringLiteral("no cloud \"global\""));
}

//! The id of an app, which scripts quote as it is.
QString appId(const JsonReader &json)
{
    static const QRegularExpression guid(QStringLiteral("\\A[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z"));
    const QString id = json.string("appId");
    if (!id.isEmpty() && !guid.match(id).hasMatch())
        json.fail(QStringLiteral("\"%1\" is no id of an app").arg(id));
    return id;
}

void loadPermissions(const JsonReader &file, SourceList *sources, SignInFacts *facts)
{
    JsonReader::Ids apis;
    for (const JsonReader &json : file.objects("apis")) {
        json.allow({"id", "appId", "name"});
        facts->apis.push_back({json.string("id"), appId(json), json.string("name")});
        json.unique(facts->apis.back().id, &apis);
    }
    JsonReader::Ids ids;
    for (const JsonReader &json : file.objects("permissions")) {
        json.allow({"id", "api", "dataSources", "allows", "source"});
        Permission permission{json.string("id"), json.string("api"), json.strings("dataSources"),
                              json.text("allows"), sources->cited(json)};
        json.unique(permission.id, &ids);
        if (!facts->api(permission.api))
            json.fail(QStringLiteral("unknown api \"%1\"").arg(permission.api));
        facts->permissions.push_back(std::move(permission));
    }
}

Registration registrationOf(const JsonReader &json, SourceList *sources)
{
    json.allow({"redirectUri", "steps", "source"});
    Registration registration{json.string("redirectUri"), {}, sources->cited(json)};
    for (const JsonReader &step : json.objects("steps")) {
        step.allow({"en", "de"});
        registration.steps.push_back({step.string("en"), step.string("de")});
    }
    return registration;
}

void loadRegistration(const QString &folder, SourceList *sources, SignInFacts *facts, QString *message)
{
    const JsonReader file = JsonReader::fromFile(folder, QStringLiteral("sign-in.json"), message);
    file.allow({"apis", "permissions", "registration", "messageTraceService", "windowsKeychain"});
    loadPermissions(file, sources, facts);
    facts->registration = registrationOf(file.object("registration"), sources);
    const JsonReader service = file.object("messageTraceService");
    service.allow({"appId", "source"});
    facts->messageTraceService = {appId(service), sources->cited(service)};
    const JsonReader keychain = file.object("windowsKeychain");
    keychain.allow({"maxSecretBytes", "source"});
    facts->windowsSecretBytes = {keychain.number("maxSecretBytes"), sources->cited(keychain)};
}

void loadProblems(const QString &folder, SourceList *sources, SignInFacts *facts, QString *message)
{
    const JsonReader file = JsonReader::fromFile(folder, QStringLiteral("aadsts.json"), message);
    file.allow({"problems"});
    JsonReader::Ids ids;
    JsonReader::Ids codes;
    for (const JsonReader &json : file.objects("problems")) {
        json.allow({"id", "codes", "what", "why", "action", "betterMethod", "otherAction", "isTransient",
                    "needsSignIn", "source"});
        SignInProblem problem;
        problem.id = json.string("id");
        problem.codes = json.numbers("codes");
        problem.what = json.text("what");
        problem.why = json.text("why");
        problem.action = json.text("action");
        problem.betterMethod = json.optionalString("betterMethod");
        problem.otherAction = json.optionalText("otherAction");
        problem.isTransient = json.flag("isTransient");
        problem.needsSignIn = json.flag("needsSignIn");
        problem.source = sources->cited(json);
        json.unique(problem.id, &ids);
        for (const int code : problem.codes)
            json.unique(QString::number(code), &codes);
        if (!problem.betterMethod.isEmpty() && problem.betterMethod != QLatin1String("browser")
            && problem.betterMethod != QLatin1String("deviceCode"))
            json.fail(QStringLiteral("unknown betterMethod \"%1\"").arg(problem.betterMethod));
        if (problem.betterMethod.isEmpty() && !problem.otherAction.en.isEmpty())
            json.fail(QStringLiteral("otherAction without betterMethod"));
        facts->problems.push_back(std::move(problem));
    }
}

} // namespace

SignInFacts loadSignIn(const QString &folder, SourceList *sources, QString *message)
{
    SignInFacts facts;
    loadClouds(folder, sources, &facts, message);
    loadRegistration(folder, sources, &facts, message);
    loadProblems(folder, sources, &facts, message);
    return facts;
}

} // namespace knowledge
