// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/http.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QSslCertificate>

namespace microsoft365 {

using evidence::Error;
using evidence::ErrorKind;
using evidence::Expected;

namespace {

HttpFault faultOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return HttpFault::HostNotFound;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // nobody but the timer of QNetworkRequest ends a transfer
        return HttpFault::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return HttpFault::TlsRefused;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownNetworkError:
        return HttpFault::ConnectionLost;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return HttpFault::ProxyRefused;
    default:
        return HttpFault::Unreachable;
    }
}

} // namespace

QByteArray HttpReply::header(QByteArrayView name) const
{
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

HttpExchange::HttpExchange(QNetworkReply *reply, qint64 maxBytes)
    : m_reply(reply)
    , m_maxBytes(maxBytes)
{
    connect(reply, &QNetworkReply::readyRead, this, &HttpExchange::readSome);
    connect(reply, &QNetworkReply::finished, this, &HttpExchange::finish);
}

HttpExchange::HttpExchange(const HttpError &error)
{
    QMetaObject::invokeMethod(this, [this, error] { tell(error); }, Qt::QueuedConnection);
}

HttpExchange::~HttpExchange()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply.release()->deleteLater(); // this may be called from one of its signals
}

void HttpExchange::readSome()
{
    m_body += m_reply->read(m_maxBytes + 1 - m_body.size());
    if (m_body.size() > m_maxBytes) {
        m_reply->disconnect(this);
        m_reply->abort();
        tell(HttpError {HttpFault::TooLarge, m_reply->url().host()});
    }
}

void HttpExchange::finish()
{
    readSome();
    if (m_told)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = m_reply->error();
    // From 200 on the errors tell what the status says; below they tell that the answer is not whole.
    const bool isBroken = error != QNetworkReply::NoError && (status == 0 || error < QNetworkReply::ContentAccessDenied);
    if (isBroken)
        return tell(HttpError {faultOf(error), m_reply->errorString()});
    if (status >= 300 && status < 400)
        return tell(HttpError {HttpFault::Redirected, m_reply->header(QNetworkRequest::LocationHeader).toUrl().host()});
    HttpReply reply {status, {}, m_body};
    for (const QByteArray &name : m_reply->rawHeaderList())
        reply.headers.append({name, m_reply->rawHeader(name)});
    tell(reply);
}

void HttpExchange::tell(const HttpResult &result)
{
    m_told = true;
    Q_EMIT finished(result); // whoever hears it may delete this
}

Expected<std::shared_ptr<HttpClient>> HttpClient::make(const HttpOptions &options)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!options.caFile.isEmpty()) {
        QFile file(options.caFile);
        if (!file.open(QIODevice::ReadOnly))
            return Error {ErrorKind::NotFound, options.caFile};
        const QList<QSslCertificate> authorities = QSslCertificate::fromDevice(&file, QSsl::Pem);
        if (authorities.isEmpty())
            return Error {ErrorKind::UnknownKind, options.caFile};
        tls.addCaCertificates(authorities);
    }
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return std::shared_ptr<HttpClient>(new HttpClient(options, tls));
}

HttpClient::HttpClient(const HttpOptions &options, const QSslConfiguration &tls)
    : m_options(options)
    , m_tls(tls)
    , m_network(std::make_unique<QNetworkAccessManager>())
{
    QNetworkProxyFactory::setUseSystemConfiguration(true);
}

HttpClient::~HttpClient() = default;

std::unique_ptr<HttpExchange> HttpClient::send(const HttpRequest &request)
{
    if (request.url.scheme() != QLatin1String("https") || request.url.host().isEmpty())
        return std::unique_ptr<HttpExchange>(new HttpExchange(HttpError {HttpFault::NotHttps, request.url.host()}));
    QNetworkRequest question(request.url);
    question.setSslConfiguration(m_tls);
    question.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    question.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    question.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    question.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    question.setTransferTimeout(static_cast<int>(m_options.silence.count()));
    for (const HttpHeader &header : request.headers)
        question.setRawHeader(header.name, header.value);
    if (!request.bearer.isEmpty())
        question.setRawHeader("Authorization", "Bearer " + request.bearer.reveal());
    QNetworkReply *reply = request.body ? m_network->post(question, *request.body) : m_network->get(question);
    return std::unique_ptr<HttpExchange>(new HttpExchange(reply, m_options.maxReplyBytes));
}

} // namespace microsoft365
