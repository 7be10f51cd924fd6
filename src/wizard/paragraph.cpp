// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/paragraph.h"

namespace wizard {

namespace {

constexpr std::size_t mostHeights = 32; // while a window is resized every width is a new one

} // namespace

Paragraph::Paragraph(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
}

int Paragraph::heightForWidth(int width) const
{
    if (m_text != text() || m_heights.size() >= mostHeights) {
        m_heights.clear();
        m_text = text();
    }
    const auto [height, isNew] = m_heights.try_emplace(width);
    if (isNew)
        height->second = QLabel::heightForWidth(width);
    return height->second;
}

void Paragraph::changeEvent(QEvent *event)
{
    m_heights.clear(); // with another font or style everything is different
    QLabel::changeEvent(event);
}

} // namespace wizard
