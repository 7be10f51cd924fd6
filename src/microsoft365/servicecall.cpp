// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/servicecall.h"

#include "microsoft365/refusal.h"

#include <QJsonDocument>

namespace microsoft365 {

using Step = RetryDecision::Step;

namespace {

QString codeOf(HttpFault fault)
{
    switch (fault) {
    case HttpFault::HostNotFound:
        return QStringLiteral("hostNotFound");
    case HttpFault::Unreachable:
        return QStringLiteral("unreachable");
    case HttpFault::ConnectionLost:
        return QStringLiteral("connectionLost");
    case HttpFault::TimedOut:
        return QStringLiteral("timedOut");
    case HttpFault::TlsRefused:
        return QStringLiteral("tlsRefused");
    case HttpFault::TooLarge:
        return QStringLiteral("tooLarge");
    case HttpFault::Redirected:
        return QStringLiteral("redirected");
    case HttpFault::ProxyRefused:
        return QStringLiteral("proxyRefused");
    case HttpFault::NotHttps:
        return QStringLiteral("notHttps");
    }
    return {};
}

//! Rounded up.
qint64 secondsOf(std::chrono::milliseconds time)
{
    return std::chrono::ceil<std::chrono::seconds>(time).count();
}

} // namespace

ServiceCall::ServiceCall(const ServiceQuestion &question, const CollectionServices &services, Quota *quota,
                         std::function<std::optional<SourceFailure>()> beforeSending)
    : m_question(question)
    , m_services(services)
    , m_quota(quota)
    , m_beforeSending(std::move(beforeSending))
    , m_policy(question.canNarrow)
{
    QMetaObject::invokeMethod(this, &ServiceCall::ask, Qt::QueuedConnection);
}

void ServiceCall::ask()
{
    if (const auto time = m_quota->waitAt(m_services.clock.now()); time.count() > 0)
        return waitThrottled(time);
    m_services.tokens.token(m_question.resource, this,
                            [this](const TokenSource::Answer &answer) { judgeToken(answer); });
}

void ServiceCall::judgeToken(const TokenSource::Answer &answer)
{
    if (answer)
        return send(*answer);
    const SignInError &error = answer.error();
    const bool isUnreached = error.kind == SignInErrorKind::Network;
    const ServiceError failure{{isUnreached ? SourceFailureKind::Network : SourceFailureKind::SignIn,
                                error.error, error.description, error}};
    if (!isUnreached)
        return Q_EMIT finished(failure);
    obey(m_policy.judge(HttpError{HttpFault::Unreachable, {}}, m_services.clock.now(), m_services.random()),
         failure);
}

void ServiceCall::send(const Secret &token)
{
    m_token = token;
    m_quota->sent(m_services.clock.now());
    if (const auto failure = m_beforeSending())
        return Q_EMIT finished(ServiceError{*failure});
    HttpRequest request = m_question.request;
    request.bearer = token;
    m_exchange = m_services.http.send(request);
    connect(m_exchange.get(), &HttpExchange::finished, this, &ServiceCall::hear);
}

void ServiceCall::hear(const HttpResult &result)
{
    const HttpResult answer = result; // the exchange owns what it tells
    m_exchange.reset();
    m_quota->answered(m_services.clock.now());
    const RetryDecision decision = m_policy.judge(answer, m_services.clock.now(), m_services.random());
    if (decision.step == Step::Accept)
        return understand(*answer);
    obey(decision, errorOf(answer));
}

void ServiceCall::understand(const HttpReply &reply)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(reply.body, &problem);
    if (document.isObject())
        return Q_EMIT finished(document.object());
    obey(m_policy.judgeUnreadable(m_services.random()),
         {{SourceFailureKind::Unreadable, QString::number(reply.status), problem.errorString()}});
}

void ServiceCall::obey(const RetryDecision &decision, const ServiceError &error)
{
    switch (decision.step) {
    case Step::Wait:
        return decision.isThrottled ? waitThrottled(decision.wait)
                                    : waitToRetry(decision.wait, error.failure);
    case Step::NewToken:
        m_services.tokens.reject(m_question.resource, m_token);
        return ask();
    case Step::Narrow: {
        ServiceError tooMuch = error;
        tooMuch.isTooMuch = true;
        return Q_EMIT finished(tooMuch);
    }
    case Step::Accept:
    case Step::GiveUp:
        break;
    }
    Q_EMIT finished(error);
}

void ServiceCall::waitThrottled(std::chrono::milliseconds time)
{
    m_services.clock.after(time, this, [this] { ask(); });
    Q_EMIT throttled(secondsOf(time));
}

void ServiceCall::waitToRetry(std::chrono::milliseconds time, const SourceFailure &reason)
{
    m_services.clock.after(time, this, [this] { ask(); });
    Q_EMIT retrying(secondsOf(time), reason);
}

//! What an answer means once nobody asks again.
ServiceError ServiceCall::errorOf(const HttpResult &result) const
{
    if (result) {
        SourceFailure failure = refusalOf(m_question.source, result->status, result->body, m_services.facts);
        if (failure.kind == SourceFailureKind::Refused && result->status == 429)
            failure.kind = SourceFailureKind::Throttled;
        else if (failure.kind == SourceFailureKind::Refused && result->status >= 500)
            failure.kind = SourceFailureKind::Unavailable;
        return {failure, result->status};
    }
    const HttpError &error = result.error();
    const bool isOdd = error.fault == HttpFault::TooLarge || error.fault == HttpFault::Redirected;
    return {{isOdd ? SourceFailureKind::Unreadable : SourceFailureKind::Network, codeOf(error.fault),
             error.detail}};
}

} // namespace microsoft365
