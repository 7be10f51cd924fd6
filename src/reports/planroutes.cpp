// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/planwriter.h"

#include "plans/variables.h"
#include "reports/reasontexts.h"

namespace reports {

namespace {

//! Longer scripts are in the script files; on paper nobody types them in.
constexpr qsizetype printedScriptLines = 16;

void addArguments(PlanWriter &w, const QString &title, const std::vector<knowledge::Argument> &arguments)
{
    if (arguments.empty())
        return;
    w.add(Heading{3, title, {}});
    BulletList list;
    for (const knowledge::Argument &argument : arguments)
        list.items.push_back(
            {{w.in(argument.text) + QLatin1Char(' ')}, {w.cite(argument.source), Weight::Quiet}});
    w.add(list);
}

void addRoute(PlanWriter &w, const knowledge::Route &route)
{
    const Language &l = w.language;
    w.add(Heading{2, w.in(route.name), routeAnchor(route.id)});
    w.paragraph(w.in(route.summary));
    addArguments(w, l.translate("Reports", "Speaks for it"), route.pros);
    addArguments(w, l.translate("Reports", "Speaks against it"), route.cons);
    addArguments(w, l.translate("Reports", "Limits"), route.limits);
}

void addRecipe(PlanWriter &w, evidence::Scenario scenario, const knowledge::Recipe &recipe)
{
    const Language &l = w.language;
    w.add(Heading{2, numberedName(scenario, l), stepsAnchor(scenario)});
    if (!recipe.route.isEmpty())
        w.add(Paragraph{{{l.translate("Reports", "Recommended route:") + QLatin1Char(' ')},
                         {w.routeName(recipe.route), Weight::Bold}}});
    w.paragraph(w.in(recipe.why));
    if (!recipe.alternatives.isEmpty()) {
        QStringList names;
        for (const QString &id : recipe.alternatives)
            names << w.routeName(id);
        w.paragraph(l.translate("Reports", "Other routes, the better first: %1.")
                        .arg(names.join(QLatin1String(", "))));
    }
    std::size_t number = 0;
    for (const knowledge::Step &step : recipe.steps) {
        w.add(Heading{3, w.numbered(++number, step), {}});
        Runs runs;
        if (!w.in(step.detail).isEmpty())
            runs.push_back({w.in(step.detail) + QLatin1Char(' ')});
        if (step.source)
            runs.push_back({w.cite(*step.source), Weight::Quiet});
        if (!runs.empty())
            w.add(Paragraph{runs});
        const QStringList lines =
            plans::withVariables(step.script).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        if (lines.size() > printedScriptLines)
            w.paragraph(l.translate("Reports", "The commands are in the script of the sender."),
                        Weight::Quiet);
        else if (!lines.isEmpty())
            w.add(Code{lines});
        if (!w.in(step.rollback).isEmpty())
            w.add(Paragraph{{{l.translate("Reports", "To take it back:") + QLatin1Char(' '), Weight::Bold},
                             {w.in(step.rollback)}}});
    }
}

//! What the names in the commands stand for.
void addMeanings(PlanWriter &w)
{
    const Language &l = w.language;
    QStringList used;
    for (const plans::PlanItem &item : w.plan.items)
        used << plans::placeholdersOf(item, w.knowledge);
    Table table;
    table.caption = l.translate("Reports", "Values for the commands");
    table.columns = {{l.translate("Reports", "Name"), Qt::AlignLeft, 1.5},
                     {l.translate("Reports", "What it stands for"), Qt::AlignLeft, 4.5}};
    for (const knowledge::Placeholder &placeholder : w.knowledge.placeholders) {
        if (used.contains(placeholder.id))
            table.rows.push_back({{plans::variableOf(placeholder.id)}, {w.in(placeholder.meaning)}});
    }
    if (!table.rows.empty())
        w.add(table);
}

} // namespace

void addRoutes(PlanWriter &w)
{
    const Language &l = w.language;
    QStringList used;
    w.chapter(l.translate("Reports", "Steps per scenario"), "steps");
    w.paragraph(l.translate(
        "Reports",
        "What has to be done is the same for all senders of a scenario and stands here once. Names "
        "with a dollar sign stand for values that differ; the section of each sender lists its own."));
    addMeanings(w);
    for (const evidence::Scenario scenario : evidence::allScenarios) {
        const knowledge::Recipe *recipe = w.knowledge.recipe(plans::keyOf(scenario));
        if (!recipe || !w.plan.perScenario.contains(scenario) || w.plan.perScenario.at(scenario) == 0)
            continue;
        used << recipe->route << recipe->alternatives;
        addRecipe(w, scenario, *recipe);
    }
    w.chapter(l.translate("Reports", "Ways to send in future"), "routes");
    for (const knowledge::Route &route : w.knowledge.routes) {
        if (used.contains(route.id))
            addRoute(w, route);
    }
}

} // namespace reports
