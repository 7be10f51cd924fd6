// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/signinerror.h"

#include <QString>

#include <optional>

namespace microsoft365 {

//! Why a source, or a part of one, is not known.
enum class SourceFailureKind {
    LicenceMissing, //!< of the tenant
    RoleMissing, //!< of the administrator
    PermissionMissing, //!< the app's, not consented; for deliveries also a right of the account
    ServicePrincipalMissing, //!< Microsoft's own, which the message trace needs in the tenant
    NotInCloud, //!< this cloud does not offer it
    TooOld, //!< the log does not reach back so far any more
    Refused, //!< otherwise; code and detail are Microsoft's
    Throttled, //!< Microsoft asks to wait for longer than makes sense
    Unavailable, //!< Microsoft's servers fail again and again
    Network, //!< no answer; the detail says why
    Unreadable, //!< answers that mean nothing
    SignIn, //!< no token; signIn says why
    CannotWrite, //!< into the folder
    DiskFull,
};

struct SourceFailure {
    SourceFailureKind kind = SourceFailureKind::Refused;
    QString code = {}; //!< of Microsoft's error, or of the status; may be empty
    QString detail = {}; //!< technical and untranslated
    std::optional<SignInError> signIn = {};
    bool operator==(const SourceFailure &) const = default;
};

//! Whether it concerns what was asked, and not the way there.
bool isRefusal(SourceFailureKind kind);

//! As JSON writes it ("licenceMissing").
QString keyOf(SourceFailureKind kind);
std::optional<SourceFailureKind> sourceFailureKindOf(QStringView key);

} // namespace microsoft365
