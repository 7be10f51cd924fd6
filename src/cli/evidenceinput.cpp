// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/evidenceinput.h"

#include "cli/exitcode.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/parse.h"
#include "microsoft365/collectionnotes.h"
#include "microsoft365/collectionreport.h"
#include "reports/importtexts.h"
#include "reports/reasontexts.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace cli {

namespace {

constexpr int maxThreads = 256;

//! Errors that only mean "this file of the folder is something else".
bool isSomethingElse(evidence::ErrorKind kind)
{
    using evidence::ErrorKind;
    return kind == ErrorKind::UnknownKind || kind == ErrorKind::CompanionTable || kind == ErrorKind::Binary
           || kind == ErrorKind::Empty || kind == ErrorKind::NotATable || kind == ErrorKind::InvalidJson
           || kind == ErrorKind::LineTooLong || kind == ErrorKind::Spreadsheet;
}

void tellAbout(const imports::InputReport &input, const Console &console)
{
    const reports::Language &language = console.language();
    const int rejected = reports::plural(input.rejected);
    if (rejected)
        console.say(input.file + QStringLiteral(": ")
                    + language.translate("CommandLine", "%n row(s) rejected.", nullptr, rejected));
    for (const imports::Warning &warning : input.warnings)
        console.say(input.file + QStringLiteral(": ") + reports::text(warning, language));
}

} // namespace

void EvidenceOptions::addTo(QCommandLineParser &parser, const reports::Language &l) const
{
    parser.addPositionalArgument(QStringLiteral("files"),
                                 l.translate("CommandLine", "Exports, or folders with exports."),
                                 QStringLiteral("FILE|FOLDER…"));
    parser.addOptions(
        {option("accepted-domain", "NAME",
                l.translate("CommandLine", "A domain of the organisation; may be repeated.")),
         option("accepted-domain-with-subdomains", "NAME",
                l.translate("CommandLine", "The same, with every domain below it.")),
         option("accepted-domains", "FILE",
                l.translate("CommandLine",
                            "An accepted-domains export, or a text file with one name a line.")),
         option("threads", "N",
                l.translate("CommandLine", "Threads to use; the result is the same for every number."))});
}

std::optional<imports::ImportOptions> EvidenceOptions::importOptions(const QCommandLineParser &parser,
                                                                     const Console &console, int &exitCode) const
{
    const reports::Language &language = console.language();
    imports::ImportOptions options;
    if (parser.positionalArguments().isEmpty()) {
        console.say(language.translate("CommandLine", "Name at least one file or folder."));
        exitCode = WrongCommandLine;
        return std::nullopt;
    }
    if (parser.isSet(QStringLiteral("threads"))) {
        bool isNumber = false;
        options.threads = parser.value(QStringLiteral("threads")).toInt(&isNumber);
        if (!isNumber || options.threads < 1 || options.threads > maxThreads) {
            console.say(language.translate("CommandLine", "--threads takes a number from 1 to %1.").arg(maxThreads));
            exitCode = WrongCommandLine;
            return std::nullopt;
        }
    }
    for (const bool withSubdomains : {false, true}) {
        const QString name = withSubdomains ? QStringLiteral("accepted-domain-with-subdomains") : QStringLiteral("accepted-domain");
        for (const QString &text : parser.values(name)) {
            const auto domain = evidence::acceptedDomainIn(text.toStdString());
            if (!domain) {
                console.say(language.translate("CommandLine", "--%1 takes the name of a domain, not \"%2\".").arg(name, text));
                exitCode = WrongCommandLine;
                return std::nullopt;
            }
            options.acceptedDomains.add(domain->name, domain->withSubdomains || withSubdomains);
        }
    }
    const QStringList files = parser.values(QStringLiteral("accepted-domains"));
    for (const QString &file : files) {
        const auto domains = imports::readAcceptedDomains(file);
        if (!domains) {
            console.complain(file, domains.error());
            exitCode = Unusable;
            return std::nullopt;
        }
        options.acceptedDomains.add(*domains);
    }
    options.progress = [&console](const imports::Progress &progress) { console.showProgress(progress); };
    return options;
}

std::optional<Evidence> readEvidence(const QStringList &paths, const imports::ImportOptions &options,
                                     evidence::Listing listing, const Console &console, Remarks remarks)
{
    imports::ImportOptions stoppable = options;
    stoppable.cancelled = &interrupted();
    auto files = imports::expandPaths(paths);
    // What a collection writes beside its exports is for others to read.
    std::erase_if(files, [&](const imports::InputFile &file) {
        return !paths.contains(file.path) && microsoft365::isBesideExports(file.path);
    });
    auto result = imports::importFiles(files, stoppable);
    console.clearProgress();
    if (!result) {
        console.complain({}, result.error());
        return std::nullopt;
    }
    Evidence evidence;
    const QStringList folders = result->folders(); // before the inputs are moved away
    std::vector<QString> skipped;
    bool isUsable = true;
    for (imports::InputReport &input : result->inputs) {
        const bool isNamed = paths.contains(input.file);
        if (!input.error) {
            if (remarks == Remarks::Told)
                tellAbout(input, console);
            evidence.inputs.push_back(std::move(input));
        } else if (!isNamed && isSomethingElse(input.error->kind)) {
            skipped.push_back(input.file);
        } else {
            console.complain(input.file, *input.error);
            isUsable = false;
        }
    }
    if (isUsable && evidence.inputs.empty()) {
        console.say(console.language().translate("CommandLine", "None of the files is an export that is known."));
        isUsable = false;
    }
    if (!isUsable)
        return std::nullopt;
    evidence.threads = options.threadCount();
    evidence.analysis = evidence::analyse(result->snapshot, listing, {}, evidence.threads);
    for (const evidence::Note &note : microsoft365::notesOnCollections(folders)) {
        evidence.analysis.notes.push_back(note);
        console.say(reports::text(note, console.language()));
    }
    for (const QString &file : skipped) {
        evidence.analysis.notes.push_back({evidence::NoteKind::SkippedFile, 0, 0, file});
        console.say(file + QStringLiteral(": ")
                    + console.language().translate("CommandLine", "passed over, because it is no export that is known."));
    }
    return evidence;
}

bool mayBeWritten(const QString &target, const Evidence &evidence, const Console &console)
{
    const bool isInput = std::any_of(evidence.inputs.begin(), evidence.inputs.end(), [&](const imports::InputReport &input) {
        return isSameFile(input.file, target);
    });
    if (isInput)
        console.say(console.language()
                        .translate("CommandLine", "%1 is one of the exports that were read. Name another file to write.")
                        .arg(target));
    return !isInput;
}

} // namespace cli
