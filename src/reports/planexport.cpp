// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/planexport.h"

#include "reports/isotime.h"
#include "reports/jsonwriter.h"
#include "reports/plantexts.h"
#include "reports/reasontexts.h"
#include "reports/tableexport.h"

namespace reports {

namespace {

void writeItem(JsonWriter &json, const plans::PlanItem &item, const knowledge::Knowledge &knowledge,
               const Language &language)
{
    json.beginObject();
    json.member(u"address", item.address);
    json.member(u"scenario", plans::keyOf(item.scenario));
    json.member(u"state", plans::keyOf(item.state));
    json.member(u"route", item.route.isEmpty() ? std::optional<QString>() : item.route);
    json.key(u"alternatives");
    json.beginArray();
    for (const QString &id : item.alternatives)
        json.value(id);
    json.endArray();
    json.member(u"priority", item.priority);
    json.key(u"attention");
    json.beginArray();
    for (const plans::AttentionNote &note : item.attention) {
        json.beginObject();
        json.member(u"kind", plans::keyOf(note.kind));
        json.member(u"count", note.count);
        json.member(u"total", note.total);
        json.member(u"text", text(note, language));
        json.endObject();
    }
    json.endArray();
    json.key(u"steps");
    json.beginArray();
    for (const knowledge::Step &step : plans::checklist(item, knowledge))
        json.value(step.id);
    json.endArray();
    json.endObject();
}

QString numberOrNothing(const std::optional<std::int64_t> &value)
{
    return value ? QString::number(*value) : QString();
}

} // namespace

void writePlanJson(QIODevice &device, const evidence::Analysis &analysis, const plans::Plan &plan,
                   const knowledge::Knowledge &knowledge, const Language &language)
{
    JsonWriter json(device);
    json.beginObject();
    json.member(u"schema", QStringLiteral("postlotse.plan/1"));
    json.member(u"factsAsOf", knowledge.asOf.toString(Qt::ISODate));
    json.member(u"switchOff", knowledge.switchOff().date.toString(Qt::ISODate));
    json.member(u"senders", plan.senders);
    json.key(u"perScenario");
    json.beginObject();
    for (const evidence::Scenario scenario : evidence::allScenarios) {
        const auto count = plan.perScenario.find(scenario);
        json.member(plans::keyOf(scenario), count == plan.perScenario.end() ? 0 : count->second);
    }
    json.endObject();
    json.member(u"onBasic", plan.onBasic);
    json.member(u"authUnknown", plan.authUnknown);
    json.member(u"onOutdatedTls", plan.onOutdatedTls);
    json.member(u"tlsUnknown", plan.tlsUnknown);
    json.member(u"nothingToDo", plan.nothingToDo);
    json.key(u"items");
    json.beginArray();
    for (const plans::PlanItem &item : plan.items)
        writeItem(json, item, knowledge, language);
    json.endArray();
    json.key(u"notes");
    json.beginArray();
    for (const evidence::Note &note : analysis.notes)
        json.value(text(note, language));
    json.endArray();
    json.endObject();
    json.finish();
}

void writePlanCsv(QIODevice &device, const evidence::Analysis &analysis, const plans::Plan &plan,
                  const knowledge::Knowledge &knowledge, const Language &l)
{
    const QStringList header{
        l.translate("Reports", "Sender"),
        l.translate("Reports", "Scenario"),
        l.translate("Reports", "State"),
        l.translate("Reports", "Recommended route"),
        l.translate("Reports", "Messages by SMTP AUTH"),
        l.translate("Reports", "Basic Authentication"),
        l.translate("Reports", "TLS below 1.2"),
        l.translate("Reports", "Last seen"),
        l.translate("Reports", "To look out for"),
        l.translate("Reports", "Owner"),
        l.translate("Reports", "Date"),
    };
    writeTable(device, header, [&](qsizetype row) -> QStringList {
        if (static_cast<std::size_t>(row) >= plan.items.size())
            return {};
        const plans::PlanItem &item = plan.items[static_cast<std::size_t>(row)];
        const evidence::AssessedSender &sender = analysis.senders[item.sender];
        const evidence::SenderEvidence &evidence = analysis.evidence(sender);
        evidence::TimeSpan span = evidence.submissionSpan;
        span.add(evidence.signIns.span);
        span.add(evidence::deliveriesOn(sender.verdict.basis, evidence).span);
        QStringList notes;
        for (const plans::AttentionNote &note : item.attention)
            notes << name(note.kind, l);
        const knowledge::Route *route = knowledge.route(item.route);
        const bool tls = evidence.tls.total() > 0;
        const bool auth = evidence.auth.total() > 0;
        return {item.address,
                name(item.scenario, l),
                name(item.state, l),
                route ? route->name.in(l.code()) : QString(),
                numberOrNothing(evidence.submissions),
                auth ? QString::number(evidence.auth[evidence::AuthMethod::Basic]) : QString(),
                tls ? QString::number(evidence.tls.outdated()) : QString(),
                span.last ? QString::fromLatin1(isoDay(evidence::dayOf(*span.last))) : QString(),
                notes.join(QLatin1String(", ")),
                QString(),
                QString()};
    });
}

} // namespace reports
