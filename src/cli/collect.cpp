// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/browser.h"
#include "cli/collectrun.h"
#include "cli/commands.h"
#include "cli/eventloop.h"
#include "cli/exitcode.h"
#include "cli/facts.h"
#include "cli/parse.h"
#include "microsoft365/keychainstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace cli {

using namespace microsoft365;

namespace {

//! What is to be collected, beside who signs in.
struct Wanted {
    std::vector<CollectionSource> sources;
    int days = 0;
    QString folder;
};

void addOptions(QCommandLineParser &parser, const reports::Language &l)
{
    parser.addOptions(
        {option(
             "account", "NAME",
             l.translate("CommandLine", "The account that has signed in before, where there are several.")),
         option(
             "sources", "LIST",
             l.translate(
                 "CommandLine",
                 "What to collect, with commas: deliveries,signIns,domains,licences,settings; default: all "
                 "but settings, which Microsoft does not officially support to be asked for.")),
         option("days", "N",
                l.translate("CommandLine",
                            "How many days back; default: as many as there are. Counts "
                            "only where the folder is new.")),
         option("out", "FOLDER",
                l.translate("CommandLine",
                            "Where to write to, for analyze to read. The same run started again goes on "
                            "where it was."))});
    parser.setApplicationDescription(
        l.translate("CommandLine",
                    "A source that fails leaves the others running; the exit code is then 4 (or 3 where the "
                    "folder cannot be written to), and collection.json in the folder says why."));
}

std::optional<Wanted> wantedBy(const QCommandLineParser &parser, const knowledge::CollectionFacts &facts,
                               const Console &console)
{
    const reports::Language &l = console.language();
    const auto wrong = [&console](const QString &message) {
        console.say(message);
        return std::nullopt;
    };
    Wanted wanted{{CollectionSource::Deliveries, CollectionSource::SignIns, CollectionSource::Domains,
                   CollectionSource::Licences},
                  static_cast<int>(facts.messageTrace.reachDays),
                  parser.value(QStringLiteral("out"))};
    if (!parser.positionalArguments().isEmpty() || wanted.folder.isEmpty())
        return wrong(l.translate("CommandLine", "Say with --out which folder to write to."));
    if (parser.isSet(QStringLiteral("sources"))) {
        wanted.sources.clear();
        const QStringList keys = parser.value(QStringLiteral("sources")).split(QLatin1Char(','));
        for (const QString &key : keys) {
            const auto source = collectionSourceOf(key);
            if (!source)
                return wrong(l.translate(
                    "CommandLine",
                    "--sources takes a list of deliveries, signIns, domains, licences, settings."));
            wanted.sources.push_back(*source);
        }
    }
    if (parser.isSet(QStringLiteral("days"))) {
        bool isNumber = false;
        const int most = wanted.days;
        wanted.days = parser.value(QStringLiteral("days")).toInt(&isNumber);
        if (!isNumber || wanted.days < 1 || wanted.days > most)
            return wrong(l.translate("CommandLine", "--days takes a number from 1 to %1.").arg(most));
    }
    return wanted;
}

//! The accounts that the options leave open.
QList<Account> matching(const QList<Account> &all, const QCommandLineParser &parser,
                        const SignInRequest &request)
{
    QList<Account> found;
    for (const Account &account : all) {
        const QString name = parser.value(QStringLiteral("account"));
        const bool isNamed = name.isEmpty() || account.name.compare(name, Qt::CaseInsensitive) == 0;
        const bool isTenant = !parser.isSet(QStringLiteral("tenant")) || account.tenant == request.tenant
            || account.name.endsWith(QLatin1Char('@') + request.tenant, Qt::CaseInsensitive);
        const bool isClient = request.clientId.isEmpty() || account.clientId == request.clientId;
        // The names of clouds differ from language to language.
        const bool isCloud = account.cloud.id == request.cloud.id
            && account.cloud.login == request.cloud.login && account.cloud.graph == request.cloud.graph;
        if (isNamed && isTenant && isClient && isCloud)
            found << account;
    }
    return found;
}

//! Whether a folder holds everything that is wanted, so that nobody need sign in.
bool isComplete(const Wanted &wanted)
{
    const auto report = readCollectionReport(wanted.folder);
    return report && std::all_of(wanted.sources.begin(), wanted.sources.end(), [&](CollectionSource source) {
               const auto known = report->sources.find(source);
               return known != report->sources.end() && isFinal(known->second);
           });
}

} // namespace

int collect(const QStringList &arguments, const Console &console)
{
    const reports::Language &l = console.language();
    QCommandLineParser parser;
    const SignInOptions options;
    options.addTo(parser, l);
    addOptions(parser, l);
    if (const auto exitCode = parse(parser, QStringLiteral("collect"), arguments, console))
        return *exitCode;
    const auto knowledge = loadFacts(console);
    if (!knowledge)
        return Unusable;
    const auto wanted = wantedBy(parser, knowledge->collection, console);
    if (!wanted)
        return WrongCommandLine;
    QStringList keys;
    for (const CollectionSource source : wanted->sources)
        keys << keyOf(source);
    int exitCode = Done;
    auto choice = options.choice(parser, keys, knowledge->signIn, console, exitCode);
    if (!choice)
        return exitCode;
    const Events events(console, choice->eventsAsJson);
    if (isComplete(*wanted)) {
        events.tell({{QStringLiteral("event"), QStringLiteral("done")}, {QStringLiteral("failed"), 0}},
                    l.translate("CommandLine", "The folder is complete already."));
        return Done;
    }

    const Accounts accounts(accountsFolder());
    const auto known = knownAccounts(accounts, console);
    if (!known)
        return Unusable;
    const QList<Account> found = matching(*known, parser, choice->request);
    if (found.size() > 1) {
        console.say(
            l.translate("CommandLine", "Several accounts are signed in: say with --account which one."));
        return WrongCommandLine;
    }
    if (found.isEmpty() && choice->request.clientId.isEmpty()) {
        console.say(l.translate("CommandLine",
                                "Nobody is signed in. Say with --client-id which app registration to sign "
                                "in with."));
        return WrongCommandLine;
    }
    if (!found.isEmpty()) {
        choice->request.clientId = found.first().clientId;
        choice->request.tenant = found.first().tenant;
    }
    SystemClock clock;
    choice->http.clock = &clock;
    const auto http = HttpClient::make(choice->http);
    if (!http) {
        console.complain(choice->http.caFile, http.error());
        return Unusable;
    }

    KeychainStore store(largestSecret(knowledge->signIn));
    const auto account = found.isEmpty() ? std::nullopt : std::optional(found.first());
    CollectRun run({*knowledge,
                    console,
                    {*choice, knowledge->signIn, accounts, events, openBrowser, {**http, store, clock}},
                    account,
                    wanted->sources,
                    wanted->days,
                    wanted->folder});
    QObject::connect(&run, &CollectRun::finished, &run, [](int code) { QCoreApplication::exit(code); });
    return runUntilDone([&] {
        events.tell({{QStringLiteral("event"), QStringLiteral("cancelled")}},
                    l.translate("CommandLine", "Cancelled. The same run started again goes on from here."));
        return NotSignedIn;
    });
}

} // namespace cli
