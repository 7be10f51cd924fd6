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

void addFacts(PlanWriter &w, const plans::PlanItem &item)
{
    const Language &l = w.language;
    const evidence::AssessedSender &sender = w.sender(item);
    const SenderEvidence &evidence = w.analysis.evidence(sender);
    const evidence::DeliveryTally *tally = knownDeliveries(w.analysis, sender);
    const QString notKnown = l.translate("Reports", "Not known");
    Table table;
    table.caption = l.translate("Reports", "Evidence");
    table.columns = {{{}, Qt::AlignLeft, 1.5}, {{}, Qt::AlignLeft, 4.5}};
    const auto row = [&table](const QString &label, const Cell &cell) {
        table.rows.push_back({{label}, cell});
    };
    row(l.translate("Reports", "Scenario"), {numberedName(item.scenario, l), roleOf(item.scenario)});
    row(l.translate("Reports", "Rests on"), {name(sender.verdict.basis, l)});
    row(l.translate("Reports", "Messages by SMTP AUTH"),
        {evidence.submissions ? l.number(*evidence.submissions) : notKnown,
         {},
         evidence.estimated ? l.translate("Reports", "Counts per TLS version are estimates.") : QString()});
    row(l.translate("Reports", "Sign-in"), {parts(evidence::allAuthMethods, evidence.auth, l)});
    row(l.translate("Reports", "TLS"), {parts(evidence::allTlsVersions, evidence.tls, l)});
    row(l.translate("Reports", "Recipients"), {recipientsText(w, sender.verdict)});
    if (tally && !tally->isEmpty())
        row(l.translate("Reports", "Deliveries"),
            {QStringLiteral("%1, %2").arg(l.number(tally->deliveries), text(tally->span, l))});
    if (!item.route.isEmpty()) {
        row(l.translate("Reports", "Recommended route"), {w.routeName(item.route)});
        if (w.knowledge.route(item.route))
            row(l.translate("Reports", "Route on page"), {{}, {}, {}, routeAnchor(item.route)});
    }
    if (item.state != plans::State::NothingToDo && w.knowledge.recipe(plans::keyOf(item.scenario)))
        row(l.translate("Reports", "Steps in detail on page"), {{}, {}, {}, stepsAnchor(item.scenario)});
    w.add(table);
}

void addDevices(PlanWriter &w, const evidence::AssessedSender &sender)
{
    const Language &l = w.language;
    const SenderEvidence &evidence = w.analysis.evidence(sender);
    if (evidence.sources.empty())
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
        const evidence::Scenario scenario = sender.sources[i].scenario;
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

//! The values that the commands of this scenario need, as far as the evidence knows them.
void addValues(PlanWriter &w, const plans::PlanItem &item)
{
    const Language &l = w.language;
    const knowledge::Recipe *recipe = w.knowledge.recipe(plans::keyOf(item.scenario));
    if (!recipe)
        return;
    QStringList ids;
    for (const knowledge::Step &step : recipe->steps)
        ids << plans::placeholdersOf(step.script);
    ids.removeDuplicates();
    Table table;
    table.caption = l.translate("Reports", "Values for the commands");
    table.columns = {{l.translate("Reports", "Name"), Qt::AlignLeft, 2},
                     {l.translate("Reports", "Value for this sender"), Qt::AlignLeft, 4}};
    for (const QString &id : std::as_const(ids)) {
        const knowledge::Placeholder *placeholder = w.knowledge.placeholder(id);
        if (!placeholder)
            continue;
        const QStringList values = plans::knownValues(*placeholder, item, w.analysis);
        table.rows.push_back(
            {{plans::variableOf(id)},
             {values.isEmpty() ? l.translate("Reports", "To be set") : values.join(QLatin1String(", ")),
              {},
              values.isEmpty() ? w.in(placeholder->meaning) : QString()}});
    }
    if (table.rows.empty())
        return;
    w.add(Heading{3, l.translate("Reports", "Values for the commands"), {}});
    w.add(table);
}

void addChecklist(PlanWriter &w, const plans::PlanItem &item)
{
    const Language &l = w.language;
    const std::vector<knowledge::Step> steps = plans::checklist(item, w.knowledge);
    if (steps.empty())
        return;
    addValues(w, item);
    w.add(Heading{3, l.translate("Reports", "Checklist"), {}});
    Checklist checklist;
    checklist.fields.labels = {l.translate("Reports", "Owner"), l.translate("Reports", "Date")};
    for (const knowledge::Step &step : steps)
        checklist.items.push_back({w.in(step.text), {}, {}});
    w.add(checklist);
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
    w.add(Heading{3, l.translate("Reports", "Why this scenario"), {}});
    BulletList reasons;
    for (const evidence::Reason &reason : sender.verdict.reasons)
        reasons.items.push_back({{text(reason, l)}});
    w.add(reasons);
    addDevices(w, sender);
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
