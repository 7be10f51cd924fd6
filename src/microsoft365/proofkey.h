// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/secret.h"

namespace microsoft365 {

//! 43 characters that nobody can guess: 32 random bytes of the system, as base64url (RFC 7636, section 4.1).
Secret unguessable();

//! The S256 challenge of a verifier (RFC 7636, section 4.2).
QByteArray codeChallenge(const Secret &verifier);

//! Compares in a time that tells nothing about where two texts of the same length differ.
bool isSame(const Secret &ours, const QByteArray &theirs);

} // namespace microsoft365
