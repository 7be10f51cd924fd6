// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/fuzz/hostileimport.h"

#include "evidence/analysis.h"
#include "imports/importjob.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace imports {

namespace {
void promise(bool kept, const char *what)
{
    if (kept)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

void checkTally(const evidence::DeliveryTally &tally)
{
    std::int64_t deliveries = 0;
    for (const auto &recipient : tally.recipients) {
        deliveries += recipient.deliveries;
        promise(recipient.first <= recipient.last, "a recipient's first delivery is not after its last");
    }
    promise(deliveries == tally.deliveries, "deliveries add up over the recipients");
    std::int64_t onDays = 0;
    for (const auto &day : tally.perDay)
        onDays += day.messages;
    promise(onDays == tally.deliveries, "deliveries add up over the days");
    promise(tally.failed >= 0 && tally.failed <= tally.deliveries, "no more failures than deliveries");
    promise(tally.bytes >= 0, "bytes are not negative");
}
} // namespace

ImportResult importHostile(const QByteArray &bytes, int threads)
{
    using Source = std::shared_ptr<ByteSource>;
    const Input input{
        QStringLiteral("hostile"),
        [&bytes]() -> evidence::Expected<Source> { return Source(std::make_shared<MemorySource>(bytes)); },
        {}};
    ImportOptions options;
    options.threads = threads;
    options.maxRejectedSamples = 5;
    options.maxRecordBytes = 4096;
    options.acceptedDomains.add("contoso.com", true);
    // Read once: reading it takes far longer than the import of a few bytes.
    static const auto schema = Schema::load();
    promise(schema.hasValue(), "what is known about the exports can be read");
    auto imported = ImportJob({input}, options, *schema).run();
    promise(imported.hasValue(), "an import that nobody cancelled has a result");

    const auto &result = imported.value();
    promise(result.inputs.size() == 1, "one report per input");
    const auto &report = result.inputs.front();
    promise(report.rejected >= 0 && report.rejected <= report.rows, "no more rejected rows than rows");
    promise(report.rejectedSamples.size()
                == std::min<std::size_t>(5, static_cast<std::size_t>(report.rejected)),
            "the first rejected rows are kept");
    promise(!report.error || result.snapshot->senders.empty(), "nothing of a file with an error counts");
    QString before;
    for (const auto sender : result.snapshot->senders) {
        promise(before.isEmpty() || before < sender.address, "senders ascend by address");
        before = sender.address;
        promise(sender.submissions.value_or(0) >= 0, "submissions are not negative");
        promise(sender.matchedSubmissions <= sender.detailSubmissions.value_or(0),
                "no more matched than submitted");
        promise(!sender.submissions || sender.tls.total() == *sender.submissions, "TLS versions add up");
        promise(!sender.submissions || sender.auth.total() == *sender.submissions,
                "ways of signing in add up");
        checkTally(sender.allMail);
        checkTally(sender.matched);
    }
    const auto analysis = evidence::analyse(result.snapshot, evidence::Listing::AllSenders);
    for (const auto &sender : analysis.senders) {
        const bool isUnknown = sender.verdict.scenario == evidence::Scenario::Unknown;
        promise(isUnknown || sender.verdict.basis != evidence::Basis::None, "no scenario without deliveries");
    }
    return std::move(imported).value();
}

} // namespace imports
