// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/inputreport.h"
#include "imports/table.h"

namespace imports {

//! Fills the report of one file while its rows are read.
class ReportBuilder {
public:
    ReportBuilder(InputReport report, int maxRejectedSamples);

    void countRow() { ++m_report.rows; }
    //! Notes a rejected row, one that was counted already.
    void reject(RejectedRow row);
    void addTime(evidence::UtcSeconds time) { m_report.span.add(time); }
    void warn(WarningKind kind, qint64 count = 0, qint64 total = 0, QString name = {});
    //! Counts values of a column that are not known; one warning per column comes of it.
    void countUnknown(const QString &column) { ++m_unknown[column]; }

    //! A builder for a part of the same file, to be added later.
    ReportBuilder emptyCopy() const { return ReportBuilder({}, m_maxSamples); }
    //! Adds what another builder counted about the same file. The rejected rows come in the order of their lines.
    void add(const ReportBuilder &part);

    //! The report, with what was learned while reading.
    InputReport finish(const ReadSummary &summary);

private:
    InputReport m_report;
    int m_maxSamples;
    std::map<QString, qint64> m_unknown;
};

} // namespace imports
