// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/text.h"

#include <cstdint>

namespace sampletenant {

namespace {

std::string csvCell(const std::string &cell, char separator, Quoting quoting)
{
    const char special[] = {'"', '\r', '\n', separator, '\0'};
    if (quoting == Quoting::AsNeeded && cell.find_first_of(special) == std::string::npos)
        return cell;
    std::string text = "\"";
    for (const char c : cell) {
        text += c;
        if (c == '"')
            text += c;
    }
    return text + '"';
}

//! The code points of valid UTF-8; the sample's own texts are.
std::vector<std::uint32_t> codePoints(std::string_view utf8)
{
    std::vector<std::uint32_t> points;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i++]);
        const int more = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
        std::uint32_t point = more == 0 ? lead : lead & (0x3fu >> more);
        for (int k = 0; k < more; ++k)
            point = (point << 6) | (static_cast<unsigned char>(utf8[i++]) & 0x3fu);
        points.push_back(point);
    }
    return points;
}

void appendUnit(std::string &text, std::uint32_t unit)
{
    text += static_cast<char>(unit & 0xff);
    text += static_cast<char>(unit >> 8);
}

} // namespace

std::string csvRow(const Cells &cells, char separator, Quoting quoting)
{
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            row += separator;
        row += csvCell(cells[i], separator, quoting);
    }
    return row + "\r\n";
}

std::string jsonString(std::string_view text)
{
    std::string json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            json += '\\';
        if (c == '\n')
            json += "\\n";
        else
            json += c;
    }
    return json + '"';
}

std::string utf16le(std::string_view utf8, bool withByteOrderMark)
{
    std::string text;
    text.reserve(utf8.size() * 2 + 2);
    if (withByteOrderMark)
        appendUnit(text, 0xfeff);
    for (const std::uint32_t point : codePoints(utf8)) {
        if (point >= 0x10000) {
            appendUnit(text, 0xd800 + ((point - 0x10000) >> 10));
            appendUnit(text, 0xdc00 + ((point - 0x10000) & 0x3ff));
        } else {
            appendUnit(text, point);
        }
    }
    return text;
}

std::string windows1252(std::string_view utf8)
{
    std::string text;
    for (const std::uint32_t point : codePoints(utf8)) {
        if (point == 0x20ac)
            text += '\x80';
        else if (point == 0x2013)
            text += '\x96';
        else
            text += static_cast<char>(point < 0x100 ? point : '?');
    }
    return text;
}

std::string lowerCase(std::string text)
{
    for (char &c : text) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

} // namespace sampletenant
