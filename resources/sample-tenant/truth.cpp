// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-tenant/exports.h"
#include "sample-tenant/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace sampletenant {

namespace {

//! What the deliveries of some messages come to.
struct Tally {
    int submissions = 0;
    int deliveries = 0;
    std::int64_t bytes = 0;
    std::array<int, 2> auth{};
    std::array<int, 4> tls{};
    std::set<std::string> inside;
    std::set<std::string> outside;
    std::set<std::string> outsideDomains;
    Seconds first = 0;
    Seconds last = 0;

    void addSubmission(const Message &m)
    {
        ++submissions;
        ++auth[m.oauth ? 1 : 0];
        ++tls[static_cast<std::size_t>(m.tls)];
    }
    void addDeliveries(const Message &m)
    {
        for (const Delivery &d : m.deliveries) {
            if (d.status == Status::Expanded)
                continue;
            first = deliveries == 0 ? m.time : std::min(first, m.time);
            last = std::max(last, m.time);
            ++deliveries;
            bytes += m.bytes;
            (d.internal ? inside : outside).insert(d.address);
            if (!d.internal)
                outsideDomains.insert(d.address.substr(d.address.rfind('@') + 1));
        }
    }
    Scenario scenario() const
    {
        if (deliveries == 0)
            return Scenario::Unknown;
        if (outside.empty())
            return Scenario::Internal;
        if (outside.size() == 1)
            return Scenario::SingleExternalAddress;
        return outsideDomains.size() == 1 ? Scenario::SingleExternalDomain : Scenario::ArbitraryExternal;
    }
};

std::string nameOf(Scenario scenario)
{
    static constexpr std::array names{"unknown", "internal", "singleExternalAddress", "singleExternalDomain",
                                      "arbitraryExternal"};
    return names[static_cast<std::size_t>(scenario)];
}

std::string nameOf(Basis basis)
{
    static constexpr std::array names{"none", "allMail", "matchedMessages"};
    return names[static_cast<std::size_t>(basis)];
}

std::string row(const std::string &sender, const std::string &ip, Scenario scenario, Basis basis,
                bool reported, const Tally &t)
{
    Cells cells{sender,
                ip,
                nameOf(scenario),
                nameOf(basis),
                reported ? std::to_string(t.submissions) : "",
                std::to_string(t.deliveries),
                std::to_string(t.inside.size()),
                std::to_string(t.outside.size()),
                std::to_string(t.outsideDomains.size()),
                std::to_string(t.bytes)};
    for (const int count : {t.auth[0], t.auth[1], t.tls[0], t.tls[1], t.tls[2], t.tls[3]})
        cells.push_back(reported ? std::to_string(count) : "");
    cells.push_back(t.deliveries > 0 ? isoTime(t.first) + 'Z' : "");
    cells.push_back(t.deliveries > 0 ? isoTime(t.last) + 'Z' : "");
    std::string text = csvRow(cells);
    text.replace(text.size() - 2, 2, "\n");
    return text;
}

//! Whether a device's own messages are found in the traces by their ids.
bool isMatched(const Sender &sender, const Device &device)
{
    return sender.traced && device.smtpAuth && device.reportsMessageId && !device.signInsOnly;
}

} // namespace

std::string truth(const std::vector<Sender> &senders, const Mailflow &flow)
{
    std::vector<const Sender *> submitters;
    for (const Sender &sender : senders) {
        if (sender.submits())
            submitters.push_back(&sender);
    }
    std::sort(submitters.begin(), submitters.end(),
              [](const Sender *a, const Sender *b) { return a->address < b->address; });

    std::string text =
        "sender,clientIp,scenario,basis,submissions,deliveries,internalRecipients,externalRecipients,"
        "externalDomains,bytes,basic,oauth,tls10,tls11,tls12,tls13,firstSeen,lastSeen\n";
    for (const Sender *sender : submitters) {
        Tally all;
        std::map<std::string, std::string> sources; // by client IP
        bool reported = false;
        for (const Device &device : sender->devices) {
            Tally own;
            for (const Message &m : flow.submissions) {
                if (m.device != &device)
                    continue;
                own.addSubmission(m);
                all.addSubmission(m);
                if (isMatched(*sender, device))
                    own.addDeliveries(m);
            }
            for (const Message &m : flow.traced) {
                if (m.device == &device && (sender->basis == Basis::AllMail || isMatched(*sender, device)))
                    all.addDeliveries(m);
            }
            if (!device.smtpAuth)
                continue;
            if (own.scenario() != device.expected || sources.count(device.ip) > 0)
                return {};
            reported = reported || !device.signInsOnly;
            sources[device.ip] =
                row(sender->address, device.ip, device.expected,
                    own.deliveries > 0 ? Basis::MatchedMessages : Basis::None, !device.signInsOnly, own);
        }
        if (all.scenario() != sender->expected)
            return {};
        text += row(sender->address, {}, sender->expected, sender->basis, reported, all);
        for (const auto &source : sources)
            text += source.second;
    }
    return text;
}

} // namespace sampletenant
