// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/senderrow.h"

#include <algorithm>

namespace wizard {

using namespace evidence;

bool SenderRow::hasTls() const
{
    return tls.total() > tls[TlsVersion::Unknown];
}

bool SenderRow::hasAuth() const
{
    return auth.total() > auth[AuthMethod::Unknown];
}

std::optional<double> SenderRow::share(AuthMethod method) const
{
    if (!hasAuth())
        return {};
    return static_cast<double>(auth[method]) / static_cast<double>(auth.total());
}

std::optional<double> SenderRow::outdatedShare() const
{
    if (!hasTls())
        return {};
    return static_cast<double>(tls.outdated()) / static_cast<double>(tls.total());
}

namespace {

TimeSpan spanOf(const SenderEvidence &sender, Basis basis)
{
    const TimeSpan &deliveries = deliveriesOn(basis, sender).span;
    if (!deliveries.isEmpty())
        return deliveries;
    return sender.submissionSpan.isEmpty() ? sender.signIns.span : sender.submissionSpan;
}

} // namespace

SenderRows senderRows(const Analysis &analysis, const plans::Plan &plan)
{
    SenderRows result;
    result.snapshot = analysis.snapshot;
    result.submissionDays = hasSubmissionDays(analysis);
    std::vector<SenderRow> &rows = result.rows;
    rows.reserve(analysis.senders.size());
    for (const AssessedSender &assessed : analysis.senders) {
        const SenderEvidence sender = analysis.evidence(assessed);
        SenderRow row;
        row.index = assessed.index;
        row.address = sender.address;
        row.messages = sender.submissions;
        row.estimated = sender.estimated;
        row.auth = sender.auth;
        row.tls = sender.tls;
        row.scenario = assessed.verdict.scenario;
        row.byEvidence = assessed.verdict.byEvidence;
        row.basis = assessed.verdict.basis;
        row.externalRecipients = assessed.verdict.externalRecipients;
        row.sources = static_cast<int>(sender.sources.size());
        const TimeSpan span = spanOf(sender, row.basis);
        row.first = span.first;
        row.last = span.last;
        if (row.messages)
            result.messages = result.messages.value_or(0) + *row.messages;
        rows.push_back(std::move(row));
    }
    int position = 0;
    for (const plans::PlanItem &item : plan.items) {
        ++position;
        if (item.sender >= rows.size())
            continue;
        rows[item.sender].position = position;
        rows[item.sender].route = item.route;
        rows[item.sender].state = item.state;
    }
    return result;
}

const AssessedSender *senderOf(const Analysis &analysis, const QString &address)
{
    const auto found = std::lower_bound(analysis.senders.begin(), analysis.senders.end(), address,
                                        [&](const AssessedSender &sender, const QString &wanted) {
                                            return analysis.evidence(sender).address < wanted;
                                        });
    return found != analysis.senders.end() && analysis.evidence(*found).address == address ? &*found
                                                                                           : nullptr;
}

bool hasSubmissionDays(const Analysis &analysis)
{
    return std::any_of(analysis.senders.begin(), analysis.senders.end(), [&](const AssessedSender &sender) {
        return !analysis.reported(sender).submissionsPerDay.empty();
    });
}

DayCounts daysOf(const Senders &senders, std::size_t index, Basis basis, bool submissions)
{
    return submissions ? senders.reported(index).submissionsPerDay : senders.deliveries(index, basis).perDay;
}

} // namespace wizard
