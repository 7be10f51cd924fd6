// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace cli {

//! Opens a page in the system's browser; false where that does not work.
bool openBrowser(const QUrl &page);

} // namespace cli
