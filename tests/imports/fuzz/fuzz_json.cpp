// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/fuzz/hostileimport.h"

#include <cstddef>
#include <cstdint>

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    // Only what begins like JSON is read as JSON; the tables have a fuzzer of their own.
    const bool isJson = bytes.startsWith('{') || bytes.startsWith('[') || bytes.startsWith('\xFF')
        || bytes.startsWith('\xFE') || bytes.startsWith('\xEF');
    imports::importHostile(isJson ? bytes : bytes.prepend('['));
    return 0;
}
