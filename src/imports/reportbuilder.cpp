// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/reportbuilder.h"

#include <algorithm>

namespace imports {

ReportBuilder::ReportBuilder(InputReport report, int maxRejectedSamples)
    : m_report(std::move(report))
    , m_maxSamples(maxRejectedSamples)
{
}

void ReportBuilder::reject(RejectedRow row)
{
    constexpr qsizetype maxDetail = 120;
    ++m_report.rejected;
    if (static_cast<int>(m_report.rejectedSamples.size()) >= m_maxSamples)
        return;
    if (row.detail.size() > maxDetail)
        row.detail = row.detail.left(maxDetail) + QChar(0x2026);
    m_report.rejectedSamples.push_back(std::move(row));
}

void ReportBuilder::warn(WarningKind kind, qint64 count, qint64 total, QString name)
{
    m_report.warnings.push_back({kind, count, total, std::move(name)});
}

void ReportBuilder::add(const ReportBuilder &part)
{
    m_report.rows += part.m_report.rows;
    m_report.rejected += part.m_report.rejected;
    m_report.span.add(part.m_report.span);
    for (const auto &[column, count] : part.m_unknown)
        m_unknown[column] += count;
    std::vector<RejectedRow> &samples = m_report.rejectedSamples;
    const auto added = samples.insert(samples.end(), part.m_report.rejectedSamples.begin(), part.m_report.rejectedSamples.end());
    std::inplace_merge(samples.begin(), added, samples.end(),
                       [](const RejectedRow &a, const RejectedRow &b) { return a.line < b.line; });
    samples.resize(std::min(samples.size(), static_cast<std::size_t>(m_maxSamples)));
}

InputReport ReportBuilder::finish(const ReadSummary &summary)
{
    m_report.encoding = summary.encoding;
    for (const auto &[column, count] : m_unknown)
        warn(WarningKind::UnknownValues, count, 0, column);
    if (summary.invalidCharacters)
        warn(WarningKind::InvalidCharacters, summary.invalidCharacters);
    if (summary.endedInsideRecord)
        warn(WarningKind::LastRecordCut);
    if (summary.error)
        m_report.error = summary.error;
    return std::move(m_report);
}

} // namespace imports
