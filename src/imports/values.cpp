// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace imports {

using evidence::AuthMethod;
using evidence::DeliveryStatus;
using evidence::TlsCounts;
using evidence::TlsVersion;

namespace {

//! No export holds a larger number; the bound keeps sums over any number of rows from overflowing.
constexpr std::int64_t maxCount = 100'000'000'000;

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char &c : result)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return result;
}

bool containsAny(std::string_view text, std::initializer_list<std::string_view> parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [text](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

//! The bytes of a space of any kind (no-break and narrow no-break too) at a place; 0 when there is none.
std::size_t spaceAt(std::string_view text, std::size_t at)
{
    if (text[at] == ' ')
        return 1;
    if (text.substr(at).starts_with("\xC2\xA0"))
        return 2;
    return text.substr(at).starts_with("\xE2\x80\xAF") ? 3 : 0;
}

} // namespace

std::string_view trimmedCell(std::string_view text)
{
    constexpr std::string_view spaces = " \t\r\n";
    if (!text.empty() && text.front() > ' ' && text.back() > ' ')
        return text;
    const auto first = text.find_first_not_of(spaces);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

TlsVersion parseTls(std::string_view text)
{
    const std::string t = lower(text);
    if (containsAny(t, {"1.3", "1_3", "tls13"}))
        return TlsVersion::Tls13;
    if (containsAny(t, {"1.2", "1_2", "tls12"}))
        return TlsVersion::Tls12;
    if (containsAny(t, {"1.1", "1_1", "tls11"}))
        return TlsVersion::Tls11;
    // Schannel's name for 1.0 has no minor number.
    if (containsAny(t, {"1.0", "1_0", "tls10", "tls1_server", "tls1_client"}) || t == "tlsv1" || t == "tls1")
        return TlsVersion::Tls10;
    return TlsVersion::Unknown;
}

AuthMethod parseAuth(std::string_view text)
{
    const std::string t = lower(text);
    if (containsAny(t, {"oauth", "modern", "bearer"}))
        return AuthMethod::OAuth;
    if (containsAny(t, {"basic", "login", "plain", "standardauth"}))
        return AuthMethod::Basic;
    return AuthMethod::Unknown;
}

DeliveryStatus parseStatus(std::string_view text)
{
    const std::string t = lower(trimmedCell(text));
    if (t == "delivered" || t == "zugestellt")
        return DeliveryStatus::Delivered;
    if (t == "failed" || t == "fehlgeschlagen" || t == "fehler")
        return DeliveryStatus::Failed;
    if (t == "quarantined" || t.starts_with("quarant"))
        return DeliveryStatus::Quarantined;
    if (t == "filteredasspam" || t == "filtered as spam" || t == "als spam gefiltert")
        return DeliveryStatus::FilteredAsSpam;
    if (t == "expanded" || t == "erweitert")
        return DeliveryStatus::Expanded;
    if (t == "pending" || t == "gettingstatus" || t == "getting status" || t == "ausstehend")
        return DeliveryStatus::Pending;
    return DeliveryStatus::Unknown;
}

DeliveryStatus parseStatusList(std::string_view text)
{
    const std::string t = lower(text);
    if (containsAny(t, {"expand"}))
        return DeliveryStatus::Expanded;
    if (containsAny(t, {"quarantin"}))
        return DeliveryStatus::Quarantined;
    if (containsAny(t, {"spam"}))
        return DeliveryStatus::FilteredAsSpam;
    if (containsAny(t, {"fail"}))
        return DeliveryStatus::Failed;
    if (containsAny(t, {"deliver", "send"}))
        return DeliveryStatus::Delivered;
    return containsAny(t, {"receive", "defer", "pending"}) ? DeliveryStatus::Pending : DeliveryStatus::Unknown;
}

std::optional<std::int64_t> parseCount(std::string_view text)
{
    text = trimmedCell(text);
    constexpr std::size_t safeDigits = 9; // below the limit
    if (text.size() <= safeDigits && std::all_of(text.begin(), text.end(), isDigit)) {
        std::int64_t value = 0;
        for (const char c : text)
            value = 10 * value + (c - '0');
        return text.empty() ? std::nullopt : std::optional(value);
    }
    std::string digits;
    std::size_t group = 0; // digits since the last separator
    char separator = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (isDigit(text[i])) {
            digits += text[i++];
            ++group;
            continue;
        }
        const std::size_t space = spaceAt(text, i);
        const char kind = space ? ' ' : text[i];
        const bool isSeparator = kind == ' ' || kind == '.' || kind == ',' || kind == '\'';
        const bool isFirst = separator == 0;
        if (!isSeparator || (isFirst ? group < 1 || group > 3 : kind != separator || group != 3))
            return std::nullopt;
        separator = kind;
        group = 0;
        i += space ? space : 1;
    }
    if (digits.empty() || (separator && group != 3))
        return std::nullopt;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value > maxCount)
        return std::nullopt;
    return value;
}

