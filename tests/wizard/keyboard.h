// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWizard>

namespace wizard {

//! The controls that can be seen and have no name for assistive technology.
QStringList namelessControls(const QWidget &page);

//! Letters that stand for two controls of the window's page, with the texts of both.
QStringList doubledLetters(const QWizard &window);

//! Steps of the Tab key that go against the order in which people read, and controls that it does not come
//! to.
QStringList oddTabSteps(const QWidget &page);

} // namespace wizard
