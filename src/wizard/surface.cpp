// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/surface.h"

#include "wizard/theme.h"

#include <QPainter>

namespace wizard {

Surface::Surface(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(NoFrame);
}

void Surface::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::tint(palette()));
    painter.drawRoundedRect(rect(), Theme::space(2), Theme::space(2));
}

} // namespace wizard
