// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/chart.h"
#include "reports/language.h"
#include "wizard/senderfilter.h"

#include <QCoreApplication>

namespace wizard {

//! The content of one chart: plain counts with their words, free of how they are drawn.
struct ChartData {
    Q_DECLARE_TR_FUNCTIONS(ChartData)
public:
    reports::ChartSpec spec;
    std::vector<SenderFilter> filters; //!< parallel to spec.bars: the senders behind a bar
    QString note;                      //!< what is missing or estimated; may be empty
    bool estimated = false;

    bool isEmpty() const { return spec.bars.empty(); }
    //! The counts as a table: a header, then one row per bar.
    std::vector<QStringList> table() const;

    //! Messages of the senders with the most, stacked by TLS version, the rest gathered.
    static ChartData sendersByTls(const std::vector<SenderRow> &rows, std::size_t biggest,
                                  const reports::Language &language);
    //! Messages per TLS version, one bar each.
    static ChartData tlsShare(const std::vector<SenderRow> &rows, const reports::Language &language);
    //! Messages per way of signing in, one bar each.
    static ChartData authShare(const std::vector<SenderRow> &rows, const reports::Language &language);
    //! Messages per day without gaps: submissions where a report names their days, else deliveries.
    static ChartData messagesPerDay(const evidence::Analysis &analysis, const reports::Language &language);
};

} // namespace wizard
