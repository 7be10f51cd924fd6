// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated tenant to try the programs with: it approves device codes by itself.
#include "simulatedtenant/tenant.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("folder"),
                                 QStringLiteral("Where ca.pem and cloud.json are written."));
    const QCommandLineOption pending(
        QStringLiteral("approve-after"),
        QStringLiteral("How often a device code is still waiting for its person."), QStringLiteral("N"),
        QStringLiteral("2"));
    const QCommandLineOption refused(QStringLiteral("refuse-with"),
                                     QStringLiteral("AADSTS number to refuse with."), QStringLiteral("CODE"),
                                     QStringLiteral("0"));
    parser.addOptions({pending, refused});
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);

    simulatedtenant::Tenant tenant;
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
