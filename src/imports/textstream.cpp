// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/textstream.h"

#include <algorithm>

namespace imports {

using evidence::Error;
using evidence::ErrorKind;
using evidence::Expected;

namespace {

constexpr std::size_t blockBytes = 256 * 1024;

bool startsLikeSpreadsheet(std::string_view head)
{
    // Zip (xlsx) and the OLE container (xls).
    return head.starts_with("PK\x03\x04") || head.starts_with("\xD0\xCF\x11\xE0");
}

//! Text holds no control characters but line ends, tabs and form feeds.
bool looksBinary(std::string_view head)
{
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
        const auto u = static_cast<unsigned char>(c);
        return u < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1a';
    });
    return controls * 100 > static_cast<std::ptrdiff_t>(head.size());
}

Expected<qint64> readFully(ByteSource &source, std::string &block)
{
    block.resize(blockBytes);
    std::size_t filled = 0;
    while (filled < blockBytes) {
        const auto got = source.read(block.data() + filled, static_cast<qint64>(blockBytes - filled));
        if (!got)
            return got.error();
        if (*got == 0)
            break;
        filled += static_cast<std::size_t>(*got);
    }
    block.resize(filled);
    return static_cast<qint64>(filled);
}

} // namespace

TextStream::TextStream(std::shared_ptr<ByteSource> source, std::string head, DetectedEncoding detected,
                       BytesRead bytesRead, const std::atomic_bool *cancelled)
    : m_source(std::move(source))
    , m_head(std::move(head))
    , m_decoder(detected)
    , m_bytesRead(std::move(bytesRead))
    , m_cancelled(cancelled)
{
}

Expected<TextStream> TextStream::open(std::shared_ptr<ByteSource> source, BytesRead bytesRead,
                                      const std::atomic_bool *cancelled)
{
    if (!source->rewind())
        return Error {ErrorKind::ReadFailed, QString()};
    std::string head;
    if (const auto got = readFully(*source, head); !got)
        return got.error();
    if (startsLikeSpreadsheet(head))
        return Error {ErrorKind::Spreadsheet, QString()};
    const DetectedEncoding detected = detectEncoding(head);
    const std::string_view body = std::string_view(head).substr(detected.bomBytes);
    if (body.empty())
        return Error {ErrorKind::Empty, QString()};
    std::string text;
    Decoder(detected).decode(body.substr(0, 16384), text);
    if (looksBinary(text))
        return Error {ErrorKind::Binary, QString()};
    if (bytesRead)
        bytesRead(static_cast<qint64>(head.size()));
    head.erase(0, detected.bomBytes);
    return TextStream(std::move(source), std::move(head), detected, std::move(bytesRead), cancelled);
}

bool TextStream::read(std::string &to)
{
    if (m_atEnd)
        return false;
    if (m_cancelled && m_cancelled->load(std::memory_order_relaxed)) {
        m_error = Error {ErrorKind::Cancelled, QString()};
        m_atEnd = true;
        return false;
    }
    if (!m_head.empty()) {
        m_decoder.decode(m_head, to);
        m_head = {};
        return true;
    }
    const auto got = readFully(*m_source, m_block);
    if (!got) {
        m_error = got.error();
        m_atEnd = true;
        return false;
    }
    if (*got == 0) {
        m_atEnd = true;
        const std::size_t before = to.size();
        m_decoder.finish(to);
        return to.size() > before;
    }
    if (m_bytesRead)
        m_bytesRead(*got);
    m_decoder.decode(m_block, to);
    return true;
}

} // namespace imports
