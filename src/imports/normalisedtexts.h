// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/textchunk.h"

namespace imports {

// Append a text in its comparable form, the quick way where it can be gone. The padding of the buffer must be at least
// evidence::plainTextPadding.

//! Appends evidence::normalisedAddress() of a text.
void appendAddress(std::string_view text, TextBuffer &to);
//! Appends evidence::normalisedMessageId() of a text.
void appendMessageId(std::string_view text, TextBuffer &to);

} // namespace imports
