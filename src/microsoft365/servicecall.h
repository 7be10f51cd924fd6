// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "microsoft365/collectionservices.h"
#include "microsoft365/collectionsource.h"
#include "microsoft365/quota.h"
#include "microsoft365/retrypolicy.h"
#include "microsoft365/sourcefailure.h"

#include <QJsonObject>
#include <QObject>

namespace microsoft365 {

//! What is asked of a service, and what for.
struct ServiceQuestion {
    CollectionSource source{};
    Resource resource{};
    HttpRequest request; //!< without a token
    bool canNarrow = false; //!< less can be asked for when the answer is too much
};

//! Why a service gives no answer.
struct ServiceError {
    SourceFailure failure;
    int status = 0; //!< of a refusal
    bool isTooMuch = false; //!< less is to be asked for
};

using ServiceResult = evidence::Expected<QJsonObject, ServiceError>;

/*! One question to Graph or Exchange, asked until there is an answer, or a reason to give up: within the
   quota, with a valid token, and again after as long as the server wants. It starts when made and says
   finished() once, from the event loop; deleting it breaks off and stays silent. */
class ServiceCall : public QObject {
    Q_OBJECT

public:
    //! The quota must outlive the call. What is to happen before anything is sent may refuse to go on.
    ServiceCall(const ServiceQuestion &question, const CollectionServices &services, Quota *quota,
                std::function<std::optional<SourceFailure>()> beforeSending);

Q_SIGNALS:
    void throttled(qint64 seconds);
    void retrying(qint64 seconds, const SourceFailure &reason);
    void finished(const microsoft365::ServiceResult &result);

private:
    void ask();
    void send(const Secret &token);
    void hear(const HttpResult &result);
    void judgeToken(const TokenSource::Answer &answer);
    void understand(const HttpReply &reply);
    void obey(const RetryDecision &decision, const ServiceError &error);
    void waitThrottled(std::chrono::milliseconds time);
    void waitToRetry(std::chrono::milliseconds time, const SourceFailure &reason);
    ServiceError errorOf(const HttpResult &result) const;

    ServiceQuestion m_question;
    CollectionServices m_services;
    Quota *m_quota;
    std::function<std::optional<SourceFailure>()> m_beforeSending;
    RetryPolicy m_policy;
    Secret m_token;
    std::unique_ptr<HttpExchange> m_exchange;
};

} // namespace microsoft365
