// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace imports {

//! How far a decoder came.
struct Utf16Progress {
    const char *from;
    char *to;
};

/*! Writes UTF-16 as UTF-8 for as long as that is quick: up to a character that is not (which one differs
   between the implementations), or until few units are left. There must be room for three bytes for every
   unit up to the end; what lies there behind what was written means nothing. */
using DecodePlainUtf16 = Utf16Progress (*)(const char *from, const char *end, char *to);

struct PlainUtf16Decoder {
    const char *name;
    DecodePlainUtf16 littleEndian;
    DecodePlainUtf16 bigEndian;
};
//! Those that this processor can run, the fastest first.
std::vector<PlainUtf16Decoder> plainUtf16Decoders();

} // namespace imports
