// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/sourcefailure.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace microsoft365 {

// Files that are on the disk when a function returns, whatever happens to the power afterwards.

//! Cuts a file to a length and adds bytes. It is made when the length is 0.
std::optional<SourceFailure> appendDurably(const QString &path, qint64 length, const QByteArray &bytes);
//! Lets a file have a new content, or the old one, but never half of it. Others may not read it while it is
//! private.
std::optional<SourceFailure> replaceDurably(const QString &path, const QString &draft,
                                            const QByteArray &bytes, bool isPrivate);
//! Gives a file another name, at which there may be a file already.
std::optional<SourceFailure> rename(const QString &from, const QString &to);

} // namespace microsoft365
