// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/variables.h"

#include "evidence/address.h"
#include "evidence/utf8.h"

#include <QRegularExpression>

#include <algorithm>

namespace plans {

namespace {

// More addresses than this are a changing line or devices on the move: no list for a connector.
constexpr qsizetype maxEgressIps = 8;

QRegularExpressionMatchIterator placeholderMatches(const QString &text)
{
    static const QRegularExpression braces(QStringLiteral("\\{\\{([A-Za-z0-9]+)\\}\\}"));
    return braces.globalMatch(text);
}

QString acceptedDomainOf(const QString &address, const evidence::Analysis &analysis)
{
    const std::string text = address.toStdString();
    const std::string_view domain = evidence::domainOf(text);
    if (domain.empty() || !analysis.snapshot->acceptedDomains.contains(domain))
        return {};
    return evidence::toQString(domain);
}

//! The only external address or domain that a verdict names, by the kind of its reason.
QString externalName(const std::vector<evidence::Reason> &reasons, evidence::ReasonKind kind)
{
    for (const evidence::Reason &reason : reasons) {
        if (reason.kind == kind && !reason.names.isEmpty())
            return reason.names.first();
    }
    return {};
}

QString externalDomainOf(const std::vector<evidence::Reason> &reasons)
{
    const QString address = externalName(reasons, evidence::ReasonKind::OneAddress);
    if (address.isEmpty())
        return externalName(reasons, evidence::ReasonKind::OneDomain);
    const std::string text = address.toStdString();
    const std::string_view domain = evidence::domainOf(text);
    return evidence::toQString(domain);
}

//! Only addresses that handed in mail: sign-ins alone may be somebody trying passwords.
QStringList submittingIps(const evidence::SenderEvidence &sender)
{
    QStringList ips;
    for (const evidence::SourceEvidence &source : sender.sources) {
        if (source.submissions.value_or(0) > 0)
            ips.append(source.clientIp);
    }
    return ips;
}

} // namespace

QString variableOf(const QString &placeholder)
{
    return QLatin1Char('$') + placeholder.left(1).toUpper() + placeholder.mid(1);
}

QString withVariables(const QString &scriptTemplate)
{
    QString text;
    qsizetype end = 0;
    for (auto matches = placeholderMatches(scriptTemplate); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        text += QStringView(scriptTemplate).mid(end, match.capturedStart() - end);
        text += variableOf(match.captured(1));
        end = match.capturedEnd();
    }
    text += QStringView(scriptTemplate).mid(end);
    return text;
}

QStringList placeholdersOf(const QString &scriptTemplate)
{
    QStringList ids;
    for (auto matches = placeholderMatches(scriptTemplate); matches.hasNext();)
        ids.append(matches.next().captured(1));
    ids.removeDuplicates();
    return ids;
}

QStringList placeholdersOf(const PlanItem &item, const knowledge::Knowledge &knowledge)
{
    QStringList ids;
    if (const knowledge::Recipe *recipe = knowledge.recipe(keyOf(item.scenario));
        recipe && item.state != State::NothingToDo) {
        for (const knowledge::Step &step : recipe->steps)
            ids += placeholdersOf(step.script);
    }
    ids.removeDuplicates();
    return ids;
}

QStringList knownValues(const knowledge::Placeholder &placeholder, const PlanItem &item,
                        const evidence::Analysis &analysis)
{
    const evidence::AssessedSender &assessed = analysis.senders[item.sender];
    QStringList values;
    if (placeholder.id == QLatin1String("senderAddress"))
        values = {item.address};
    else if (placeholder.id == QLatin1String("acceptedDomain"))
        values = {acceptedDomainOf(item.address, analysis)};
    else if (placeholder.id == QLatin1String("externalAddress"))
        values = {externalName(analysis.reasons(assessed), evidence::ReasonKind::OneAddress)};
    else if (placeholder.id == QLatin1String("externalDomain"))
        values = {externalDomainOf(analysis.reasons(assessed))};
    else if (placeholder.id == QLatin1String("egressIps"))
        values = submittingIps(analysis.evidence(assessed));

    const QRegularExpression pattern(placeholder.pattern);
    values.removeIf([&pattern](const QString &value) { return !pattern.match(value).hasMatch(); });
    values.removeDuplicates();
    return values.size() <= maxEgressIps ? values : QStringList();
}

} // namespace plans
