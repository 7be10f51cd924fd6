// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace evidence {

//! How the null sender of RFC 5321 section 4.5.5 (bounces, delivery reports) is written everywhere.
inline constexpr std::string_view nullSender = "<>";

/*! The comparable form of a mail address: spaces, angle brackets and an "SMTP:" prefix removed, lower
    case, the domain in its ASCII form (RFC 5890). Plus-addresses stay as they are. Malformed addresses
    and X.500-like names come back in lower case. An empty text stays empty; "<>" is the null sender. */
std::string normalisedAddress(std::string_view text);

//! The comparable form of a domain name: lower case, ASCII form, no dot at the end, no "@" in front.
std::string normalisedDomain(std::string_view text);

/*! Whether a normalised text can be the name of a domain in mail: at least two labels of letters, digits, hyphens and underscores
    (RFC 1035 section 2.3.1; underscores are found in practice). */
bool isDomainName(std::string_view normalised);

/*! The domain of a normalised address: what follows the last "@". Empty when there is none that could
    be a domain (X.500-like names, the null sender, "printer@"), and of several addresses in one text. */
std::string_view domainOf(std::string_view normalised);

//! The address without its "+tag" (RFC 5233), or the address itself when it has none.
std::string withoutPlusTag(std::string_view normalised);

//! The comparable form of a message id: spaces and angle brackets removed, lower case.
std::string normalisedMessageId(std::string_view text);

} // namespace evidence
