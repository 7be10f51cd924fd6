// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/heap.h"
#include "knowledge/loader.h"
#include "wizard/assistant.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>
#include <QtConcurrent>

#include <cstdio>

namespace {

// As the command line contract has them.
constexpr int wrongCommandLine = 2;
constexpr int unusable = 3;

void complain(const QString &message)
{
    QTextStream(stderr) << message << Qt::endl;
}

struct Facts {
    std::optional<knowledge::Knowledge> knowledge;
    knowledge::LoadError error; //!< why there are none
};

Facts loadFacts()
{
    Facts facts;
    facts.knowledge = knowledge::load(&facts.error);
    return facts;
}

} // namespace

int main(int argc, char **argv)
{
    imports::returnMemoryEarly();
    QFuture<Facts> loading = QtConcurrent::run(loadFacts); // takes less time than to open the display
    const QApplication app(argc, argv);
    Facts facts = loading.takeResult();
    QCoreApplication::setApplicationName(QStringLiteral("postlotse"));
    QCoreApplication::setOrganizationName(QStringLiteral("postlotse"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POSTLOTSE_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Postlotse"));
    QGuiApplication::setDesktopFileName(QStringLiteral("postlotse"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Finds every sender that uses SMTP AUTH and plans its move away from Basic Authentication."));
    const QCommandLineOption sample(QStringLiteral("sample"), QStringLiteral("Open the sample tenant."));
    const QCommandLineOption lang(QStringLiteral("lang"), QStringLiteral("Language of the window: en or de."),
                                  QStringLiteral("en|de"));
    parser.addOptions({sample, lang});
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("Exports to open."),
                                 QStringLiteral("[FILE…]"));
    parser.addHelpOption();
    parser.addVersionOption();
    if (!parser.parse(QCoreApplication::arguments())) {
        complain(parser.errorText());
        return wrongCommandLine;
    }
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(0);
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    const QString language = parser.value(lang);
    if (parser.isSet(lang) && language != QLatin1String("en") && language != QLatin1String("de")) {
        complain(QStringLiteral("--lang takes en or de, not \"%1\".").arg(language));
        return wrongCommandLine;
    }

    if (!facts.knowledge) {
        complain(QStringLiteral("The facts inside the program cannot be read: %1").arg(facts.error.message));
        return unusable;
    }
    const wizard::Services services = wizard::Services::ofSystem(facts.knowledge->signIn);
    wizard::Assistant assistant(std::make_shared<const knowledge::Knowledge>(*std::move(facts.knowledge)),
                                services);
    if (parser.isSet(lang))
        assistant.session().setLanguage(language);
    assistant.show();
    if (parser.isSet(sample) && assistant.session().openSample())
        assistant.goTo(wizard::Assistant::FilesId);
    if (!parser.positionalArguments().isEmpty()) {
        assistant.session().addPaths(parser.positionalArguments());
        assistant.goTo(wizard::Assistant::FilesId);
    }
    return QApplication::exec();
}
