// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedtenant/message.h"

#include <QLocale>

namespace simulatedtenant {

QByteArray Request::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QUrlQuery Request::form() const
{
    // In a form a blank is a plus sign, which QUrlQuery takes for itself.
    return QUrlQuery(QString::fromLatin1(QByteArray(body).replace('+', "%20")));
}

QByteArray Request::bearer() const
{
    const QByteArray value = header("Authorization");
    return value.startsWith("Bearer ") ? value.mid(7) : QByteArray();
}

Response Response::json(const QByteArray &body, int status)
{
    return {status, {{"Content-Type", "application/json; charset=utf-8"}}, body};
}

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

} // namespace simulatedtenant
