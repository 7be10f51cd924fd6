// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/textstream.h"

#include <algorithm>
#include <utility>

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

} // namespace

Expected<OpenedText> openText(ByteSource &source)
{
    OpenedText opened;
    opened.head.resize(blockBytes);
    const auto got = readFully(source, 0, opened.head.data(), static_cast<qint64>(blockBytes));
    if (!got)
        return got.error();
    opened.head.resize(static_cast<std::size_t>(*got));
    if (startsLikeSpreadsheet(opened.head))
        return Error {ErrorKind::Spreadsheet, QString()};
    opened.encoding = detectEncoding(opened.head);
    opened.head.erase(0, opened.encoding.bomBytes);
    if (opened.head.empty())
        return Error {ErrorKind::Empty, QString()};
    std::string text;
    Decoder(opened.encoding).decode(std::string_view(opened.head).substr(0, 16384), text);
    if (looksBinary(text))
        return Error {ErrorKind::Binary, QString()};
    return opened;
}

TextStream::TextStream(std::shared_ptr<ByteSource> source, OpenedText opened, const ReadOptions &options)
    : m_source(std::move(source))
    , m_offset(static_cast<qint64>(opened.encoding.bomBytes + opened.head.size()))
    , m_head(std::move(opened.head))
    , m_block(0)
    , m_decoder(opened.encoding)
    , m_options(options)
{
    if (m_options.bytesRead)
        m_options.bytesRead(m_offset);
}

Expected<TextStream> TextStream::open(std::shared_ptr<ByteSource> source, const ReadOptions &options)
{
    auto opened = openText(*source);
    if (!opened)
        return opened.error();
    return TextStream(std::move(source), std::move(*opened), options);
}

bool TextStream::read(std::string &to)
{
    if (m_atEnd)
        return false;
    if (m_options.cancelled && m_options.cancelled->load(std::memory_order_relaxed))
        return fail({ErrorKind::Cancelled, QString()});
    if (!m_head.empty()) {
        const std::string head = std::exchange(m_head, {});
        return decode(head, m_offset - static_cast<qint64>(head.size()), to);
    }
    m_block.clearForOffset(m_offset);
    const auto got = readFully(*m_source, m_offset, m_block.makeRoom(blockBytes), static_cast<qint64>(blockBytes));
    if (!got)
        return fail(got.error());
    if (*got == 0) {
        m_atEnd = true;
        const std::size_t before = to.size();
        m_decoder.finish(to);
        return to.size() > before;
    }
    m_offset += *got;
    if (m_options.bytesRead)
        m_options.bytesRead(*got);
    m_block.grow(static_cast<std::size_t>(*got));
    return decode(m_block.view(), m_offset - *got, to);
}

bool TextStream::fail(const Error &error)
{
    m_error = error;
    m_atEnd = true;
    return false;
}

//! Decodes what the file holds at an offset. What decides about its encoding may lie in the next block.
bool TextStream::decode(std::string_view bytes, qint64 offset, std::string &to)
{
    const std::size_t ascii = m_decoder.isCertain() ? bytes.size() : firstNonAscii(bytes, 0);
    if (ascii < bytes.size()) {
        const auto decided = encodingFrom(*m_source, offset + static_cast<qint64>(ascii));
        if (!decided)
            return fail(decided.error());
        m_decoder.decide(decided->encoding);
    }
    m_decoder.decode(bytes, to);
    return true;
}

} // namespace imports
