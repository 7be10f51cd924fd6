// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/evidenceinput.h"
#include "cli/exitcode.h"
#include "cli/output.h"
#include "cli/parse.h"
#include "reports/analysiscsv.h"
#include "reports/analysisjson.h"
#include "reports/reasontexts.h"

#include <QTextStream>

namespace cli {

namespace {

//! The short text for a person: the scenarios with their senders, then what is not known.
void writeText(QIODevice &device, const evidence::Analysis &analysis, const reports::Language &language)
{
    QTextStream out(&device);
    for (const evidence::Scenario scenario : evidence::allScenarios) {
        qint64 count = 0;
        for (const evidence::AssessedSender &sender : analysis.senders)
            count += sender.verdict.scenario == scenario;
        out << reports::numberedName(scenario, language) << ": " << language.number(count) << '\n';
        for (const evidence::AssessedSender &sender : analysis.senders) {
            if (sender.verdict.scenario == scenario)
                out << "  " << analysis.evidence(sender).address << '\n';
        }
    }
    for (const evidence::Note &note : analysis.notes)
        out << reports::text(note, language) << '\n';
}

} // namespace

int analyze(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    const EvidenceOptions evidenceOptions;
    const reports::Language &l = console.language();
    evidenceOptions.addTo(parser, l);
    const QCommandLineOption all(QStringLiteral("all-senders"),
                                 l.translate("CommandLine", "Every sender of the traces, wherever it lives."));
    const QCommandLineOption json
        = option("json", "FILE|-", l.translate("CommandLine", "Writes the analysis as JSON."));
    const QCommandLineOption csv
        = option("csv", "FILE|-", l.translate("CommandLine", "Writes one row per sender as CSV."));
    parser.addOptions({all, json, csv});
    if (const auto exitCode = parse(parser, QStringLiteral("analyze"), arguments, console))
        return *exitCode;
    if (parser.isSet(json) && parser.isSet(csv) && isSameFile(parser.value(json), parser.value(csv))) {
        console.say(l.translate("CommandLine", "--json and --csv cannot go to the same place."));
        return WrongCommandLine;
    }
    int exitCode = Done;
    const auto options = evidenceOptions.importOptions(parser, console, exitCode);
    if (!options)
        return exitCode;
    const auto evidence
        = readEvidence(parser.positionalArguments(), *options,
                       parser.isSet(all) ? evidence::Listing::AllSenders : evidence::Listing::Submitters, console);
    if (!evidence)
        return Unusable;

    std::vector<Output> outputs;
    if (parser.isSet(json)) {
        outputs.push_back({parser.value(json), [&](QIODevice &device) {
                               reports::writeAnalysisJson(device, evidence->analysis, evidence->inputs, console.language());
                           }});
    }
    if (parser.isSet(csv)) {
        outputs.push_back({parser.value(csv), [&](QIODevice &device) {
                               reports::writeAnalysisCsv(device, evidence->analysis, evidence->threads);
                           }});
    }
    if (outputs.empty())
        outputs.push_back({QStringLiteral("-"), [&](QIODevice &device) { writeText(device, evidence->analysis, l); }});
    for (const Output &output : outputs) {
        if (!mayBeWritten(output.target, *evidence, console))
            return WrongCommandLine;
    }
    return writeOutputs(outputs, console) ? Done : Unusable;
}

} // namespace cli
