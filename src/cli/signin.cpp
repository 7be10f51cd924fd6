// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/browser.h"
#include "cli/commands.h"
#include "cli/eventloop.h"
#include "cli/exitcode.h"
#include "cli/facts.h"
#include "cli/parse.h"
#include "cli/signinrun.h"
#include "microsoft365/keychainstore.h"
#include "microsoft365/permissions.h"

#include <QCoreApplication>

namespace cli {

using namespace microsoft365;

int signIn(const QStringList &arguments, const Console &console)
{
    const reports::Language &l = console.language();
    QCommandLineParser parser;
    const SignInOptions options;
    options.addTo(parser, l);
    if (const auto exitCode = parse(parser, QStringLiteral("signin"), arguments, console))
        return *exitCode;
    if (!parser.positionalArguments().isEmpty() || !parser.isSet(QStringLiteral("client-id"))) {
        console.say(
            l.translate("CommandLine", "Say with --client-id which app registration to sign in with."));
        return WrongCommandLine;
    }
    const auto knowledge = loadFacts(console);
    if (!knowledge)
        return Unusable;
    const knowledge::SignInFacts &facts = knowledge->signIn;
    int exitCode = Done;
    const auto choice = options.choice(parser, everyDataSource(facts), facts, console, exitCode);
    if (!choice)
        return exitCode;
    const auto http = HttpClient::make(choice->http);
    if (!http) {
        console.complain(choice->http.caFile, http.error());
        return Unusable;
    }

    SystemClock clock;
    KeychainStore store(largestSecret(facts));
    const Accounts accounts(accountsFolder());
    const Events events(console, choice->eventsAsJson);
    SignInRun run({*choice, facts, accounts, events, openBrowser, {**http, store, clock}});
    QObject::connect(&run, &SignInRun::finished, &run, [&events](bool isSignedIn) {
        if (isSignedIn)
            events.done();
        QCoreApplication::exit(isSignedIn ? Done : NotSignedIn);
    });
    return runUntilDone([&] {
        events.signInFailed({SignInErrorKind::Cancelled, {}}, facts);
        return NotSignedIn;
    });
}

} // namespace cli
