// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulatedtenant/message.h"

#include <QDateTime>
#include <QUrl>

#include <array>
#include <optional>
#include <vector>

namespace simulatedtenant {

//! What can go wrong with any request.
enum class Fault {
    Dropped,
    HalfBody,
    Slow, //!< the right answer, a few bytes at a time
    Silent, //!< no answer at all
    Html, //!< a page of something in between
    NotJson, //!< an answer that ends in the middle, as if that were all
    Oversize,
    Redirect, //!< to another host
    TooManyRequests, //!< with Retry-After in seconds
    TooManyRequestsUntil, //!< with Retry-After as a date
    TooManyRequestsBare, //!< without
    Unavailable,
    GatewayTimeout,
    TokenRevoked, //!< 401, although the token is good
    DeadLink, //!< the way on is forgotten; other requests are answered
};
inline constexpr std::array allFaults{Fault::Dropped,
                                      Fault::HalfBody,
                                      Fault::Slow,
                                      Fault::Silent,
                                      Fault::Html,
                                      Fault::NotJson,
                                      Fault::Oversize,
                                      Fault::Redirect,
                                      Fault::TooManyRequests,
                                      Fault::TooManyRequestsUntil,
                                      Fault::TooManyRequestsBare,
                                      Fault::Unavailable,
                                      Fault::GatewayTimeout,
                                      Fault::TokenRevoked,
                                      Fault::DeadLink};

//! How an answer goes wrong.
struct FaultOptions {
    QUrl elsewhere; //!< where redirects lead
    qsizetype oversize = 0; //!< bytes
    QDateTime now;
};
Response spoiled(Fault fault, const Response &right, const FaultOptions &options);

//! Lets one request in so many go wrong, every fault in turn.
class FaultPlan {
public:
    FaultPlan() = default; //!< nothing goes wrong
    FaultPlan(std::vector<Fault> faults, int every)
        : m_faults(std::move(faults))
        , m_every(every)
    {
    }
    //! What is to go wrong with the next request.
    std::optional<Fault> next();
    //! How often something has gone wrong.
    int count() const { return m_count; }

private:
    std::vector<Fault> m_faults;
    int m_every = 0;
    int m_requests = 0;
    int m_count = 0;
};

} // namespace simulatedtenant
