// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/typography.h"

#include <QHash>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace reports {

//! Text broken into lines of a width. Words and addresses that are longer than a line break anywhere.
class TextBox {
public:
    TextBox(const Runs &runs, TextStyle style, const Typography &typography, qreal width,
            Qt::Alignment alignment = Qt::AlignLeft);

    int lineCount() const { return static_cast<int>(m_tops.size()) - 1; }
    qreal height() const { return m_tops.back(); }
    qreal top(int line) const { return m_tops[static_cast<std::size_t>(line)]; }
    qreal bottom(int line) const { return m_tops[static_cast<std::size_t>(line) + 1]; }

    //! Draws the lines from first up to, and without, last, so that the first of them starts at origin.
    void draw(QPainter &painter, QPointF origin, int first, int last) const;
    void draw(QPainter &painter, QPointF origin) const { draw(painter, origin, 0, lineCount()); }

private:
    std::unique_ptr<QTextLayout> m_layout;
    std::vector<qreal> m_tops; //!< of every line, and the bottom of the last
    QColor m_colour;
};

using TextBoxPtr = std::shared_ptr<const TextBox>;

/*! Makes text boxes and remembers them: labels and steps come back on every sheet of a report, and shaping
   them anew would take most of its time. Forgets everything when it holds too much. */
class TextBoxes {
public:
    explicit TextBoxes(const Typography &typography)
        : m_typography(typography)
    {
    }

    TextBoxPtr get(const Runs &runs, TextStyle style, qreal width, Qt::Alignment alignment);

private:
    const Typography &m_typography;
    QHash<QString, TextBoxPtr> m_boxes;
};

} // namespace reports
