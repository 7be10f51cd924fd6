// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/accepteddomains.h"

#include "evidence/address.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace evidence {

std::optional<AcceptedDomain> acceptedDomainIn(std::string_view text)
{
    const auto begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    text.remove_prefix(begin);
    AcceptedDomain domain;
    domain.withSubdomains = text.starts_with("*.");
    if (domain.withSubdomains)
        text.remove_prefix(2);
    if (text.starts_with('@'))
        return std::nullopt; // which normalisedDomain() would pass over
    domain.name = normalisedDomain(text);
    return isDomainName(domain.name) ? std::optional(domain) : std::nullopt;
}

void AcceptedDomains::add(std::string_view name, bool withSubdomains)
{
    std::string normalised = normalisedDomain(name);
    if (normalised.empty())
        return;
    const auto place = std::lower_bound(m_domains.begin(), m_domains.end(), normalised,
                                        [](const AcceptedDomain &d, const std::string &n) { return d.name < n; });
    if (place != m_domains.end() && place->name == normalised)
        place->withSubdomains = place->withSubdomains || withSubdomains;
    else
        m_domains.insert(place, {std::move(normalised), withSubdomains});
}

void AcceptedDomains::add(const AcceptedDomains &other)
{
    add(other.m_domains);
}

void AcceptedDomains::add(std::vector<AcceptedDomain> domains)
{
    for (AcceptedDomain &domain : domains)
        domain.name = normalisedDomain(domain.name);
    std::erase_if(domains, [](const AcceptedDomain &domain) { return domain.name.empty(); });
    std::move(domains.begin(), domains.end(), std::back_inserter(m_domains));
    // Of the same name the one with subdomains comes first, and stays.
    std::sort(m_domains.begin(), m_domains.end(), [](const AcceptedDomain &a, const AcceptedDomain &b) {
        return std::tie(a.name, b.withSubdomains) < std::tie(b.name, a.withSubdomains);
    });
    const auto isSameName = [](const AcceptedDomain &a, const AcceptedDomain &b) { return a.name == b.name; };
    m_domains.erase(std::unique(m_domains.begin(), m_domains.end(), isSameName), m_domains.end());
}

bool AcceptedDomains::contains(std::string_view normalisedDomain) const
{
    const auto find = [this](std::string_view name) {
        const auto place = std::lower_bound(m_domains.begin(), m_domains.end(), name,
                                            [](const AcceptedDomain &d, std::string_view n) { return d.name < n; });
        return place != m_domains.end() && place->name == name ? &*place : nullptr;
    };
    if (normalisedDomain.empty())
        return false;
    if (find(normalisedDomain))
        return true;
    for (auto dot = normalisedDomain.find('.'); dot != std::string_view::npos; dot = normalisedDomain.find('.', dot + 1)) {
        if (const AcceptedDomain *parent = find(normalisedDomain.substr(dot + 1)); parent && parent->withSubdomains)
            return true;
    }
    return false;
}

} // namespace evidence
