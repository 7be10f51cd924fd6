// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/clock.h"
#include "microsoft365/loopbackserver.h"
#include "microsoft365/signinquestions.h"
#include "microsoft365/signinresult.h"

#include <functional>
#include <memory>

namespace microsoft365 {

//! Opens an address in the system's browser; false when that does not work.
using OpenBrowser = std::function<bool(const QUrl &)>;

/*! One sign-in in the system's browser: authorization code with PKCE (RFC 7636), back by a port of this
    computer (RFC 8252). It starts when made, says addressReady() with the page to open, and finished() once,
    both from the event loop; deleting it cancels and stays silent. The function is called with the page as
    well; where it fails, the person opens the page. After a time limit without an answer it ends as Expired. */
class BrowserSignIn : public QObject {
    Q_OBJECT

public:
    //! The client and the clock outlive it.
    BrowserSignIn(const SignInRequest &request, OpenBrowser open, HttpClient &http, Clock &clock,
                  QObject *parent = nullptr);
    //! How long it waits for the browser.
    static constexpr std::chrono::minutes timeLimit{10};
    ~BrowserSignIn() override;

Q_SIGNALS:
    void addressReady(const QUrl &page);
    void finished(const microsoft365::SignInResult &result);

private:
    void start();
    void giveUp();
    void redeem(const LoopbackAnswer &answer);
    void end(const SignInResult &result);

    SignInRequest m_request;
    OpenBrowser m_open;
    HttpClient &m_http;
    Clock &m_clock;
    BrowserAttempt m_attempt;
    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<HttpExchange> m_exchange;
};

} // namespace microsoft365
