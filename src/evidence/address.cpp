// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/address.h"

#include "evidence/utf8.h"

#include <QString>
#include <QUrl>

#include <algorithm>
#include <cstring>

namespace evidence {

namespace {

constexpr std::string_view spaces = " \t\r\n\f\v";

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

bool isAscii(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

std::string asciiLower(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + ('a' - 'A'));
    }
    return lower;
}

std::string lowerCase(std::string_view text)
{
    if (isAscii(text))
        return asciiLower(text);
    return toQString(text).toLower().toStdString();
}

//! The ASCII form of a lower-case domain; the text itself where IDNA cannot express it.
std::string asciiDomain(const std::string &lower)
{
    if (isAscii(lower))
        return lower;
    const QByteArray ace = QUrl::toAce(QString::fromStdString(lower));
    return ace.isEmpty() ? lower : ace.toStdString();
}

std::string_view withoutFinalDots(std::string_view domain)
{
    while (!domain.empty() && domain.back() == '.')
        domain.remove_suffix(1);
    return domain;
}

bool startsWithoutCase(std::string_view text, std::string_view lowerPrefix)
{
    return text.size() >= lowerPrefix.size() && asciiLower(text.substr(0, lowerPrefix.size())) == lowerPrefix;
}

} // namespace

std::string normalisedAddress(std::string_view text)
{
    text = trimmed(text);
    if (startsWithoutCase(text, "smtp:"))
        text = trimmed(text.substr(5));
    if (text == nullSender)
        return std::string(nullSender);
    if (text.size() > 2 && text.front() == '<' && text.back() == '>')
        text = trimmed(text.substr(1, text.size() - 2));
    else if (text.size() > 2 && text.back() == '>' && text.find('<') != std::string_view::npos)
        // "Name <local@domain>": only where the brackets hold a whole address, so that stray ones stay.
        if (const auto inner = text.substr(text.rfind('<') + 1); inner.find('@') != std::string_view::npos)
            text = trimmed(inner.substr(0, inner.size() - 1));

    const auto at = text.rfind('@');
    if (at == std::string_view::npos)
        return lowerCase(text);
    const auto domain = withoutFinalDots(text.substr(at + 1));
    if (isAscii(text))
        return asciiLower(text.substr(0, at + 1)) + asciiLower(domain);
    return lowerCase(text.substr(0, at + 1)) + asciiDomain(lowerCase(domain));
}

std::string normalisedDomain(std::string_view text)
{
    text = trimmed(text);
    while (!text.empty() && text.front() == '@')
        text.remove_prefix(1);
    return asciiDomain(lowerCase(withoutFinalDots(text)));
}

bool isDomainName(std::string_view normalised)
{
    const auto isNamePart = [](std::string_view label) {
        constexpr std::size_t maxLabel = 63;
        const auto isAllowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
        return !label.empty() && label.size() <= maxLabel && label.front() != '-' && label.back() != '-'
               && std::all_of(label.begin(), label.end(), isAllowed);
    };
    constexpr std::size_t maxName = 253;
    constexpr std::size_t minTopLevel = 2;
    std::size_t labels = 1;
    std::string_view rest = normalised;
    for (auto dot = rest.find('.'); dot != std::string_view::npos; dot = rest.find('.')) {
        if (!isNamePart(rest.substr(0, dot)))
            return false;
        rest.remove_prefix(dot + 1);
        ++labels;
    }
    return labels > 1 && normalised.size() <= maxName && rest.size() >= minTopLevel && isNamePart(rest);
}

std::string_view domainOf(std::string_view normalised)
{
    const auto at = normalised.rfind('@');
    if (at == std::string_view::npos || at == 0)
        return {};
    const auto local = normalised.substr(0, at);
    if (local.find('@') != std::string_view::npos && local.front() != '"' && local.find_first_of(";,") != std::string_view::npos)
        return {}; // several addresses, which may be inside and outside
    const auto domain = normalised.substr(at + 1);
    // A slash or an equals sign stands in X.500-like names, a space or quote in malformed ones: no domain.
    if (domain.find_first_of("/= \t\"<>,;:()\\") != std::string_view::npos)
        return {};
    return domain;
}

std::string withoutPlusTag(std::string_view normalised)
{
    const auto at = normalised.rfind('@');
    const auto plus = normalised.find('+');
    if (at == std::string_view::npos || plus == std::string_view::npos || plus == 0 || plus > at)
        return std::string(normalised);
    return std::string(normalised.substr(0, plus)) + std::string(normalised.substr(at));
}

std::string normalisedMessageId(std::string_view text)
{
    text = trimmed(text);
    if (!text.empty() && text.front() == '<')
        text.remove_prefix(1);
    if (!text.empty() && text.back() == '>')
        text.remove_suffix(1);
    return lowerCase(trimmed(text));
}

} // namespace evidence
