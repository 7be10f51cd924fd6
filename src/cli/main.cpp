// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/exitcode.h"
#include "cli/interrupt.h"
#include "imports/heap.h"

#include <QGuiApplication>
#include <QLoggingCategory>
#include <QTextStream>
#include <QTranslator>

#include <cstdio>
#include <memory>

namespace {

QString usage(const reports::Language &language)
{
    return language.translate(
        "CommandLine",
        "postlotse-cli finds every sender that uses SMTP AUTH and plans its move\n"
        "away from Basic Authentication, from the exports of a Microsoft 365 tenant.\n"
        "\n"
        "  postlotse-cli analyze FILE|FOLDER…     who sends to whom, as text, JSON or CSV\n"
        "  postlotse-cli plan FILE|FOLDER…        the migration plan as PDF\n"
        "  postlotse-cli demo --out FOLDER        the sample tenant's exports, analysis and plan\n"
        "  postlotse-cli signin --client-id ID    sign in to Microsoft 365\n"
        "  postlotse-cli collect --out FOLDER     collect from Microsoft 365, for analyze\n"
        "  postlotse-cli accounts                 who is signed in\n"
        "  postlotse-cli signout                  sign out\n"
        "\n"
        "  postlotse-cli COMMAND --help           the options of a command\n"
        "  postlotse-cli --version\n"
        "\n"
        "Exit codes: 0 done, 2 wrong command line, 3 an input could not be used,\n"
        "4 network or sign-in failed or was cancelled, 130 interrupted\n");
}

//! The language that --lang names, wherever it stands; the system's without it.
std::unique_ptr<cli::Console> consoleFor(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString code;
        if (arguments[i] == QLatin1String("--lang"))
            code = arguments.value(i + 1);
        else if (arguments[i].startsWith(QLatin1String("--lang=")))
            code = arguments[i].mid(7);
        else
            continue;
        if (code != QLatin1String("en") && code != QLatin1String("de"))
            return nullptr;
        return std::make_unique<cli::Console>(reports::Language(code));
    }
    return std::make_unique<cli::Console>(reports::Language::ofSystem());
}

int run(const QStringList &arguments, const cli::Console &console)
{
    const QString command = arguments.value(0);
    const QStringList rest = arguments.mid(1);
    if (command == QLatin1String("analyze"))
        return cli::analyze(rest, console);
    if (command == QLatin1String("plan"))
        return cli::plan(rest, console);
    if (command == QLatin1String("demo"))
        return cli::demo(rest, console);
    if (command == QLatin1String("signin"))
        return cli::signIn(rest, console);
    if (command == QLatin1String("collect"))
        return cli::collect(rest, console);
    if (command == QLatin1String("accounts"))
        return cli::accounts(rest, console);
    if (command == QLatin1String("signout"))
        return cli::signOut(rest, console);
    if (command == QLatin1String("--help") || command == QLatin1String("-h") || command == QLatin1String("help")) {
        QTextStream(stdout) << usage(console.language());
        return cli::Done;
    }
    if (command == QLatin1String("--version") || command == QLatin1String("-v")) {
        QTextStream(stdout) << "postlotse-cli " << QCoreApplication::applicationVersion() << Qt::endl;
        return cli::Done;
    }
    QTextStream(stderr) << usage(console.language());
    return cli::WrongCommandLine;
}

//! The application object, with fonts for the commands that lay out pages; nothing is ever shown.
std::unique_ptr<QCoreApplication> application(int &argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const bool needsFonts = argc > 1 && (qstrcmp(argv[1], "plan") == 0 || qstrcmp(argv[1], "demo") == 0);
    if (!needsFonts)
        return std::make_unique<QCoreApplication>(argc, argv);
    // Qt looks for a display server before it hears that none is wanted, and warns where XDG_RUNTIME_DIR is missing.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    auto app = std::make_unique<QGuiApplication>(argc, argv);
    QLoggingCategory::setFilterRules(QString());
    return app;
}

} // namespace

int main(int argc, char **argv)
{
    imports::returnMemoryEarly();
    cli::watchForInterrupts();
    const std::unique_ptr<QCoreApplication> app = application(argc, argv);
    // The same names as the window has, for the same folder of accounts.
    QCoreApplication::setApplicationName(QStringLiteral("postlotse"));
    QCoreApplication::setOrganizationName(QStringLiteral("postlotse"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTLOTSE_VERSION));

    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const auto console = consoleFor(arguments);
    if (!console) {
        QTextStream(stderr) << reports::Language::ofSystem().translate("CommandLine", "--lang takes en or de.")
                            << Qt::endl;
        return cli::WrongCommandLine;
    }
    // "Usage" and "Unknown option" are words of Qt's.
    const std::unique_ptr<QTranslator> qtTexts = reports::qtTexts(console->language().code());
    if (qtTexts)
        QCoreApplication::installTranslator(qtTexts.get());
    const int exitCode = run(arguments, *console);
    const bool saysItself = exitCode == cli::Done || exitCode == cli::NotSignedIn;
    return !saysItself && cli::interrupted() ? cli::interruptedExitCode() : exitCode;
}
