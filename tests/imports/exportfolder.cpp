// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/exportfolder.h"

#include "imports/blockscanners.h"
#include "imports/printer.h"

#include <QFile>
#include <QFileInfo>

#include <stdexcept>

namespace imports {

namespace {

constexpr qint64 smallBytes = 16 * 1024;

ImportResult importOnce(const std::vector<InputFile> &files, const ImportOptions &options)
{
    auto result = importFiles(files, options);
    if (!result)
        throw std::runtime_error("the import was cancelled");
    return std::move(result).value();
}

std::string text(const ImportResult &result)
{
    return print(result.inputs) + print(*result.snapshot);
}

struct Way {
    const char *implementation;
    ScanCsvBlocks scanBlocks;
    int threads;
    int chunkBytes;
};

//! Each implementation with chunks of every kind, each number of threads with one.
std::vector<Way> ways(qint64 bytes)
{
    std::vector<Way> all;
    for (const BlockScanner &implementation : blockScanners()) {
        for (const int chunkBytes : {bytes <= 2048 ? 1 : 11, 64, 1000})
            all.push_back({implementation.name, implementation.scanCsv, 2, chunkBytes});
    }
    for (const int threads : {1, 7})
        all.push_back({all.front().implementation, all.front().scanBlocks, threads, 37});
    return all;
}

void expectTheSameInEveryWay(const std::vector<InputFile> &files, ImportOptions options, qint64 bytes,
                             const ImportResult &expected)
{
    options.readTogetherBytes = 0;
    for (const Way &way : ways(bytes)) {
        options.scanBlocks = way.scanBlocks;
        options.threads = way.threads;
        options.chunkBytes = way.chunkBytes;
        const ImportResult result = importOnce(files, options);
        if (result.inputs == expected.inputs && text(result) == text(expected))
            continue;
        throw std::runtime_error(std::string("differs with ") + way.implementation + ", " + std::to_string(way.threads)
                                 + " threads, chunks of " + std::to_string(way.chunkBytes) + " bytes:\n" + text(result)
                                 + "\ninstead of\n" + text(expected));
    }
}

} // namespace

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
    qint64 bytes = 0;
    for (const auto &name : names) {
        files.push_back({path(name), {}});
        bytes += QFileInfo(path(name)).size();
    }
    ImportResult result = importOnce(files, options);
    if (bytes <= smallBytes && !options.progress && !options.cancelled)
        expectTheSameInEveryWay(files, options, bytes, result);
    return result;
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
