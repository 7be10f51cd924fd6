// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "imports/bytesource.h"
#include "imports/encoding.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace imports {

/*! The text of a source as UTF-8, block by block. It finds the encoding by itself and tells files that
    cannot be text apart. Memory: one block. */
class TextStream {
public:
    //! Told after every block how many bytes were read; may be empty.
    using BytesRead = std::function<void(qint64)>;

    //! Reads the head; errors: Empty, Binary, Spreadsheet, ReadFailed.
    static evidence::Expected<TextStream> open(std::shared_ptr<ByteSource> source, BytesRead bytesRead = {},
                                               const std::atomic_bool *cancelled = nullptr);

    /*! Appends the next block of text. False at the end, or after a read error or a cancel, which
        error() then tells. */
    bool read(std::string &to);

    Encoding encoding() const { return m_decoder.encoding(); }
    qint64 invalidCharacters() const { return m_decoder.invalid(); }
    const std::optional<evidence::Error> &error() const { return m_error; }

private:
    TextStream(std::shared_ptr<ByteSource> source, std::string head, DetectedEncoding detected, BytesRead bytesRead,
               const std::atomic_bool *cancelled);

    std::shared_ptr<ByteSource> m_source;
    std::string m_head; //!< read while opening, not decoded yet
    std::string m_block;
    Decoder m_decoder;
    BytesRead m_bytesRead;
    const std::atomic_bool *m_cancelled;
    std::optional<evidence::Error> m_error;
    bool m_atEnd = false;
};

} // namespace imports
