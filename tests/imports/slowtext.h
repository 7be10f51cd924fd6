// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/exportkind.h"

#include <string>
#include <string_view>
#include <vector>

namespace imports {

//! Decoded text, and what of it was not valid.
struct SlowText {
    std::string text;                  //!< in UTF-8
    std::vector<std::size_t> replaced; //!< places of each U+FFFD that stands for something not valid
};

//! Decodes bytes one character after the other: what the quick decoders have to find as well.
SlowText decodeSlowly(std::string_view bytes, Encoding encoding);

} // namespace imports
