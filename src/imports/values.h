// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/types.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace imports {

// What the single cells of exports mean. Everything here is tolerant: exports differ by product version,
// by culture and by the tool that saved them.

//! "SP_PROT_TLS1_2_SERVER", "TLS 1.2", "TLS1_2"; Unknown for everything else.
evidence::TlsVersion parseTls(std::string_view text);
//! "Basic Authentication", "LOGIN", "OAuth", "Modern Authentication", "XOAUTH2"; Unknown for everything else.
evidence::AuthMethod parseAuth(std::string_view text);
//! "Delivered", "filteredAsSpam", "Expanded", …; Unknown for everything else.
evidence::DeliveryStatus parseStatus(std::string_view text);
//! "Receive, Deliver", "Receive, Fail", "Receive, Expand": the status list of a recipient_status.
evidence::DeliveryStatus parseStatusList(std::string_view text);

//! A count: digits, possibly in groups of three ("1.234", "1,234", "1 234"). Nothing when negative, no number, or
//! beyond a hundred thousand million.
std::optional<std::int64_t> parseCount(std::string_view text);
//! Percent: "12", "12%", "12.5 %", "12,5". Nothing when it is no number or not between 0 and 100.
std::optional<double> parsePercent(std::string_view text);
//! "True", "$true", "1", "Wahr" and their opposites; nothing for everything else.
std::optional<bool> parseBool(std::string_view text);

//! Percentages per TLS version; nothing where the export has no number.
struct TlsPercent {
    std::optional<double> share[4];
};
/*! Messages per TLS version from rounded percentages: whole numbers that add up to messages, by the largest
    remainder. What the percentages leave open beyond rounding counts as unknown. */
evidence::TlsCounts countsFromPercent(const TlsPercent &percent, std::int64_t messages);

//! A recipient with its status list, from a recipient_status cell.
struct RecipientStatus {
    std::string_view recipient;
    evidence::DeliveryStatus status = evidence::DeliveryStatus::Unknown;
};
//! "a@x##Receive, Deliver;b@y##Receive, Fail": split at ";", then at the first "##".
std::vector<RecipientStatus> parseRecipientStatus(std::string_view cell);
//! Addresses of a cell, split at ";". Empty ones are left out.
std::vector<std::string_view> splitAddresses(std::string_view cell);

//! A cell without spaces, tabs and line ends around it.
std::string_view trimmedCell(std::string_view text);

} // namespace imports
