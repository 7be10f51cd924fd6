// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/http.h"

#include <QDateTime>

#include <chrono>

namespace microsoft365 {

//! What to do about an answer.
struct RetryDecision {
    enum class Step {
        Accept,
        Wait, //!< and ask again
        NewToken, //!< and ask again
        Narrow, //!< ask for less
        GiveUp,
    };
    Step step = Step::Accept;
    std::chrono::milliseconds wait{0};
    bool isThrottled = false; //!< Microsoft asks to wait
    bool operator==(const RetryDecision &) const = default;
};

/*! Judges the answers to one question, one after the other. Retry-After is obeyed (RFC 9110, section 10.2.3);
   without it the waits double, and differ at random, so that many clients do not come back together. */
class RetryPolicy {
public:
    //! Whether less can be asked for when an answer is too much for the server or for this program.
    explicit RetryPolicy(bool canNarrow)
        : m_canNarrow(canNarrow)
    {
    }

    //! The random number is from 0 to 1.
    RetryDecision judge(const HttpResult &result, const QDateTime &now, double random);
    //! For an answer that cannot be read.
    RetryDecision judgeUnreadable(double random);

private:
    RetryDecision backOff(int *count, int bound, double random) const;
    RetryDecision judgeReply(const HttpReply &reply, const QDateTime &now, double random);
    RetryDecision judgeFault(HttpFault fault, double random);

    bool m_canNarrow;
    int m_throttled = 0;
    int m_failed = 0; //!< on the server's side
    int m_unreached = 0;
    int m_odd = 0;
    bool m_hadNewToken = false;
};

/*! How long Retry-After asks to wait: seconds, or a date, which counts from the server's own Date, because
   clocks differ. Nothing when there is none that can be read. */
std::optional<std::chrono::seconds> retryAfter(const HttpReply &reply, const QDateTime &now);

} // namespace microsoft365
