// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imports/importer.h"

namespace imports {

/*! Imports hostile bytes from memory as one file, judges what came out, and ends the program where a
    promise of the import is broken. The limits are small, so that short inputs reach them. */
ImportResult importHostile(const QByteArray &bytes, int threads = 1);

} // namespace imports
