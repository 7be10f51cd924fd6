// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/browsersignin.h"

#include "microsoft365/proofkey.h"
#include "microsoft365/signinreplies.h"

namespace microsoft365 {

BrowserSignIn::BrowserSignIn(const SignInRequest &request, OpenBrowser open, HttpClient &http, Clock &clock,
                             QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_open(std::move(open))
    , m_http(http)
    , m_clock(clock)
{
    QMetaObject::invokeMethod(this, &BrowserSignIn::start, Qt::QueuedConnection);
}

BrowserSignIn::~BrowserSignIn() = default;

void BrowserSignIn::start()
{
    m_attempt.state = unguessable();
    m_attempt.verifier = unguessable();
    m_server = std::make_unique<LoopbackServer>(m_attempt.state, m_request.language);
    if (!m_server->listen())
        return end(SignInError{SignInErrorKind::NoPort, {}});
    connect(m_server.get(), &LoopbackServer::answered, this, &BrowserSignIn::redeem);
    m_clock.after(timeLimit, this, [this] { giveUp(); });
    // By name and without a path: so Microsoft takes every port.
    m_attempt.redirect = QUrl(QStringLiteral("http://localhost:%1").arg(m_server->port()));
    const QUrl address = browserPage(m_request, m_attempt);
    m_open(address);
    Q_EMIT addressReady(address); // at last: whoever hears it may delete this
}

void BrowserSignIn::giveUp()
{
    if (m_server)
        end(SignInError{SignInErrorKind::Expired, {}});
}

void BrowserSignIn::redeem(const LoopbackAnswer &answer)
{
    const std::unique_ptr<LoopbackServer> ended = std::move(m_server); // lives until its signal is through
    if (!answer.isOurs)
        return end(SignInError{SignInErrorKind::WrongState, {}});
    if (!answer.error.isEmpty()) {
        SignInError error{kindOf(answer.error), answer.error};
        error.description = answer.errorDescription;
        error.codes = codesIn(answer.errorDescription);
        return end(error);
    }
    if (answer.code.isEmpty())
        return end(SignInError{SignInErrorKind::Unreadable, {}});
    m_exchange = m_http.send(browserTokenQuestion(m_request, m_attempt, answer.code));
    connect(m_exchange.get(), &HttpExchange::finished, this, [this](const HttpResult &reply) {
        const std::unique_ptr<HttpExchange> asked =
            std::move(m_exchange); // lives until its signal is through
        if (reply)
            end(parseTokens(reply->body, m_clock.now()));
        else
            end(networkError(reply.error()));
    });
}

void BrowserSignIn::end(const SignInResult &result)
{
    m_server.reset();
    Q_EMIT finished(result);
}

} // namespace microsoft365
