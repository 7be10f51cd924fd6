// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace benchmarks {

/*! Counts the line feeds of a file: the least that reading it can cost, and so the measure for everything
    that does more. Throws std::runtime_error when it cannot be read. */
qint64 countLines(const QString &path);

} // namespace benchmarks
