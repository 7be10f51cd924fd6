// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/usagecharts.h"

#include "reports/reasontexts.h"

#include <algorithm>

namespace reports {

namespace {

using evidence::Analysis;
using evidence::AssessedSender;
using evidence::SenderEvidence;

//! More columns than this are narrower than a line; several days then share one.
constexpr qint64 maxColumns = 190;

//! Without the series that hold nothing, so that a legend names only what is there.
ChartSpec withoutEmptySeries(const ChartSpec &chart)
{
    ChartSpec result = chart;
    result.series.clear();
    for (Bar &bar : result.bars)
        bar.values.clear();
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        const bool used = std::any_of(chart.bars.begin(), chart.bars.end(),
                                      [s](const Bar &bar) { return bar.values[s] > 0; });
        if (!used)
            continue;
        result.series.push_back(chart.series[s]);
        for (std::size_t b = 0; b < chart.bars.size(); ++b)
            result.bars[b].values.push_back(chart.bars[b].values[s]);
    }
    return result;
}

std::vector<Series> tlsSeries(const Language &language)
{
    std::vector<Series> series;
    for (const evidence::TlsVersion version : evidence::allTlsVersions)
        series.push_back({name(version, language), roleOf(version)});
    return series;
}

evidence::TlsCounts allTls(const Analysis &analysis)
{
    evidence::TlsCounts sum;
    for (const AssessedSender &sender : analysis.senders)
        sum += analysis.reported(sender).tls;
    return sum;
}

//! Messages by day over all senders.
std::map<evidence::UtcDay, qint64> perDayOf(const Analysis &analysis, bool submissions)
{
    std::map<evidence::UtcDay, qint64> days;
    for (const AssessedSender &sender : analysis.senders) {
        const evidence::DayCounts counts = submissions
            ? analysis.reported(sender).submissionsPerDay
            : analysis.snapshot->senders.deliveries(sender.index, sender.verdict.basis).perDay;
        for (const evidence::DayCount &count : counts)
            days[count.day] += count.messages;
    }
    return days;
}

} // namespace

std::optional<ChartSpec> messagesPerSender(const Analysis &analysis, const Language &l, std::size_t n)
{
    ChartSpec chart;
    chart.kind = ChartKind::Bars;
    chart.series = tlsSeries(l);
    qint64 outdated = 0;
    for (const AssessedSender &sender : analysis.senders) {
        const SenderEvidence &evidence = analysis.reported(sender);
        if (evidence.tls.total() == 0)
            continue;
        outdated += evidence.tls.outdated() > 0;
        chart.bars.push_back(
            {evidence.address,
             std::vector<qint64>(evidence.tls.messages.begin(), evidence.tls.messages.end())});
    }
    if (chart.bars.empty())
        return std::nullopt;
    if (outdated > 0)
        chart.title =
            l.translate("Reports", "%n sender(s) still use TLS 1.0 or 1.1", nullptr, plural(outdated));
    else if (allTls(analysis)[evidence::TlsVersion::Unknown] > 0)
        chart.title = l.translate("Reports", "No known message uses TLS 1.0 or 1.1");
    else
        chart.title = l.translate("Reports", "No sender uses TLS 1.0 or 1.1");
    chart.unit = l.translate("Reports", "Messages by SMTP AUTH per sender");
    return withoutEmptySeries(biggestFirst(std::move(chart), n, [&l](qint64 rest) {
        return l.translate("Reports", "Others (%n)", nullptr, plural(rest));
    }));
}

std::optional<ChartSpec> tlsShare(const Analysis &analysis, const Language &l)
{
    const evidence::TlsCounts sum = allTls(analysis);
    if (sum.total() == 0)
        return std::nullopt;
    ChartSpec chart;
    chart.kind = ChartKind::Share;
    chart.series = tlsSeries(l);
    chart.bars = {{QString(), std::vector<qint64>(sum.messages.begin(), sum.messages.end())}};
    chart.title = l.translate("Reports", "%1 of the messages use TLS below 1.2")
                      .arg(l.percent(double(sum.outdated()) / double(sum.total())));
    chart.unit = l.translate("Reports", "Share of the messages by SMTP AUTH");
    return withoutEmptySeries(chart);
}

