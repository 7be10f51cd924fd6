// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/factlist.h"

#include <QCoreApplication>

namespace wizard {

FactList::FactList(QWidget *parent)
    : MarkedList(parent)
{
}

void FactList::setFacts(const std::vector<knowledge::Fact> &facts, const reports::Language &language,
                        const QString &icon, Theme::Ink ink)
{
    std::vector<MarkedText> rows;
    for (const knowledge::Fact &fact : facts)
        rows.push_back({icon, ink, fact.text.in(language.code()), citation(fact.source, language)});
    setRows(rows);
}

QString citation(const knowledge::Source &source, const reports::Language &language)
{
    QString text = source.title;
    if (source.date.isValid())
        text += QStringLiteral(", ") + language.date(source.date);
    if (source.confidence != knowledge::Confidence::Confirmed)
        text += QStringLiteral(" – ") + QCoreApplication::translate("Citation", "unconfirmed");
    return text;
}

} // namespace wizard
