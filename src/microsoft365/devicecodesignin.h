// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/clock.h"
#include "microsoft365/devicecodepolling.h"
#include "microsoft365/signinquestions.h"
#include "microsoft365/signinresult.h"

#include <memory>
#include <optional>

namespace microsoft365 {

/*! One sign-in by device code (RFC 8628). It starts when made, says codeReady() once the code is there, and
    finished() once, from the event loop; deleting it cancels and stays silent. Expired means: make another one
    for a new code. */
class DeviceCodeSignIn : public QObject {
    Q_OBJECT

public:
    //! The client and the clock outlive it.
    DeviceCodeSignIn(const SignInRequest &request, HttpClient &http, Clock &clock, QObject *parent = nullptr);
    ~DeviceCodeSignIn() override;

Q_SIGNALS:
    void codeReady(const microsoft365::DeviceCode &code);
    void finished(const microsoft365::SignInResult &result);

private:
    void ask(const HttpRequest &question, void (DeviceCodeSignIn::*then)(const HttpResult &));
    void readCode(const HttpResult &answer);
    void readTokens(const HttpResult &answer);
    void take(const PollingStep &step);

    SignInRequest m_request;
    HttpClient &m_http;
    Clock &m_clock;
    DeviceCode m_code;
    std::optional<DeviceCodePolling> m_polling;
    std::unique_ptr<HttpExchange> m_exchange;
};

} // namespace microsoft365
