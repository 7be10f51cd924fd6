// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QString>

class QLabel;
class QTableView;
class QTreeView;
class QWidget;

namespace wizard {

//! The visual language: three sizes, two weights, one accent, spacing in multiples of four.
class Theme {
public:
    //! 1, 1.25 and 1.6 times the system's font, and the one large number of a page.
    enum class Size { Text, Heading, Title, Number };
    enum class Weight { Normal, Strong };
    //! Which colour an icon takes.
    enum class Ink { Text, Quiet, Accent, Warning, Error, Good };

    //! Spacing in pixels: steps × 4.
    static constexpr int space(int steps) { return steps * 4; }

    //! The application's font in one of the sizes.
    static QFont font(Size size, Weight weight = Weight::Normal);
    //! Gives a label one of the sizes; its text is shown as it is, never as rich text.
    static void style(QLabel *label, Size size, Weight weight = Weight::Normal);
    //! Gives a label (or any widget) the quiet colour of secondary text, also after a change of palette.
    static void makeQuiet(QWidget *widget);
    //! Readable rows, no grid, sorting by header, whole rows selected; numbers are right-aligned by the
    //! model.
    static void style(QTableView *table);
    //! The same for a list with columns.
    static void style(QTreeView *tree);
    //! Keeps the outlines of the fields and marks in a place visible, also after a change of palette. Styles
    //! make them from the window colour, which comes to nothing on a dark page.
    static void outlineFields(QWidget *place);

    static bool isDark(const QPalette &palette);
    //! The accent, with at least 4.5:1 against the window and page colours of this palette.
    static QColor accent(const QPalette &palette);
    static QColor ink(Ink ink, const QPalette &palette);
    //! Secondary text: between the text and the window colour, still at 4.5:1.
    static QColor quiet(const QPalette &palette);
    //! A faint tint of the accent on the colour of pages, for surfaces that stand out a little.
    static QColor tint(const QPalette &palette);

    //! The icon :/icons/NAME.svg, recoloured for the palette and state whenever it is painted.
    static QIcon icon(const QString &name, Ink ink = Ink::Text);
};

} // namespace wizard
