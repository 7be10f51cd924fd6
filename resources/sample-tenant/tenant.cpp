// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/tenant.h"

#include <array>

namespace sampletenant {

bool Sender::submits() const
{
    for (const Device &device : devices) {
        if (device.smtpAuth)
            return true;
    }
    return false;
}

Recipient inside(const std::string &localPart)
{
    const std::string address = localPart + '@' + mainDomain;
    return {address, address, true, {}};
}

Recipient branch(const std::string &subdomain, const std::string &localPart)
{
    const std::string address = localPart + '@' + subdomain + '.' + serviceDomain;
    return {address, address, true, {}};
}

Recipient outside(const std::string &address)
{
    return {address, address, false, {}};
}

Recipient spelled(const std::string &spelling, const std::string &address)
{
    return {address, spelling, false, {}};
}

Recipients insideAll(const std::vector<std::string> &localParts)
{
    Recipients recipients;
    for (const std::string &localPart : localParts)
        recipients.push_back(inside(localPart));
    return recipients;
}

Recipients outsideAll(const std::vector<std::string> &addresses)
{
    Recipients recipients;
    for (const std::string &address : addresses)
        recipients.push_back(outside(address));
    return recipients;
}

Recipient group(const std::string &localPart, Recipients members)
{
    Recipient recipient = inside(localPart);
    recipient.members = std::move(members);
    return recipient;
}

Recipients customers(int first, int count)
{
    static constexpr std::array companies{
        "metallbau-krueger", "stahlwerk-osterode",  "pumpen-reinhardt",   "agrartechnik-lohse",
        "fensterbau-timm",   "molkerei-wendland",   "holzwerke-harz",     "giesserei-falk",
        "kranbau-petersen",  "papierfabrik-weser",  "brauerei-lindhorst", "werften-union",
        "ziegelei-brand",    "foerdertechnik-ulm",  "getriebe-sauer",     "kunststoff-merz",
        "backwaren-stein",   "labortechnik-zeller", "spezialguss-thale",  "anlagenbau-roth"};
    static constexpr std::array contacts{"einkauf", "buchhaltung", "t.schneider", "instandhaltung"};
    Recipients recipients;
    for (int i = first; i < first + count; ++i) {
        const auto index = static_cast<std::size_t>(i);
        recipients.push_back(outside(std::string(contacts[index / companies.size() % contacts.size()]) + '@'
                                     + companies[index % companies.size()] + ".example"));
    }
    return recipients;
}

std::vector<Sender> allSenders()
{
    std::vector<Sender> all = sendersInside();
    for (auto part : {sendersPartners(), sendersWorld(), sendersSpecial(), people()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace sampletenant
