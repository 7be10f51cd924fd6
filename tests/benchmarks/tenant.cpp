// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/tenant.h"

#include "sample-tenant/random.h"

#include <array>

namespace benchmarks {

using sampletenant::Random;

namespace {

constexpr Contact bulkContacts = 1'000'000;
constexpr DomainNumber freemailDomains = 8;
constexpr DomainNumber companyDomains = 20'000;

constexpr std::array firstNames{"anna", "bernd", "carla", "dirk",  "elif", "frank", "greta", "hans",
                                "ines", "jonas", "katja", "lukas", "mona", "nils",  "olga",  "paul"};
constexpr std::array lastNames{"ahrens", "brandt", "claasen", "dietz",  "ebert", "franke", "graf", "herzog",
                               "jansen", "kuhn",   "lorenz",  "maurer", "nagel", "otto",   "pohl", "reimann"};
constexpr std::array devices{"scanner", "printer", "ups", "nas", "backup", "erp", "ticket", "monitoring"};

std::string person(std::uint32_t number)
{
    return std::string(firstNames[number % firstNames.size()]) + '.'
        + lastNames[number / firstNames.size() % lastNames.size()] + std::to_string(number);
}

std::string acceptedDomain(std::uint32_t number)
{
    const auto &domains = Tenant::acceptedDomains();
    return number % 10 < 7 ? domains.front() : domains[number % domains.size()];
}

std::string externalDomain(DomainNumber number)
{
    if (number < freemailDomains)
        return "freemail" + std::to_string(number) + ".example";
    return "company-" + std::to_string(number) + (number % 3 == 0 ? ".test" : ".example");
}

//! Every fourth person has a mailbox at one of a few large providers.
DomainNumber domainOfPerson(std::uint32_t number)
{
    const std::uint32_t group = number / 4;
    return number % 4 == 0 ? group % freemailDomains : freemailDomains + group % companyDomains;
}

Habit randomHabit(Random &random)
{
    const int percent = random.below(100);
    return percent < 45 ? Habit::Internal
        : percent < 55  ? Habit::OneAddress
        : percent < 70  ? Habit::OneDomain
                        : Habit::Anywhere;
}

//! Most senders know few people, and some a whole company.
Contact randomContacts(Random &random)
{
    const int percent = random.below(100);
    const int contacts = percent < 70 ? 2 + random.below(12) : percent < 95 ? 20 + random.below(400) : 2'000;
    return static_cast<Contact>(contacts);
}

std::uint32_t randomFirstPerson(Random &random)
{
    return static_cast<std::uint32_t>(random.below(100'000));
}

//! Somebody outside who writes to people inside.
Sender outsideSender(std::uint32_t number, Random &random)
{
    Sender sender;
    sender.address = person(number) + '@' + externalDomain(domainOfPerson(number));
    sender.contacts = randomContacts(random);
    sender.firstPerson = randomFirstPerson(random);
    return sender;
}

//! A device, an application or a person of the organisation.
Sender insideSender(std::uint32_t number, Random &random)
{
    Sender sender;
    sender.submits = random.chance(600);
    const std::string name = sender.submits
        ? std::string(devices[number % devices.size()]) + '-' + std::to_string(number)
        : person(number);
    sender.address = name + '@' + acceptedDomain(number);
    sender.habit = randomHabit(random);
    sender.contacts = randomContacts(random);
    sender.firstPerson = randomFirstPerson(random);
    sender.domain = static_cast<DomainNumber>(random.below(freemailDomains + companyDomains));
    return sender;
}

Sender newsletter()
{
    Sender sender;
    sender.address = "newsletter@" + Tenant::acceptedDomains().front();
    sender.habit = Habit::Anywhere;
    sender.submits = true;
    sender.contacts = bulkContacts;
    return sender;
}

} // namespace

const std::vector<std::string> &traceColumns()
{
    static const std::vector<std::string> columns{"Received",  "SenderAddress", "RecipientAddress", "Subject",
                                                  "Status",    "ToIP",          "FromIP",           "Size",
                                                  "MessageId", "MessageTraceId"};
    return columns;
}

Tenant::Tenant(const TraceOptions &options)
{
    Random random("tenant " + std::to_string(options.seed));
    const auto count = static_cast<std::uint32_t>(options.senders);
    m_senders.reserve(count + 1);
    for (std::uint32_t number = 0; number < count; ++number)
        m_senders.push_back(random.chance(150) ? outsideSender(number, random)
                                               : insideSender(number, random));
    if (options.bulkPercent > 0) {
        m_bulkSender = m_senders.size();
        m_senders.push_back(newsletter());
    }
}

std::string Tenant::addressOf(const Sender &sender, Contact contact)
{
    const std::uint32_t number = sender.firstPerson + contact;
    const auto domain = externalDomainOf(sender, contact);
    return person(number) + '@' + (domain ? externalDomain(*domain) : acceptedDomain(number));
}

std::optional<DomainNumber> Tenant::externalDomainOf(const Sender &sender, Contact contact)
{
    const bool isColleague = contact % 3 == 2; // who gets a copy of what goes outside
    switch (sender.habit) {
    case Habit::Internal:
        break;
    case Habit::OneAddress:
        if (contact == 0)
            return sender.domain;
        break;
    case Habit::OneDomain:
        if (!isColleague)
            return sender.domain;
        break;
    case Habit::Anywhere:
        if (!isColleague)
            return domainOfPerson(sender.firstPerson + contact);
        break;
    }
    return std::nullopt;
}

const std::vector<std::string> &Tenant::acceptedDomains()
{
    static const std::vector<std::string> domains{"contoso.example", "fabrikam.example",
                                                  "mail.fabrikam.example", "contoso.test"};
    return domains;
}

} // namespace benchmarks
