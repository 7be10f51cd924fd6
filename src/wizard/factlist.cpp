// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/factlist.h"

#include "wizard/iconlabel.h"
#include "wizard/paragraph.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <memory>

namespace wizard {

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::space(2));
}

void FactList::setFacts(const std::vector<knowledge::Fact> &facts, const reports::Language &language,
                        const QString &icon, Theme::Ink ink)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const knowledge::Fact &fact : facts) {
        auto *row = new QWidget(this);
        auto *mark = new IconLabel(row);
        mark->setIcon(icon, ink, 18);
        auto *text = new Paragraph(row);
        text->setTextFormat(Qt::PlainText);
        text->setText(fact.text.in(language.code()));
        row->setToolTip(citation(fact.source, language).toHtmlEscaped());
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Theme::space(2));
        layout->addWidget(mark, 0, Qt::AlignTop);
        layout->addWidget(text, 1);
        m_layout->addWidget(row);
    }
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