std::optional<ChartSpec> authShare(const Analysis &analysis, const Language &l)
{
    evidence::AuthCounts sum;
    for (const AssessedSender &sender : analysis.senders)
        sum += analysis.reported(sender).auth;
    const qint64 known = sum.total() - sum[evidence::AuthMethod::Unknown];
    if (known == 0)
        return std::nullopt;
    ChartSpec chart;
    chart.kind = ChartKind::Share;
    for (const evidence::AuthMethod method : evidence::allAuthMethods)
        chart.series.push_back({name(method, l), roleOf(method)});
    chart.bars = {{QString(), std::vector<qint64>(sum.messages.begin(), sum.messages.end())}};
    chart.title = l.translate("Reports", "%1 of the messages sign in with Basic Authentication")
                      .arg(l.percent(double(sum[evidence::AuthMethod::Basic]) / double(sum.total())));
    chart.unit = l.translate("Reports", "Share of the messages by SMTP AUTH");
    return withoutEmptySeries(chart);
}

std::optional<ChartSpec> messagesPerDay(const Analysis &analysis, const Language &l)
{
    std::map<evidence::UtcDay, qint64> days = perDayOf(analysis, true);
    const bool submissions = !days.empty();
    if (!submissions)
        days = perDayOf(analysis, false);
    if (days.empty())
        return std::nullopt;
    const auto busiest = std::max_element(days.begin(), days.end(),
                                          [](const auto &a, const auto &b) { return a.second < b.second; });
    const evidence::UtcDay first = days.begin()->first;
    const qint64 count = qint64(days.rbegin()->first) - first + 1;
    const qint64 width = (count + maxColumns - 1) / maxColumns;

    ChartSpec chart;
    chart.kind = ChartKind::Columns;
    const auto dateOf = [&l](qint64 day) { return l.date(day * evidence::secondsPerDay); };
    chart.title = submissions ? l.translate("Reports", "The busiest day was %1, with %n message(s)", nullptr,
                                            plural(busiest->second))
                                    .arg(dateOf(busiest->first))
                              : l.translate("Reports", "The busiest day was %1, with %n delivery(ies)",
                                            nullptr, plural(busiest->second))
                                    .arg(dateOf(busiest->first));
    const QString what =
        submissions ? l.translate("Reports", "Messages by SMTP AUTH") : l.translate("Reports", "Deliveries");
    chart.unit = width == 1 ? l.translate("Reports", "%1 per day").arg(what)
                            : l.translate("Reports", "%1 per %n day(s)", nullptr, plural(width)).arg(what);
    chart.series = {{what, Role::Accent}};
    for (qint64 column = 0; column * width < count; ++column)
        chart.bars.push_back({dateOf(first + column * width), {0}});
    for (const auto &[day, messages] : days)
        chart.bars[static_cast<std::size_t>((day - first) / width)].values[0] += messages;
    return chart;
}

std::optional<ChartSpec> scenarioShare(const plans::Plan &plan, const Language &l)
{
    if (plan.senders == 0)
        return std::nullopt;
    ChartSpec chart;
    chart.kind = ChartKind::Share;
    Bar bar;
    for (const evidence::Scenario scenario : evidence::allScenarios) {
        const auto count = plan.perScenario.find(scenario);
        chart.series.push_back({name(scenario, l), roleOf(scenario)});
        bar.values.push_back(count == plan.perScenario.end() ? 0 : count->second);
    }
    chart.bars = {bar};
    const auto unknown = plan.perScenario.find(evidence::Scenario::Unknown);
    const qint64 known = plan.senders - (unknown == plan.perScenario.end() ? 0 : unknown->second);
    chart.title =
        l.translate("Reports", "The scenario of %1 of %n sender(s) is known", nullptr, plural(plan.senders))
            .arg(l.number(known));
    chart.unit = l.translate("Reports", "Senders");
    return withoutEmptySeries(chart);
}

} // namespace reports
