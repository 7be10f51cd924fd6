// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/foldbutton.h"

namespace wizard {

FoldButton::FoldButton(QWidget *parent)
    : QToolButton(parent)
{
    setCheckable(true);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setArrowType(Qt::RightArrow);
}

void FoldButton::setContent(QWidget *content)
{
    connect(this, &QToolButton::toggled, this, [this, content](bool unfolded) { show(content, unfolded); });
    show(content, isChecked());
}

void FoldButton::show(QWidget *content, bool unfolded)
{
    setArrowType(unfolded ? Qt::DownArrow : Qt::RightArrow);
    content->setVisible(unfolded);
}

} // namespace wizard
