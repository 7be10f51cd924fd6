// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowledge/recipebook.h"

#include <QRegularExpression>

namespace knowledge {

namespace {

using Steps = std::map<QString, Step>;

Placeholder placeholderOf(const JsonReader &json)
{
    json.allow({"id", "meaning", "pattern", "list"});
    Placeholder placeholder{json.string("id"), json.text("meaning"), json.string("pattern"),
                            json.flag("list")};
    static const QRegularExpression idPattern(QStringLiteral("\\A[a-z][A-Za-z0-9]*\\z"));
    if (!idPattern.match(placeholder.id).hasMatch())
        json.fail(QStringLiteral("\"%1\" cannot name a variable").arg(placeholder.id));
    const QString &pattern = placeholder.pattern;
    if (!QRegularExpression(pattern).isValid())
        json.fail(QStringLiteral("pattern \"%1\" is no regular expression").arg(pattern));
    if (!pattern.startsWith(QLatin1String("\\A(?:")) || !pattern.endsWith(QLatin1String(")\\z")))
        json.fail(QStringLiteral("pattern \"%1\" does not hold the whole value in \\A(?:…)\\z").arg(pattern));
    return placeholder;
}

void checkPlaceholders(const JsonReader &json, const QString &script, const Knowledge &knowledge,
                       JsonReader::Ids *used)
{
    static const QRegularExpression braces(QStringLiteral("\\{\\{(.*?)\\}\\}"));
    QString rest = script;
    for (auto match = braces.globalMatch(script); match.hasNext();) {
        const QString id = match.next().captured(1);
        if (!knowledge.placeholder(id))
            json.fail(QStringLiteral("script: unknown placeholder \"%1\"").arg(id));
        used->insert(id);
    }
    rest.remove(braces);
    if (rest.contains(QLatin1String("{{")) || rest.contains(QLatin1String("}}")))
        json.fail(QStringLiteral("script: \"{{\" and \"}}\" do not match"));
}

Steps stepsOf(const JsonReader &file, SourceList *sources, const Knowledge &knowledge)
{
    Steps steps;
    JsonReader::Ids ids;
    JsonReader::Ids used;
    for (const JsonReader &json : file.objects("steps")) {
        json.allow({"id", "text", "detail", "script", "rollback", "source"});
        Step step{json.string("id"),
                  json.text("text"),
                  json.optionalText("detail"),
                  json.lines("script"),
                  json.optionalText("rollback"),
                  sources->cited(json)};
        json.unique(step.id, &ids);
        checkPlaceholders(json, step.script, knowledge, &used);
        steps.emplace(step.id, std::move(step));
    }
    for (const Placeholder &placeholder : knowledge.placeholders) {
        if (!used.contains(placeholder.id))
            file.fail(QStringLiteral("no step uses the placeholder \"%1\"").arg(placeholder.id));
    }
    return steps;
}

Recipe recipeOf(const JsonReader &json, const Steps &steps, const Knowledge &knowledge, JsonReader::Ids *used)
{
    json.allow({"scenario", "route", "alternatives", "why", "steps"});
    const QString scenario = json.string("scenario");
    const bool unknown = scenario == QLatin1String("unknown");
    Recipe recipe{scenario,
                  unknown ? json.optionalString("route") : json.string("route"),
                  json.strings("alternatives"),
                  json.text("why"),
                  {}};
    QStringList routes = recipe.alternatives;
    if (!recipe.route.isEmpty())
        routes.append(recipe.route);
    JsonReader::Ids ids;
    for (const QString &route : std::as_const(routes)) {
        json.unique(route, &ids);
        if (!knowledge.route(route))
            json.fail(QStringLiteral("unknown route \"%1\"").arg(route));
    }
    JsonReader::Ids stepIds;
    for (const QString &id : json.strings("steps")) {
        json.unique(id, &stepIds);
        used->insert(id);
        const auto found = steps.find(id);
        if (found == steps.end())
            json.fail(QStringLiteral("unknown step \"%1\"").arg(id));
        else
            recipe.steps.push_back(found->second);
    }
    if (stepIds.empty())
        json.fail(QStringLiteral("steps is empty"));
    return recipe;
}

} // namespace

void loadRecipes(const QString &folder, SourceList *sources, Knowledge *knowledge, QString *message)
{
    const JsonReader file = JsonReader::fromFile(folder, QStringLiteral("recipes.json"), message);
    file.allow({"placeholders", "steps", "recipes"});
    JsonReader::Ids ids;
    for (const JsonReader &json : file.objects("placeholders")) {
        knowledge->placeholders.push_back(placeholderOf(json));
        json.unique(knowledge->placeholders.back().id, &ids);
    }
    const Steps steps = stepsOf(file, sources, *knowledge);
    JsonReader::Ids scenarios;
    JsonReader::Ids used;
    for (const JsonReader &json : file.objects("recipes")) {
        knowledge->recipes.push_back(recipeOf(json, steps, *knowledge, &used));
        json.unique(knowledge->recipes.back().scenario, &scenarios);
    }
    const JsonReader::Ids expected{QStringLiteral("internal"), QStringLiteral("singleExternalAddress"),
                                   QStringLiteral("singleExternalDomain"),
                                   QStringLiteral("arbitraryExternal"), QStringLiteral("unknown")};
    for (const QString &scenario : expected) {
        if (!scenarios.contains(scenario))
            file.fail(QStringLiteral("no recipe for \"%1\"").arg(scenario));
    }
    for (const QString &scenario : scenarios) {
        if (!expected.contains(scenario))
            file.fail(QStringLiteral("unknown scenario \"%1\"").arg(scenario));
    }
    for (const auto &[id, step] : steps) {
        if (!used.contains(id))
            file.fail(QStringLiteral("no recipe uses the step \"%1\"").arg(id));
    }
}

} // namespace knowledge
