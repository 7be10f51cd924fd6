// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/analysisjson.h"

#include "plans/plan.h"
#include "reports/importtexts.h"
#include "reports/isotime.h"
#include "reports/jsonwriter.h"
#include "reports/reasontexts.h"

namespace reports {

namespace {

using evidence::Analysis;
using evidence::AssessedSender;
using evidence::DeliveryTally;
using evidence::SenderEvidence;

std::optional<QByteArray> isoTimeOf(const std::optional<evidence::UtcSeconds> &time)
{
    if (!time)
        return std::nullopt;
    return isoTime(*time);
}

std::optional<std::int64_t> when(bool known, std::int64_t value)
{
    return known ? std::optional(value) : std::nullopt;
}

void writeInput(JsonWriter &json, const imports::InputReport &input, const Language &language)
{
    json.beginObject();
    json.member(u"file", input.file);
    json.member(u"kind", input.error ? std::optional<QString>() : imports::keyOf(input.kind));
    json.member(u"encoding", imports::keyOf(input.encoding));
    json.member(u"rows", input.rows);
    json.member(u"rejected", input.rejected);
    json.key(u"rejectedSamples");
    json.beginArray();
    for (const imports::RejectedRow &row : input.rejectedSamples) {
        json.beginObject();
        json.member(u"line", row.line);
        json.member(u"reason", text(row, language));
        json.endObject();
    }
    json.endArray();
    json.key(u"warnings");
    json.beginArray();
    for (const imports::Warning &warning : input.warnings)
        json.value(text(warning, language));
    json.endArray();
    if (input.error)
        json.member(u"error", text(*input.error, language).what);
    json.endObject();
}

void writeCoverage(JsonWriter &json, const evidence::TimeSpan &span)
{
    json.beginObject();
    json.member(u"from", isoTimeOf(span.first));
    json.member(u"to", isoTimeOf(span.last));
    std::int64_t days = 0;
    if (!span.isEmpty()) {
        // Begun days between the first and the last moment, at least one.
        const std::int64_t seconds = *span.last - *span.first;
        days = std::max<std::int64_t>(1, (seconds + evidence::secondsPerDay - 1) / evidence::secondsPerDay);
    }
    json.member(u"days", days);
    json.endObject();
}

void writeDeliveries(JsonWriter &json, const Analysis &analysis, const AssessedSender &sender)
{
    const std::optional<DeliveryTally> tally = knownDeliveries(analysis, sender);
    const bool known = tally.has_value();
    const bool placed = known && !analysis.snapshot->acceptedDomains.isEmpty();
    const evidence::Verdict &verdict = sender.verdict;
    json.member(u"deliveries", when(known, known ? tally->deliveries : 0));
    json.member(u"internalRecipients", when(placed, verdict.internalRecipients));
    json.member(u"externalRecipients", when(placed, verdict.externalRecipients));
    json.member(u"externalDomains", when(placed, verdict.externalDomains));
    json.member(u"bytes", when(known, known ? tally->bytes : 0));
    json.member(u"firstSeen", known ? isoTimeOf(tally->span.first) : std::nullopt);
    json.member(u"lastSeen", known ? isoTimeOf(tally->span.last) : std::nullopt);
    json.key(u"perDay");
    if (!known) {
        json.null();
        return;
    }
    json.beginObject();
    for (const evidence::DayCount &day : tally->perDay)
        json.member(QString::fromLatin1(isoDay(day.day)), day.messages);
    json.endObject();
}

void writeSignInAndTls(JsonWriter &json, const SenderEvidence &sender)
{
    using evidence::AuthMethod;
    using evidence::TlsVersion;
    const bool auth = sender.submissions || sender.auth.total() > 0;
    json.key(u"auth");
    json.beginObject();
    json.member(u"basic", when(auth, sender.auth[AuthMethod::Basic]));
    json.member(u"oauth", when(auth, sender.auth[AuthMethod::OAuth]));
    json.member(u"unknown", when(auth, sender.auth[AuthMethod::Unknown]));
    json.endObject();
    const bool tls = sender.submissions || sender.tls.total() > 0;
    json.key(u"tls");
    json.beginObject();
    json.member(u"1.0", when(tls, sender.tls[TlsVersion::Tls10]));
    json.member(u"1.1", when(tls, sender.tls[TlsVersion::Tls11]));
    json.member(u"1.2", when(tls, sender.tls[TlsVersion::Tls12]));
    json.member(u"1.3", when(tls, sender.tls[TlsVersion::Tls13]));
    json.member(u"unknown", when(tls, sender.tls[TlsVersion::Unknown]));
    json.endObject();
}

void writeSender(JsonWriter &json, const Analysis &analysis, const AssessedSender &sender,
                 const Language &language)
{
    const SenderEvidence &evidence = analysis.evidence(sender);
    json.beginObject();
    json.member(u"address", evidence.address);
    json.member(u"scenario", plans::keyOf(sender.verdict.scenario));
    json.member(u"basis", plans::keyOf(sender.verdict.basis));
    json.key(u"reasons");
    json.beginArray();
    for (const evidence::Reason &reason : analysis.reasons(sender))
        json.value(text(reason, language));
    json.endArray();
    json.member(u"submissions", evidence.submissions);
    writeDeliveries(json, analysis, sender);
    writeSignInAndTls(json, evidence);
    json.member(u"estimated", evidence.estimated);
    json.key(u"sources");
    json.beginArray();
    for (std::size_t i = 0; i < evidence.sources.size(); ++i) {
        const evidence::SourceEvidence &source = evidence.sources[i];
        json.beginObject();
        json.member(u"clientIp", source.clientIp);
        json.member(u"submissions", source.submissions);
        json.member(u"scenario", plans::keyOf(analysis.sources(sender)[i].scenario));
        json.member(u"basis", plans::keyOf(analysis.sources(sender)[i].basis));
        json.member(u"lastSeen", isoTimeOf(source.span.last));
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

} // namespace

std::optional<DeliveryTally> knownDeliveries(const Analysis &analysis, const AssessedSender &sender)
{
    if (!analysis.snapshot->available.deliveries)
        return std::nullopt;
    return analysis.snapshot->senders.deliveries(sender.index, sender.verdict.basis);
}

void writeAnalysisJson(QIODevice &device, const Analysis &analysis,
                       const std::vector<imports::InputReport> &inputs, const Language &language)
{
    JsonWriter json(device);
    json.beginObject();
    json.member(u"schema", QStringLiteral("postlotse.analysis/1"));
    json.key(u"inputs");
    json.beginArray();
    for (const imports::InputReport &input : inputs)
        writeInput(json, input, language);
    json.endArray();
    json.key(u"coverage");
    writeCoverage(json, analysis.snapshot->coverage);
    json.key(u"acceptedDomains");
    json.beginArray();
    for (const evidence::AcceptedDomain &domain : analysis.snapshot->acceptedDomains.list()) {
        json.beginObject();
        json.member(u"name", QString::fromStdString(domain.name));
        json.member(u"withSubdomains", domain.withSubdomains);
        json.endObject();
    }
    json.endArray();
    json.key(u"senders");
    json.beginArray();
    for (const AssessedSender &sender : analysis.senders)
        writeSender(json, analysis, sender, language);
    json.endArray();
    json.key(u"notes");
    json.beginArray();
    for (const evidence::Note &note : analysis.notes)
        json.value(text(note, language));
    json.endArray();
    json.endObject();
    json.finish();
}

} // namespace reports
