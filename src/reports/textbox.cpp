// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/textbox.h"

#include <QPainter>

namespace reports {

TextBox::TextBox(const Runs &runs, TextStyle style, const Typography &typography, qreal width,
                 Qt::Alignment alignment)
    : m_colour(typography.colour(style))
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const Run &run : runs) {
        const QString part = shown(run.text).replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
        if (run.weight != Weight::Normal) {
            QTextCharFormat format;
            format.setForeground(typography.colour(style, run.weight));
            if (run.weight == Weight::Bold)
                format.setFontWeight(QFont::DemiBold);
            formats.append({static_cast<int>(text.size()), static_cast<int>(part.size()), format});
        }
        text += part;
    }
    m_layout = std::make_unique<QTextLayout>(text, typography.font(style));
    m_layout->setFormats(formats);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    m_layout->setTextOption(option);

    const qreal usual = typography.lineHeight(style);
    qreal y = 0;
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        // Fonts that stand in for missing glyphs may be taller than the line.
        const qreal height = std::max(usual, line.height());
        line.setPosition({0, y + (height - line.height()) / 2});
        m_tops.push_back(y);
        y += height;
    }
    m_layout->endLayout();
    m_tops.push_back(y);
}

TextBoxPtr TextBoxes::get(const Runs &runs, TextStyle style, qreal width, Qt::Alignment alignment)
{
    constexpr qsizetype limit = 4096;
    constexpr qsizetype longest = 2000; // a text beyond this is large and hardly comes back
    QString key =
        QStringLiteral("%1 %2 %3").arg(static_cast<int>(style)).arg(width).arg(static_cast<int>(alignment));
    for (const Run &run : runs) {
        key += QChar(static_cast<char16_t>(run.weight));
        key += run.text;
    }
    if (const auto known = m_boxes.constFind(key); known != m_boxes.constEnd())
        return *known;
    auto box = std::make_shared<const TextBox>(runs, style, m_typography, width, alignment);
    if (m_boxes.size() >= limit)
        m_boxes.clear();
    if (key.size() <= longest)
        m_boxes.insert(key, box);
    return box;
}

void TextBox::draw(QPainter &painter, QPointF origin, int first, int last) const
{
    painter.setPen(m_colour);
    const QPointF shifted(origin.x(), origin.y() - top(first));
    for (int i = first; i < last; ++i)
        m_layout->lineAt(i).draw(&painter, shifted);
}

} // namespace reports
