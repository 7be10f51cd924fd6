// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "cli/interrupt.h"
#include "reports/outputfile.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

namespace cli {

namespace {

bool writeToStandardOutput(const Output &output, const Console &console)
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stdout), _O_BINARY); // line ends as they are written
#endif
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return false;
    output.write(out);
    if (out.flush() && out.error() == QFileDevice::NoError)
        return true;
    console.complain({}, {evidence::ErrorKind::WriteFailed, out.errorString()});
    return false;
}

bool isStopped(const Console &console)
{
    if (!interrupted())
        return false;
    console.complain({}, {evidence::ErrorKind::Cancelled, QString()});
    return true;
}

//! The path by which a file is known in its real folder.
QString placeOf(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists())
        return info.canonicalFilePath();
    const QString folder = QFileInfo(info.path()).canonicalFilePath();
    return folder.isEmpty() ? info.absoluteFilePath() : folder + QLatin1Char('/') + info.fileName();
}

} // namespace

bool writeOutputs(const std::vector<Output> &outputs, const Console &console)
{
    const auto isStandard = [](const Output &output) { return output.target == QLatin1String("-"); };
    std::vector<std::pair<QString, reports::OutputFile>> files;
    for (const Output &output : outputs) {
        if (isStandard(output))
            continue;
        if (isStopped(console))
            return false;
        reports::OutputFile &file = files.emplace_back(output.target, reports::OutputFile(output.target)).second;
        const auto error = file.write([&](QIODevice &device) -> std::optional<evidence::Error> {
            output.write(device);
            return std::nullopt;
        });
        if (error) {
            console.complain(output.target, *error);
            return false;
        }
    }
    for (const Output &output : outputs) {
        if (isStopped(console) || (isStandard(output) && !writeToStandardOutput(output, console)))
            return false;
    }
    for (auto &[target, file] : files) {
        if (const auto committed = file.commit(); !committed) {
            console.complain(target, committed.error());
            return false;
        }
    }
    return true;
}

bool writeOutput(const QString &target, const std::function<void(QIODevice &)> &write, const Console &console)
{
    return writeOutputs({{target, write}}, console);
}

bool isSameFile(const QString &a, const QString &b)
{
    return placeOf(a) == placeOf(b);
}

} // namespace cli
