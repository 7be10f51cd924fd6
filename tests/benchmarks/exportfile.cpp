// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/exportfile.h"

#include "sample-tenant/text.h"

#include <stdexcept>

namespace benchmarks {

namespace {

constexpr std::size_t bufferSize = 1 << 20;
constexpr std::string_view byteOrderMark = "\xef\xbb\xbf"; // becomes that of UTF-16 with the text

} // namespace

ExportFile::ExportFile(std::filesystem::path path, TextEncoding encoding)
    : m_path(std::move(path))
    , m_encoding(encoding)
    , m_file(m_path, std::ios::binary)
{
    if (encoding == TextEncoding::Utf16)
        m_waiting = byteOrderMark;
}

void ExportFile::write(std::string_view text)
{
    m_waiting += text;
    if (m_waiting.size() >= bufferSize)
        flush();
}

void ExportFile::flush()
{
    const std::string bytes =
        m_encoding == TextEncoding::Utf16 ? sampletenant::utf16le(m_waiting, false) : m_waiting;
    m_file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    m_waiting.clear();
    if (!m_file)
        throw std::runtime_error(m_path.string() + " cannot be written");
}

void ExportFile::close()
{
    flush();
    m_file.close();
    if (!m_file)
        throw std::runtime_error(m_path.string() + " cannot be written");
}

} // namespace benchmarks
