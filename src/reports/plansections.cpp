// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/planwriter.h"

#include "plans/variables.h"
#include "reports/analysisjson.h"
#include "reports/plantexts.h"
#include "reports/reasontexts.h"

namespace reports {

namespace {

using evidence::SenderEvidence;

//! Sources beyond this number only repeat the picture; the rest is counted.
constexpr std::size_t printedSources = 12;

//! "800 TLS 1.2, 12 TLS 1.3": the parts of a count that are not zero.
template <typename Kinds, typename Counts>
QString parts(const Kinds &kinds, const Counts &counts, const Language &l)
{
    QStringList texts;
    for (const auto kind : kinds) {
        if (counts[kind] > 0)
            texts << QStringLiteral("%1: %2").arg(name(kind, l), l.number(counts[kind]));
    }
    return texts.isEmpty() ? l.translate("Reports", "Not known") : texts.join(QStringLiteral(" · "));
}

QString recipientsText(const PlanWriter &w, const evidence::Verdict &verdict)
{
    const Language &l = w.language;
    if (verdict.basis == evidence::Basis::None || w.analysis.snapshot->acceptedDomains.isEmpty())
        return l.translate("Reports", "Not known");
    const QString inside = l.translate("Reports", "%n internal", nullptr, plural(verdict.internalRecipients));
    const QString outside =
        l.translate("Reports", "%n external", nullptr, plural(verdict.externalRecipients));
    if (verdict.externalRecipients == 0)
        return inside;
    return inside + QStringLiteral(" · ") + outside + QLatin1Char(' ')
        + l.translate("Reports", "in %n domain(s)", nullptr, plural(verdict.externalDomains));
}

//! The one client IP that everything comes from, so that a fact says it and no table is needed; else null.
const evidence::SourceEvidence *onlySource(const evidence::Analysis &analysis,
                                           const evidence::AssessedSender &sender,
                                           const SenderEvidence &evidence)
{
    if (evidence.sources.size() != 1
        || analysis.sources(sender)[0].scenario != sender.verdict.scenario)
        return nullptr;
    const evidence::SourceEvidence &source = evidence.sources[0];
    return source.span.last && source.submissions == evidence.submissions ? &source : nullptr;
}

void addFacts(PlanWriter &w, const plans::PlanItem &item)
{
    const Language &l = w.language;
    const evidence::AssessedSender &sender = w.sender(item);
    const SenderEvidence &evidence = w.analysis.evidence(sender);
    const std::optional<evidence::DeliveryTally> tally = knownDeliveries(w.analysis, sender);
    FactList list;
    list.caption = l.translate("Reports", "Evidence");
    list.facts = {
        {l.translate("Reports", "Scenario"), {numberedName(item.scenario, l), roleOf(item.scenario)}},
        {l.translate("Reports", "Messages by SMTP AUTH"),
         {evidence.submissions ? l.number(*evidence.submissions) : l.translate("Reports", "Not known"),
          {},
          evidence.estimated ? l.translate("Reports", "Counts per TLS version are estimates.") : QString()}},
        {l.translate("Reports", "Rests on"), {name(sender.verdict.basis, l)}},
        {l.translate("Reports", "Sign-in"), {parts(evidence::allAuthMethods, evidence.auth, l)}},
        {l.translate("Reports", "Recipients"), {recipientsText(w, sender.verdict)}},
        {l.translate("Reports", "TLS"), {parts(evidence::allTlsVersions, evidence.tls, l)}},
    };
    if (tally && !tally->isEmpty())
        list.facts.push_back(
            {l.translate("Reports", "Deliveries"),
             {QStringLiteral("%1, %2").arg(l.number(tally->deliveries), periodText(tally->span, l))}});
    if (const evidence::SourceEvidence *source = onlySource(w.analysis, sender, evidence))
        list.facts.push_back({l.translate("Reports", "Client IP"),
                              {l.translate("Reports", "%1, last seen on %2")
                                   .arg(source->clientIp, l.date(*source->span.last))}});
    w.add(list);
}

//! The way to send in future in a sentence or two, and where all about it stands.
void addRecommendation(PlanWriter &w, const plans::PlanItem &item)
{
    const Language &l = w.language;
    const knowledge::Route *route = w.knowledge.route(item.route);
    const knowledge::Recipe *recipe =
        item.state == plans::State::NothingToDo ? nullptr : w.knowledge.recipe(plans::keyOf(item.scenario));
    if (!route && !recipe)
        return;
    Runs runs;
    if (route)
        runs = {{l.translate("Reports", "Recommended route:") + QLatin1Char(' ')},
                {w.in(route->name) + QLatin1String(". "), Weight::Bold}};
    else
        runs = {{l.translate("Reports", "To decide first") + QLatin1String(": "), Weight::Bold}};
    runs.push_back({w.in(recipe ? recipe->why : route->summary)});
    if (route)
        runs.insert(runs.end(),
                    {{QStringLiteral(" ")},
                     {l.translate("Reports", "For and against"), Weight::Normal, routeAnchor(route->id)}});
    if (recipe)
        runs.insert(
            runs.end(),
            {{route ? QStringLiteral(" · ") : QStringLiteral(" ")},
             {l.translate("Reports", "Steps in detail"), Weight::Normal, stepsAnchor(item.scenario)}});
    w.add(Paragraph{runs});
}

void addOrigins(PlanWriter &w, const evidence::AssessedSender &sender)
{
    const Language &l = w.language;
    const SenderEvidence &evidence = w.analysis.evidence(sender);
    if (evidence.sources.empty() || onlySource(w.analysis, sender, evidence))
        return;
    w.add(Heading{3, l.translate("Reports", "Where it sends from"), {}});
    Table table;
    table.caption = l.translate("Reports", "Where it sends from");
    table.columns = {{l.translate("Reports", "Client IP"), Qt::AlignLeft, 2.2},
                     {l.translate("Reports", "Messages"), Qt::AlignRight, 1.3},
                     {l.translate("Reports", "Scenario"), Qt::AlignLeft, 2.4},
                     {l.translate("Reports", "Last seen"), Qt::AlignLeft, 1.2}};
    const std::size_t printed = std::min(evidence.sources.size(), printedSources);
    for (std::size_t i = 0; i < printed; ++i) {
        const evidence::SourceEvidence &source = evidence.sources[i];
        const evidence::Scenario scenario = w.analysis.sources(sender)[i].scenario;
        table.rows.push_back(
            {{source.clientIp},
             {source.submissions ? l.number(*source.submissions) : QStringLiteral("–")},
             {name(scenario, l), roleOf(scenario)},
             {source.span.last ? l.date(*source.span.last) : l.translate("Reports", "Not known")}});
    }
    w.add(table);
    if (printed < evidence.sources.size())
        w.paragraph(
            l.translate("Reports", "and %n more", nullptr, plural(qint64(evidence.sources.size() - printed))),
            Weight::Quiet);
}

//! The values that the commands of this sender need, as far as the evidence knows them.
void addValues(PlanWriter &w, const plans::PlanItem &item)
{
    const Language &l = w.language;
    FactList list;
    list.caption = l.translate("Reports", "Values for the commands");
    const QStringList ids = plans::placeholdersOf(item, w.knowledge);
    for (const QString &id : ids) {
        const QStringList values = plans::knownValues(*w.knowledge.placeholder(id), item, w.analysis);
        if (values == QStringList{item.address})
            continue; // the heading of the section says it
        list.facts.push_back(
            {plans::variableOf(id),
             {values.isEmpty() ? l.translate("Reports", "To be set") : values.join(QLatin1String(", "))}});
    }
    if (list.facts.empty())
        return;
    w.add(Heading{3, list.caption, {}});
    w.add(list);
}

void addChecklist(PlanWriter &w, const plans::PlanItem &item)
{
    const Language &l = w.language;
    const std::vector<knowledge::Step> steps = plans::checklist(item, w.knowledge);
    if (steps.empty())
        return;
    addValues(w, item);
    w.add(Heading{3, l.translate("Reports", "Checklist"), {}});
    Table table;
    table.caption = l.translate("Reports", "Checklist");
    table.columns = {{l.translate("Reports", "Step"), Qt::AlignLeft, 7.6},
                     {l.translate("Reports", "Owner"), Qt::AlignLeft, 1.4, true},
                     {l.translate("Reports", "Date"), Qt::AlignLeft, 1, true}};
    for (const knowledge::Step &step : steps)
        table.rows.push_back({Cell{w.numbered(table.rows.size() + 1, step), {}, {}, {}, true}, {}, {}});
    w.add(table);
}

//! One sender, on pages of its own, so that they can be handed to its owner.
void addSection(PlanWriter &w, const plans::PlanItem &item, bool newPage)
{
    const Language &l = w.language;
    const evidence::AssessedSender &sender = w.sender(item);
    w.add(Heading{2, item.address, senderAnchor(item), newPage});
    addFacts(w, item);
    if (!item.attention.empty()) {
        Callout callout;
        const bool done = item.state == plans::State::NothingToDo;
        callout.kind = done ? Callout::Kind::Information : Callout::Kind::Warning;
        callout.title = done ? name(item.state, l) : l.translate("Reports", "To look out for");
        QStringList notes;
        for (const plans::AttentionNote &note : item.attention)
            notes << text(note, l);
        callout.text = {{notes.join(QLatin1Char('\n'))}};
        w.add(callout);
    }
    addRecommendation(w, item);
    w.add(Heading{3, l.translate("Reports", "Why this scenario"), {}});
    BulletList reasons;
    for (const evidence::Reason &reason : w.analysis.reasons(sender))
        reasons.items.push_back({{text(reason, l)}});
    w.add(reasons);
    addOrigins(w, sender);
    addChecklist(w, item);
}

} // namespace

void addSenderSections(PlanWriter &w)
{
    const Language &l = w.language;
    w.chapter(l.translate("Reports", "The senders one by one"), "sections");
    if (w.plan.items.empty())
        w.paragraph(l.translate("Reports", "The exports name no sender."));
    bool first = true;
    for (const plans::PlanItem &item : w.plan.items) {
        addSection(w, item, !first);
        first = false;
    }
}

} // namespace reports
