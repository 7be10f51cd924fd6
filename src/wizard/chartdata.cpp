// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/chartdata.h"

#include "reports/reasontexts.h"
#include "reports/usagecharts.h"

#include <algorithm>
#include <limits>

namespace wizard {

using namespace evidence;
using reports::ChartKind;
using reports::ChartSpec;

namespace {

//! The parts of the one bar of a share as bars, each in a series and thus a colour of its own.
ChartSpec apart(const ChartSpec &share)
{
    ChartSpec chart = share;
    chart.kind = ChartKind::Bars;
    chart.bars.clear();
    for (std::size_t s = 0; s < share.series.size(); ++s) {
        std::vector<qint64> values(share.series.size(), 0);
        values[s] = share.bars.front().values[s];
        chart.bars.push_back({share.series[s].name, std::move(values)});
    }
    return chart;
}

bool anyEstimated(const Analysis &analysis)
{
    return std::any_of(analysis.senders.begin(), analysis.senders.end(),
                       [&](const AssessedSender &sender) { return analysis.reported(sender).estimated; });
}

} // namespace

QStringList ChartData::tableHeader() const
{
    QStringList header{spec.kind == ChartKind::Columns ? tr("Day (UTC)") : tr("Bar")};
    for (const reports::Series &series : spec.series)
        header += series.name;
    return header += tr("Total");
}

std::vector<QStringList> ChartData::tableRows() const
{
    std::vector<QStringList> rows;
    for (const reports::Bar &bar : spec.bars) {
        QStringList row{bar.label};
        for (const qint64 value : bar.values)
            row += QString::number(value);
        row += QString::number(bar.total());
        rows.push_back(row);
    }
    return rows;
}

ChartData ChartData::sendersByTls(const Analysis &analysis, std::size_t biggest,
                                  const reports::Language &language)
{
    ChartData chart;
    int unknown = 0;
    for (const AssessedSender &sender : analysis.senders) {
        const TlsCounts &tls = analysis.reported(sender).tls;
        unknown += tls.total() == tls[TlsVersion::Unknown];
    }
    const auto total = static_cast<int>(analysis.senders.size());
    if (unknown)
        chart.note =
            tr("%1 of %Ln senders have no TLS data, because no SMTP AUTH report counts their messages per "
               "TLS version.",
               nullptr, total)
                .arg(language.number(unknown));
    const auto spec = reports::messagesPerSender(analysis, language, biggest);
    if (!spec) {
        chart.spec.title = tr("TLS versions are not known");
        return chart;
    }
    chart.spec = chart.paper = *spec;
    chart.estimated = anyEstimated(analysis);
    for (const reports::Bar &bar : spec->bars) {
        SenderFilter filter; // of the gathered rest: everything
        if (senderOf(analysis, bar.label))
            filter.text = bar.label;
        chart.filters.push_back(std::move(filter));
    }
    return chart;
}

ChartData ChartData::tlsShare(const Analysis &analysis, const reports::Language &language)
{
    ChartData chart;
    const auto spec = reports::tlsShare(analysis, language);
    if (!spec) {
        chart.spec.title = tr("TLS versions are not known");
        return chart;
    }
    chart.paper = *spec;
    chart.spec = apart(*spec);
    chart.share = true;
    chart.estimated = anyEstimated(analysis);
    for (const reports::Series &series : spec->series)
        for (const TlsVersion version : allTlsVersions)
            if (series.role == reports::roleOf(version)) {
                SenderFilter filter;
                filter.tls = {version};
                chart.filters.push_back(std::move(filter));
            }
    if (chart.estimated)
        chart.note = tr("≈ marks counts that were worked out from percentages.");
    return chart;
}

ChartData ChartData::authShare(const Analysis &analysis, const reports::Language &language)
{
    ChartData chart;
    const auto spec = reports::authShare(analysis, language);
    if (!spec) {
        chart.spec.title = tr("Ways of signing in are not known");
        return chart;
    }
    chart.paper = *spec;
    chart.spec = apart(*spec);
    chart.share = true;
    for (const reports::Series &series : spec->series)
        for (const AuthMethod method : allAuthMethods)
            if (series.role == reports::roleOf(method)) {
                SenderFilter filter;
                filter.auth = {method};
                chart.filters.push_back(std::move(filter));
            }
    return chart;
}

ChartData ChartData::messagesPerDay(const Analysis &analysis, const reports::Language &language)
{
    ChartData chart;
    const auto spec = reports::messagesPerDay(analysis, language);
    if (!spec) {
        chart.spec.title = tr("Days are not known");
        chart.note = tr("A message trace or the detail report of SMTP AUTH names them.");
        return chart;
    }
    chart.spec = chart.paper = *spec;

    const bool submissions = hasSubmissionDays(analysis);
    UtcDay first = std::numeric_limits<UtcDay>::max();
    UtcDay last = std::numeric_limits<UtcDay>::min();
    for (const AssessedSender &sender : analysis.senders) {
        const DayCounts &days = daysOf(analysis.snapshot->senders, sender.index, sender.verdict.basis, submissions);
        if (days.empty())
            continue;
        first = std::min(first, days.front().day);
        last = std::max(last, days.back().day);
    }
    const auto count = static_cast<std::size_t>(last - first) + 1;
    std::size_t width = 1; // days that share a column
    while ((count + width - 1) / width > spec->bars.size())
        ++width;
    for (std::size_t i = 0; i < spec->bars.size(); ++i) {
        const UtcDay from = first + static_cast<UtcDay>(i * width);
        SenderFilter filter;
        filter.days = DaySpan{from, from + static_cast<UtcDay>(width) - 1};
        chart.filters.push_back(std::move(filter));
    }
    if (!submissions)
        chart.note =
            tr("These are deliveries from message traces: one message to three people counts three times.");
    return chart;
}

} // namespace wizard
