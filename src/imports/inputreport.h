// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/error.h"
#include "evidence/snapshot.h"
#include "imports/exportkind.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace imports {

//! Why a row was not taken. One sentence each (reports/importtexts.h).
enum class RejectReason {
    ColumnCount,      //!< detail: "3/10" (found/expected)
    MissingTime,
    BadTime,          //!< detail: the text
    MissingSender,
    BadSender,        //!< detail: the text
    MissingRecipient,
    BadNumber,        //!< detail: the text
    UnclosedQuote,    //!< a quote that does not end within the longest record, or text after its end
    TooLong,          //!< longer than a record may be
    InvalidJson,      //!< detail: what the parser says
    MissingName,      //!< a configuration row without its name
};

struct RejectedRow {
    qint64 line = 0; //!< physical line on which the record starts; the header is line 1
    RejectReason reason {};
    QString detail;
    bool operator==(const RejectedRow &) const = default;
};

//! Something that the user should know about a file that was read. One sentence each (reports/importtexts.h).
enum class WarningKind {
    DayMonthOrderOpen,     //!< no row shows whether 05/04 is April or May; month/day was taken
    ProbablyCutOff,        //!< count rows: exactly the limit of a historical search
    SameContent,           //!< name: the file that it equals; nothing was counted twice
    Overlap,               //!< count rows were already in other files and were not counted again
    SummariesWithoutRange, //!< several summaries; the larger number per sender was taken
    ColumnNotExported,     //!< name: a column that this kind normally has
    TypeNameInsteadOfValue, //!< name: column; the export printed a type name instead of the list
    UnknownValues,         //!< count values of column name are not known and count as unknown
    InvalidCharacters,     //!< count places are not valid in the file's encoding
    NoMessageIds,          //!< the trace cannot be joined with SMTP AUTH submissions
    EventsCollapsed,       //!< count events were counted as total messages
    NoSmtpSignIns,         //!< the log holds no sign-in with the SMTP client
    LastRecordCut,         //!< the file ends inside a record
};

struct Warning {
    WarningKind kind {};
    qint64 count = 0;
    qint64 total = 0;
    QString name;
    bool operator==(const Warning &) const = default;
};

//! What became of one input file.
struct InputReport {
    QString file; //!< the path as it was given
    qint64 bytes = 0;
    std::optional<evidence::Error> error; //!< set: the file could not be used, nothing of it counts
    ExportKind kind {};                   //!< meaningful without an error
    Encoding encoding = Encoding::Utf8;
    QStringList headers; //!< as the file has them; also when the kind was not recognised
    qint64 rows = 0;     //!< data records, rejected ones included
    qint64 rejected = 0;
    std::vector<RejectedRow> rejectedSamples; //!< the first ones, at most ImportOptions::maxRejectedSamples
    std::vector<Warning> warnings;
    evidence::TimeSpan span;
    QStringList manual; //!< not empty: the columns were mapped by hand ("Sender = Von")

    bool operator==(const InputReport &) const = default;
};

} // namespace imports
