// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatedtenant/tenant.h"

#include <QDir>
#include <QFile>

namespace simulatedtenant {

namespace {

Handler orNothing(Handler handler)
{
    return handler ? handler : [](const Request &) {
        return Response::json("{\"error\":{\"code\":\"NotFound\"}}", 404);
    };
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

} // namespace

Tenant::Tenant(Handler graphHandler, Handler exchangeHandler)
    : login(authority.issue(), [this](const Request &request) { return identity.answer(request); })
    , graph(authority.issue(), orNothing(std::move(graphHandler)))
    , exchange(authority.issue(), orNothing(std::move(exchangeHandler)))
{
    identity.graph = graph.url().toEncoded();
    identity.exchange = exchange.url().toEncoded();
    identity.scenario.verificationUri = login.url().toEncoded() + "/device";
}

bool Tenant::writeFiles(const QString &folder) const
{
    const QDir dir(folder);
    const QByteArray cloud = "{\"name\": \"Simulated\", \"login\": \"" + login.url().toEncoded()
        + "\", \"graph\": \"" + graph.url().toEncoded() + "\", \"exchange\": \"" + exchange.url().toEncoded()
        + "\"}\n";
    return dir.mkpath(QStringLiteral(".")) && write(dir.filePath(QStringLiteral("ca.pem")), authority.pem())
        && write(dir.filePath(QStringLiteral("cloud.json")), cloud);
}

} // namespace simulatedtenant
