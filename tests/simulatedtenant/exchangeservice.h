// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulatedtenant/faults.h"
#include "simulatedtenant/message.h"

#include <QSet>
#include <QString>

#include <functional>

namespace simulatedtenant {

//! How Exchange behaves.
struct ExchangeScenario {
    FaultPlan faults;
    QString tenantId;
    int mailboxes = 0; //!< of them a third each is off, on, and as the organisation says
    QSet<QString> refused; //!< cmdlets that the account may not run
    bool hasDeadLinks = false; //!< no next page is ever found
    FaultOptions faultOptions = {};
};

//! The interface of Exchange that runs cmdlets (InvokeCommand).
class ExchangeService {
public:
    ExchangeService(const ExchangeScenario &scenario, std::function<bool(const QByteArray &)> isGoodToken);

    Response answer(const Request &request);
    ExchangeScenario &scenario() { return m_scenario; }
    int requestCount() const { return m_requestCount; }

private:
    Response route(const Request &request) const;
    Response mailboxes(const Request &request) const;

    ExchangeScenario m_scenario;
    std::function<bool(const QByteArray &)> m_isGoodToken;
    int m_requestCount = 0;
};

} // namespace simulatedtenant
