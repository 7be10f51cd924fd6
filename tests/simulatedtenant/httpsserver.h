// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulatedtenant/certificates.h"
#include "simulatedtenant/message.h"

#include <QObject>
#include <QSslServer>

namespace simulatedtenant {

/*! A real HTTPS server on 127.0.0.1 with a free port: HTTP/1.1, one request per connection. It answers in the
    event loop of its thread, as well or as badly as the handler's response says. */
class HttpsServer : public QObject {
    Q_OBJECT

public:
    HttpsServer(const ServerIdentity &identity, Handler handler, QObject *parent = nullptr);
    ~HttpsServer() override;

    //! "https://127.0.0.1:PORT"
    QUrl url() const;
    //! Requests that were read as a whole so far.
    int requestCount() const { return m_requestCount; }

private:
    void accept();
    Response answer(const Request &request);

    QSslServer m_server;
    Handler m_handler;
    int m_requestCount = 0;
};

} // namespace simulatedtenant
