// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "microsoft365/http.h"
#include "microsoft365/signinerror.h"
#include "microsoft365/tokens.h"

namespace microsoft365 {

// What the identity platform answers, judged by its body and not by the status: errors come with 200 as well.
// An answer that cannot be understood is SignInErrorKind::Unreadable, never an empty success.

//! An answer of /devicecode. The lifetimes count from now on.
evidence::Expected<DeviceCode, SignInError> parseDeviceCode(const QByteArray &body, const QDateTime &now);

//! An answer of /token.
evidence::Expected<Tokens, SignInError> parseTokens(const QByteArray &body, const QDateTime &now);

//! Names out of an id token, whose signature is not checked: it came over TLS from whom it is from (OpenID
//! Connect Core 3.1.3.7).
Identity parseIdToken(const QByteArray &idToken);

//! The AADSTS numbers that a text names, for answers that carry them nowhere else.
QList<int> codesIn(QStringView description);

//! What an unanswered question means for signing in.
SignInError networkError(const HttpError &error);

//! Whether the platform says that the same question may get an answer later (RFC 6749, section 4.1.2.1).
bool isTransient(const SignInError &error);

//! What an error of RFC 6749 (5.2, 4.1.2.1) and RFC 8628 (3.5) means.
SignInErrorKind kindOf(QStringView error);

} // namespace microsoft365
