// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/exportfolder.h"

#include <QFile>

#include <stdexcept>

namespace imports {

ExportFolder::ExportFolder()
{
    if (!m_folder.isValid())
        throw std::runtime_error("no temporary folder");
}

QString ExportFolder::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("cannot write into the temporary folder");
    return file.fileName();
}

QString ExportFolder::path(const QString &name) const
{
    return m_folder.filePath(name);
}

ImportResult ExportFolder::import(const QStringList &names, const ImportOptions &options) const
{
    std::vector<InputFile> files;
    for (const auto &name : names)
        files.push_back({path(name), {}});
    auto result = importFiles(files, options);
    if (!result)
        throw std::runtime_error("the import was cancelled");
    return std::move(result).value();
}

ImportResult importBytes(const QByteArray &bytes, const ImportOptions &options)
{
    return importAll({{"export.csv", bytes}}, options);
}

ImportResult importAll(std::initializer_list<NamedBytes> files, const ImportOptions &options)
{
    const ExportFolder folder;
    QStringList names;
    for (const auto &[name, bytes] : files) {
        names << QString::fromLatin1(name);
        folder.write(names.back(), bytes);
    }
    return folder.import(names, options);
}

} // namespace imports
