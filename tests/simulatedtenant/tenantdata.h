// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <utility>

namespace simulatedtenant {

/*! What a tenant's logs hold, made on the fly: the same rows for the same numbers, however many. Rows are
   numbered from the newest on; several share a second, so that whoever goes on from a time sees some again.
 */
struct TenantData {
    qint64 deliveries = 0; //!< rows of the message trace
    qint64 signIns = 0; //!< with the SMTP client, a third of them under its short name
    qint64 otherSignIns = 0; //!< with browsers
    int otherLogEvery = 0; //!< one in so many sign-ins is not in the interactive log; 0: none
    QDateTime newest; //!< of both logs, in UTC
    qint64 deliverySeconds = 90 * 86'400; //!< the time that the trace covers
    qint64 signInSeconds = 30 * 86'400;

    QByteArray delivery(qint64 row) const; //!< as Graph writes it, with its subject
    QByteArray deliveryKey(qint64 row) const; //!< its id and recipient
    QDateTime deliveryTime(qint64 row) const;
    QByteArray signIn(qint64 row) const;
    QByteArray signInId(qint64 row) const;
    bool isSmtp(qint64 row) const; //!< a sign-in with the SMTP client
    QByteArray clientOf(qint64 row) const; //!< of a sign-in
    bool isInteractive(qint64 row) const; //!< which log a sign-in is in
    QDateTime signInTime(qint64 row) const;
    qint64 allSignIns() const { return signIns + otherSignIns; }

    //! The rows whose time lies in a window, both ends included: the first one, and the one behind the last.
    std::pair<qint64, qint64> deliveriesIn(const QDateTime &from, const QDateTime &to) const;
    std::pair<qint64, qint64> signInsIn(const QDateTime &from, const QDateTime &to) const;
};

} // namespace simulatedtenant
