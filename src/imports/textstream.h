// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "imports/bytesource.h"
#include "imports/encoding.h"
#include "imports/readoptions.h"
#include "imports/textchunk.h"

#include <memory>
#include <optional>
#include <string>

namespace imports {

//! What the first block of a file tells.
struct OpenedText {
    DetectedEncoding encoding;
    std::string head; //!< undecoded, behind the byte order mark
};
//! Reads the head of a text file. Errors: Empty, Binary, Spreadsheet, ReadFailed.
evidence::Expected<OpenedText> openText(ByteSource &source);

/*! The text of a source as UTF-8, block by block. It finds the encoding by itself and tells files that
    cannot be text apart. Memory: one block. */
class TextStream {
public:
    //! Reads the head; errors as those of openText().
    static evidence::Expected<TextStream> open(std::shared_ptr<ByteSource> source, const ReadOptions &options = {});

    /*! Appends the next block of text. False at the end, or after a read error or a cancel, which
        error() then tells. */
    bool read(std::string &to);

    Encoding encoding() const { return m_decoder.encoding(); }
    qint64 invalidCharacters() const { return m_decoder.invalid(); }
    const std::optional<evidence::Error> &error() const { return m_error; }

private:
    TextStream(std::shared_ptr<ByteSource> source, OpenedText opened, const ReadOptions &options);

    bool fail(const evidence::Error &error);
    bool decode(std::string_view bytes, qint64 offset, std::string &to);

    std::shared_ptr<ByteSource> m_source;
    qint64 m_offset; //!< of what is to be read next
    std::string m_head; //!< read while opening, not decoded yet
    TextBuffer m_block;
    Decoder m_decoder;
    ReadOptions m_options;
    std::optional<evidence::Error> m_error;
    bool m_atEnd = false;
};

} // namespace imports
