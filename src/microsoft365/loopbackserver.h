// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "microsoft365/secret.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTcpServer>

class QTcpSocket;

namespace microsoft365 {

//! What the browser brought back (RFC 6749, sections 4.1.2 and 4.1.2.1).
struct LoopbackAnswer {
    bool isOurs = false; //!< the state was right; nothing else is meaningful without
    Secret code; //!< empty with an error
    QString error;
    QString errorDescription;
};

/*! Waits on a free port of this computer for the browser to come back (RFC 8252, section 7.3). One request is
    the answer; it gets a friendly page, and nothing is listened to afterwards. What is no answer (an icon, a
    program that tries ports) gets 404 and changes nothing. An answer with a wrong state is somebody else's
    attempt to sign us in (RFC 6749, section 10.12): it ends the waiting too, because a person should know. */
class LoopbackServer : public QObject {
    Q_OBJECT

public:
    //! The language that comes first on the page, of two letters; the other one stands below.
    LoopbackServer(const Secret &state, const QString &language, QObject *parent = nullptr);

    //! On a port of 127.0.0.1, a free one for 0. False when it is taken.
    bool listen(quint16 port = 0);
    quint16 port() const { return m_server.serverPort(); }

Q_SIGNALS:
    //! Once. From the event loop.
    void answered(const microsoft365::LoopbackAnswer &answer);

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &target);

    QTcpServer m_server;
    Secret m_state;
    QString m_language;
    QList<QPointer<QTcpSocket>> m_sockets; //!< that have not said what they want
};

} // namespace microsoft365
