// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <utility>

namespace simulatedtenant {

//! A request as it came in.
struct Request {
    QByteArray method;
    QUrl url; //!< as the client asked for it, host and all
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    QByteArray header(QByteArrayView name) const; //!< without case; empty when it is missing
    QUrlQuery form() const; //!< a body of application/x-www-form-urlencoded
    QByteArray bearer() const; //!< the token of the Authorization header; empty without
};

//! What is answered, and how badly.
struct Response {
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};

    enum class Delivery {
        Whole,
        Slow, //!< a few bytes at a time
        Half, //!< half the body, then the connection breaks
        Dropped, //!< the connection breaks before anything was sent
        Never, //!< nothing is sent, the connection stays open
    };
    Delivery delivery = Delivery::Whole;

    static Response json(const QByteArray &body, int status = 200);
};

//! A time as HTTP writes it (RFC 9110, section 5.6.7).
QByteArray httpDate(const QDateTime &time);

using Handler = std::function<Response(const Request &)>;

} // namespace simulatedtenant
