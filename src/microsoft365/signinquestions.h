// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/signinfacts.h"
#include "microsoft365/cloud.h"
#include "microsoft365/http.h"

#include <QStringList>

namespace microsoft365 {

//! Who wants to sign in, and for what.
struct SignInRequest {
    Cloud cloud;
    QString tenant; //!< isTenant()
    QString clientId; //!< isClientId()
    QStringList scopes; //!< of Graph: graphScopes()
    QString language = QStringLiteral("en"); //!< of Microsoft's pages and texts, two letters
    bool operator==(const SignInRequest &) const = default;
};

//! The scopes of Graph that these sources of data need ("deliveries", …) and this cloud offers, as it writes
//! them.
QStringList graphScopes(const knowledge::SignInFacts &facts, const Cloud &cloud,
                        const QStringList &dataSources);

//! Asks for a device code (RFC 8628, section 3.1).
HttpRequest deviceCodeQuestion(const SignInRequest &request);
//! Asks whether somebody has typed the code (RFC 8628, section 3.4).
HttpRequest deviceTokenQuestion(const SignInRequest &request, const Secret &deviceCode);

//! What one sign-in by browser has made up for itself.
struct BrowserAttempt {
    QUrl redirect; //!< where the browser comes back to
    Secret verifier; //!< RFC 7636
    Secret state; //!< RFC 6749, section 10.12
};
//! The page to open in the browser (RFC 6749, section 4.1.1; RFC 7636, section 4.3).
QUrl browserPage(const SignInRequest &request, const BrowserAttempt &attempt);
//! Exchanges the code that the browser brought (RFC 7636, section 4.5).
HttpRequest browserTokenQuestion(const SignInRequest &request, const BrowserAttempt &attempt,
                                 const Secret &code);

//! Asks for new tokens of one resource (RFC 6749, section 6). The tenant is one that isTenant() takes.
HttpRequest refreshQuestion(const Cloud &cloud, const QString &tenant, const QString &clientId,
                            Resource resource, const Secret &refreshToken);

} // namespace microsoft365
