// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/durablefile.h"

#include <QFile>

#include <filesystem>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace microsoft365 {

namespace {

SourceFailure failureOf(const QFile &file)
{
    const auto kind = file.error() == QFileDevice::ResourceError ? SourceFailureKind::DiskFull
                                                                 : SourceFailureKind::CannotWrite;
    return {kind, {}, file.fileName() + QLatin1String(": ") + file.errorString()};
}

//! Hands everything to the disk. A file system that cannot do that has to do without.
void sync(const QFile &file)
{
#ifdef Q_OS_WIN
    _commit(file.handle());
#else
    fsync(file.handle());
#endif
}

std::optional<SourceFailure> writeAll(QFile &file, const QByteArray &bytes)
{
    if (file.write(bytes) != bytes.size())
        return failureOf(file);
    sync(file);
    return std::nullopt;
}

} // namespace

std::optional<SourceFailure> appendDurably(const QString &path, qint64 length, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failureOf(file);
    if ((file.size() != length && !file.resize(length)) || (file.pos() != length && !file.seek(length)))
        return failureOf(file);
    return writeAll(file, bytes);
}

std::optional<SourceFailure> replaceDurably(const QString &path, const QString &draft,
                                            const QByteArray &bytes, bool isPrivate)
{
    QFile file(draft);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return failureOf(file);
    if (isPrivate && !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failureOf(file);
    if (const auto failure = writeAll(file, bytes))
        return failure;
    file.close();
    return rename(draft, path);
}

std::optional<SourceFailure> rename(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    if (!error)
        return std::nullopt;
    const bool isFull = error == std::errc::no_space_on_device;
    return SourceFailure{isFull ? SourceFailureKind::DiskFull : SourceFailureKind::CannotWrite,
                         {},
                         to + QLatin1String(": ") + QString::fromLocal8Bit(error.message().c_str())};
}

} // namespace microsoft365
