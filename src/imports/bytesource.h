// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>

namespace imports {

//! Where the bytes of an input come from. One thread at a time; an input can be opened several times.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    //! Bytes in all, as known when it was opened.
    virtual qint64 size() const = 0;
    //! Reads up to maxBytes from an offset on; 0 at the end. The error is ReadFailed.
    virtual evidence::Expected<qint64> read(qint64 offset, char *to, qint64 maxBytes) = 0;
};

//! Reads until there are so many bytes or the end comes, and returns how many. The error is ReadFailed.
evidence::Expected<qint64> readFully(ByteSource &source, qint64 offset, char *to, qint64 bytes);

//! A regular file.
class FileSource final : public ByteSource {
public:
    //! Opens a file; tells directories, pipes, missing and forbidden files apart.
    static evidence::Expected<std::shared_ptr<ByteSource>> open(const QString &path);

    qint64 size() const override { return m_size; }
    evidence::Expected<qint64> read(qint64 offset, char *to, qint64 maxBytes) override;

private:
    QFile m_file;
    qint64 m_size = 0;
};

//! Bytes in memory.
class MemorySource final : public ByteSource {
public:
    explicit MemorySource(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    qint64 size() const override { return m_bytes.size(); }
    evidence::Expected<qint64> read(qint64 offset, char *to, qint64 maxBytes) override;

private:
    QByteArray m_bytes;
};

} // namespace imports
