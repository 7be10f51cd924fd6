// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedtenant/httpsserver.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTimer>

#include <chrono>
#include <stdexcept>

namespace simulatedtenant {

namespace {

constexpr qsizetype slowBytes = 7; // at a time, or of a large answer
constexpr qsizetype slowShare = 50; // such a part of what is left
constexpr std::chrono::milliseconds slowPause(1);

//! The request in the bytes that came so far; false while it is not whole.
bool parse(const QByteArray &bytes, Request *request)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QList<QByteArray> lines = bytes.left(headEnd).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request->method = words.value(0);
    request->headers.clear();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request->headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    request->url = QUrl::fromEncoded("https://" + request->header("Host") + words.value(1));
    request->body = bytes.mid(headEnd + 4);
    return request->body.size() >= request->header("Content-Length").toLongLong();
}

QByteArray encoded(const Response &response)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(response.status) + " Simulated\r\n";
    for (const auto &[name, value] : response.headers)
        bytes += name + ": " + value + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\nConnection: close\r\n\r\n";
    return bytes + response.body;
}

//! One connection: reads one request, answers it, and goes.
class Connection : public QObject {
public:
    Connection(QSslSocket *socket, std::function<Response(const Request &)> answer, QObject *parent)
        : QObject(parent)
        , m_socket(socket)
        , m_answer(std::move(answer))
    {
        socket->setParent(this);
        connect(socket, &QSslSocket::readyRead, this, &Connection::read);
        connect(socket, &QSslSocket::disconnected, this, &QObject::deleteLater);
        read();
    }

private:
    void read()
    {
        m_received += m_socket->readAll();
        Request request;
        if (m_isAnswered || !parse(m_received, &request))
            return;
        m_isAnswered = true;
        send(m_answer(request));
    }

    void send(const Response &response)
    {
        const QByteArray bytes = encoded(response);
        switch (response.delivery) {
        case Response::Delivery::Whole:
            m_socket->write(bytes);
            return m_socket->disconnectFromHost();
        case Response::Delivery::Half:
            m_socket->write(bytes.left(bytes.size() - (response.body.size() + 1) / 2));
            return m_socket->disconnectFromHost();
        case Response::Delivery::Slow:
            m_left = bytes;
            return sendSlowly();
        case Response::Delivery::Dropped:
            return m_socket->abort();
        case Response::Delivery::Never:
            return;
        }
    }

    void sendSlowly()
    {
        const qsizetype count = std::min(std::max(slowBytes, m_left.size() / slowShare), m_left.size());
        m_socket->write(m_left.left(count));
        m_left.remove(0, count);
        if (m_left.isEmpty())
            return m_socket->disconnectFromHost();
        QTimer::singleShot(slowPause, this, [this] { sendSlowly(); });
    }

    QSslSocket *m_socket;
    std::function<Response(const Request &)> m_answer;
    QByteArray m_received;
    QByteArray m_left;
    bool m_isAnswered = false;
};

} // namespace

HttpsServer::HttpsServer(const ServerIdentity &identity, Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(identity.certificate, QSsl::Pem));
    tls.setPrivateKey(QSslKey(identity.key, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // of clients: they show no certificate
    m_server.setSslConfiguration(tls);
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, &HttpsServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        throw std::runtime_error("no port to listen on");
}

HttpsServer::~HttpsServer() = default;

QUrl HttpsServer::url() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort()));
}

void HttpsServer::accept()
{
    while (auto *socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection()))
        new Connection(socket, [this](const Request &request) { return answer(request); }, this);
}

Response HttpsServer::answer(const Request &request)
{
    ++m_requestCount;
    return m_handler(request);
}

} // namespace simulatedtenant
