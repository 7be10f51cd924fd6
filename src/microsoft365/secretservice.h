// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/secretstore.h"

namespace microsoft365 {

/*! Where the keychain is the Secret Service of the desktop, finds out what is behind a failure: a locked
    keychain says that there is nothing in it, and one that does not run says nothing useful. Elsewhere the
    error stays what it is. Answers once, possibly at once. */
void findCause(const SecretError &error, std::function<void(const SecretError &)> then);

} // namespace microsoft365
