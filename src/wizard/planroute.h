// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/knowledge.h"
#include "plans/plan.h"
#include "reports/language.h"

#include <QCoreApplication>

namespace wizard {

//! The part of the plan for one sender as rich text.
class PlanRoute {
    Q_DECLARE_TR_FUNCTIONS(PlanRoute)
public:
    PlanRoute(const knowledge::Knowledge &knowledge, const reports::Language &language);

    //! Why it needs attention, its route with what speaks for and against it, and its checklist. Everything
    //! that came from files is escaped; links lead to https pages only.
    QString html(const plans::PlanItem &item) const;

private:
    QString in(const knowledge::Text &text) const;
    QString arguments(const QString &title, const std::vector<knowledge::Argument> &arguments) const;
    QString route(const plans::PlanItem &item) const;
    QString steps(const plans::PlanItem &item) const;
    QString cite(const knowledge::Source &source) const;

    const knowledge::Knowledge &m_knowledge;
    const reports::Language &m_language;
};

} // namespace wizard
