// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signinoptions.h"

#include "cli/exitcode.h"
#include "cli/parse.h"
#include "microsoft365/clouds.h"

#include <QStandardPaths>

namespace cli {

void SignInOptions::addTo(QCommandLineParser &parser, const reports::Language &l) const
{
    parser.addOptions(
        {option("client-id", "ID",
                l.translate("CommandLine", "The id of your organisation's app registration.")),
         option("tenant", "TENANT",
                l.translate("CommandLine",
                            "Domain or id of the tenant; an app that is registered for one tenant needs it. "
                            "Default: organizations, that of whoever signs in.")),
         option("cloud", "global|gcchigh|dod|china|FILE",
                l.translate("CommandLine",
                            "Microsoft's cloud, or a JSON file with own addresses; default: global.")),
         option("ca-file", "PEM",
                l.translate("CommandLine", "More authorities to trust, for networks that inspect TLS.")),
         option("method", "deviceCode|browser",
                l.translate("CommandLine", "How to sign in; default: deviceCode.")),
         option("events", "json",
                l.translate("CommandLine", "Writes one JSON object a line to standard error."))});
}

std::optional<SignInChoice> SignInOptions::choice(const QCommandLineParser &parser,
                                                  const QStringList &dataSources,
                                                  const knowledge::SignInFacts &facts, const Console &console,
                                                  int &exitCode) const
{
    const reports::Language &l = console.language();
    const auto value = [&parser](const char *name) { return parser.value(QLatin1String(name)); };
    const auto isSet = [&parser](const char *name) { return parser.isSet(QLatin1String(name)); };
    const auto wrong = [&](const QString &message) {
        console.say(message);
        exitCode = WrongCommandLine;
        return std::nullopt;
    };
    SignInChoice choice;
    choice.request.language = l.code();
    choice.request.clientId = value("client-id");
    if (isSet("client-id") && !microsoft365::isClientId(choice.request.clientId))
        return wrong(l.translate("CommandLine",
                                 "--client-id takes an id such as 11111111-2222-3333-4444-555555555555."));
    choice.request.tenant = isSet("tenant") ? value("tenant") : QStringLiteral("organizations");
    if (!microsoft365::isTenant(choice.request.tenant))
        return wrong(l.translate("CommandLine", "--tenant takes a domain, an id or organizations."));
    const QString method = value("method");
    if (isSet("method") && method != QLatin1String("deviceCode") && method != QLatin1String("browser"))
        return wrong(l.translate("CommandLine", "--method takes deviceCode or browser."));
    if (method == QLatin1String("browser"))
        choice.method = microsoft365::SignInMethod::Browser;
    if (isSet("events") && value("events") != QLatin1String("json"))
        return wrong(l.translate("CommandLine", "--events takes json."));
    choice.eventsAsJson = isSet("events");
    choice.http.caFile = value("ca-file");

    const QString cloud = isSet("cloud") ? value("cloud") : QStringLiteral("global");
    if (const knowledge::CloudFact *known = facts.cloud(cloud)) {
        choice.request.cloud = microsoft365::cloudOf(*known, l.code());
    } else {
        const auto own = microsoft365::cloudFromFile(cloud);
        if (!own) {
            console.complain(cloud, own.error());
            exitCode = Unusable;
            return std::nullopt;
        }
        choice.request.cloud = *own;
    }
    choice.request.scopes = microsoft365::graphScopes(facts, choice.request.cloud, dataSources);
    return choice;
}

QString accountsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

std::optional<QList<microsoft365::Account>> knownAccounts(const microsoft365::Accounts &accounts,
                                                          const Console &console)
{
    const auto all = accounts.all();
    if (all)
        return *all;
    const reports::Language &l = console.language();
    const evidence::Error &error = all.error();
    console.say(
        error.detail + QStringLiteral(": ")
        + (error.kind == evidence::ErrorKind::ReadFailed
               ? l.translate("CommandLine",
                             "The list of signed-in accounts cannot be read: this user may not open the "
                             "file. Give the user access to it, then run the command again.")
               : l.translate("CommandLine",
                             "The list of signed-in accounts cannot be read: the file is damaged, or a newer "
                             "version wrote it. Move it away, then sign in again.")));
    return std::nullopt;
}

} // namespace cli
