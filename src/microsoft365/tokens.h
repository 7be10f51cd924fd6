// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/secret.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace microsoft365 {

//! What the device authorization endpoint gives out (RFC 8628, section 3.2).
struct DeviceCode {
    Secret deviceCode;
    QString userCode; //!< to type into the page
    QUrl verificationUri; //!< https
    QDateTime expiresAt; //!< UTC
    std::chrono::seconds interval{5}; //!< between two questions
    bool operator==(const DeviceCode &) const = default;
};

//! Who has signed in, from the id token. For names only, never for decisions of security. Empty where it does
//! not say.
struct Identity {
    QString name; //!< "anna@contoso.com"
    QString tenantId;
    QString objectId;
    bool operator==(const Identity &) const = default;
};

//! What the token endpoint gives out (RFC 6749, section 5.1).
struct Tokens {
    Secret accessToken;
    Secret refreshToken; //!< empty when none was given
    QDateTime expiresAt; //!< of the access token, UTC
    Identity identity;
    QStringList scopes = {}; //!< what the access token is good for; empty where the answer does not say
    bool operator==(const Tokens &) const = default;
};

} // namespace microsoft365
