// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/devicecodesignin.h"

#include "microsoft365/signinreplies.h"

namespace microsoft365 {

DeviceCodeSignIn::DeviceCodeSignIn(const SignInRequest &request, HttpClient &http, Clock &clock,
                                   QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_http(http)
    , m_clock(clock)
{
    ask(deviceCodeQuestion(m_request), &DeviceCodeSignIn::readCode);
}

DeviceCodeSignIn::~DeviceCodeSignIn() = default;

void DeviceCodeSignIn::ask(const HttpRequest &question, void (DeviceCodeSignIn::*then)(const HttpResult &))
{
    m_exchange = m_http.send(question);
    connect(m_exchange.get(), &HttpExchange::finished, this, [this, then](const HttpResult &answer) {
        const std::unique_ptr<HttpExchange> ended =
            std::move(m_exchange); // lives until its signal is through
        (this->*then)(answer);
    });
}

void DeviceCodeSignIn::readCode(const HttpResult &answer)
{
    if (!answer) {
        Q_EMIT finished(networkError(answer.error()));
        return;
    }
    const auto code = parseDeviceCode(answer->body, m_clock.now());
    if (!code) {
        Q_EMIT finished(code.error());
        return;
    }
    m_code = *code;
    m_polling.emplace(m_code);
    const PollingStep first = firstStep(*m_polling, m_clock.now());
    take(first);
    if (std::holds_alternative<PollAgain>(first))
        Q_EMIT codeReady(*code); // at last: whoever hears it may delete this
}

void DeviceCodeSignIn::readTokens(const HttpResult &answer)
{
    take(nextStep(answer, &*m_polling, m_clock.now()));
}

void DeviceCodeSignIn::take(const PollingStep &step)
{
    if (const auto *again = std::get_if<PollAgain>(&step)) {
        m_clock.after(again->wait, this, [this] {
            ask(deviceTokenQuestion(m_request, m_code.deviceCode), &DeviceCodeSignIn::readTokens);
        });
        return;
    }
    if (const auto *tokens = std::get_if<Tokens>(&step))
        Q_EMIT finished(*tokens);
    else
        Q_EMIT finished(std::get<SignInError>(step));
}

} // namespace microsoft365
