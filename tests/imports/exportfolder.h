// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importer.h"

#include <QTemporaryDir>

#include <initializer_list>
#include <utility>

namespace imports {

//! A temporary folder with exports in it; it goes away with the object.
class ExportFolder {
public:
    ExportFolder();
    //! Writes a file and returns its path.
    QString write(const QString &name, const QByteArray &bytes) const;
    QString path(const QString &name) const;
    /*! Imports files of this folder by name. A cancelled import throws std::runtime_error. Small files are read in every
        way there is: with each implementation, number of threads and size of chunks; where one of these results differs,
        std::runtime_error tells so. */
    ImportResult import(const QStringList &names, const ImportOptions &options = {}) const;

private:
    QTemporaryDir m_folder;
};

//! Imports one file with these bytes.
ImportResult importBytes(const QByteArray &bytes, const ImportOptions &options = {});

using NamedBytes = std::pair<const char *, QByteArray>;
//! Imports several files, in the order given.
ImportResult importAll(std::initializer_list<NamedBytes> files, const ImportOptions &options = {});

} // namespace imports
