// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/linescan.h"

#include <QFile>

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace benchmarks {

qint64 countLines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw std::runtime_error((path + QStringLiteral(": ") + file.errorString()).toStdString());
    std::vector<char> block(256 * 1024);
    qint64 lines = 0;
    qint64 got = 0;
    while ((got = file.read(block.data(), static_cast<qint64>(block.size()))) > 0)
        lines += std::count(block.begin(), block.begin() + got, '\n');
    if (got < 0)
        throw std::runtime_error((path + QStringLiteral(": ") + file.errorString()).toStdString());
    return lines;
}

} // namespace benchmarks
