// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/signinmethod.h"

namespace microsoft365 {

const knowledge::SignInProblem *problemOf(const SignInError &error, const knowledge::SignInFacts &facts)
{
    return facts.problem(error.codes);
}

std::optional<SignInMethod> suggestedMethod(const SignInError &error, SignInMethod used,
                                            const knowledge::SignInFacts &facts)
{
    const SignInMethod other =
        used == SignInMethod::Browser ? SignInMethod::DeviceCode : SignInMethod::Browser;
    if (error.kind == SignInErrorKind::NoPort)
        return other;
    const knowledge::SignInProblem *problem = problemOf(error, facts);
    const QLatin1String name(other == SignInMethod::Browser ? "browser" : "deviceCode");
    return problem && problem->betterMethod == name ? std::optional(other) : std::nullopt;
}

} // namespace microsoft365
