// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandline.h"
#include "simulatedtenant/tenant.h"

#include <QJsonObject>
#include <QProcess>

#include <functional>

namespace cli {

/*! The program at work with a simulated tenant, which answers in this process. Its home is the temporary
 * folder. */
class TenantRun {
public:
    enum class Says { Events, Sentences };

    //! Starts a command that gets --cloud, --ca-file where it has none, and with Events --events json; a line
    //! of what it tells then that is no JSON object fails the test.
    TenantRun(const CommandLine &line, const simulatedtenant::Tenant &tenant, QStringList arguments,
              const Variables &variables = {}, Says says = Says::Events);

    QProcess &process() { return m_process; }
    //! Waits for an event of this kind; empty when the program ended without one.
    QJsonObject waitFor(const char *event);
    //! Waits for the end, for as long as it has something to tell, and looks at the process now and then.
    Outcome finish(const std::function<void()> &look = [] {});
    //! All events so far.
    const QList<QJsonObject> &events() const { return m_events; }
    //! The kinds of the events, one after the other.
    QStringList kinds() const;

private:
    void read();

    Says m_says;
    QProcess m_process;
    QByteArray m_line;
    QByteArray m_err;
    QList<QJsonObject> m_events;
};

//! What an HTTP GET of an address on this computer answers; empty where nobody listens.
QByteArray getLoopback(const QUrl &url);

//! Where the platform sends a browser that opens a page.
QUrl afterThePage(simulatedtenant::Tenant &tenant, const QUrl &page);

//! Everything in the files below a folder.
QByteArray everythingIn(const QString &folder);

} // namespace cli
