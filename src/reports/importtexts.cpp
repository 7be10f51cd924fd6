// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/importtexts.h"

#include "reports/reasontexts.h"

namespace reports {

namespace {

using imports::ExportKind;
using imports::RejectReason;
using imports::WarningKind;

} // namespace

QString text(const imports::RejectedRow &row, const Language &l)
{
    switch (row.reason) {
    case RejectReason::ColumnCount:
        return l.translate("Reports", "The number of columns does not fit the header (found/expected: %1).")
            .arg(row.detail);
    case RejectReason::MissingTime:
        return l.translate("Reports", "The time is missing.");
    case RejectReason::BadTime:
        return l.translate("Reports", "The time cannot be read: \u201c%1\u201d.").arg(row.detail);
    case RejectReason::MissingSender:
        return l.translate("Reports", "The sender is missing.");
    case RejectReason::BadSender:
        return l.translate("Reports", "The sender cannot be read: \u201c%1\u201d.").arg(row.detail);
    case RejectReason::MissingRecipient:
        return l.translate("Reports", "The recipient is missing.");
    case RejectReason::BadNumber:
        return l.translate("Reports", "A number cannot be read: \u201c%1\u201d.").arg(row.detail);
    case RejectReason::UnclosedQuote:
        return l.translate("Reports", "A quote is not closed, or text follows its end.");
    case RejectReason::TooLong:
        return l.translate("Reports", "The row is longer than a row may be.");
    case RejectReason::InvalidJson:
        return l.translate("Reports", "This is not valid JSON: %1.").arg(row.detail);
    case RejectReason::MissingName:
        return l.translate("Reports", "The name is missing.");
    }
    return {};
}

QString text(const imports::Warning &w, const Language &l)
{
    const int n = plural(w.count);
    switch (w.kind) {
    case WarningKind::DayMonthOrderOpen:
        return l.translate(
            "Reports",
            "No row shows whether 05/04 means April or May. The month was read first. Check the dates.");
    case WarningKind::ProbablyCutOff:
        return l.translate(
            "Reports",
            "The file holds %n row(s), exactly the limit of a historical search. It was probably cut off: "
            "export shorter time ranges.",
            nullptr, n);
    case WarningKind::SameContent:
        return l.translate("Reports", "The content is the same as in %1. Nothing was counted twice.")
            .arg(w.name);
    case WarningKind::Overlap:
        return l.translate("Reports", "%n row(s) are in other files too and were not counted again.", nullptr,
                           n);
    case WarningKind::SummariesWithoutRange:
        return l.translate(
            "Reports",
            "There are several summaries, and none says which time it covers. For each sender the larger "
            "number was taken.");
    case WarningKind::ColumnNotExported:
        return l.translate("Reports", "The column \u201c%1\u201d is missing. What it would say is not known.")
            .arg(w.name);
    case WarningKind::TypeNameInsteadOfValue:
        return l
            .translate(
                "Reports",
                "The column \u201c%1\u201d holds a type name instead of values. Export it with -join or "
                "Select-Object -ExpandProperty.")
            .arg(w.name);
    case WarningKind::UnknownValues:
        return l
            .translate("Reports",
                       "%n value(s) of the column \u201c%1\u201d are not known here and count as unknown.",
                       nullptr, n)
            .arg(w.name);
    case WarningKind::InvalidCharacters:
        return l.translate("Reports", "%n place(s) do not fit the encoding of the file and were replaced.",
                           nullptr, n);
    case WarningKind::NoMessageIds:
        return l.translate(
            "Reports",
            "The trace has no message ids, so it cannot be joined with the messages handed in by SMTP "
            "AUTH.");
    case WarningKind::EventsCollapsed:
        return l.translate("Reports", "%n event(s) were counted as %1 messages.", nullptr, n)
            .arg(l.number(w.total));
    case WarningKind::NoSmtpSignIns:
        return l.translate("Reports", "The log holds no sign-in with the SMTP client.");
    case WarningKind::LastRecordCut:
        return l.translate("Reports", "The file ends inside a record. The last record was left out.");
    }
    return {};
}

QString name(ExportKind kind, const Language &l)
{
    switch (kind) {
    case ExportKind::SmtpAuthSummary:
        return l.translate("Reports", "SMTP AUTH clients, summary");
    case ExportKind::SmtpAuthDetails:
        return l.translate("Reports", "SMTP AUTH clients, single messages");
    case ExportKind::MessageTrace:
        return l.translate("Reports", "Message trace");
    case ExportKind::MessageTraceEnhanced:
        return l.translate("Reports", "Message trace, enhanced summary");
    case ExportKind::MessageTraceExtended:
        return l.translate("Reports", "Message trace, extended report");
    case ExportKind::SignIns:
        return l.translate("Reports", "Entra sign-ins");
    case ExportKind::AcceptedDomains:
        return l.translate("Reports", "Accepted domains");
    case ExportKind::CasMailboxes:
        return l.translate("Reports", "Mailbox protocol settings");
    case ExportKind::TransportConfig:
        return l.translate("Reports", "Transport settings");
    case ExportKind::InboundConnectors:
        return l.translate("Reports", "Inbound connectors");
    case ExportKind::AuthenticationPolicies:
        return l.translate("Reports", "Authentication policies");
    case ExportKind::OrganizationConfig:
        return l.translate("Reports", "Organisation settings");
    case ExportKind::ExchangeServers:
        return l.translate("Reports", "Exchange servers");
    }
    return {};
}

QString name(imports::Encoding encoding)
{
    switch (encoding) {
    case imports::Encoding::Utf8:
        return QStringLiteral("UTF-8");
    case imports::Encoding::Utf16Le:
        return QStringLiteral("UTF-16 LE");
    case imports::Encoding::Utf16Be:
        return QStringLiteral("UTF-16 BE");
    case imports::Encoding::Windows1252:
        return QStringLiteral("Windows-1252");
    }
    return {};
}

} // namespace reports
