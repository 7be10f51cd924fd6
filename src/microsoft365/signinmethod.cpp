// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/signinmethod.h"

namespace microsoft365 {

namespace {

//! As the facts call it.
QLatin1String nameOf(SignInMethod method)
{
    return QLatin1String(method == SignInMethod::Browser ? "browser" : "deviceCode");
}

} // namespace

const knowledge::SignInProblem *problemOf(const SignInError &error, const knowledge::SignInFacts &facts)
{
    return facts.problem(error.codes);
}

const knowledge::Text &actionAfter(const knowledge::SignInProblem &problem, std::optional<SignInMethod> used)
{
    const bool wasBetter = used && problem.betterMethod == nameOf(*used);
    return wasBetter && !problem.otherAction.en.isEmpty() ? problem.otherAction : problem.action;
}

std::optional<SignInMethod> suggestedMethod(const SignInError &error, SignInMethod used,
                                            const knowledge::SignInFacts &facts)
{
    const bool wasBrowser = used == SignInMethod::Browser;
    const SignInMethod other = wasBrowser ? SignInMethod::DeviceCode : SignInMethod::Browser;
    // A browser that does not come back may have no way to, or shows a page that says why.
    if (error.kind == SignInErrorKind::NoPort || (error.kind == SignInErrorKind::Expired && wasBrowser))
        return other;
    const knowledge::SignInProblem *problem = problemOf(error, facts);
    if (problem == nullptr || problem->betterMethod.isEmpty())
        return std::nullopt;
    const bool isBetter = problem->betterMethod == nameOf(other);
    return isBetter || !problem->otherAction.en.isEmpty() ? std::optional(other) : std::nullopt;
}

} // namespace microsoft365
