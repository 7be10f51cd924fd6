// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/eventloop.h"
#include "cli/exitcode.h"
#include "cli/facts.h"
#include "cli/parse.h"
#include "cli/signinoptions.h"
#include "microsoft365/keychainstore.h"
#include "microsoft365/tokenkeeper.h"
#include "reports/signintexts.h"

#include <QCoreApplication>

namespace cli {

using namespace microsoft365;

namespace {

//! Signs them out one after the other and returns the exit code.
int signOutAll(const QList<Account> &chosen, SecretStore &store, const Accounts &accounts,
               const Console &console)
{
    const reports::Language &l = console.language();
    QObject context;
    int left = static_cast<int>(chosen.size());
    int exitCode = Done;
    for (const Account &account : chosen) {
        microsoft365::signOut(
            account, store, accounts, &context, [&, account](const SecretStore::Done &done) {
                if (done) {
                    exitCode = NotSignedIn;
                    const reports::ErrorText why = reports::text(*done, l);
                    console.say(l.translate("CommandLine", "%1 is still signed in: %2 %3")
                                    .arg(account.name, why.what, why.technical));
                } else {
                    console.say(l.translate("CommandLine", "%1 is signed out.").arg(account.name));
                }
                if (--left == 0)
                    QCoreApplication::exit(exitCode);
            });
    }
    return runUntilDone([] { return NotSignedIn; });
}

} // namespace

int signOut(const QStringList &arguments, const Console &console)
{
    const reports::Language &l = console.language();
    QCommandLineParser parser;
    const QCommandLineOption name =
        option("account", "NAME", l.translate("CommandLine", "The account, as accounts prints it."));
    const QCommandLineOption all(QStringLiteral("all"), l.translate("CommandLine", "Every account."));
    parser.addOptions({name, all});
    if (const auto exitCode = parse(parser, QStringLiteral("signout"), arguments, console))
        return *exitCode;
    if (!parser.positionalArguments().isEmpty() || parser.isSet(name) == parser.isSet(all)) {
        console.say(l.translate("CommandLine", "Say with --account or --all who is to be signed out."));
        return WrongCommandLine;
    }
    const auto knowledge = loadFacts(console);
    if (!knowledge)
        return Unusable;
    const Accounts accounts(accountsFolder());
    const auto known = knownAccounts(accounts, console);
    if (!known)
        return Unusable;
    QList<Account> chosen = *known;
    if (parser.isSet(name)) {
        chosen.removeIf([wanted = parser.value(name)](const Account &account) {
            return account.name.compare(wanted, Qt::CaseInsensitive) != 0;
        });
    }
    if (chosen.isEmpty()) {
        console.say(parser.isSet(all)
                        ? l.translate("CommandLine", "No account is signed in.")
                        : l.translate("CommandLine", "%1 is not signed in.").arg(parser.value(name)));
        return parser.isSet(all) ? Done : Unusable;
    }
    KeychainStore store(largestSecret(knowledge->signIn));
    return signOutAll(chosen, store, accounts, console);
}

} // namespace cli
