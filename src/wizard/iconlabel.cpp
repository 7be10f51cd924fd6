// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/iconlabel.h"

#include <QPainter>

namespace wizard {

IconLabel::IconLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString &name, Theme::Ink ink, int size)
{
    m_icon = Theme::icon(name, ink);
    m_size = size;
    updateGeometry();
    update();
}

void IconLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace wizard
