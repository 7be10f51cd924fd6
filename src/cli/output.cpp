// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "cli/interrupt.h"
#include "reports/outputfile.h"

#include <QFile>

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

namespace cli {

bool writeOutput(const QString &target, const std::function<void(QIODevice &)> &write, const Console &console)
{
    if (interrupted()) {
        console.complain({}, {evidence::ErrorKind::Cancelled, QString()});
        return false;
    }
    if (target == QLatin1String("-")) {
#ifdef Q_OS_WIN
        _setmode(_fileno(stdout), _O_BINARY); // line ends as they are written
#endif
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return false;
        write(out);
        if (out.flush() && out.error() == QFileDevice::NoError)
            return true;
        console.complain({}, {evidence::ErrorKind::WriteFailed, out.errorString()});
        return false;
    }
    const auto written = reports::writeFile(target, [&](QIODevice &device) -> std::optional<evidence::Error> {
        write(device);
        return std::nullopt;
    });
    if (!written)
        console.complain(target, written.error());
    return written.hasValue();
}

} // namespace cli
