// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/tenant.h"
#include "sample-tenant/calendar.h"
#include "sample-tenant/random.h"

namespace benchmarks {

//! One message for one recipient.
struct Delivery {
    Contact contact = 0;
    std::string recipient; //!< in some mixture of upper and lower case
    std::string status; //!< as a message trace names it
    bool isExternal = false;
};

struct Message {
    std::size_t sender = 0; //!< index into the tenant's senders
    std::string from; //!< the sender's address in some mixture of upper and lower case
    sampletenant::Seconds time = 0;
    int ticks = 0; //!< of 100 ns, behind the time
    std::int64_t bytes = 0;
    std::string id; //!< without angle brackets
    std::string traceId;
    std::string subject;
    std::string clientIp;
    bool isSubmitted = false; //!< by SMTP AUTH
    std::vector<Delivery> deliveries; //!< every recipient once
};

/*! The messages of a tenant, newest first, one after the other. A few senders write most of them (Zipf's
    law), but when there are at least three rows per sender, everybody writes once. */
class MailStream {
public:
    MailStream(const Tenant &tenant, const TraceOptions &options);

    //! Replaces the message by the next one; false at the end.
    bool next(Message &message);
    //! Deliveries of all messages so far.
    std::int64_t rows() const { return m_rows; }

private:
    std::size_t pickSender();
    std::string subject();
    void addDeliveries(Message &message, std::int64_t count);

    const Tenant &m_tenant;
    const TraceOptions m_options;
    sampletenant::Random m_random;
    std::vector<std::uint64_t> m_shares; //!< by sender: its share and those of all before it
    std::int64_t m_rows = 0;
    std::int64_t m_messages = 0;
    std::size_t m_turn = 0; //!< whose turn it is to write a message outside Zipf's law
    Contact m_bulkContact = 0; //!< whom bulk mail goes to next
};

} // namespace benchmarks
