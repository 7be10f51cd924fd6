// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/typography.h"

#include <QFontDatabase>
#include <QFontMetricsF>

namespace reports {

namespace {

struct Measure {
    qreal size; //!< points
    qreal leading; //!< line height as a multiple of the size
    QFont::Weight weight;
};

Measure measureOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Body:
        return {9.5, 1.42, QFont::Normal};
    case TextStyle::Small:
        return {8.25, 1.45, QFont::Normal};
    case TextStyle::Furniture:
        return {7.5, 1.4, QFont::Normal};
    case TextStyle::TableHead:
        return {7.75, 1.35, QFont::DemiBold};
    case TextStyle::TableCell:
        return {8.5, 1.35, QFont::Normal};
    case TextStyle::Heading1:
        return {21, 1.22, QFont::DemiBold};
    case TextStyle::Heading2:
        return {13.5, 1.28, QFont::DemiBold};
    case TextStyle::Heading3:
        return {10, 1.4, QFont::DemiBold};
    case TextStyle::CoverTitle:
        return {34, 1.15, QFont::DemiBold};
    case TextStyle::CoverSubtitle:
        return {14, 1.4, QFont::Normal};
    case TextStyle::Figure:
        return {25, 1.2, QFont::DemiBold};
    case TextStyle::Code:
        return {8, 1.45, QFont::Normal};
    }
    return {9.5, 1.48, QFont::Normal};
}

//! Whether the family has letters: where no font is installed, Qt still names families, of empty boxes.
bool hasLetters(const QString &family)
{
    return QFontMetricsF(QFont(family)).inFont(QLatin1Char('A'));
}

//! The first family of the list that is installed, scales and has letters; empty when there is none.
QString firstOf(const QStringList &wanted, const QStringList &installed)
{
    for (const QString &family : wanted) {
        if (installed.contains(family) && QFontDatabase::isSmoothlyScalable(family) && hasLetters(family))
            return family;
    }
    return {};
}

} // namespace

Typography::Typography(QString family, QString fixed)
    : m_family(std::move(family))
    , m_fixed(std::move(fixed))
{
}

evidence::Expected<Typography> Typography::installed()
{
    const QStringList families = QFontDatabase::families(QFontDatabase::Latin);
    // No family that joins characters to special glyphs (Inter, Cascadia): copied from the PDF, brackets and
    // operators would be missing.
    static const QStringList sans{QStringLiteral("Segoe UI"),  QStringLiteral("Helvetica Neue"),
                                  QStringLiteral("Noto Sans"), QStringLiteral("Source Sans 3"),
                                  QStringLiteral("Open Sans"), QStringLiteral("Liberation Sans"),
                                  QStringLiteral("Arial"),     QStringLiteral("DejaVu Sans")};
    static const QStringList fixed{QStringLiteral("Consolas"),       QStringLiteral("Menlo"),
                                   QStringLiteral("Noto Sans Mono"), QStringLiteral("Liberation Mono"),
                                   QStringLiteral("Courier New"),    QStringLiteral("DejaVu Sans Mono")};
    QString family = firstOf(sans, families);
    if (family.isEmpty())
        family = firstOf(families, families);
    if (family.isEmpty())
        return evidence::Error{evidence::ErrorKind::NoFont, QString()};
    const QString code = firstOf(fixed, families);
    return Typography(family, code.isEmpty() ? family : code);
}

QFont Typography::font(TextStyle style, Weight weight) const
{
    const Measure measure = measureOf(style);
    QFont font(style == TextStyle::Code ? m_fixed : m_family);
    font.setPixelSize(qRound(pt(measure.size)));
    font.setWeight(weight == Weight::Bold ? QFont::DemiBold : measure.weight);
    // Hints are for screens; on paper they would only make widths uneven.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

qreal Typography::lineHeight(TextStyle style) const
{
    const Measure measure = measureOf(style);
    return pt(measure.size * measure.leading);
}

QColor Typography::colour(TextStyle style, Weight weight) const
{
    if (weight == Weight::Quiet || style == TextStyle::Furniture || style == TextStyle::TableHead
        || style == TextStyle::CoverSubtitle)
        return ink::quiet;
    return style == TextStyle::Heading1 ? lookOf(Role::Accent).light : ink::text;
}

} // namespace reports
