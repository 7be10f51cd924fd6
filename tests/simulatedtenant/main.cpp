// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated tenant to try the programs with: it approves device codes by itself, and has mail and sign-ins to collect.
#include "simulatedtenant/exchangeservice.h"
#include "simulatedtenant/graphservice.h"
#include "simulatedtenant/tenant.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace simulatedtenant;

namespace {

//! What the tenant lacks, by the name of the failure that it leads to.
bool takeAway(const QString &what, GraphScenario *scenario)
{
    if (what == QLatin1String("servicePrincipalMissing"))
        scenario->hasServicePrincipal = false;
    else if (what == QLatin1String("permissionMissing"))
        scenario->mayTrace = false;
    else if (what == QLatin1String("notInCloud"))
        scenario->hasMessageTrace = false;
    else if (what == QLatin1String("licenceMissing"))
        scenario->hasPremiumLicence = false;
    else if (what == QLatin1String("roleMissing"))
        scenario->mayReadSignIns = false;
    else
        return false;
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Where ca.pem and cloud.json are written."));
    const QCommandLineOption pending(QStringLiteral("approve-after"),
                                     QStringLiteral("How often a device code is still waiting for its person."),
                                     QStringLiteral("N"), QStringLiteral("2"));
    const QCommandLineOption refused(QStringLiteral("refuse-with"), QStringLiteral("AADSTS number to refuse with."),
                                     QStringLiteral("CODE"), QStringLiteral("0"));
    const QCommandLineOption deliveries(QStringLiteral("deliveries"), QStringLiteral("Rows of the message trace."),
                                        QStringLiteral("N"), QStringLiteral("20000"));
    const QCommandLineOption signIns(QStringLiteral("sign-ins"), QStringLiteral("Sign-ins with the SMTP client."),
                                     QStringLiteral("N"), QStringLiteral("2000"));
    const QCommandLineOption mailboxes(QStringLiteral("mailboxes"), QStringLiteral("Mailboxes."), QStringLiteral("N"),
                                       QStringLiteral("300"));
    const QCommandLineOption faults(QStringLiteral("fault-every"),
                                    QStringLiteral("Every so many requests to Graph go wrong, each in another way."),
                                    QStringLiteral("N"));
    const QCommandLineOption without(QStringLiteral("refuse"),
                                     QStringLiteral("servicePrincipalMissing, permissionMissing, notInCloud, "
                                                    "licenceMissing or roleMissing; may be repeated."),
                                     QStringLiteral("KIND"));
    parser.addOptions({pending, refused, deliveries, signIns, mailboxes, faults, without});
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);

    TenantData data;
    data.deliveries = parser.value(deliveries).toLongLong();
    data.signIns = parser.value(signIns).toLongLong();
    data.newest = QDateTime::currentDateTimeUtc();
    GraphScenario scenario;
    constexpr qsizetype tooMuch = 65 << 20; // bytes
    scenario.oversize = tooMuch;
    scenario.elsewhere = QUrl(QStringLiteral("https://127.0.0.1:9/"));
    if (const int every = parser.value(faults).toInt(); every > 0)
        scenario.faults = {{allFaults.begin(), allFaults.end()}, every};
    const QStringList missing = parser.values(without);
    for (const QString &what : missing) {
        if (!takeAway(what, &scenario))
            parser.showHelp(2);
    }
    Tenant *there = nullptr; // the services ask it about tokens once there are requests
    GraphService graph(data, scenario, &QDateTime::currentDateTimeUtc, [&there](const QByteArray &token) {
        return there->identity.accepts(token, there->identity.graph);
    });
    ExchangeService exchange({{}, QString::fromLatin1(IdentityPlatform().tenantId), parser.value(mailboxes).toInt(), {}},
                             [&there](const QByteArray &token) {
                                 return there->identity.accepts(token, there->identity.exchange);
                             });
    Tenant tenant([&graph](const Request &request) { return graph.answer(request); },
                  [&exchange](const Request &request) { return exchange.answer(request); });
    there = &tenant;
    tenant.identity.scenario.pending = parser.value(pending).toInt();
    tenant.identity.scenario.refusedWith = parser.value(refused).toInt();
    const QString folder = parser.positionalArguments().first();
    if (!tenant.writeFiles(folder)) {
        QTextStream(stderr) << folder << " cannot be written to." << Qt::endl;
        return 3;
    }
    QTextStream(stdout) << "Ready. Client id " << tenant.identity.clientId << ", files in " << folder
                        << Qt::endl;
    return QCoreApplication::exec();
}
