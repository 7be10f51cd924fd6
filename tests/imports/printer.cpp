// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/printer.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

namespace imports {

using namespace evidence;

namespace {
std::string number(std::int64_t value)
{
    return std::to_string(value);
}

std::string number(std::optional<std::int64_t> value)
{
    return value ? std::to_string(*value) : "-";
}

std::string print(const TimeSpan &span)
{
    return span.isEmpty() ? "never" : imports::print(span.first) + ".." + imports::print(span.last);
}

template <typename Counts>
std::string joined(const Counts &counts)
{
    std::string text;
    for (const auto count : counts.messages)
        text += (text.empty() ? "" : "/") + number(count);
    return text;
}

std::string print(const DayCounts &days)
{
    std::string text;
    for (const auto &[day, messages] : days)
        text += " " + imports::print(UtcSeconds(day) * secondsPerDay).substr(0, 10) + "=" + number(messages);
    return text;
}

std::string print(const SignInCounts &counts)
{
    return number(counts.succeeded) + "/" + number(counts.passwordAccepted) + "/" + number(counts.failed)
        + " " + print(counts.span);
}

std::vector<RecipientTally> byAddress(const DeliveryTally &tally, const AddressTable &addresses)
{
    std::vector<RecipientTally> recipients(tally.recipients.begin(), tally.recipients.end());
    std::sort(recipients.begin(), recipients.end(), [&](const RecipientTally &a, const RecipientTally &b) {
        return addresses.text(a.address) < addresses.text(b.address);
    });
    return recipients;
}

std::string print(const char *title, const DeliveryTally &tally, const AddressTable &addresses)
{
    std::string text = std::string("  ") + title + " " + number(tally.deliveries) + " deliveries, "
        + number(tally.bytes) + " bytes, " + number(tally.failed) + " failed, " + number(tally.groupMessages)
        + " groups, " + print(tally.span) + print(tally.perDay) + "\n";
    for (const auto &r : byAddress(tally, addresses))
        text += "    " + std::string(addresses.text(r.address)) + " x" + number(r.deliveries) + " "
            + print(TimeSpan{r.first, r.last}) + "\n";
    return text;
}

std::string printSubmitter(const SenderEvidence &s)
{
    static constexpr const char *reports[] = {"none", "summary", "details"};
    std::string text = s.address.toStdString() + " submissions " + number(s.submissions) + " ("
        + reports[static_cast<int>(s.report)] + "; summary " + number(s.summarySubmissions) + ", details "
        + number(s.detailSubmissions) + ", matched " + number(s.matchedSubmissions) + ") auth "
        + joined(s.auth) + " tls " + joined(s.tls) + (s.estimated ? " estimated" : "") + " sign-ins "
        + print(s.signIns) + " " + print(s.submissionSpan) + print(s.submissionsPerDay) + "\n";
    for (const auto &source : s.sources)
        text += "  from " + source.clientIp.toStdString() + " submissions " + number(source.submissions)
            + " matched " + number(source.matchedSubmissions) + " auth " + joined(source.auth) + " tls "
            + joined(source.tls) + " sign-ins " + print(source.signIns) + " " + print(source.span) + "\n";
    return text;
}
} // namespace

std::string print(std::optional<UtcSeconds> time)
{
    return time ? QDateTime::fromSecsSinceEpoch(*time, Qt::UTC).toString(Qt::ISODate).toStdString() : "never";
}

std::string print(const Snapshot &snapshot)
{
    std::string text = "accepted";
    for (const auto &domain : snapshot.acceptedDomains.list())
        text += " " + domain.name + (domain.withSubdomains ? "+" : "");
    text += "\navailable";
    text += snapshot.available.submissionSummary ? " summary" : "";
    text += snapshot.available.submissionDetails ? " details" : "";
    text += snapshot.available.signIns ? " signIns" : "";
    text += snapshot.available.deliveries ? " deliveries" : "";
    text += "\ncoverage " + print(snapshot.coverage) + "\nfailed sign-in addresses "
        + number(snapshot.failedSignInAddresses) + ", other clients " + number(snapshot.otherClientSignIns)
        + "\n";
    for (const auto &sender : snapshot.senders) {
        text += printSubmitter(sender);
        for (const auto &source : sender.sources) {
            if (!source.matched.isEmpty())
                text += print(("of " + source.clientIp.toStdString()).c_str(), source.matched,
                              *snapshot.addresses);
        }
        text += print("all", sender.allMail, *snapshot.addresses);
        text += print("matched", sender.matched, *snapshot.addresses);
    }
    return text;
}

std::string printMail(const Snapshot &snapshot)
{
    std::string text;
    for (const auto &sender : snapshot.senders) {
        for (const auto &r : byAddress(sender.allMail, *snapshot.addresses))
            text += sender.address.toStdString() + " > " + std::string(snapshot.addresses->text(r.address))
                + " x" + number(r.deliveries) + " " + print(TimeSpan{r.first, r.last}) + "\n";
    }
    return text;
}

std::string printSubmitters(const Snapshot &snapshot)
{
    std::string text;
    for (const auto &sender : snapshot.senders) {
        if (sender.isSubmitter())
            text += printSubmitter(sender);
    }
    return text;
}

std::string print(const InputReport &report)
{
    if (report.error)
        return "error " + toText(report.error->kind) + "\n";
    std::string text = keyOf(report.kind).toStdString() + " " + keyOf(report.encoding).toStdString()
        + " rows " + number(report.rows) + " rejected " + number(report.rejected) + "\n";
    for (const auto &row : report.rejectedSamples)
        text +=
            "  line " + number(row.line) + " " + toText(row.reason) + " '" + row.detail.toStdString() + "'\n";
    for (const auto &warning : report.warnings)
        text += "  warning " + toText(warning.kind) + " " + number(warning.count) + " "
            + number(warning.total) + " '" + QFileInfo(warning.name).fileName().toStdString() + "'\n";
    return text;
}

std::string print(const std::vector<InputReport> &reports)
{
    std::string text;
    for (const auto &report : reports)
        text += QFileInfo(report.file).fileName().toStdString() + " " + print(report);
    return text;
}

std::string toText(ErrorKind kind)
{
    static constexpr const char *names[] = {
        "NotFound",         "IsDirectory", "NotARegularFile", "AccessDenied",   "ReadFailed",
        "WriteFailed",      "Empty",       "Binary",          "Spreadsheet",    "LineTooLong",
        "NotATable",        "UnknownKind", "CompanionTable",  "MissingColumns", "InvalidJson", "NoDomainName",
        "InvalidKnowledge", "NoFont",      "Cancelled"};
    return names[static_cast<std::size_t>(kind)];
}

std::string toText(WarningKind kind)
{
    static constexpr const char *names[] = {"DayMonthOrderOpen",
                                            "ProbablyCutOff",
                                            "SameContent",
                                            "Overlap",
                                            "SummariesWithoutRange",
                                            "ColumnNotExported",
                                            "TypeNameInsteadOfValue",
                                            "UnknownValues",
                                            "InvalidCharacters",
                                            "NoMessageIds",
                                            "EventsCollapsed",
                                            "NoSmtpSignIns",
                                            "LastRecordCut"};
    return names[static_cast<std::size_t>(kind)];
}

std::string toText(RejectReason reason)
{
    static constexpr const char *names[] = {"ColumnCount", "MissingTime",      "BadTime",    "MissingSender",
                                            "BadSender",   "MissingRecipient", "BadNumber",  "UnclosedQuote",
                                            "TooLong",     "InvalidJson",      "MissingName"};
    return names[static_cast<std::size_t>(reason)];
}

const Warning *find(const InputReport &report, WarningKind kind)
{
    const auto found = std::find_if(report.warnings.begin(), report.warnings.end(),
                                    [kind](const Warning &warning) { return warning.kind == kind; });
    return found == report.warnings.end() ? nullptr : &*found;
}

} // namespace imports
