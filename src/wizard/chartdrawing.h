// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/chartdata.h"

#include <QBrush>
#include <QPalette>

class QChart;

namespace wizard {

//! The brush of a role: its colour, and its hatching where colour alone must not tell.
QBrush brushOf(reports::Role role, const QPalette &palette);

/*! Draws the data as a Qt chart in the colours of the palette and in the font. The bars are in one
    QAbstractBarSeries whose indices count from the bottom for horizontal bars (see barAt). The caller owns
   it. */
QChart *drawnChart(const ChartData &data, const QPalette &palette, const QFont &font,
                   const reports::Language &language);

//! How many named bars a chart of this height has room for.
int barsThatFit(int height, const QFont &font);

//! Which bar of the data the series means by an index.
std::size_t barAt(const ChartData &data, int index);

} // namespace wizard
