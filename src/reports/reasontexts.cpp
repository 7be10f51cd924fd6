// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/reasontexts.h"

#include "reports/collectiontexts.h"

#include <algorithm>
#include <limits>

namespace reports {

namespace {

using evidence::Note;
using evidence::NoteKind;
using evidence::Reason;
using evidence::ReasonKind;

//! Up to the names that a reason carries, and how many more there are.
QString listed(const QStringList &names, qint64 all, const Language &language)
{
    const QString text = names.join(QLatin1String(", "));
    const qint64 more = all - names.size();
    if (more <= 0)
        return text;
    return language.translate("Reports", "%1 and %n more", nullptr, plural(more)).arg(text);
}

//! ", between 23 Aug 2026 and 20 Nov 2026": a span as the end of a sentence.
QString spanAfterComma(const evidence::TimeSpan &span, const Language &language)
{
    const QString when = text(span, language);
    return when.isEmpty() ? when : QStringLiteral(", ") + when;
}

//! The user's own words behind a statement.
QString because(const QString &why, const Language &l)
{
    const QString words = why.trimmed();
    return words.isEmpty() ? QString() : QLatin1Char(' ') + l.locale().quoteString(words);
}

QString recipientsText(const Reason &r, const Language &l)
{
    const QString count = l.number(r.count);
    const QString when = spanAfterComma(r.span, l);
    switch (r.kind) {
    case ReasonKind::AllInternal:
        return l
            .translate("Reports", "%1 of %n delivery(ies) stayed inside the organisation, with %2%3.",
                       nullptr, plural(r.total))
            .arg(count, l.translate("Reports", "%n recipient(s)", "after 'with'", plural(r.other)), when);
    case ReasonKind::OneAddress: {
        const QString sentence =
            l.translate("Reports", "%1 of %n delivery(ies) went to one external address, %2%3.", nullptr,
                        plural(r.total))
                .arg(count, r.names.value(0), when);
        if (r.other == 0)
            return sentence;
        return sentence + QLatin1Char(' ')
            + l.translate("Reports", "The others went to %n internal recipient(s).", nullptr,
                          plural(r.other));
    }
    case ReasonKind::OneDomain:
        return l
            .translate("Reports", "%1 of %n delivery(ies) went to %2 in one external domain, %3%4.", nullptr,
                       plural(r.total))
            .arg(count, l.translate("Reports", "%n address(es)", "after 'went to'", plural(r.other)),
                 r.names.value(0), when);
    case ReasonKind::SeveralDomains:
        return l.translate("Reports", "%1 of %n delivery(ies) went to %2 (%3)%4.", nullptr, plural(r.total))
            .arg(count, l.translate("Reports", "%n external domain(s)", "after 'went to'", plural(r.other)),
                 listed(r.names, r.other, l), when);
    default:
        return {};
    }
}

QString organisationText(const Reason &r, const Language &l)
{
    QStringList domains = r.names;
    const QString owner = domains.isEmpty() ? QString() : domains.takeLast();
    const qint64 count = std::max<qint64>(r.other, domains.size());
    return l
        .translate(
            "Reports",
            "%n of the external domains lie under %1 and may be one organisation: %2. If so, the sender may "
            "count as one that writes to a single domain.",
            nullptr, plural(count))
        .arg(owner, listed(domains, r.other, l));
}

QString basisText(const Reason &r, const Language &l)
{
    switch (r.kind) {
    case ReasonKind::BasisMatched:
        return l
            .translate("Reports",
                       "%1 of %n message(s) handed in by SMTP AUTH were found in the message traces.",
                       nullptr, plural(r.total))
            .arg(l.number(r.count));
    case ReasonKind::BasisAllMailNoMatch:
        return l.translate(
            "Reports",
            "%n message(s) were handed in by SMTP AUTH, but none of them is in the message traces. So "
            "all mail of the mailbox counts, mail that people write included.",
            nullptr, plural(r.total));
    case ReasonKind::ReportsDiffer:
        return l
            .translate(
                "Reports",
                "The reports differ: the summary counts %1 messages by SMTP AUTH, the detail report %2. "
                "They may cover different times.")
            .arg(l.number(r.count), l.number(r.total));
    default:
        return l.translate(
            "Reports",
            "No report names the single messages, so all mail of the mailbox counts, mail that people "
            "write included.");
    }
}

} // namespace

int plural(qint64 count)
{
    return static_cast<int>(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

QString text(const evidence::TimeSpan &span, const Language &l)
{
    if (span.isEmpty() || !span.last)
        return {};
    const QString first = l.date(*span.first);
    const QString last = l.date(*span.last);
    if (first == last)
        return l.translate("Reports", "on %1").arg(first);
    return l.translate("Reports", "between %1 and %2").arg(first, last);
}

QString text(const Reason &r, const Language &l)
{
    switch (r.kind) {
    case ReasonKind::NoAcceptedDomains:
        return l.translate(
            "Reports",
            "No accepted domain is known, so nothing tells internal recipients from external ones.");
    case ReasonKind::NoDeliveries:
        return l.translate("Reports", "No delivery of this sender is known.");
    case ReasonKind::OnlyGroups:
        return l.translate(
            "Reports", "%n message(s) went to groups only, and the traces do not say who their members are.",
            nullptr, plural(r.count));
    case ReasonKind::AllInternal:
    case ReasonKind::OneAddress:
    case ReasonKind::OneDomain:
    case ReasonKind::SeveralDomains:
        return recipientsText(r, l);
    case ReasonKind::BasisMatched:
    case ReasonKind::BasisAllMail:
    case ReasonKind::BasisAllMailNoMatch:
    case ReasonKind::ReportsDiffer:
        return basisText(r, l);
    case ReasonKind::WithoutStray:
        return l
            .translate("Reports", "Without %n delivery(ies) to %1 the scenario would be: %2.", nullptr,
                       plural(r.count))
            .arg(listed(r.names, r.other, l), name(r.scenario, l));
    case ReasonKind::SameOrganisation:
        return organisationText(r, l);
    case ReasonKind::PlusAddresses:
        return l
            .translate("Reports",
                       "The %n address(es) are one mailbox, %1: they differ only behind the plus sign.",
                       nullptr, plural(r.count))
            .arg(r.names.value(0));
    case ReasonKind::Groups:
        return l.translate(
            "Reports", "%n row(s) of the traces stand for a group; the members of the group count instead.",
            nullptr, plural(r.count));
    case ReasonKind::Failed:
        return l
            .translate(
                "Reports",
                "%1 of %n delivery(ies) failed or were held back. They count, because the sender tried.",
                nullptr, plural(r.total))
            .arg(l.number(r.count));
    case ReasonKind::NoDomainRecipients:
        return l.translate(
            "Reports",
            "%n recipient(s) have no mail domain in the traces and are neither internal nor external.",
            nullptr, plural(r.count));
    case ReasonKind::LeftOut:
        return l.translate("Reports", "Left out by you: %1.").arg(listed(r.names, r.count, l))
            + because(r.text, l);
    case ReasonKind::Overridden:
        return l.translate("Reports", "You set the scenario yourself. The evidence says: %1.")
                   .arg(name(r.scenario, l))
            + because(r.text, l);
    }
    return {};
}

namespace {

//! Why something was collected only in part; the key is that of a note.
QString whyIncomplete(const QString &key, const Language &l)
{
    const auto kind = microsoft365::sourceFailureKindOf(key);
    return kind ? text(*kind, l) : l.translate("Reports", "The collection was broken off.");
}

} // namespace

QString text(const Note &n, const Language &l)
{
    switch (n.kind) {
    case NoteKind::NoAcceptedDomains:
        return l.translate(
            "Reports",
            "No accepted domain is known, so every scenario is unknown. Add the export of accepted "
            "domains or type the domains in.");
    case NoteKind::NoDeliveries:
        return l.translate(
            "Reports",
            "No message trace was given, so nothing is known about recipients and every scenario is "
            "unknown.");
    case NoteKind::NoSubmissionReport:
        return l.translate(
            "Reports",
            "No report names the senders that use SMTP AUTH. The list holds every sender of the traces "
            "in an accepted domain; many of them may not use SMTP AUTH at all.");
    case NoteKind::NoDetails:
        return l.translate(
            "Reports",
            "No report names the single messages handed in by SMTP AUTH. Scenarios rest on all mail of "
            "each mailbox, mail that people write included.");
    case NoteKind::NoSubmissionCounts:
        return l.translate(
            "Reports",
            "Only sign-ins name the senders. How many messages they hand in by SMTP AUTH is not known.");
    case NoteKind::SendersWithoutDeliveries:
        return l
            .translate("Reports",
                       "%1 of %n sender(s) have no delivery in the traces; their scenario is unknown. The "
                       "traces may "
                       "cover another time, or were cut off.",
                       nullptr, plural(n.total))
            .arg(l.number(n.count));
    case NoteKind::FailedSignInsOnly:
        return l.translate(
            "Reports",
            "%n address(es) appear with failed sign-ins only and are not listed. They may be devices with "
            "a wrong password, or attacks.",
            nullptr, plural(n.count));
    case NoteKind::OtherClients:
        return l.translate(
            "Reports",
            "%n sign-in(s) come from \u201cOther clients\u201d, which may hide SMTP. They are not counted.",
            nullptr, plural(n.count));
    case NoteKind::EstimatedCounts:
        return l.translate(
            "Reports",
            "For %n sender(s) the messages per TLS version are estimates: the summary report gives "
            "percentages, not counts.",
            nullptr, plural(n.count));
    case NoteKind::SendersNotInDomains:
        return l.translate("Reports",
                           "%n sender(s) of the traces are outside the accepted domains and not listed.",
                           nullptr, plural(n.count));
    case NoteKind::SkippedFile:
        return l.translate("Reports", "%1 is no export that is known here and was left out.").arg(n.name);
    case NoteKind::DeliveriesIncomplete:
        return l
            .translate("Reports",
                       "The deliveries were collected only in part, so senders may have recipients that are not "
                       "seen here, and scenarios may be too narrow. %1",
                       "why, a sentence")
            .arg(whyIncomplete(n.name, l));
    case NoteKind::SignInsIncomplete:
        return l
            .translate("Reports",
                       "The sign-ins were collected only in part, so senders may be missing. %1",
                       "why, a sentence")
            .arg(whyIncomplete(n.name, l));
    case NoteKind::DomainsIncomplete:
        return l
            .translate("Reports",
                       "The domains were collected only in part, so addresses of the organisation may count as "
                       "external. %1",
                       "why, a sentence")
            .arg(whyIncomplete(n.name, l));
    case NoteKind::SettingsIncomplete:
        return l
            .translate("Reports", "The settings of the tenant were collected only in part. %1",
                       "why, a sentence")
            .arg(whyIncomplete(n.name, l));
    }
    return {};
}

QString name(evidence::Scenario scenario, const Language &l)
{
    switch (scenario) {
    case evidence::Scenario::Internal:
        return l.translate("Reports", "Internal recipients only");
    case evidence::Scenario::SingleExternalAddress:
        return l.translate("Reports", "One external address");
    case evidence::Scenario::SingleExternalDomain:
        return l.translate("Reports", "One external domain");
    case evidence::Scenario::ArbitraryExternal:
        return l.translate("Reports", "Any external recipients");
    case evidence::Scenario::Unknown:
        break;
    }
    return l.translate("Reports", "Scenario not known");
}

QString numberedName(evidence::Scenario scenario, const Language &l)
{
    if (scenario == evidence::Scenario::Unknown)
        return name(scenario, l);
    return l.translate("Reports", "Scenario %1: %2")
        .arg(l.number(static_cast<int>(scenario)), name(scenario, l));
}

QString name(evidence::Basis basis, const Language &l)
{
    switch (basis) {
    case evidence::Basis::MatchedMessages:
        return l.translate("Reports", "Messages by SMTP AUTH only");
    case evidence::Basis::AllMail:
        return l.translate("Reports", "All mail of the mailbox");
    case evidence::Basis::None:
        break;
    }
    return l.translate("Reports", "No deliveries known");
}

QString name(evidence::TlsVersion version, const Language &l)
{
    switch (version) {
    case evidence::TlsVersion::Tls10:
        return QStringLiteral("TLS 1.0");
    case evidence::TlsVersion::Tls11:
        return QStringLiteral("TLS 1.1");
    case evidence::TlsVersion::Tls12:
        return QStringLiteral("TLS 1.2");
    case evidence::TlsVersion::Tls13:
        return QStringLiteral("TLS 1.3");
    case evidence::TlsVersion::Unknown:
        break;
    }
    return l.translate("Reports", "TLS not known");
}

QString name(evidence::AuthMethod method, const Language &l)
{
    switch (method) {
    case evidence::AuthMethod::Basic:
        return l.translate("Reports", "Basic Authentication");
    case evidence::AuthMethod::OAuth:
        return QStringLiteral("OAuth");
    case evidence::AuthMethod::Unknown:
        break;
    }
    return l.translate("Reports", "Sign-in not known");
}

} // namespace reports
