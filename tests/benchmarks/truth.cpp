// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/truth.h"

#include <algorithm>
#include <set>

namespace benchmarks {

using sampletenant::Seconds;

namespace {

struct ExternalRecipients {
    std::int64_t addresses = 0;
    std::set<DomainNumber> domains;
};

ExternalRecipients externalRecipients(const Sender &sender, const std::vector<bool> &reached)
{
    ExternalRecipients external;
    for (std::size_t contact = 0; contact < reached.size(); ++contact) {
        if (!reached[contact])
            continue;
        if (const auto domain = Tenant::externalDomainOf(sender, static_cast<Contact>(contact))) {
            ++external.addresses;
            external.domains.insert(*domain);
        }
    }
    return external;
}

int scenarioOf(const ExternalRecipients &external)
{
    if (external.addresses == 0)
        return 1;
    if (external.addresses == 1)
        return 2;
    return external.domains.size() == 1 ? 3 : 4;
}

} // namespace

Truth::Truth(const Tenant &tenant)
    : m_tenant(tenant)
    , m_facts(tenant.senders().size())
{
}

void Truth::add(const Message &message)
{
    Facts &facts = m_facts[message.sender];
    facts.reached.resize(m_tenant.senders()[message.sender].contacts);
    for (const Delivery &delivery : message.deliveries)
        facts.reached[delivery.contact] = true;

    const auto rows = static_cast<std::int64_t>(message.deliveries.size());
    const Seconds midnight = message.time - message.time % sampletenant::day;
    if (facts.days.empty() || facts.days.back().first != midnight)
        facts.days.emplace_back(midnight, 0);
    facts.days.back().second += rows;
    if (facts.rows == 0)
        facts.last = message.time;
    facts.first = message.time;
    facts.rows += rows;
    facts.bytes += rows * message.bytes;
}

void Truth::write(std::ostream &out) const
{
    std::vector<std::size_t> order;
    for (std::size_t sender = 0; sender < m_facts.size(); ++sender) {
        if (m_facts[sender].rows > 0)
            order.push_back(sender);
    }
    const auto &senders = m_tenant.senders();
    std::sort(order.begin(), order.end(),
              [&senders](std::size_t a, std::size_t b) { return senders[a].address < senders[b].address; });
    out << "sender,scenario,rows,ext_rcpts,ext_domains,first,last,bytes,days\n";
    for (const std::size_t sender : order)
        write(out, sender);
}

void Truth::write(std::ostream &out, std::size_t sender) const
{
    const Facts &facts = m_facts[sender];
    const ExternalRecipients external = externalRecipients(m_tenant.senders()[sender], facts.reached);
    out << m_tenant.senders()[sender].address << ',' << scenarioOf(external) << ',' << facts.rows << ','
        << external.addresses << ',' << external.domains.size() << ',' << sampletenant::isoTime(facts.first)
        << "Z," << sampletenant::isoTime(facts.last) << "Z," << facts.bytes;
    char separator = ',';
    for (auto day = facts.days.rbegin(); day != facts.days.rend(); ++day) {
        out << separator << sampletenant::isoDate(day->first) << '=' << day->second;
        separator = '|';
    }
    out << '\n';
}

} // namespace benchmarks
