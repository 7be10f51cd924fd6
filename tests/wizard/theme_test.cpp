// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/theme.h"

#include "reports/palette.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFontInfo>
#include <QImage>
#include <QLineEdit>
#include <QRadioButton>

namespace wizard {
namespace {

QPalette palette(const QColor &window, const QColor &text)
{
    QPalette result;
    result.setColor(QPalette::Window, window);
    result.setColor(QPalette::Base, window.lightness() > 128 ? QColor(Qt::white) : window.darker(120));
    result.setColor(QPalette::WindowText, text);
    return result;
}

const std::vector<QPalette> &palettes()
{
    static const std::vector<QPalette> all{
        palette(QColor(0xefefef), Qt::black), palette(Qt::white, Qt::black),
        palette(QColor(0x2b2b2b), Qt::white), palette(Qt::black, Qt::yellow)};
    return all;
}

TEST(Theme, EveryInkCanBeReadOnEveryPalette)
{
    for (const QPalette &p : palettes()) {
        for (const auto ink : {Theme::Ink::Text, Theme::Ink::Quiet, Theme::Ink::Accent, Theme::Ink::Warning,
                               Theme::Ink::Error, Theme::Ink::Good}) {
            EXPECT_GE(reports::contrast(Theme::ink(ink, p), p.color(QPalette::Window)), 4.5)
                << static_cast<int>(ink) << " on " << p.color(QPalette::Window).name().toStdString();
        }
    }
}

TEST(Theme, TextStaysReadableOnTheTint)
{
    for (const QPalette &p : palettes()) {
        EXPECT_GE(reports::contrast(p.color(QPalette::WindowText), Theme::tint(p)), 4.5);
        EXPECT_GE(reports::contrast(Theme::accent(p), Theme::tint(p)), 3.0);
    }
}

TEST(Theme, KnowsDarkFromLight)
{
    EXPECT_FALSE(Theme::isDark(palettes()[0]));
    EXPECT_TRUE(Theme::isDark(palettes()[2]));
}

TEST(Theme, SizesFollowTheSystemsFont)
{
    const qreal base = QApplication::font().pointSizeF();
    EXPECT_DOUBLE_EQ(Theme::font(Theme::Size::Heading).pointSizeF(), base * 1.25);
    EXPECT_DOUBLE_EQ(Theme::font(Theme::Size::Title).pointSizeF(), base * 1.6);
}

TEST(Theme, FieldsHaveOutlinesOnDarkPages)
{
    const QPalette before = QApplication::palette();
    QWidget place;
    QLineEdit line(&place);
    QRadioButton mark(&place);
    Theme::outlineFields(&place);
    for (const QPalette &p : palettes()) {
        QApplication::setPalette(p);
        QCoreApplication::processEvents();
        for (const QWidget *field : {static_cast<QWidget *>(&line), static_cast<QWidget *>(&mark)}) {
            const QColor window = field->palette().color(QPalette::Window);
            if (Theme::isDark(p)) {
                EXPECT_GE(reports::contrast(window.darker(140), p.color(QPalette::Base)), 3.0)
                    << window.name().toStdString();
            } else {
                EXPECT_EQ(window, p.color(QPalette::Window)) << "nothing to mend";
            }
        }
    }
    QApplication::setPalette(before);
}

//! The strongest colour of an icon as it is painted.
QColor inkOf(const QIcon &icon, QIcon::Mode mode)
{
    const QImage image = icon.pixmap(QSize(48, 48), mode).toImage();
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            if (c.alpha() > strongest.alpha())
                strongest = c;
        }
    }
    return strongest.alpha() > 200 ? QColor(strongest.rgb()) : QColor();
}

TEST(Theme, IconsFollowThePaletteAtTheMomentOfPainting)
{
    const QPalette before = QApplication::palette();
    const QIcon icon = Theme::icon(QStringLiteral("add"));
    QApplication::setPalette(palette(Qt::white, QColor(0x101010)));
    EXPECT_EQ(inkOf(icon, QIcon::Normal).name(), QStringLiteral("#101010"));
    QApplication::setPalette(palette(Qt::black, QColor(0xf0f0f0)));
    EXPECT_EQ(inkOf(icon, QIcon::Normal).name(), QStringLiteral("#f0f0f0"));
    QPalette disabled = QApplication::palette();
    disabled.setColor(QPalette::Disabled, QPalette::WindowText, QColor(0x808080));
    QApplication::setPalette(disabled);
    EXPECT_EQ(inkOf(icon, QIcon::Disabled).name(), QStringLiteral("#808080"));
    QApplication::setPalette(before);
}

TEST(Icons, EveryOneCanBeDrawnAndTakesTheInk)
{
    const QStringList names = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    ASSERT_GE(names.size(), 25);
    for (const QString &name : names) {
        if (name == QLatin1String("postlotse.svg"))
            continue; // the mark of the program has its own colours
        QFile file(QStringLiteral(":/icons/") + name);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.readAll().contains("stroke=\"currentColor\" stroke-width=\"1.5\""))
            << name.toStdString();
        EXPECT_TRUE(inkOf(Theme::icon(name.chopped(4)), QIcon::Normal).isValid()) << name.toStdString();
    }
}

} // namespace
} // namespace wizard
