// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "reports/document.h"

#include <QColor>
#include <QFont>

namespace reports {

//! Units of a page: tenths of a typographic point, fine enough for glyphs to keep their true widths.
inline constexpr int unitsPerInch = 720;
constexpr qreal pt(qreal points)
{
    return points * 10;
}

enum class TextStyle : std::uint8_t {
    Body,
    Small,
    Furniture,
    TableHead,
    TableCell,
    Heading1,
    Heading2,
    Heading3,
    CoverTitle,
    CoverSubtitle,
    Figure,
    Code,
};

//! The inks of a page.
namespace ink {
inline const QColor text = inkOf(Theme::Light).text;
inline const QColor quiet = inkOf(Theme::Light).quiet;
inline const QColor line = inkOf(Theme::Light).line;
inline const QColor strongLine(0x8a949d);
inline const QColor tint = inkOf(Theme::Light).tint;
inline const QColor warningTint(0xfdf3ec);
} // namespace ink

//! Fonts and sizes of a report.
class Typography {
public:
    /*! The best of the fonts that this machine has. Fails with ErrorKind::NoFont when it has none that
        can be drawn in any size. Needs a QGuiApplication. */
    static evidence::Expected<Typography> installed();

    QString family() const { return m_family; }
    QFont font(TextStyle style, Weight weight = Weight::Normal) const;
    //! Distance of two base lines, in page units.
    qreal lineHeight(TextStyle style) const;
    QColor colour(TextStyle style, Weight weight = Weight::Normal) const;

private:
    Typography(QString family, QString fixed);

    QString m_family;
    QString m_fixed;
};

} // namespace reports
