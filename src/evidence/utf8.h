// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace evidence {

//! The text as Qt has it, every character of it; bytes that are no UTF-8 become U+FFFD.
inline QString toQString(std::string_view text)
{
    QString string = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    if (text.starts_with("\xEF\xBB\xBF"))
        string.prepend(QChar::ByteOrderMark); // which Qt leaves out
    return string;
}

} // namespace evidence
