// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/analysis.h"
#include "imports/inputreport.h"
#include "knowledge/knowledge.h"
#include "plans/plan.h"
#include "reports/document.h"
#include "reports/language.h"

#include <QDate>

namespace reports {

struct ReportOptions {
    QString title; //!< empty: a title that says what it is
    QString language; //!< "en" or "de"
    PageFormat pageFormat = PageFormat::A4;
    QDate today;
};

//! The title of a plan for which nobody has chosen another one.
QString usualTitle(const Language &language);

/*! The migration plan: cover, summary for management, charts, table of all senders, the ways to send with
    their steps, one section per sender, what is not known and why, and the sources. */
Document planDocument(const evidence::Analysis &analysis, const plans::Plan &plan,
                      const knowledge::Knowledge &knowledge, const std::vector<imports::InputReport> &inputs,
                      const ReportOptions &options);

} // namespace reports
