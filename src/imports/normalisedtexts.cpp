// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/normalisedtexts.h"

#include "evidence/address.h"

#include <cstring>

namespace imports {

namespace {

template <typename LowerPlain, typename Normalise>
void append(std::string_view text, TextBuffer &to, const LowerPlain &lowerPlain, const Normalise &normalise)
{
    if (text.empty())
        return;
    char *room = to.makeRoom(text.size()); // behind a copy there are the bytes that the quick way needs
    std::memcpy(room, text.data(), text.size());
    std::size_t size = lowerPlain(std::string_view(room, text.size()), room);
    if (size == 0) {
        const std::string normalised = normalise(text);
        size = normalised.size();
        std::memcpy(to.makeRoom(size), normalised.data(), size);
    }
    to.grow(size);
}

} // namespace

void appendAddress(std::string_view text, TextBuffer &to)
{
    append(text, to, evidence::lowerPlainAddress, evidence::normalisedAddress);
}

void appendMessageId(std::string_view text, TextBuffer &to)
{
    append(text, to, evidence::lowerPlainMessageId, evidence::normalisedMessageId);
}

} // namespace imports
