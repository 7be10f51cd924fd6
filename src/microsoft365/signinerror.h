// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/httpfault.h"

#include <QList>
#include <QString>

#include <optional>

namespace microsoft365 {

//! Why there is no token.
enum class SignInErrorKind {
    Declined, //!< the administrator said no
    Expired, //!< the code was not used in time
    Cancelled,
    Refused, //!< the identity platform says no; the codes say why
    SignInAgain, //!< the refresh token is revoked or too old
    Network, //!< no answer
    Unreadable, //!< an answer that means nothing
    WrongState, //!< the browser came back with somebody else's answer
    NoPort, //!< the computer gives no port to listen on
};

/*! What the identity platform answered (RFC 6749, section 5.2, and Microsoft's additions), or what kept it from
    answering. */
struct SignInError {
    SignInErrorKind kind = SignInErrorKind::Refused;
    QString error; //!< "invalid_grant"; empty without an answer
    QString suberror = {};
    QList<int> codes = {}; //!< AADSTS numbers; for help texts only, never for decisions of protocol
    QString description = {}; //!< Microsoft's text, or the technical detail of a network fault
    QString correlationId = {};
    std::optional<HttpFault> fault = {}; //!< with Network: which
    bool operator==(const SignInError &) const = default;
};

} // namespace microsoft365
