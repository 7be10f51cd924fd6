// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/outputfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace reports {

using evidence::Error;
using evidence::ErrorKind;

namespace {

//! Whether there is something that no file may take the place of.
bool isDeviceOrPipe(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

} // namespace

OutputFile::OutputFile(const QString &path)
    : m_path(path)
{
    if (isDeviceOrPipe(path))
        m_file = std::make_unique<QFile>(path);
    else
        m_file = std::make_unique<QSaveFile>(path);
}

OutputFile::~OutputFile() = default;
OutputFile::OutputFile(OutputFile &&) noexcept = default;
OutputFile &OutputFile::operator=(OutputFile &&) noexcept = default;

Error OutputFile::failure() const
{
    return {ErrorKind::WriteFailed, QStringLiteral("%1: %2").arg(m_path, m_file->errorString())};
}

std::optional<Error> OutputFile::write(const std::function<std::optional<Error>(QIODevice &)> &write)
{
    if (!m_file->open(QIODevice::WriteOnly))
        return failure();
    if (const std::optional<Error> error = write(*m_file))
        return error;
    // Now, so that a full disk is known before anything is put in its place.
    if (!m_file->flush() || m_file->error() != QFileDevice::NoError)
        return failure();
    return std::nullopt;
}

evidence::Expected<qint64> OutputFile::commit()
{
    auto *const saved = qobject_cast<QSaveFile *>(m_file.get());
    const qint64 size = saved ? saved->size() : 0;
    if (saved && !saved->commit())
        return failure();
    return size;
}

evidence::Expected<qint64> writeFile(const QString &path,
                                     const std::function<std::optional<Error>(QIODevice &)> &write)
{
    OutputFile file(path);
    if (const std::optional<Error> error = file.write(write))
        return *error;
    return file.commit();
}

} // namespace reports
