// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "plans/plan.h"
#include "reports/chart.h"
#include "reports/language.h"

#include <optional>

namespace reports {

// The charts of a usage, for paper and window alike. Nothing where the evidence does not say.

//! Messages by SMTP AUTH of the n busiest senders, stacked by TLS version.
std::optional<ChartSpec> messagesPerSender(const evidence::Analysis &analysis, const Language &language,
                                           std::size_t n);
//! The share of the TLS versions in all messages by SMTP AUTH.
std::optional<ChartSpec> tlsShare(const evidence::Analysis &analysis, const Language &language);
//! The share of the ways to sign in.
std::optional<ChartSpec> authShare(const evidence::Analysis &analysis, const Language &language);
//! Messages per day: those by SMTP AUTH where a report has them, else the deliveries that the verdicts count.
std::optional<ChartSpec> messagesPerDay(const evidence::Analysis &analysis, const Language &language);
//! Senders per scenario.
std::optional<ChartSpec> scenarioShare(const plans::Plan &plan, const Language &language);

} // namespace reports
