// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"

#include <functional>
#include <optional>

class QIODevice;

namespace reports {

/*! Writes a file that appears whole or not at all: what was there before stays until the new content is
    complete. The function may end it with an error, which comes back. Returns the size in bytes;
    ErrorKind::WriteFailed carries the path and the system's own text. */
evidence::Expected<qint64> writeFile(const QString &path,
                                     const std::function<std::optional<evidence::Error>(QIODevice &)> &write);

} // namespace reports
