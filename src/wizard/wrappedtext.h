// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>

#include <map>

namespace wizard {

/*! Plain text that goes over several lines. Layouts inside layouts ask again and again how large it is. Which
    glyphs it needs, which is most of the work, is found once; QFontMetrics::boundingRect finds them each
   time. */
class WrappedText {
public:
    //! How large the text is when no line is wider than this, unless by a single word; in pixels.
    QSize size(const QString &text, const QFont &font, int width);

private:
    QSize sizeOfLines(int width);

    QTextLayout m_layout;
    std::map<int, QSize> m_sizes; //!< by width
};

} // namespace wizard
