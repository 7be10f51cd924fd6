// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "evidence/analysis.h"

#include <QCommandLineParser>

#include <optional>

namespace cli {

//! The files of a command line, read and judged.
struct Evidence {
    std::vector<imports::InputReport> inputs;
    evidence::Analysis analysis;
    unsigned threads = 1; //!< to work on it with
};

//! The options that say which domains are accepted; shared by the commands that read exports.
class EvidenceOptions {
public:
    void addTo(QCommandLineParser &parser, const reports::Language &language) const;
    //! What the options ask for; error texts are told and nothing comes back.
    std::optional<imports::ImportOptions> importOptions(const QCommandLineParser &parser, const Console &console,
                                                        int &exitCode) const;
};

//! What readEvidence() says of files that it could use.
enum class Remarks { Told, Kept };

/*! Reads files and folders. Files named one by one must be usable; of a folder what is no export is passed
    over with a note. Tells what is wrong and returns nothing when the evidence cannot be used. */
std::optional<Evidence> readEvidence(const QStringList &paths, const imports::ImportOptions &options,
                                     evidence::Listing listing, const Console &console,
                                     Remarks remarks = Remarks::Told);

//! Whether a file may be written: it must not take the place of one of the exports that were read. Tells where it would.
bool mayBeWritten(const QString &target, const Evidence &evidence, const Console &console);

} // namespace cli
