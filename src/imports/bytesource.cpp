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

Expected<qint64> FileSource::read(char *to, qint64 maxBytes)
{
    const qint64 got = m_file.read(to, maxBytes);
    if (got < 0)
        return Error {ErrorKind::ReadFailed, m_file.errorString()};
    return got;
}

bool FileSource::rewind()
{
    return m_file.seek(0);
}

Expected<qint64> MemorySource::read(char *to, qint64 maxBytes)
{
    const qint64 count = std::min<qint64>(maxBytes, m_bytes.size() - m_position);
    if (count > 0)
        std::memcpy(to, m_bytes.constData() + m_position, static_cast<std::size_t>(count));
    m_position += count;
    return count;
}

bool MemorySource::rewind()
{
    m_position = 0;
    return true;
}

} // namespace imports
