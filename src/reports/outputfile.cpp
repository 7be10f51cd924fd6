// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/outputfile.h"

#include <QSaveFile>

namespace reports {

evidence::Expected<qint64> writeFile(const QString &path,
                                     const std::function<std::optional<evidence::Error>(QIODevice &)> &write)
{
    QSaveFile file(path);
    const auto failed = [&file, &path] {
        return evidence::Error{evidence::ErrorKind::WriteFailed,
                               QStringLiteral("%1: %2").arg(path, file.errorString())};
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    if (const std::optional<evidence::Error> error = write(file)) {
        file.cancelWriting();
        return *error;
    }
    const qint64 size = file.size();
    if (!file.commit())
        return failed();
    return size;
}

} // namespace reports
