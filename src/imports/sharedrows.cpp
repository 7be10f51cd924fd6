// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/sharedrows.h"

#include "evidence/address.h"

#include <cstring>

namespace imports {

namespace {

//! Appends a normalised text; returns its size.
template <typename Lower, typename Normalise>
std::size_t append(std::string_view text, TextBuffer &to, const Lower &lowerPlain, const Normalise &normalise)
{
    if (text.empty())
        return 0;
    char *room = to.makeRoom(text.size());
    std::memcpy(room, text.data(), text.size());
    if (const std::size_t size = lowerPlain(std::string_view(room, text.size()), room)) {
        to.grow(size);
        return size;
    }
    const std::string normalised = normalise(text);
    std::memcpy(to.makeRoom(normalised.size()), normalised.data(), normalised.size());
    to.grow(normalised.size());
    return normalised.size();
}

} // namespace

DeliveryKeys::DeliveryKeys(bool byMessageId)
    : m_byMessageId(byMessageId)
    , m_texts(evidence::plainTextPadding)
{
}

RowKey DeliveryKeys::of(const DeliveryRow &row)
{
    m_texts.clear();
    const auto appendAddress = [this](std::string_view text) {
        return append(text, m_texts, evidence::lowerPlainAddress, evidence::normalisedAddress);
    };
    const std::size_t recipient = appendAddress(row.recipient);
    const std::size_t id = m_byMessageId
                               ? append(row.messageId, m_texts, evidence::lowerPlainMessageId, evidence::normalisedMessageId)
                               : 0;
    const std::size_t sender = id ? 0 : appendAddress(row.sender);
    const std::string_view texts = m_texts.view();
    if (id)
        return m_keys.of({texts.substr(recipient, id), texts.substr(0, recipient)});
    return m_keys.of({texts.substr(recipient, sender), texts.substr(0, recipient), std::to_string(row.time)});
}

void SharedRows::nextFile(SharedTime time)
{
    m_time = std::move(time);
    m_seen.nextFile();
}

} // namespace imports
