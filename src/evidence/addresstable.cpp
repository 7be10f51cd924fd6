// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/addresstable.h"

#include "evidence/address.h"

namespace evidence {

AddressTable::AddressTable()
{
    m_domains.emplace_back(); // noDomain
}

AddressId AddressTable::intern(std::string_view normalised)
{
    if (const auto known = m_addressIds.find(normalised); known != m_addressIds.end())
        return known->second;

    const std::string_view text = m_texts.emplace_back(normalised);
    const std::string_view domainText = domainOf(text);
    DomainId domain = noDomain;
    if (!domainText.empty()) {
        const auto [entry, isNew] = m_domainIds.try_emplace(domainText, static_cast<DomainId>(m_domains.size()));
        if (isNew)
            m_domains.push_back(domainText);
        domain = entry->second;
    }
    const auto id = static_cast<AddressId>(m_addresses.size());
    m_addresses.push_back({text, domain});
    m_addressIds.emplace(text, id);
    return id;
}

QString AddressTable::string(AddressId id) const
{
    const std::string_view view = text(id);
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

} // namespace evidence
