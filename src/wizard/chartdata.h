// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/chart.h"
#include "reports/language.h"
#include "wizard/senderfilter.h"

#include <QCoreApplication>

namespace wizard {

/*! The content of one chart of the window: the counts of the report's chart, with bars that can be clicked.
    Shares are one bar per part here, because each part filters the table. */
struct ChartData {
    Q_DECLARE_TR_FUNCTIONS(ChartData)
public:
    reports::ChartSpec spec; //!< as drawn in the window
    reports::ChartSpec paper; //!< the same counts as the report draws them
    std::vector<SenderFilter> filters; //!< parallel to spec.bars: the senders behind a bar
    QString note; //!< what is missing or estimated; may be empty
    bool estimated = false;
    bool share = false; //!< each bar is a part with a colour of its own

    bool isEmpty() const { return spec.bars.empty(); }
    QStringList tableHeader() const;
    //! One row per bar, numbers as a program reads them.
    std::vector<QStringList> tableRows() const;

    //! Messages of the senders with the most, stacked by TLS version, the rest gathered.
    static ChartData sendersByTls(const evidence::Analysis &analysis, std::size_t biggest,
                                  const reports::Language &language);
    //! Messages per TLS version.
    static ChartData tlsShare(const evidence::Analysis &analysis, const reports::Language &language);
    //! Messages per way of signing in.
    static ChartData authShare(const evidence::Analysis &analysis, const reports::Language &language);
    //! Messages or deliveries per day, or per several days where there are very many.
    static ChartData messagesPerDay(const evidence::Analysis &analysis, const reports::Language &language);
};

} // namespace wizard
