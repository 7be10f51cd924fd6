// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/signinfacts.h"
#include "microsoft365/signinerror.h"

#include <optional>

namespace microsoft365 {

enum class SignInMethod { DeviceCode, Browser };

//! What is known about this refusal: texts for people. Null when nothing is; then Microsoft's own text is
//! shown.
const knowledge::SignInProblem *problemOf(const SignInError &error, const knowledge::SignInFacts &facts);

//! What to do about a problem after this way to sign in; nothing: after none in particular.
const knowledge::Text &actionAfter(const knowledge::SignInProblem &problem, std::optional<SignInMethod> used);

//! The other way to sign in where it can succeed although this one failed; nothing otherwise.
std::optional<SignInMethod> suggestedMethod(const SignInError &error, SignInMethod used,
                                            const knowledge::SignInFacts &facts);

} // namespace microsoft365
