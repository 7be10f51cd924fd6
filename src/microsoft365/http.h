// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/expected.h"
#include "microsoft365/httpfault.h"
#include "microsoft365/secret.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace microsoft365 {

class Clock;

struct HttpHeader {
    QByteArray name;
    QByteArray value;
    bool operator==(const HttpHeader &) const = default;
};

//! A question to a server, asked once. A body makes it a POST and wants a Content-Type, else it is a GET.
struct HttpRequest {
    QUrl url; //!< https
    QList<HttpHeader> headers = {};
    std::optional<QByteArray> body = {};
    Secret bearer = {}; //!< sent as Authorization; empty: none
};

//! What a server answered, whatever the status.
struct HttpReply {
    int status = 0;
    QList<HttpHeader> headers;
    QByteArray body;

    //! The value of a header, compared without case; empty when it is missing.
    QByteArray header(QByteArrayView name) const;
    //! When the server answered, by its own clock (RFC 9110, section 6.6.1); invalid where it does not say.
    QDateTime date() const;
};

//! A date as HTTP writes it (RFC 9110, section 5.6.7); invalid when it is none.
QDateTime httpDate(const QByteArray &text);

struct HttpError {
    HttpFault fault = HttpFault::Unreachable;
    QString detail; //!< technical and untranslated
    bool operator==(const HttpError &) const = default;
};

using HttpResult = evidence::Expected<HttpReply, HttpError>;

struct HttpOptions {
    QString caFile; //!< PEM with more authorities to trust, for networks that inspect TLS; empty: none
    qint64 maxReplyBytes = 64LL << 20;
    std::chrono::milliseconds silence = std::chrono::seconds(100); //!< so long a server may send nothing
    Clock *clock = nullptr; //!< to compare with those of the servers; it outlives the client. Null: none
};

/*! One question and its answer. It starts when made and says finished() once, from the event loop; deleting it breaks
    off and stays silent. */
class HttpExchange : public QObject {
    Q_OBJECT

public:
    ~HttpExchange() override;

Q_SIGNALS:
    void finished(const microsoft365::HttpResult &result);

private:
    friend class HttpClient;
    HttpExchange(QNetworkReply *reply, qint64 maxBytes);
    explicit HttpExchange(const HttpError &error);
    bool readSome(); //!< false when there is more than may be
    void refuse();
    void finish();
    void tell(const HttpResult &result);

    std::unique_ptr<QNetworkReply> m_reply; //!< null: nothing was sent
    QByteArray m_body;
    qint64 m_maxBytes = 0;
};

/*! Talks HTTPS: certificates are always verified, the system's proxy is used, cookies and redirects are not. It belongs
    to the thread that sends first: it is used and destroyed there. */
class HttpClient {
public:
    //! Nothing when the file with more authorities cannot be read or holds none.
    static evidence::Expected<std::shared_ptr<HttpClient>> make(const HttpOptions &options);
    ~HttpClient();

    //! Another client with the same settings, for another thread.
    std::shared_ptr<HttpClient> twin() const;

    //! Sends a request. The exchange must not outlive this client.
    std::unique_ptr<HttpExchange> send(const HttpRequest &request);

    //! How far the clock is ahead of the server that answered last; nothing (0) before one has told the time.
    std::chrono::seconds clockAhead() const { return m_clockAhead; }

private:
    HttpClient(const HttpOptions &options, const QSslConfiguration &tls);
    void compareClocks(const HttpResult &result);

    HttpOptions m_options;
    QSslConfiguration m_tls;
    std::chrono::seconds m_clockAhead{0};
    std::unique_ptr<QNetworkAccessManager> m_network; //!< null: nothing was sent yet
};

} // namespace microsoft365
