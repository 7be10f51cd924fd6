// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tenantrun.h"

#include "microsoft365/eventloop.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>

namespace cli {

using microsoft365::until;

TenantRun::TenantRun(const CommandLine &line, const simulatedtenant::Tenant &tenant, QStringList arguments,
                     const Variables &variables, Says says)
    : m_says(says)
{
    tenant.writeFiles(line.path(QStringLiteral("tenant")));
    QObject::connect(&m_process, &QProcess::readyReadStandardError, [this] { read(); });
    arguments << QStringLiteral("--cloud") << QStringLiteral("tenant/cloud.json");
    if (!arguments.contains(QLatin1String("--ca-file")))
        arguments << QStringLiteral("--ca-file") << QStringLiteral("tenant/ca.pem");
    if (says == Says::Events)
        arguments << QStringLiteral("--events") << QStringLiteral("json");
    line.start(m_process, arguments, variables);
}

void TenantRun::read()
{
    m_line += m_process.readAllStandardError();
    for (qsizetype end = m_line.indexOf('\n'); end >= 0; end = m_line.indexOf('\n')) {
        m_err += m_line.left(end + 1);
        const QJsonObject event = QJsonDocument::fromJson(m_line.left(end)).object();
        EXPECT_TRUE(m_says == Says::Sentences || !event.isEmpty())
            << "no JSON object: " << m_line.left(end).constData();
        m_events.append(event);
        m_line.remove(0, end + 1);
    }
}

QJsonObject TenantRun::waitFor(const char *event)
{
    QJsonObject found;
    until([&] {
        for (const QJsonObject &one : m_events) {
            if (one.value(QLatin1String("event")).toString() == QLatin1String(event))
                found = one;
        }
        return !found.isEmpty() || m_process.state() == QProcess::NotRunning;
    });
    return found;
}

Outcome TenantRun::finish(const std::function<void()> &look)
{
    microsoft365::untilSilent(
        [&] {
            look();
            return m_process.state() == QProcess::NotRunning;
        },
        [&] { return m_events.size(); });
    read();
    return {m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1,
            m_process.readAllStandardOutput(), m_err + m_line};
}

QStringList TenantRun::kinds() const
{
    QStringList kinds;
    for (const QJsonObject &event : m_events)
        kinds << event.value(QLatin1String("event")).toString();
    return kinds;
}

QByteArray getLoopback(const QUrl &url)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(url.port()));
    QObject::connect(&socket, &QTcpSocket::connected, [&] {
        socket.write("GET " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
                     + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(url.port()) + "\r\n\r\n");
    });
    until([&] { return socket.state() == QAbstractSocket::UnconnectedState; });
    return socket.readAll();
}

QUrl afterThePage(simulatedtenant::Tenant &tenant, const QUrl &page)
{
    const auto response = tenant.identity.answer({"GET", page, {}, {}});
    return response.status == 302 ? QUrl::fromEncoded(response.headers.first().second) : QUrl();
}

QByteArray everythingIn(const QString &folder)
{
    QByteArray bytes;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (file.open(QIODevice::ReadOnly))
            bytes += file.fileName().toUtf8() + '\n' + file.readAll() + '\n';
    }
    return bytes;
}

} // namespace cli
