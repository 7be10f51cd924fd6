// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/reportbuilder.h"

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

InputReport ReportBuilder::finish(const TableReader &reader)
{
    m_report.encoding = reader.encoding();
    for (const auto &[column, count] : m_unknown)
        warn(WarningKind::UnknownValues, count, 0, column);
    if (reader.invalidCharacters())
        warn(WarningKind::InvalidCharacters, reader.invalidCharacters());
    if (reader.endedInsideRecord())
        warn(WarningKind::LastRecordCut);
    if (reader.error())
        m_report.error = reader.error();
    return std::move(m_report);
}

} // namespace imports
