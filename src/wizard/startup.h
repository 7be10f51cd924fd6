// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/loader.h"

namespace wizard {

/*! Does what takes longest before a window can be made, together: loads the facts as knowledge::load() does,
   in a thread, while the fonts of the system are found. There must be a QApplication. */
std::optional<knowledge::Knowledge> prepareStart(knowledge::LoadError *error,
                                                 const QString &folder = QStringLiteral(":/knowledge"));

} // namespace wizard
