// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/exitcode.h"
#include "cli/facts.h"
#include "cli/output.h"
#include "cli/parse.h"
#include "cli/planpdf.h"
#include "reports/analysiscsv.h"
#include "reports/analysisjson.h"

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

//! Writes analysis and plan of the exports into the current folder.
bool writeResults(const QString &exports, const knowledge::Knowledge &knowledge, const Console &console)
{
    const auto evidence
        = readEvidence({exports}, {}, evidence::Listing::Submitters, console, Remarks::Kept);
    if (!evidence)
        return false;
    const plans::Plan plan = plans::makePlan(evidence->analysis, knowledge);
    for (const QString &code : {QStringLiteral("en"), QStringLiteral("de")}) {
        const Console speaker {reports::Language(code)};
        const auto writeJson = [&](QIODevice &device) {
            reports::writeAnalysisJson(device, evidence->analysis, evidence->inputs, speaker.language());
        };
        PlanPdf pdf;
        pdf.path = QStringLiteral("plan-%1.pdf").arg(code);
        if (!writePlanPdf(pdf, *evidence, plan, knowledge, speaker)
            || !writeOutput(QStringLiteral("analysis-%1.json").arg(code), writeJson, speaker))
            return false;
    }
    return writeOutput(
        QStringLiteral("analysis.csv"),
        [&](QIODevice &device) { reports::writeAnalysisCsv(device, evidence->analysis); }, console);
}

} // namespace

int demo(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    const reports::Language &language = console.language();
    const QCommandLineOption out
        = option("out", "FOLDER", language.translate("CommandLine", "The new folder to write."));
    parser.addOption(out);
    if (const auto exitCode = parse(parser, QStringLiteral("demo"), arguments, console))
        return *exitCode;
    if (!parser.isSet(out) || !parser.positionalArguments().isEmpty()) {
        console.say(language.translate("CommandLine", "Say with --out which new folder to write."));
        return WrongCommandLine;
    }
    const QString target = QDir::cleanPath(QFileInfo(parser.value(out)).absoluteFilePath());
    if (QFileInfo(target).exists() && !(QFileInfo(target).isDir() && QDir(target).isEmpty())) {
        console.say(language.translate("CommandLine", "%1 exists already. Choose a folder that does not.").arg(target));
        return Unusable;
    }

    const auto knowledge = loadFacts(console);
    if (!knowledge)
        return Unusable;
    // Beside the target and renamed at the end, so that the folder appears whole or not at all.
    const QString parent = QFileInfo(target).absolutePath();
    QDir().mkpath(parent);
    QTemporaryDir work(parent + QStringLiteral("/.postlotse-demo-XXXXXX"));
    const auto fail = [&] {
        console.complain(target, {evidence::ErrorKind::WriteFailed, work.errorString()});
        return Unusable;
    };
    // From inside, so that the analysis names the files as they will lie there.
    const QString exports = QStringLiteral("exports");
    if (!work.isValid() || !QDir::setCurrent(work.path()) || !QDir().mkpath(exports) || !writeExports(QDir(exports)))
        return fail();
    if (!writeResults(exports, *knowledge, console))
        return Unusable; // it has said why
    QDir::setCurrent(parent);
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
