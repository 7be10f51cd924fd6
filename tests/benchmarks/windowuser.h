// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/eventloopmeter.h"
#include "wizard/assistant.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

class QSemaphore;
class QTableView;

namespace benchmarks {

//! One thing that a user does, for example to press a key.
struct Step {
    QString name;
    std::function<void()> action;
};

//! How long the window did not react during something that takes one step or more.
struct Pauses {
    QString what;
    std::vector<double> milliseconds; //!< the longest of each step, or those of the whole time
    QString longestAt; //!< the step with the longest one

    double longest() const;
};

//! Uses the window as a person does, and notices when it does not react. The window has to be shown.
class WindowUser {
public:
    explicit WindowUser(wizard::Assistant &window)
        : m_window(window)
    {
    }

    //! What an import did to the window.
    struct Import {
        Pauses running; //!< while it ran
        Pauses finishing; //!< from its end until the window was quiet again
        double seconds = 0;
    };
    //! Imports files from the page for files. Throws std::runtime_error when one cannot be used.
    Import importFiles(const QStringList &files,
                       const std::vector<evidence::AcceptedDomain> &acceptedDomains);

    /*! Begins to import files, cancels when half of their bytes are read, and returns how many milliseconds
        it took until the function that reads them had ended, which it tells by a release. Nothing when they
        are so small that they were read before. */
    std::optional<double> cancelImport(const QStringList &files, QSemaphore &readingEnded);

    //! Goes to a page.
    Pauses show(wizard::Assistant::PageId page, const QString &name);
    // With the table of senders and the field to search it on the page that is shown.
    Pauses scroll();
    Pauses sortByEachColumn();
    Pauses search(const QString &text);

private:
    Pauses perform(const QString &what, const std::vector<Step> &steps);
    double longestPauseOf(const std::function<void()> &action);
    QTableView *table() const;

    wizard::Assistant &m_window;
    EventLoopMeter m_meter;
};

} // namespace benchmarks
