// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/evidenceinput.h"
#include "cli/exitcode.h"
#include "cli/parse.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace cli {

namespace {

//! Copies the sample tenant's exports out of the program.
bool writeExports(const QDir &folder)
{
    const QDir embedded(QStringLiteral(":/sample-tenant"));
    const QStringList names = embedded.entryList(QDir::Files);
    for (const QString &name : names) {
        const QString path = folder.filePath(name);
        if (!QFile::copy(embedded.filePath(name), path))
            return false;
        // Files out of the program are read-only, which would only be in the way.
        QFile::setPermissions(path, QFile::permissions(path) | QFile::WriteOwner);
    }
    return !names.isEmpty();
}

} // namespace

int demo(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("The new folder to write."),
                                 QStringLiteral("FOLDER"));
    parser.addOption(out);
    if (const auto exitCode = parse(parser, QStringLiteral("demo"), arguments, console))
        return *exitCode;
    const reports::Language &language = console.language();
    if (!parser.isSet(out) || !parser.positionalArguments().isEmpty()) {
        console.say(language.translate("CommandLine", "Say with --out which new folder to write."));
        return WrongCommandLine;
    }
    const QString target = QDir::cleanPath(QFileInfo(parser.value(out)).absoluteFilePath());
    if (QFileInfo(target).exists() && !(QFileInfo(target).isDir() && QDir(target).isEmpty())) {
        console.say(language.translate("CommandLine", "%1 exists already. Choose a folder that does not.").arg(target));
        return Unusable;
    }

    // Beside the target and renamed at the end, so that the folder appears whole or not at all.
    const QString parent = QFileInfo(target).absolutePath();
    QDir().mkpath(parent);
    QTemporaryDir work(parent + QStringLiteral("/.postlotse-demo-XXXXXX"));
    const QDir folder(work.path());
    const QString exports = folder.filePath(QStringLiteral("exports"));
    const auto fail = [&] {
        console.complain(target, {evidence::ErrorKind::WriteFailed, work.errorString()});
        return Unusable;
    };
    if (!work.isValid() || !folder.mkpath(exports) || !writeExports(QDir(exports)))
        return fail();
    for (const QString &code : {QStringLiteral("en"), QStringLiteral("de")}) {
        const Console speaker {reports::Language(code)};
        const auto path = [&](const QString &name) { return folder.filePath(name.arg(code)); };
        if (const int exitCode = plan({exports, QStringLiteral("--pdf"), path(QStringLiteral("plan-%1.pdf"))}, speaker))
            return exitCode;
        if (const int exitCode = analyze({exports, QStringLiteral("--json"), path(QStringLiteral("analysis-%1.json")),
                                          QStringLiteral("--csv"), folder.filePath(QStringLiteral("analysis.csv"))},
                                         speaker))
            return exitCode;
    }
    QDir().rmdir(target);
    if (!QDir().rename(work.path(), target))
        return fail();
    work.setAutoRemove(false);
    QFile::setPermissions(target, QFile::permissions(target) | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther
                                      | QFile::ExeOther);
    console.say(language.translate("CommandLine", "The sample tenant is in %1.").arg(target));
    return Done;
}

} // namespace cli