std::optional<double> parsePercent(std::string_view text)
{
    text = trimmedCell(text);
    if (text.ends_with('%'))
        text.remove_suffix(1);
    std::string number;
    for (const char c : trimmedCell(text))
        number += c == ',' ? '.' : c;
    while (number.ends_with("\xC2\xA0"))
        number.resize(number.size() - 2);
    while (number.ends_with("\xE2\x80\xAF"))
        number.resize(number.size() - 3);
    // By hand, because std::from_chars for doubles is missing in some standard libraries.
    double value = 0;
    double place = 0;
    int digits = 0;
    for (const char c : number) {
        if (c == '.' && place == 0) {
            place = 1;
        } else if (isDigit(c) && ++digits <= 15) {
            value = value * 10 + (c - '0');
            place *= 10;
        } else {
            return std::nullopt;
        }
    }
    if (digits == 0)
        return std::nullopt;
    if (place > 0)
        value /= place;
    return value <= 100 ? std::optional(value) : std::nullopt;
}

std::optional<bool> parseBool(std::string_view text)
{
    const std::string t = lower(trimmedCell(text));
    if (t == "true" || t == "$true" || t == "1" || t == "wahr" || t == "yes" || t == "ja")
        return true;
    if (t == "false" || t == "$false" || t == "0" || t == "falsch" || t == "no" || t == "nein")
        return false;
    return std::nullopt;
}

TlsCounts countsFromPercent(const TlsPercent &percent, std::int64_t messages)
{
    // Rounding of up to four numbers to whole percents cannot be further off than this.
    constexpr double rounding = 2.0;
    std::array<double, 5> share {};
    double sum = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        share[i] = percent.share[i].value_or(0);
        sum += share[i];
    }
    if (sum <= 0) {
        TlsCounts unknown;
        unknown[TlsVersion::Unknown] = messages;
        return unknown;
    }
    if (sum < 100 - rounding) {
        share[4] = 100 - sum;
        sum = 100;
    }
    TlsCounts counts;
    std::array<double, 5> remainder {};
    std::int64_t given = 0;
    for (std::size_t i = 0; i < share.size(); ++i) {
        const double exact = static_cast<double>(messages) * share[i] / sum;
        counts.messages[i] = static_cast<std::int64_t>(std::floor(exact));
        remainder[i] = exact - std::floor(exact);
        given += counts.messages[i];
    }
    for (; given < messages; ++given) {
        const auto largest = std::max_element(remainder.begin(), remainder.end());
        ++counts.messages[static_cast<std::size_t>(largest - remainder.begin())];
        *largest = -1;
    }
    return counts;
}

std::vector<std::string_view> splitAddresses(std::string_view cell)
{
    std::vector<std::string_view> parts;
    while (!cell.empty()) {
        const auto end = std::min(cell.find(';'), cell.size());
        if (const auto part = trimmedCell(cell.substr(0, end)); !part.empty())
            parts.push_back(part);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return parts;
}

std::vector<RecipientStatus> parseRecipientStatus(std::string_view cell)
{
    std::vector<RecipientStatus> recipients;
    for (const std::string_view part : splitAddresses(cell)) {
        const auto mark = part.find("##");
        const auto recipient = trimmedCell(part.substr(0, mark));
        if (recipient.empty())
            continue;
        recipients.push_back({recipient, mark == std::string_view::npos ? DeliveryStatus::Unknown
                                                                       : parseStatusList(part.substr(mark + 2))});
    }
    return recipients;
}

} // namespace imports
