// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft365/accounts.h"

#include "cli/commands.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "cli/parse.h"
#include "cli/signinoptions.h"
#include "reports/jsonwriter.h"

namespace cli {

using namespace microsoft365;

namespace {

//! One account a line, its parts divided by tabs.
void writeText(QIODevice &device, const QList<Account> &accounts)
{
    for (const Account &account : accounts)
        device.write(QStringList{account.name, account.tenant, account.cloud.name, account.clientId}
                         .join(QLatin1Char('\t'))
                         .toUtf8()
                     + '\n');
}

void writeJson(QIODevice &device, const QList<Account> &accounts)
{
    reports::JsonWriter json(device);
    json.beginArray();
    for (const Account &account : accounts) {
        json.beginObject();
        json.member(u"account", account.name);
        json.member(u"tenantId", account.tenant);
        json.member(u"cloud", account.cloud.id);
        json.member(u"clientId", account.clientId);
        json.endObject();
    }
    json.endArray();
    json.finish();
}

} // namespace

int accounts(const QStringList &arguments, const Console &console)
{
    const reports::Language &l = console.language();
    QCommandLineParser parser;
    const QCommandLineOption json =
        option("json", "FILE|-", l.translate("CommandLine", "Writes the accounts as JSON."));
    parser.addOption(json);
    if (const auto exitCode = parse(parser, QStringLiteral("accounts"), arguments, console))
        return *exitCode;
    if (!parser.positionalArguments().isEmpty()) {
        console.say(l.translate("CommandLine", "accounts takes options only."));
        return WrongCommandLine;
    }
    const auto all = knownAccounts(Accounts(accountsFolder()), console);
    if (!all)
        return Unusable;
    if (all->isEmpty())
        console.say(l.translate("CommandLine", "No account is signed in."));
    const bool asJson = parser.isSet(json);
    const bool isWritten = writeOutput(
        asJson ? parser.value(json) : QStringLiteral("-"),
        [&](QIODevice &device) { asJson ? writeJson(device, *all) : writeText(device, *all); }, console);
    return isWritten ? Done : Unusable;
}

} // namespace cli
