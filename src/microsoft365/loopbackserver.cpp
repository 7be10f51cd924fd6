// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/loopbackserver.h"

#include "microsoft365/loopbackpage.h"
#include "microsoft365/proofkey.h"

#include <QTcpSocket>
#include <QUrlQuery>

namespace microsoft365 {

namespace {

// Microsoft's codes have one or two thousand characters; browsers add headers of their own.
constexpr qsizetype maxHeadBytes = 32 << 10;
constexpr qsizetype maxConnections = 16;
constexpr qsizetype maxTextLength = 4000;

//! Sends an answer and lets the connection end on its own, whatever becomes of the server.
void send(QTcpSocket *socket, const QByteArray &response)
{
    socket->disconnect();
    socket->setParent(nullptr);
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->write(response);
    socket->disconnectFromHost();
    if (socket->state() == QAbstractSocket::UnconnectedState)
        socket->deleteLater();
}

//! The path with its query, where this is a request that a browser on this computer can mean for us; empty
//! otherwise.
QByteArray targetOf(const QByteArray &head, quint16 port)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    if (words.size() != 3 || words[0] != "GET" || !words[2].startsWith("HTTP/1."))
        return {};
    // A page from elsewhere may have its name point here; then the name gives it away.
    const QByteArray ours = ':' + QByteArray::number(port);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).compare("host", Qt::CaseInsensitive) == 0) {
            const QByteArray host = line.mid(colon + 1).trimmed().toLower();
            return host == "localhost" + ours || host == "127.0.0.1" + ours ? words[1] : QByteArray();
        }
    }
    return {};
}

//! A parameter; nothing where it is missing or there twice, which RFC 6749, section 3.1, forbids.
QByteArray parameter(const QUrlQuery &query, const char *name)
{
    const QStringList values = query.allQueryItemValues(QLatin1String(name), QUrl::FullyDecoded);
    return values.size() == 1 ? values.first().toUtf8() : QByteArray();
}

} // namespace

LoopbackServer::LoopbackServer(const Secret &state, const QString &language, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_language(language)
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackServer::accept);
}

bool LoopbackServer::listen(quint16 port)
{
    return m_server.listen(QHostAddress::LocalHost, port);
}

void LoopbackServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        m_sockets.removeIf([](const QPointer<QTcpSocket> &other) { return !other; });
        // Who connects and says nothing must not keep the browser out.
        if (m_sockets.size() >= maxConnections)
            delete m_sockets.takeFirst();
        m_sockets.append(socket);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    }
}

void LoopbackServer::read(QTcpSocket *socket)
{
    // The head stays in the socket until it is whole.
    const QByteArray head = socket->peek(maxHeadBytes);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0 && head.size() < maxHeadBytes)
        return;
    socket->readAll();
    m_sockets.removeOne(QPointer<QTcpSocket>(socket));
    answer(socket, end < 0 ? QByteArray() : targetOf(head.left(end), m_server.serverPort()));
}

void LoopbackServer::answer(QTcpSocket *socket, const QByteArray &target)
{
    const qsizetype mark = target.indexOf('?');
    // In a query of a form a blank may be a plus sign.
    const QUrlQuery query(mark < 0 ? QString()
                                   : QString::fromLatin1(target.mid(mark + 1).replace('+', "%20")));
    const bool isAnswer = target.startsWith("/?")
        && (query.hasQueryItem(QStringLiteral("code")) || query.hasQueryItem(QStringLiteral("error")));
    if (!isAnswer)
        return send(socket, notFound());

    m_server.close(); // one answer, not more
    LoopbackAnswer answer;
    answer.isOurs = isSame(m_state, parameter(query, "state"));
    if (answer.isOurs) {
        answer.error = QString::fromUtf8(parameter(query, "error")).left(maxTextLength);
        answer.errorDescription =
            QString::fromUtf8(parameter(query, "error_description")).left(maxTextLength);
        if (answer.error.isEmpty())
            answer.code = Secret(parameter(query, "code"));
    }
    send(socket, page(answer.code.isEmpty() ? PageKind::NotSignedIn : PageKind::SignedIn, m_language));
    Q_EMIT answered(answer); // whoever hears it may delete this
}

} // namespace microsoft365
