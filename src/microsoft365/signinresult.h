// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "microsoft365/signinerror.h"
#include "microsoft365/tokens.h"

namespace microsoft365 {

//! How signing in ended.
using SignInResult = evidence::Expected<Tokens, SignInError>;

} // namespace microsoft365
