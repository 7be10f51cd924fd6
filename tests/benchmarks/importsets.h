// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace benchmarks {

//! Files that are imported together, and what has to come out.
struct ImportSet {
    QString key; //!< as the command line names it
    QString name; //!< as the table names it
    QStringList files;
    qint64 rows = 0; //!< records of all files
    bool listsAllSenders = true;
    QString truth; //!< a file; empty when nobody knows
};

//! The key of the set that the others are compared with.
inline const QString standardKey = QStringLiteral("standard");

//! The keys of all sets that can be generated, the standard one first.
QStringList importSetKeys();

/*! Writes the files of a set into a folder, with the program generate_trace: as a process of its own, so that
    the memory it needs is not that of the program that measures. Throws std::runtime_error when it fails. */
ImportSet generateImportSet(const QString &key, qint64 rows, int senders, const QString &generator,
                            const QString &folder);

} // namespace benchmarks
