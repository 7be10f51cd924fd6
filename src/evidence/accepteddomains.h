// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evidence {

//! A domain for which the organisation receives mail.
struct AcceptedDomain {
    std::string name;             //!< normalised
    bool withSubdomains = false;  //!< mail for every domain below it is accepted too

    bool operator==(const AcceptedDomain &) const = default;
};

/*! A domain as people write it: "*." in front accepts its subdomains. The name is normalised. Nothing where the text is no
    name of a domain. */
std::optional<AcceptedDomain> acceptedDomainIn(std::string_view text);

//! The organisation's accepted domains: what makes a recipient internal.
class AcceptedDomains {
public:
    //! Adds a domain. The same name again only widens: with subdomains wins.
    void add(std::string_view name, bool withSubdomains);
    void add(const AcceptedDomains &other);
    //! The same for many, whose names need not be normalised.
    void add(std::vector<AcceptedDomain> domains);

    bool isEmpty() const { return m_domains.empty(); }
    //! Sorted by name.
    const std::vector<AcceptedDomain> &list() const { return m_domains; }
    //! Whether mail to this normalised domain stays inside the organisation.
    bool contains(std::string_view normalisedDomain) const;

    bool operator==(const AcceptedDomains &) const = default;

private:
    std::vector<AcceptedDomain> m_domains;
};

} // namespace evidence
