// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/devicecodepolling.h"

#include "microsoft365/signinreplies.h"

#include <algorithm>

namespace microsoft365 {

namespace {

constexpr std::chrono::seconds slowDown(5); // RFC 8628, section 3.5
constexpr std::chrono::seconds longestWait(60);
constexpr int firstServerError = 500;
constexpr int tooManyRequests = 429;

//! Again after a while, but never after the code has expired.
PollingStep again(std::chrono::seconds wait, const DeviceCodePolling &polling, const QDateTime &now)
{
    if (now.addSecs(wait.count()) >= polling.expiresAt)
        return SignInError{SignInErrorKind::Expired, {}};
    return PollAgain{wait};
}

//! After a question without an answer: with a growing wait (RFC 8628, section 3.5, on connection timeouts).
PollingStep afterFault(DeviceCodePolling *polling, const QDateTime &now)
{
    polling->faults = std::min(polling->faults + 1, 10);
    const std::chrono::seconds wait = polling->interval * (1 << polling->faults);
    return again(std::max(std::min(wait, longestWait), polling->interval), *polling, now);
}

} // namespace

DeviceCodePolling::DeviceCodePolling(const DeviceCode &code)
    : expiresAt(code.expiresAt)
    , interval(code.interval)
{
}

PollingStep firstStep(const DeviceCodePolling &polling, const QDateTime &now)
{
    return again(polling.interval, polling, now);
}

PollingStep nextStep(const HttpResult &answer, DeviceCodePolling *polling, const QDateTime &now)
{
    if (!answer)
        return afterFault(polling, now);
    const auto tokens = parseTokens(answer->body, now);
    if (tokens)
        return *tokens;
    const SignInError &error = tokens.error();
    const bool isPending = error.error == QLatin1String("authorization_pending");
    const bool isTooFast = error.error == QLatin1String("slow_down");
    if (isTooFast)
        polling->interval += slowDown;
    if (isPending || isTooFast) {
        polling->faults = 0;
        return again(polling->interval, *polling, now);
    }
    const bool isBusy = answer->status >= firstServerError || answer->status == tooManyRequests;
    const bool saysWhy = error.kind != SignInErrorKind::Unreadable
        && (error.kind != SignInErrorKind::Refused || !error.codes.isEmpty());
    if ((isBusy && !saysWhy) || isTransient(error))
        return afterFault(polling, now);
    return error;
}

} // namespace microsoft365
