// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/http.h"

#include "microsoft365/clock.h"

#include <QFile>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QSslCertificate>

#include <algorithm>

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
    case QNetworkReply::ContentReSendError: // it broke, and the question was not asked again
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

//! A body that goes out once. Qt would repeat a question up to three times when the connection breaks.
class SentOnce : public QIODevice {
public:
    explicit SentOnce(QByteArray body)
        : m_body(std::move(body))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_body.size(); }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 count = std::min(maxSize, m_body.size() - pos());
        std::copy_n(m_body.constData() + pos(), count, data);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
};

//! The proxies that the system's settings name.
class SystemProxies : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override { return systemProxyForQuery(query); }
};

} // namespace

QByteArray HttpReply::header(QByteArrayView name) const
{
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

QDateTime HttpReply::date() const
{
    return httpDate(header("Date"));
}

QDateTime httpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

HttpExchange::HttpExchange(QNetworkReply *reply, qint64 maxBytes)
    : m_reply(reply)
    , m_maxBytes(maxBytes)
{
    connect(reply, &QNetworkReply::readyRead, this, [this] {
        if (!readSome())
            refuse();
    });
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

bool HttpExchange::readSome()
{
    if (m_reply->isReadable())
        m_body += m_reply->read(m_maxBytes + 1 - m_body.size());
    return m_body.size() <= m_maxBytes;
}

void HttpExchange::refuse()
{
    m_reply->disconnect(this);
    m_reply->abort();
    tell(HttpError {HttpFault::TooLarge, m_reply->url().host()});
}

void HttpExchange::finish()
{
    if (!readSome())
        return refuse();
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
{
}

HttpClient::~HttpClient() = default;

std::shared_ptr<HttpClient> HttpClient::twin() const
{
    std::shared_ptr<HttpClient> other(new HttpClient(m_options, m_tls));
    other->m_clockAhead = m_clockAhead;
    return other;
}

void HttpClient::compareClocks(const HttpResult &result)
{
    const QDateTime there = result ? result->date() : QDateTime();
    if (there.isValid() && m_options.clock != nullptr)
        m_clockAhead = std::chrono::seconds(there.secsTo(m_options.clock->now()));
}

std::unique_ptr<HttpExchange> HttpClient::send(const HttpRequest &request)
{
    if (request.url.scheme() != QLatin1String("https") || request.url.host().isEmpty())
        return std::unique_ptr<HttpExchange>(new HttpExchange(HttpError {HttpFault::NotHttps, request.url.host()}));
    if (!m_network) {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setProxyFactory(new SystemProxies); // it belongs to the manager
    }
    QNetworkRequest question(request.url);
    question.setSslConfiguration(m_tls);
    question.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    question.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    question.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    question.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    question.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // its streams end in other ways
    question.setTransferTimeout(static_cast<int>(m_options.silence.count()));
    for (const HttpHeader &header : request.headers)
        question.setRawHeader(header.name, header.value);
    if (!request.bearer.isEmpty())
        question.setRawHeader("Authorization", "Bearer " + request.bearer.reveal());
    auto *body = new SentOnce(request.body.value_or(QByteArray()));
    QNetworkReply *reply = request.body ? m_network->post(question, body)
                                        : m_network->sendCustomRequest(question, "GET", body);
    body->setParent(reply);
    std::unique_ptr<HttpExchange> exchange(new HttpExchange(reply, m_options.maxReplyBytes));
    QObject::connect(exchange.get(), &HttpExchange::finished, exchange.get(),
                     [this](const HttpResult &result) { compareClocks(result); });
    return exchange;
}

} // namespace microsoft365
