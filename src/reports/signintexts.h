// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/signinfacts.h"
#include "microsoft365/secretstore.h"
#include "microsoft365/signinerror.h"
#include "microsoft365/signinmethod.h"
#include "reports/importtexts.h"

namespace reports {

/*! Why there is no token: what is known about Microsoft's number, else what the kind of the error says. The
    technical part is Microsoft's own text with the id that its support asks for. What helps may depend on the
    way that was used, where one was. */
ErrorText text(const microsoft365::SignInError &error, const knowledge::SignInFacts &facts,
               const Language &language, std::optional<microsoft365::SignInMethod> used = {});

//! Why there is no answer from a server.
ErrorText text(microsoft365::HttpFault fault, const QString &detail, const Language &language);

//! Why an account stays signed in for this run only, or could not be signed out.
ErrorText text(const microsoft365::SecretError &error, const Language &language);

} // namespace reports
