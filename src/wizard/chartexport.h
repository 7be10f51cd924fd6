// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/chartdata.h"

#include "evidence/expected.h"

#include <QByteArray>

namespace wizard {

//! Kinds of file that a chart can be kept as.
enum class ChartFormat { Png, Svg, Csv };

//! The chart as a file of this kind, always on white: it is for documents.
QByteArray chartFile(const ChartData &data, ChartFormat format, const reports::Language &language);

} // namespace wizard
