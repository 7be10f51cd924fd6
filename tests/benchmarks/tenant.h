// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/traceoptions.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace benchmarks {

//! Whom a sender writes to; nearly what a scenario is, but some contacts may never get a message.
enum class Habit { Internal, OneAddress, OneDomain, Anywhere };

//! Contacts of one sender are numbered from 0.
using Contact = std::uint32_t;
//! External domains are numbered from 0.
using DomainNumber = std::uint32_t;

struct Sender {
    std::string address;
    Habit habit = Habit::Internal;
    bool submits = false; //!< by SMTP AUTH, with most of its messages
    Contact contacts = 1; //!< how many it has
    std::uint32_t firstPerson = 0; //!< its first contact in the numbering of all people
    DomainNumber domain = 0; //!< where the external contacts of a sender with few domains are
};

/*! An invented organisation: who sends, and to whom. Two contacts of a sender never have the same address.
    Memory grows with the senders, not with the contacts. */
class Tenant {
public:
    explicit Tenant(const TraceOptions &options);

    const std::vector<Sender> &senders() const { return m_senders; }
    //! The sender of bulk mail, when there is one. It is the last.
    std::optional<std::size_t> bulkSender() const { return m_bulkSender; }

    static std::string addressOf(const Sender &sender, Contact contact);
    //! The domain of a contact outside; nothing for one inside.
    static std::optional<DomainNumber> externalDomainOf(const Sender &sender, Contact contact);

    static const std::vector<std::string> &acceptedDomains();

private:
    std::vector<Sender> m_senders;
    std::optional<std::size_t> m_bulkSender;
};

} // namespace benchmarks
