// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/document.h"
#include "reports/planreport.h"

#include <QHash>

namespace reports {

//! Numbers the sources of a report in the order in which it first cites them.
class SourceRegister {
public:
    //! The number of a source, counted from 1.
    int number(const knowledge::Source &source);
    const std::vector<knowledge::Source> &sources() const { return m_sources; }

private:
    QHash<QString, int> m_numbers;
    std::vector<knowledge::Source> m_sources;
};

//! What every part of the plan is written from, and the document that it is written to.
struct PlanWriter {
    const evidence::Analysis &analysis;
    const plans::Plan &plan;
    const knowledge::Knowledge &knowledge;
    const std::vector<imports::InputReport> &inputs;
    const ReportOptions &options;
    Language language;
    Document document;
    SourceRegister sources;

    void add(Block block) { document.blocks.push_back(std::move(block)); }
    void chapter(const QString &title, const char *id);
    void paragraph(const QString &text, Weight weight = Weight::Normal) { add(Paragraph{{{text, weight}}}); }
    //! "[3]", with "unconfirmed" where the source is not good enough.
    QString cite(const knowledge::Source &source);
    QString in(const knowledge::Text &text) const { return text.in(language.code()); }
    //! The name of a route in the language of the report; its id where the knowledge has none.
    QString routeName(const QString &id) const;
    //! "2. Publish an SPF record": steps have the same numbers wherever they stand.
    QString numbered(std::size_t number, const knowledge::Step &step) const
    {
        return QStringLiteral("%1. %2").arg(number).arg(in(step.text));
    }
    const evidence::AssessedSender &sender(const plans::PlanItem &item) const
    {
        return analysis.senders[item.sender];
    }
};

//! "23 Aug 2026 to 20 Nov 2026".
QString periodText(const evidence::TimeSpan &span, const Language &language);

//! The id of the heading under which a route, the steps of a scenario or a sender stands.
QString routeAnchor(const QString &route);
QString stepsAnchor(evidence::Scenario scenario);
QString senderAnchor(const plans::PlanItem &item);

// The parts, in their order.
void addSummary(PlanWriter &writer);
void addCharts(PlanWriter &writer);
void addSenderTable(PlanWriter &writer);
void addRoutes(PlanWriter &writer);
void addSenderSections(PlanWriter &writer);
void addUnknowns(PlanWriter &writer);
void addSources(PlanWriter &writer);

} // namespace reports
