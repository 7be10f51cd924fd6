// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/planwriter.h"

#include "reports/plantexts.h"
#include "reports/reasontexts.h"
#include "reports/usagecharts.h"

namespace reports {

namespace {

//! Senders that a chart names one by one.
constexpr std::size_t namedSenders = 8;

//! The caption of a count of senders, and how many of them no report tells.
QString withUnknown(const QString &caption, qint64 unknown, const Language &l)
{
    if (unknown == 0)
        return caption;
    return caption + QLatin1String("; ")
        + l.translate("Reports", "not known for %n", "behind a count of senders", plural(unknown));
}

void addKeyFigures(PlanWriter &w)
{
    const Language &l = w.language;
    const qint64 days = std::max<qint64>(0, w.options.today.daysTo(w.knowledge.switchOff().date));
    const qint64 senders = w.plan.senders;
    const qint64 basic = w.plan.onBasic;
    const qint64 outdated = w.plan.onOutdatedTls;
    const auto figure = [&l](bool known, qint64 value) {
        return known ? l.number(value) : QStringLiteral("–");
    };
    // The number stands apart from its caption, whose form still follows it.
    KeyFigures figures;
    figures.figures = {
        {l.number(days), l.translate("Reports", "days until the switch-off", nullptr, plural(days)), {}},
        {l.number(senders),
         l.translate("Reports", "senders", "caption of their number", plural(senders)),
         {}},
        {figure(w.plan.authUnknown < senders, basic),
         withUnknown(l.translate("Reports", "use Basic Authentication", nullptr, plural(basic)),
                     w.plan.authUnknown, l),
         Role::AuthBasic},
        {figure(w.plan.tlsUnknown < senders, outdated),
         withUnknown(l.translate("Reports", "use TLS below 1.2", nullptr, plural(outdated)),
                     w.plan.tlsUnknown, l),
         Role::Tls10},
    };
    w.add(figures);
}

void addScenarios(PlanWriter &w)
{
    const Language &l = w.language;
    w.add(
        Heading{3, l.translate("Reports", "Whom the senders write to, and how they can send in future"), {}});
    Table table;
    table.caption = l.translate("Reports", "Senders per scenario");
    table.columns = {{l.translate("Reports", "Scenario"), Qt::AlignLeft, 2.6},
                     {l.translate("Reports", "Senders"), Qt::AlignRight, 0.8},
                     {l.translate("Reports", "Recommended route"), Qt::AlignLeft, 3.4},
                     {l.translate("Reports", "Page"), Qt::AlignRight, 0.6}};
    for (const evidence::Scenario scenario : evidence::allScenarios) {
        const auto count = w.plan.perScenario.find(scenario);
        const qint64 senders = count == w.plan.perScenario.end() ? 0 : count->second;
        const knowledge::Recipe *recipe = w.knowledge.recipe(plans::keyOf(scenario));
        const bool hasRoute = recipe && !recipe->route.isEmpty();
        const QString route =
            hasRoute ? w.routeName(recipe->route) : l.translate("Reports", "To decide first");
        Cell page;
        if (recipe && senders > 0)
            page.pageOf = stepsAnchor(scenario);
        table.rows.push_back(
            {{numberedName(scenario, l), roleOf(scenario)}, {l.number(senders)}, {route}, page});
    }
    w.add(table);
}

void addTimeline(PlanWriter &w)
{
    const Language &l = w.language;
    w.add(Heading{3, l.translate("Reports", "Official timeline"), {}});
    Table table;
    table.caption = l.translate("Reports", "Official timeline");
    table.columns = {{l.translate("Reports", "When"), Qt::AlignLeft, 1.5},
                     {l.translate("Reports", "What"), Qt::AlignLeft, 4.4},
                     {l.translate("Reports", "Source"), Qt::AlignLeft, 1.9}};
    for (const knowledge::TimelineEntry &entry : w.knowledge.timeline) {
        table.rows.push_back({{w.in(entry.when)},
                              {w.in(entry.what)},
                              {w.cite(entry.source),
                               {},
                               entry.source.date.isValid() ? l.date(entry.source.date) : QString()}});
    }
    w.add(table);
}

QString statement(const PlanWriter &w)
{
    const Language &l = w.language;
    const qint64 days = w.options.today.daysTo(w.knowledge.switchOff().date);
    const qint64 todo = w.plan.senders - w.plan.nothingToDo;
    const QString when = w.in(w.knowledge.switchOff().when);
    QString text = days >= 0
        ? l.translate("Reports",
                      "Exchange Online switches Basic Authentication for SMTP AUTH off by default: %1.")
              .arg(when)
        : l.translate("Reports",
                      "Exchange Online was to switch Basic Authentication for SMTP AUTH off by default: %1.")
              .arg(when);
    text += QLatin1Char(' ')
        + l.translate("Reports", "%n sender(s) have to be moved or looked at until then.", nullptr,
                      plural(todo));
    if (w.plan.nothingToDo > 0)
        text += QLatin1Char(' ')
            + l.translate("Reports", "For %n sender(s) there is nothing to do.", nullptr,
                          plural(w.plan.nothingToDo));
    return text;
}

//! The worst TLS version that a sender is known to use.
Cell tlsCell(const evidence::TlsCounts &counts, const Language &l)
{
    for (const evidence::TlsVersion version : evidence::allTlsVersions) {
        if (version != evidence::TlsVersion::Unknown && counts[version] > 0)
            return {name(version, l), roleOf(version)};
    }
    return {l.translate("Reports", "Not known"), Role::TlsUnknown};
}

Cell authCell(const evidence::AuthCounts &counts, const Language &l)
{
    const qint64 basic = counts[evidence::AuthMethod::Basic];
    const qint64 oauth = counts[evidence::AuthMethod::OAuth];
    if (basic > 0)
        return {oauth > 0 ? l.translate("Reports", "Basic and OAuth") : l.translate("Reports", "Basic"),
                Role::AuthBasic};
    if (oauth > 0)
        return {QStringLiteral("OAuth"), Role::AuthOAuth};
    return {l.translate("Reports", "Not known"), Role::AuthUnknown};
}

} // namespace

void addSummary(PlanWriter &w)
{
    w.chapter(w.language.translate("Reports", "Summary"), "summary");
    w.paragraph(statement(w));
    addKeyFigures(w);
    addScenarios(w);
    addTimeline(w);
}

void addCharts(PlanWriter &w)
{
    const Language &l = w.language;
    w.chapter(l.translate("Reports", "Usage in charts"), "usage");
    bool any = false;
    for (const std::optional<ChartSpec> &chart :
         {scenarioShare(w.plan, l), authShare(w.analysis, l), tlsShare(w.analysis, l),
          messagesPerSender(w.analysis, l, namedSenders), messagesPerDay(w.analysis, l)}) {
        if (chart)
            w.add(*chart);
        any = any || chart;
    }
    if (!any)
        w.paragraph(l.translate("Reports", "The exports hold no counts that a chart could show."));
}

void addSenderTable(PlanWriter &w)
{
    const Language &l = w.language;
    w.chapter(l.translate("Reports", "All senders"), "senders");
    w.paragraph(l.translate("Reports", "The most urgent first."), Weight::Quiet);
    Table table;
    table.caption = l.translate("Reports", "All senders");
    table.columns = {{l.translate("Reports", "Sender"), Qt::AlignLeft, 2.8},
                     {l.translate("Reports", "Scenario"), Qt::AlignLeft, 3.05},
                     {l.translate("Reports", "Messages"), Qt::AlignRight, 1.2},
                     {l.translate("Reports", "Sign-in"), Qt::AlignLeft, 1.25},
                     {l.translate("Reports", "Lowest TLS"), Qt::AlignLeft, 1.3},
                     {l.translate("Reports", "Page"), Qt::AlignRight, 0.6}};
    for (const plans::PlanItem &item : w.plan.items) {
        const evidence::SenderEvidence &evidence = w.analysis.evidence(w.sender(item));
        const QString messages = evidence.submissions ? l.number(*evidence.submissions) : QStringLiteral("–");
        table.rows.push_back({{item.address},
                              {name(item.scenario, l), roleOf(item.scenario), name(item.state, l)},
                              {messages},
                              authCell(evidence.auth, l),
                              tlsCell(evidence.tls, l),
                              {{}, {}, {}, senderAnchor(item)}});
    }
    w.add(table);
}

} // namespace reports
