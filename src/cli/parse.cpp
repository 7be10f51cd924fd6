// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/parse.h"

#include "cli/exitcode.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

namespace cli {

QCommandLineOption option(const char *name, const char *value, const QString &description)
{
    return {QString::fromLatin1(name), description, QString::fromLatin1(value)};
}

std::optional<int> parse(QCommandLineParser &parser, const QString &command, const QStringList &arguments,
                         const Console &console)
{
    const reports::Language &l = console.language();
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  l.translate("CommandLine", "Shows this help."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     l.translate("CommandLine", "Shows the version."));
    parser.addOptions(
        {option("lang", "en|de", l.translate("CommandLine", "Language of texts; default: the system's.")), help,
         version});

    // The parser takes the first argument for the program's name, and shows it in its help.
    const QString program = QStringLiteral("postlotse-cli ") + command;
    const bool isParsed = parser.parse(QStringList {program.trimmed()} + arguments);
    if (parser.isSet(help)) {
        QTextStream(stdout) << parser.helpText().replace(QCoreApplication::arguments().value(0), program);
        return Done;
    }
    if (parser.isSet(version)) {
        QTextStream(stdout) << "postlotse-cli " << QCoreApplication::applicationVersion() << Qt::endl;
        return Done;
    }
    if (isParsed)
        return std::nullopt;
    console.say(parser.errorText());
    return WrongCommandLine;
}

} // namespace cli
