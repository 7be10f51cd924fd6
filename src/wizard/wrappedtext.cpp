// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/wrappedtext.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace wizard {

namespace {

constexpr std::size_t mostSizes = 32; // while a window is resized every width is a new one

} // namespace

QSize WrappedText::size(const QString &text, const QFont &font, int width)
{
    QString lines = text;
    lines.replace(QLatin1Char('\n'), QChar::LineSeparator);
    if (m_layout.text() != lines || m_layout.font() != font) {
        m_layout.setText(lines);
        m_layout.setFont(font);
        m_layout.beginLayout(); // and never ended: a layout that is begun anew forgets its glyphs
        m_sizes.clear();
    }
    if (m_sizes.size() >= mostSizes)
        m_sizes.clear();
    const auto [size, isNew] = m_sizes.try_emplace(width);
    if (isNew)
        size->second = sizeOfLines(width);
    return size->second;
}

//! Lines begin on whole pixels, as where a style draws them.
QSize WrappedText::sizeOfLines(int width)
{
    const qreal leading = QFontMetricsF(m_layout.font()).leading();
    qreal height = -leading;
    qreal widest = 0;
    m_layout.clearLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(std::max(0, width));
        height = std::ceil(height + leading) + line.height();
        widest = std::max(widest, line.naturalTextWidth());
    }
    return {static_cast<int>(std::ceil(widest)), static_cast<int>(std::ceil(height))};
}

} // namespace wizard
