// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace evidence {

//! What went wrong, as a kind that logic can test; the screen finds the words for it.
enum class ErrorKind {
    NotFound,
    IsDirectory,
    NotARegularFile,
    AccessDenied,
    ReadFailed,
    WriteFailed,
    Empty,
    Binary,
    Spreadsheet, //!< an .xlsx or .xls workbook instead of its CSV export
    LineTooLong,
    NotATable,
    UnknownKind,      //!< readable, but no export that we know
    CompanionTable,   //!< a known table that is not evidence (Entra "AuthDetails")
    MissingColumns,   //!< a mapping lacks columns that its kind needs
    InvalidJson,
    NoDomainName,     //!< a line of a list of domains is no name of one
    InvalidKnowledge, //!< a file in resources/knowledge breaks its own format
    NoFont,
    Cancelled,
};

//! An error that crosses a library border: a kind for logic, a detail for the person who mends it.
struct Error {
    ErrorKind kind = ErrorKind::ReadFailed;
    QString detail; //!< technical and untranslated: a path, a header line, the system's own text

    bool operator==(const Error &) const = default;
};

} // namespace evidence
