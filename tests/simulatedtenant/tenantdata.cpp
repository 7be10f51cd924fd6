// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedtenant/tenantdata.h"

#include <algorithm>

namespace simulatedtenant {

namespace {

constexpr qint64 rowsPerSecond = 5;
constexpr qint64 recipients = 2; // of a message

//! The time of a row: whole seconds, spread evenly, several rows each.
QDateTime timeOf(qint64 row, qint64 count, const QDateTime &newest, qint64 seconds)
{
    const qint64 groups = std::max<qint64>(1, (count + rowsPerSecond - 1) / rowsPerSecond);
    return newest.addSecs(-(row / rowsPerSecond) * seconds / groups);
}

//! The first row whose time is at or before a moment; times only fall.
template <typename TimeOf>
qint64 firstNotAfter(qint64 count, const QDateTime &moment, const TimeOf &time)
{
    qint64 low = 0;
    qint64 high = count;
    while (low < high) {
        const qint64 middle = (low + high) / 2;
        if (time(middle) <= moment)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

template <typename TimeOf>
std::pair<qint64, qint64> rowsIn(qint64 count, const QDateTime &from, const QDateTime &to, const TimeOf &time)
{
    const qint64 first = firstNotAfter(count, to, time);
    return {first, std::max(first, firstNotAfter(count, from.addMSecs(-1), time))};
}

//! A text in the form of a GUID that differs from row to row.
QByteArray guid(const char *head, qint64 row)
{
    return head + ("-0000-4000-8000-" + QByteArray::number(row, 16).rightJustified(12, '0'));
}

QByteArray recipientOf(qint64 row)
{
    const qint64 message = row / recipients;
    const bool isOutside = row % recipients == 1 && message % 3 == 0;
    return isOutside ? "kunde" + QByteArray::number(message % 7) + "@fabrikam.example"
                     : "anna" + QByteArray::number(row % recipients) + "@contoso.example";
}

QByteArray deliveryId(qint64 row)
{
    return guid("7e1a0000", row / recipients);
}

} // namespace

QDateTime TenantData::deliveryTime(qint64 row) const
{
    return timeOf(row, deliveries, newest, deliverySeconds);
}

QByteArray TenantData::delivery(qint64 row) const
{
    const qint64 message = row / recipients;
    const QByteArray number = QByteArray::number(message);
    return R"({"id":")" + deliveryId(row) + R"(","senderAddress":"scan)" + QByteArray::number(message % 40)
        + R"(@contoso.example","recipientAddress":")" + recipientOf(row) + R"(","messageId":"<m)" + number
        + R"(@contoso.example>","receivedDateTime":")" + deliveryTime(row).toString(Qt::ISODate).toLatin1()
        + R"(","subject":"Secret subject )" + number + R"(","size":)"
        + QByteArray::number(1000 + message % 500)
        + R"(,"fromIP":"198.51.100.7","toIP":"","status":"delivered"})";
}

QByteArray TenantData::deliveryKey(qint64 row) const
{
    return deliveryId(row) + ' ' + recipientOf(row);
}

QDateTime TenantData::signInTime(qint64 row) const
{
    return timeOf(row, allSignIns(), newest, signInSeconds);
}

bool TenantData::isSmtp(qint64 row) const
{
    // Those with the SMTP client are spread among the others.
    const qint64 all = std::max<qint64>(1, allSignIns());
    return (row + 1) * signIns / all > row * signIns / all;
}

QByteArray TenantData::clientOf(qint64 row) const
{
    if (!isSmtp(row))
        return "Browser";
    return row % 3 == 1 ? "SMTP" : "Authenticated SMTP";
}

bool TenantData::isInteractive(qint64 row) const
{
    return otherLogEvery == 0 || row % otherLogEvery != 0;
}

QByteArray TenantData::signInId(qint64 row) const
{
    return guid("51610000", row);
}

QByteArray TenantData::signIn(qint64 row) const
{
    const bool isFailure = row % 10 == 3;
    return R"({"id":")" + signInId(row) + R"(","createdDateTime":")"
        + signInTime(row).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1()
        + R"(.0000000Z","userDisplayName":"Scanner","userPrincipalName":"scan)" + QByteArray::number(row % 40)
        + R"(@contoso.example","appDisplayName":"Office 365 Exchange Online","ipAddress":"198.51.100.)"
        + QByteArray::number(row % 200) + R"(","clientAppUsed":")" + clientOf(row) + R"(","isInteractive":)"
        + (isInteractive(row) ? "true" : "false") + R"(,"status":{"errorCode":)" + (isFailure ? "50126" : "0")
        + R"(,"failureReason":"Other."},"location":{"city":"Berlin"}})";
}

std::pair<qint64, qint64> TenantData::deliveriesIn(const QDateTime &from, const QDateTime &to) const
{
    return rowsIn(deliveries, from, to, [this](qint64 row) { return deliveryTime(row); });
}

std::pair<qint64, qint64> TenantData::signInsIn(const QDateTime &from, const QDateTime &to) const
{
    return rowsIn(allSignIns(), from, to, [this](qint64 row) { return signInTime(row); });
}

} // namespace simulatedtenant
