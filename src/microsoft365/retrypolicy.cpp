// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/retrypolicy.h"

#include <algorithm>

namespace microsoft365 {

using namespace std::chrono_literals;
using Step = RetryDecision::Step;

namespace {

constexpr auto firstWait = 1s;
constexpr auto longestWait = 300s;
constexpr auto longestOrderedWait = 3600s;
constexpr int maxThrottled = 30;
constexpr int maxFailed = 8;
constexpr int maxUnreached = 32; // over an hour without network, whatever the random numbers
constexpr int maxOdd = 5;

} // namespace

std::optional<std::chrono::seconds> retryAfter(const HttpReply &reply, const QDateTime &now)
{
    const QByteArray text = reply.header("Retry-After").trimmed();
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    if (const qlonglong seconds = text.toLongLong(&isNumber); isNumber)
        return seconds < 0 ? std::nullopt : std::optional(std::chrono::seconds(seconds));
    const QDateTime until = httpDate(text);
    if (!until.isValid())
        return std::nullopt;
    const QDateTime there = reply.date();
    return std::chrono::seconds(std::max<qint64>(0, (there.isValid() ? there : now).secsTo(until)));
}

RetryDecision RetryPolicy::backOff(int *count, int bound, double random) const
{
    if (++*count > bound)
        return {Step::GiveUp};
    constexpr int maxDoublings = 10; // beyond the longest wait
    const auto full =
        std::min<std::chrono::milliseconds>(firstWait * (1 << std::min(*count, maxDoublings)), longestWait);
    const double share = 0.5 + std::clamp(random, 0.0, 1.0) / 2;
    return {Step::Wait,
            std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(full.count()) * share))};
}

RetryDecision RetryPolicy::judge(const HttpResult &result, const QDateTime &now, double random)
{
    return result ? judgeReply(*result, now, random) : judgeFault(result.error().fault, random);
}

RetryDecision RetryPolicy::judgeReply(const HttpReply &reply, const QDateTime &now, double random)
{
    if (reply.status >= 200 && reply.status < 300)
        return {Step::Accept};
    if (reply.status == 401) {
        const bool isFirst = !m_hadNewToken;
        m_hadNewToken = true;
        return {isFirst ? Step::NewToken : Step::GiveUp};
    }
    if (reply.status == 504 && m_canNarrow)
        return {Step::Narrow};
    const bool isThrottled = reply.status == 429;
    if (!isThrottled && reply.status < 500)
        return {Step::GiveUp};
    RetryDecision decision =
        isThrottled ? backOff(&m_throttled, maxThrottled, random) : backOff(&m_failed, maxFailed, random);
    decision.isThrottled = isThrottled;
    if (const auto ordered = retryAfter(reply, now); ordered && decision.step == Step::Wait) {
        decision.isThrottled = true;
        decision.wait = std::max<std::chrono::seconds>(*ordered, firstWait);
        if (*ordered > longestOrderedWait)
            decision.step = Step::GiveUp;
    }
    return decision;
}

RetryDecision RetryPolicy::judgeFault(HttpFault fault, double random)
{
    switch (fault) {
    case HttpFault::HostNotFound:
    case HttpFault::Unreachable:
    case HttpFault::ConnectionLost:
    case HttpFault::TimedOut:
        return backOff(&m_unreached, maxUnreached, random);
    case HttpFault::TooLarge:
        return m_canNarrow ? RetryDecision{Step::Narrow} : judgeUnreadable(random);
    case HttpFault::Redirected: // a hotel's sign-in page, say; it is not followed
        return judgeUnreadable(random);
    case HttpFault::TlsRefused:
    case HttpFault::ProxyRefused:
    case HttpFault::NotHttps:
        break;
    }
    return {Step::GiveUp};
}

RetryDecision RetryPolicy::judgeUnreadable(double random)
{
    return backOff(&m_odd, maxOdd, random);
}

} // namespace microsoft365
