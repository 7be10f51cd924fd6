// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/markedlist.h"

#include "wizard/iconlabel.h"
#include "wizard/paragraph.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wizard {

MarkedList::MarkedList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::space(2));
}

void MarkedList::setRows(const std::vector<MarkedText> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const MarkedText &marked : rows) {
        auto *row = new QWidget(this);
        auto *mark = new IconLabel(row);
        mark->setIcon(marked.icon, marked.ink, 18);
        auto *text = new Paragraph(row);
        text->setTextFormat(Qt::PlainText);
        text->setText(marked.text);
        row->setToolTip(marked.onHover.toHtmlEscaped());
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(Theme::space(2));
        layout->addWidget(mark, 0, Qt::AlignTop);
        layout->addWidget(text, 1);
        m_layout->addWidget(row);
    }
}

} // namespace wizard
