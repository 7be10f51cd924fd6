// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulatedtenant/faults.h"
#include "simulatedtenant/message.h"
#include "simulatedtenant/tenantdata.h"

#include <functional>

namespace simulatedtenant {

//! How Graph behaves.
struct GraphScenario {
    FaultPlan faults; //!< of any request
    QUrl elsewhere; //!< where redirects of faults lead
    qsizetype oversize = 0; //!< bytes of oversized answers
    qint64 linkSeconds = 0; //!< how long the address of a next page lives; 0: for ever
    qint64 widestSignInDays = 0; //!< wider questions to the sign-in log time out; 0: none does
    qint64 tracePageSize = 5000; //!< rows of a page at most
    bool hasServicePrincipal = true; //!< that the message trace needs
    bool hasMessageTrace = true; //!< the cloud offers it
    bool mayTrace = true;
    bool hasPremiumLicence = true;
    bool mayReadSignIns = true;
    bool knowsClientFilter = true; //!< false: a filter for a client gives nothing
    bool refusesClientFilter = false;
    bool hasOtherSignIns = true; //!< the log of sign-ins that are not interactive
    QString domainWithoutRecords; //!< its records are not found
    QUrl linkBase; //!< set: addresses of next pages lead there instead
};

/*! The parts of Graph that Postlotse asks, as they are documented and as they were measured. It counts what
   it is asked and what it has told. */
class GraphService {
public:
    //! The clock gives the time in UTC; a token is good when the function says so.
    GraphService(const TenantData &data, const GraphScenario &scenario, std::function<QDateTime()> now,
                 std::function<bool(const QByteArray &)> isGoodToken);

    Response answer(const Request &request);

    //! Requests to the message trace that came although the quota was used up.
    int overQuota() const { return m_overQuota; }
    int requestCount() const { return m_requestCount; }
    const FaultPlan &faults() const { return m_scenario.faults; }
    GraphScenario &scenario() { return m_scenario; }
    //! Rows that were told, some of them more than once.
    qint64 servedRows() const { return m_servedRows; }
    //! Addresses as they were asked.
    const QList<QUrl> &asked() const { return m_asked; }

private:
    struct Filter {
        QDateTime from;
        QDateTime to;
        QString client;
        bool isOtherEvents = false;
    };
    Response route(const Request &request);
    Response trace(const Request &request);
    Response signIns(const Request &request);
    Response signInPage(const Request &request, const Filter &filter, qint64 first, qint64 end);
    Response domains() const;
    Response domainRecords(const QString &domain) const;
    Response licences() const;
    bool takesFromQuota();
    QByteArray page(const Request &request, const QByteArrayList &rows, const QString &next) const;
    std::optional<QStringList> resumed(const QUrlQuery &query) const;
    static Filter filterOf(const QString &text);

    TenantData m_data;
    GraphScenario m_scenario;
    std::function<QDateTime()> m_now;
    std::function<bool(const QByteArray &)> m_isGoodToken;
    QList<QDateTime> m_traceTimes;
    QList<QUrl> m_asked;
    int m_overQuota = 0;
    int m_requestCount = 0;
    qint64 m_servedRows = 0;
};

//! An error as Graph writes it.
Response graphError(int status, const QString &code, const QString &message);

} // namespace simulatedtenant
