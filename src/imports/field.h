// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <cstdint>
#include <optional>

namespace imports {

/*! What a column of an export can mean. Which header names stand for which field of which kind is data
    (resources/knowledge/columns.json); the keys there are the names below in camel case. */
enum class Field : std::uint8_t {
    Time,
    Sender,
    SenderDomain,
    Recipient,
    RecipientStatus,
    RelatedRecipient,
    Status,
    Size,
    MessageId,
    NetworkMessageId,
    Event,
    ClientIp,
    AuthMethod,
    TlsVersion,
    Messages,
    Tls10Percent,
    Tls11Percent,
    Tls12Percent,
    Tls13Percent,
    Tls10Count,
    Tls11Count,
    Tls12Count,
    Tls13Count,
    User,
    ClientApp,
    ErrorCode,
    RequestId,
    Name,
    Address,
    DomainType,
    Subdomains,
    SmtpDisabled,
    Marker, //!< any column that only this kind has
};
inline constexpr std::size_t fieldCount = static_cast<std::size_t>(Field::Marker) + 1;

//! The field with a key of the knowledge base ("messageId"); nothing for others.
std::optional<Field> fieldOf(QStringView key);

} // namespace imports
