// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/exitcode.h"
#include "cli/facts.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/parse.h"
#include "cli/planpdf.h"
#include "plans/script.h"
#include "reports/pdfwriter.h"
#include "reports/planexport.h"
#include "reports/planreport.h"

#include <QDir>

namespace cli {

namespace {

//! Writes one script per sender that has one into a folder, which is made when it is missing.
bool writeScripts(const QString &folder, const plans::Plan &plan, const evidence::Analysis &analysis,
                  const knowledge::Knowledge &knowledge, const Console &console)
{
    if (!QDir().mkpath(folder)) {
        console.complain(folder, {evidence::ErrorKind::WriteFailed, folder});
        return false;
    }
    for (const plans::PlanItem &item : plan.items) {
        const QString script = plans::script(item, analysis, knowledge, console.language().code());
        if (script.isEmpty())
            continue;
        const QString path = QDir(folder).filePath(plans::scriptFileName(item));
        if (!writeOutput(path, [&](QIODevice &device) { device.write(script.toUtf8()); }, console))
            return false;
    }
    return true;
}

} // namespace

bool writePlanPdf(const PlanPdf &document, const Evidence &evidence, const plans::Plan &plan,
                  const knowledge::Knowledge &knowledge, const Console &console)
{
    reports::ReportOptions options;
    options.title = document.title;
    options.language = console.language().code();
    options.pageFormat = document.paper;
    options.today = QDate::currentDate();
    reports::PdfOptions stoppable;
    stoppable.cancelled = &interrupted();
    const auto pages = reports::writePdfFile(
        document.path, reports::planDocument(evidence.analysis, plan, knowledge, evidence.inputs, options), stoppable);
    if (!pages)
        console.complain(document.path, pages.error());
    return pages.hasValue();
}

int plan(const QStringList &arguments, const Console &console)
{
    const reports::Language &l = console.language();
    QCommandLineParser parser;
    const EvidenceOptions evidenceOptions;
    evidenceOptions.addTo(parser, l);
    const QCommandLineOption pdf = option("pdf", "FILE", l.translate("CommandLine", "Writes the plan as PDF."));
    const QCommandLineOption title = option("title", "TEXT", l.translate("CommandLine", "Title on the cover."));
    const QCommandLineOption paper
        = option("paper", "a4|letter", l.translate("CommandLine", "Size of the pages; default: a4."));
    const QCommandLineOption scripts = option(
        "scripts", "FOLDER", l.translate("CommandLine", "Writes one PowerShell script per sender to review."));
    const QCommandLineOption json = option("json", "FILE", l.translate("CommandLine", "Writes the plan as JSON."));
    parser.addOptions({pdf, title, paper, scripts, json});
    if (const auto exitCode = parse(parser, QStringLiteral("plan"), arguments, console))
        return *exitCode;
    if (!parser.isSet(pdf)) {
        console.say(l.translate("CommandLine", "Say with --pdf where to write the plan."));
        return WrongCommandLine;
    }
    const QString paperName = parser.value(paper);
    if (parser.isSet(paper) && paperName != QLatin1String("a4") && paperName != QLatin1String("letter")) {
        console.say(l.translate("CommandLine", "--paper takes a4 or letter."));
        return WrongCommandLine;
    }
    int exitCode = Done;
    const auto options = evidenceOptions.importOptions(parser, console, exitCode);
    if (!options)
        return exitCode;
    const auto knowledge = loadFacts(console);
    if (!knowledge)
        return Unusable;
    const auto evidence
        = readEvidence(parser.positionalArguments(), *options, evidence::Listing::Submitters, console);
    if (!evidence)
        return Unusable;

    for (const QCommandLineOption &target : {pdf, json}) {
        if (parser.isSet(target) && !mayBeWritten(parser.value(target), *evidence, console))
            return WrongCommandLine;
    }
    const plans::Plan thePlan = plans::makePlan(evidence->analysis, *knowledge);
    PlanPdf document;
    document.path = parser.value(pdf);
    document.title = parser.value(title);
    document.paper = paperName == QLatin1String("letter") ? reports::PageFormat::Letter : reports::PageFormat::A4;
    if (!writePlanPdf(document, *evidence, thePlan, *knowledge, console))
        return Unusable;
    if (parser.isSet(json)
        && !writeOutput(
            parser.value(json),
            [&](QIODevice &device) {
                reports::writePlanJson(device, evidence->analysis, thePlan, *knowledge, console.language());
            },
            console))
        return Unusable;
    if (parser.isSet(scripts)
        && !writeScripts(parser.value(scripts), thePlan, evidence->analysis, *knowledge, console))
        return Unusable;
    return Done;
}

} // namespace cli
