// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/paragraph.h"

namespace wizard {

namespace {

constexpr int lineLength = 80; // in characters, where nothing else tells the width

} // namespace

Paragraph::Paragraph(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

QMargins Paragraph::margins() const
{
    return contentsMargins() + QMargins(margin(), margin(), margin(), margin());
}

QSize Paragraph::textSize(int width) const
{
    return m_lines.size(text(), font(), width);
}

//! How large the label is at this width.
QSize Paragraph::sizeFor(int width) const
{
    const int room = std::max(width, minimumWidth()) - margins().left() - margins().right();
    return textSize(room).grownBy(margins()).expandedTo(minimumSize());
}

//! Short texts are set in shorter lines, as a QLabel does it.
QSize Paragraph::sizeHint() const
{
    if (text().isEmpty())
        return QLabel::sizeHint();
    if (minimumWidth() > 0)
        return sizeFor(minimumWidth());
    const QFontMetrics metrics = fontMetrics();
    const int room = std::min(metrics.averageCharWidth() * lineLength, maximumWidth()) - margins().left()
        - margins().right();
    QSize size = textSize(room);
    if (size.height() < 4 * metrics.lineSpacing() && size.width() > room / 2)
        size = textSize(room / 2);
    if (size.height() < 2 * metrics.lineSpacing() && size.width() > room / 4)
        size = textSize(room / 4);
    return size.grownBy(margins()).expandedTo(minimumSize());
}

//! As wide as the longest word, as high as one line.
QSize Paragraph::minimumSizeHint() const
{
    if (text().isEmpty())
        return QLabel::minimumSizeHint();
    return {sizeFor(0).width(), sizeFor(QWIDGETSIZE_MAX).height()};
}

int Paragraph::heightForWidth(int width) const
{
    return text().isEmpty() ? QLabel::heightForWidth(width) : sizeFor(width).height();
}

} // namespace wizard
