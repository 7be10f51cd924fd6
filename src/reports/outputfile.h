// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"

#include <functional>
#include <memory>
#include <optional>

class QFileDevice;
class QIODevice;

namespace reports {

/*! A file that appears whole or not at all: what was there before stays until it is committed. A device or a pipe is written
    to directly. Errors are ErrorKind::WriteFailed with the path and the system's own text. */
class OutputFile {
public:
    explicit OutputFile(const QString &path);
    ~OutputFile();
    OutputFile(OutputFile &&) noexcept;
    OutputFile &operator=(OutputFile &&) noexcept;

    //! Writes the content. The function may end it with an error, which comes back.
    std::optional<evidence::Error> write(const std::function<std::optional<evidence::Error>(QIODevice &)> &write);
    //! Puts the file in its place, and returns its size in bytes; 0 for a device or a pipe.
    evidence::Expected<qint64> commit();

private:
    evidence::Error failure() const;

    QString m_path;
    std::unique_ptr<QFileDevice> m_file;
};

//! Writes one file and commits it; errors as above.
evidence::Expected<qint64> writeFile(const QString &path,
                                     const std::function<std::optional<evidence::Error>(QIODevice &)> &write);

} // namespace reports
