// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/drophint.h"

#include "wizard/theme.h"

#include <QPainter>

namespace wizard {

DropHint::DropHint(QWidget *parent)
    : QWidget(parent)
{
}

void DropHint::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::accent(palette()), 1.5, Qt::DashLine));
    painter.setBrush(Theme::tint(palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::space(2), Theme::space(2));
}

} // namespace wizard
