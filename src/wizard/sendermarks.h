// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/types.h"

#include <QIcon>
#include <QVariant>

namespace wizard {

//! The role under which a number tells whether it carries the warning mark; invalid where it never does.
inline constexpr int warningRole = Qt::UserRole;

//! The mark of a scenario: a shape of its own in its fixed colour, with its number.
QIcon scenarioIcon(evidence::Scenario scenario);
//! The mark of what the service refuses or will refuse: TLS 1.0/1.1 and Basic Authentication.
QIcon warningIcon();

//! A tool tip that shows text as it is: Qt guesses otherwise, and texts of files are hostile.
QString plainToolTip(const QString &text);
//! The alignment of a cell: numbers right, texts left.
QVariant cellAlignment(bool number);

} // namespace wizard
