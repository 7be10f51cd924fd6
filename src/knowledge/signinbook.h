// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/signinfacts.h"
#include "knowledge/sourcelist.h"

namespace knowledge {

//! Reads clouds.json, sign-in.json and aadsts.json.
SignInFacts loadSignIn(const QString &folder, SourceList *sources, QString *message);

} // namespace knowledge
