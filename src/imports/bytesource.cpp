// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/bytesource.h"

#include <QFileInfo>

#include <algorithm>
#include <cstring>

namespace imports {

using evidence::Error;
using evidence::ErrorKind;
using evidence::Expected;

Expected<qint64> readFully(ByteSource &source, qint64 offset, char *to, qint64 bytes)
{
    qint64 filled = 0;
    while (filled < bytes) {
        const auto got = source.read(offset + filled, to + filled, bytes - filled);
        if (!got)
            return got.error();
        if (*got == 0)
            break;
        filled += *got;
    }
    return filled;
}

Expected<std::shared_ptr<ByteSource>> FileSource::open(const QString &path)
{
    // Asked before it is opened: opening a pipe would wait for its other end.
    const QFileInfo info(path);
    if (!info.exists())
        return Error {ErrorKind::NotFound, path};
    if (info.isDir())
        return Error {ErrorKind::IsDirectory, path};
    if (!info.isFile())
        return Error {ErrorKind::NotARegularFile, path};
    auto source = std::make_shared<FileSource>();
    source->m_file.setFileName(path);
    // Unbuffered: the blocks that are asked for are large already.
    if (!source->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error {ErrorKind::AccessDenied, source->m_file.errorString()};
    source->m_size = source->m_file.size();
    return std::shared_ptr<ByteSource>(std::move(source));
}

Expected<qint64> FileSource::read(qint64 offset, char *to, qint64 maxBytes)
{
    if (m_file.pos() != offset && !m_file.seek(offset))
        return Error {ErrorKind::ReadFailed, m_file.errorString()};
    const qint64 got = m_file.read(to, maxBytes);
    if (got < 0)
        return Error {ErrorKind::ReadFailed, m_file.errorString()};
    return got;
}

Expected<qint64> MemorySource::read(qint64 offset, char *to, qint64 maxBytes)
{
    const qint64 count = std::clamp<qint64>(m_bytes.size() - offset, 0, maxBytes);
    if (count > 0)
        std::memcpy(to, m_bytes.constData() + offset, static_cast<std::size_t>(count));
    return count;
}

} // namespace imports
