// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace evidence {

using AddressId = std::uint32_t;
using DomainId = std::uint32_t;

//! The domain id of addresses that have no domain.
inline constexpr DomainId noDomain = 0;

/*! Every address once. Ids count from 0 in the order of first mention and are valid for this table only.
    Not thread-safe while it grows; a finished table may be read from any thread. */
class AddressTable {
public:
    AddressTable();
    AddressTable(const AddressTable &) = delete;
    AddressTable &operator=(const AddressTable &) = delete;
    AddressTable(AddressTable &&) = default;
    AddressTable &operator=(AddressTable &&) = default;

    //! The id of a normalised address; a new one when it was not known.
    AddressId intern(std::string_view normalised);
    std::size_t size() const { return m_addresses.size(); }

    std::string_view text(AddressId id) const { return m_addresses[id].text; }
    QString string(AddressId id) const;
    DomainId domain(AddressId id) const { return m_addresses[id].domain; }

    std::size_t domainCount() const { return m_domains.size(); }
    std::string_view domainText(DomainId id) const { return m_domains[id]; }

private:
    struct Entry {
        std::string_view text;
        DomainId domain;
    };
    std::deque<std::string> m_texts; // a deque, because the views below must stay valid while it grows
    std::vector<Entry> m_addresses;
    std::vector<std::string_view> m_domains;
    std::unordered_map<std::string_view, AddressId> m_addressIds;
    std::unordered_map<std::string_view, DomainId> m_domainIds;
};

} // namespace evidence
