// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sampletenant {

using Cells = std::vector<std::string>;

enum class Quoting {
    AsNeeded, //!< RFC 4180
    Always, //!< as Export-Csv of PowerShell 5.1 writes it
};

//! One CSV record with CRLF at its end.
std::string csvRow(const Cells &cells, char separator = ',', Quoting quoting = Quoting::AsNeeded);
//! A JSON string (RFC 8259) with its quotes.
std::string jsonString(std::string_view text);
//! UTF-8 to UTF-16LE.
std::string utf16le(std::string_view utf8, bool withByteOrderMark);
//! UTF-8 to Windows-1252; what that code page lacks becomes "?", as PowerShell does it.
std::string windows1252(std::string_view utf8);
//! ASCII letters only.
std::string lowerCase(std::string text);

} // namespace sampletenant
