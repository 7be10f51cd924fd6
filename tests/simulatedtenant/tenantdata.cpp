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
QString guid(const char *head, qint64 row)
{
    return QLatin1String(head) + QStringLiteral("-0000-4000-8000-%1").arg(row, 12, 16, QLatin1Char('0'));
}

} // namespace

QDateTime TenantData::deliveryTime(qint64 row) const
{
    return timeOf(row, deliveries, newest, deliverySeconds);
}

QJsonObject TenantData::delivery(qint64 row) const
{
    const qint64 message = row / recipients;
    const bool isOutside = row % recipients == 1 && message % 3 == 0;
    const QString recipient = isOutside ? QStringLiteral("kunde%1@fabrikam.example").arg(message % 7)
                                        : QStringLiteral("anna%1@contoso.example").arg(row % recipients);
    return {{QStringLiteral("id"), guid("7e1a0000", message)},
            {QStringLiteral("senderAddress"), QStringLiteral("scan%1@contoso.example").arg(message % 40)},
            {QStringLiteral("recipientAddress"), recipient},
            {QStringLiteral("messageId"), QStringLiteral("<m%1@contoso.example>").arg(message)},
            {QStringLiteral("receivedDateTime"), deliveryTime(row).toString(Qt::ISODate)},
            {QStringLiteral("subject"), QStringLiteral("Secret subject %1").arg(message)},
            {QStringLiteral("size"), 1000 + message % 500},
            {QStringLiteral("fromIP"), QStringLiteral("198.51.100.7")},
            {QStringLiteral("toIP"), QString()},
            {QStringLiteral("status"), QStringLiteral("delivered")}};
}

QByteArray TenantData::deliveryKey(qint64 row) const
{
    const QJsonObject object = delivery(row);
    return (object.value(QLatin1String("id")).toString() + QLatin1Char(' ')
            + object.value(QLatin1String("recipientAddress")).toString())
        .toLatin1();
}

QDateTime TenantData::signInTime(qint64 row) const
{
    return timeOf(row, allSignIns(), newest, signInSeconds);
}

QJsonObject TenantData::signIn(qint64 row) const
{
    // Those with the SMTP client are spread among the others.
    const qint64 all = std::max<qint64>(1, allSignIns());
    const bool isSmtp = (row + 1) * signIns / all > row * signIns / all;
    const bool isFailure = row % 10 == 3;
    const QString time = signInTime(row).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    return {{QStringLiteral("id"), guid("51610000", row)},
            {QStringLiteral("createdDateTime"), time + QStringLiteral(".0000000Z")},
            {QStringLiteral("userDisplayName"), QStringLiteral("Scanner")},
            {QStringLiteral("userPrincipalName"), QStringLiteral("scan%1@contoso.example").arg(row % 40)},
            {QStringLiteral("appDisplayName"), QStringLiteral("Office 365 Exchange Online")},
            {QStringLiteral("ipAddress"), QStringLiteral("198.51.100.%1").arg(row % 200)},
            {QStringLiteral("clientAppUsed"), isSmtp ? QStringLiteral("Authenticated SMTP") : QStringLiteral("Browser")},
            {QStringLiteral("isInteractive"), true},
            {QStringLiteral("status"),
             QJsonObject {{QStringLiteral("errorCode"), isFailure ? 50126 : 0},
                          {QStringLiteral("failureReason"), QStringLiteral("Other.")}}},
            {QStringLiteral("location"), QJsonObject {{QStringLiteral("city"), QStringLiteral("Berlin")}}}};
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
