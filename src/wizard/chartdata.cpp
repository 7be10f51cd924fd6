// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/chartdata.h"

#include "reports/reasontexts.h"

#include <algorithm>
#include <numeric>

namespace wizard {

using namespace evidence;

namespace {

constexpr UtcDay longest = 366; // days in a chart: one wrong date must not stretch it over decades

QString estimatedMark(bool estimated)
{
    return estimated ? QStringLiteral("≈ ") : QString();
}

//! A bar per entry with messages, each in a series of its own, so that each has its own colour.
template <typename Counts, typename Values>
void addBars(ChartData &chart, const Counts &counts, const Values &values, const reports::Language &language)
{
    std::vector<typename Values::value_type> present;
    for (const auto value : values)
        if (counts[value] > 0)
            present.push_back(value);
    for (std::size_t i = 0; i < present.size(); ++i) {
        const QString name = reports::name(present[i], language);
        chart.spec.series.push_back({name, reports::roleOf(present[i])});
        std::vector<qint64> bar(present.size(), 0);
        bar[i] = counts[present[i]];
        chart.spec.bars.push_back({name, std::move(bar)});
    }
    for (const auto value : present) {
        SenderFilter filter;
        if constexpr (std::is_same_v<typename Values::value_type, TlsVersion>)
            filter.tls = {value};
        else
            filter.auth = {value};
        chart.filters.push_back(std::move(filter));
    }
}

} // namespace

std::vector<QStringList> ChartData::table() const
{
    QStringList header {spec.kind == reports::ChartKind::Columns ? tr("Day (UTC)") : QString()};
    for (const reports::Series &series : spec.series)
        header += series.name;
    header += tr("Total");
    std::vector<QStringList> rows {header};
    for (const reports::Bar &bar : spec.bars) {
        QStringList row {bar.label};
        for (const qint64 value : bar.values)
            row += QString::number(value);
        row += QString::number(bar.total());
        rows.push_back(row);
    }
    return rows;
}

ChartData ChartData::sendersByTls(const std::vector<SenderRow> &rows, std::size_t biggest,
                                  const reports::Language &language)
{
    ChartData chart;
    chart.spec.unit = tr("messages");
    int on10 = 0;
    int on11 = 0;
    int outdated = 0;
    int unknown = 0;
    std::vector<const SenderRow *> counted;
    for (const SenderRow &row : rows) {
        on10 += row.tls[TlsVersion::Tls10] > 0;
        on11 += row.tls[TlsVersion::Tls11] > 0;
        outdated += row.tls.outdated() > 0;
        unknown += !row.hasTls();
        if (row.messages.value_or(0) > 0)
            counted.push_back(&row);
        chart.estimated = chart.estimated || row.estimated;
    }
    const int known = static_cast<int>(rows.size()) - unknown;

    if (known == 0)
        chart.spec.title = tr("TLS versions are not known");
    else if (outdated == 0)
        chart.spec.title = unknown ? tr("No sender of which TLS is known uses 1.0 or 1.1")
                                   : tr("No sender uses TLS 1.0 or 1.1");
    else if (on11 == 0)
        chart.spec.title = tr("%n senders still use TLS 1.0", nullptr, on10);
    else if (on10 == 0)
        chart.spec.title = tr("%n senders still use TLS 1.1", nullptr, on11);
    else
        chart.spec.title = tr("%n senders still use TLS 1.0 or 1.1", nullptr, outdated);
    if (unknown)
        chart.note = tr("%1 of %n senders have no TLS data, because no SMTP AUTH report counts their messages "
                        "per TLS version.",
                        nullptr, static_cast<int>(rows.size()))
                         .arg(language.number(unknown));

    const auto bigger = [](const SenderRow *a, const SenderRow *b) {
        return *a->messages != *b->messages ? *a->messages > *b->messages : a->address < b->address;
    };
    const std::size_t shown = counted.size() > biggest + 1 ? biggest : counted.size(); // never "others (1)"
    std::partial_sort(counted.begin(), counted.begin() + static_cast<std::ptrdiff_t>(shown), counted.end(), bigger);

    std::vector<TlsCounts> bars;
    TlsCounts others;
    for (std::size_t i = 0; i < counted.size(); ++i) {
        TlsCounts tls = counted[i]->tls;
        // Messages that no version is known of are still messages of the bar.
        tls[TlsVersion::Unknown] += std::max<std::int64_t>(0, *counted[i]->messages - tls.total());
        if (i >= shown) {
            others += tls;
            continue;
        }
        bars.push_back(tls);
        chart.spec.bars.push_back({counted[i]->address, {}});
        SenderFilter filter;
        filter.text = counted[i]->address;
        chart.filters.push_back(std::move(filter));
    }
    if (counted.size() > shown) {
        bars.push_back(others);
        const auto rest = static_cast<qint64>(counted.size() - shown);
        chart.spec.bars.push_back({tr("others (%1)").arg(language.number(rest)), {}});
        chart.filters.emplace_back();
    }
    const TlsCounts total = std::accumulate(bars.begin(), bars.end(), TlsCounts {}, [](TlsCounts sum, const TlsCounts &c) {
        return sum += c;
    });
    for (const TlsVersion version : allTlsVersions) {
        if (total[version] == 0)
            continue;
        chart.spec.series.push_back({reports::name(version, language), reports::roleOf(version)});
        for (std::size_t i = 0; i < bars.size(); ++i)
            chart.spec.bars[i].values.push_back(bars[i][version]);
    }
    return chart;
}

ChartData ChartData::tlsShare(const std::vector<SenderRow> &rows, const reports::Language &language)
{
    ChartData chart;
    chart.spec.unit = tr("messages");
    TlsCounts counts;
    for (const SenderRow &row : rows) {
        counts += row.tls;
        chart.estimated = chart.estimated || row.estimated;
    }
    const std::int64_t known = counts.total() - counts[TlsVersion::Unknown];
    if (known == 0)
        chart.spec.title = tr("TLS versions are not known");
    else if (counts.outdated() == 0)
        chart.spec.title = tr("Every message of known version uses TLS 1.2 or newer");
    else
        chart.spec.title = tr("%1 of messages use TLS 1.0 or 1.1")
                               .arg(estimatedMark(chart.estimated)
                                    + language.percent(static_cast<double>(counts.outdated())
                                                       / static_cast<double>(known)));
    if (known > 0 && counts[TlsVersion::Unknown] > 0)
        chart.note = tr("The share leaves out %1 messages of unknown version.")
                         .arg(language.number(counts[TlsVersion::Unknown]));
    addBars(chart, counts, allTlsVersions, language);
    return chart;
}

ChartData ChartData::authShare(const std::vector<SenderRow> &rows, const reports::Language &language)
{
    ChartData chart;
    chart.spec.unit = tr("messages");
    AuthCounts counts;
    for (const SenderRow &row : rows)
        counts += row.auth;
    const std::int64_t known = counts.total() - counts[AuthMethod::Unknown];
    if (known == 0)
        chart.spec.title = tr("Ways of signing in are not known");
    else if (counts[AuthMethod::Basic] == 0)
        chart.spec.title = tr("No message of known sign-in uses Basic Authentication");
    else
        chart.spec.title = tr("%1 of messages sign in with Basic Authentication")
                               .arg(language.percent(static_cast<double>(counts[AuthMethod::Basic])
                                                     / static_cast<double>(known)));
    if (known > 0 && counts[AuthMethod::Unknown] > 0)
        chart.note = tr("The share leaves out %1 messages of unknown sign-in.")
                         .arg(language.number(counts[AuthMethod::Unknown]));
    addBars(chart, counts, allAuthMethods, language);
    return chart;
}

ChartData ChartData::messagesPerDay(const Analysis &analysis, const reports::Language &language)
{
    ChartData chart;
    chart.spec.kind = reports::ChartKind::Columns;
    bool submissions = false;
    bool deliveries = false;
    std::map<UtcDay, std::int64_t> days;
    for (const AssessedSender &assessed : analysis.senders) {
        const SenderEvidence &sender = analysis.evidence(assessed);
        const DayCounts &counts = daysOf(sender, assessed.verdict.basis);
        if (!counts.empty())
            (sender.submissionsPerDay.empty() ? deliveries : submissions) = true;
        for (const DayCount &count : counts)
            days[count.day] += count.messages;
    }
    const bool mixed = submissions && deliveries;
    chart.spec.unit = deliveries && !submissions ? tr("deliveries") : tr("messages");
    if (days.empty()) {
        chart.spec.title = tr("Days are not known");
        return chart;
    }
    const auto busiest = std::max_element(days.begin(), days.end(),
                                          [](const auto &a, const auto &b) { return a.second < b.second; });
    chart.spec.title = tr("The busiest day was %1 with %2 %3",
                          "%1: date, %2: number, %3: messages or deliveries")
                           .arg(language.date(busiest->first * secondsPerDay), language.number(busiest->second),
                                chart.spec.unit);
    if (mixed)
        chart.note = tr("Senders that the detail report does not name are counted by their deliveries.");
    else if (deliveries)
        chart.note = tr("These are deliveries from message traces: one message to three people counts three times.");
    chart.spec.series.push_back({chart.spec.unit, reports::Role::Accent});
    const UtcDay last = days.rbegin()->first;
    const UtcDay first = std::max(days.begin()->first, last - longest + 1);
    if (first > days.begin()->first)
        chart.note = tr("Only the last %n days are shown.", nullptr, longest);
    for (UtcDay day = first; day <= last; ++day) {
        const auto found = days.find(day);
        chart.spec.bars.push_back({language.date(day * secondsPerDay), {found == days.end() ? 0 : found->second}});
        SenderFilter filter;
        filter.day = day;
        chart.filters.push_back(std::move(filter));
    }
    return chart;
}

} // namespace wizard
