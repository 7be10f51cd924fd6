// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/commandline.h"
#include "wizard/services.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace knowledge {
struct Knowledge;
}

namespace benchmarks {

//! The facts of the program. Throws std::runtime_error when they cannot be read.
std::shared_ptr<const knowledge::Knowledge> loadKnowledge();
//! Services as the program has them, but everything is kept in this folder, and the window speaks English.
wizard::Services servicesIn(const QTemporaryDir &folder,
                            const wizard::ImportFunction &importFiles = &imports::importFiles);

//! The windows whose start is compared.
inline const QString assistantWindow = QStringLiteral("assistant"); //!< that of the program
inline const QString emptyWindow = QStringLiteral("empty"); //!< a QWizard with one empty page

//! Which window the command line "--show WINDOW" asks for; empty: it is another command line, or there is no
//! such window.
QString windowToShow(int argc, char **argv);

/*! Starts as the program does, shows a window, says so on standard output as soon as its page is painted and
    events are handled again, and returns. To be run in a process of its own, before there is an application.
 */
ExitCode showWindowOnce(const QString &window, int argc, char **argv);

/*! Starts this program again with --show and the name of a window, and returns how many seconds it took until
    it said that the page is painted. Throws std::runtime_error when it never does. */
double timeOfStart(const QString &window);

} // namespace benchmarks
