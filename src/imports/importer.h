// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/accepteddomains.h"
#include "evidence/expected.h"
#include "evidence/snapshot.h"
#include "imports/csvblocks.h"
#include "imports/bytesource.h"
#include "imports/configuration.h"
#include "imports/inputreport.h"

#include <QStringList>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace imports {

//! Columns assigned by hand for a file whose kind is not recognised.
struct ColumnMapping {
    ExportKind kind {};
    std::map<QString, int> columns; //!< field key of the kind (see fieldsOf) → column, counted from 0

    bool operator==(const ColumnMapping &) const = default;
};

//! A file to import.
struct InputFile {
    QString path;
    std::optional<ColumnMapping> mapping;

    bool operator==(const InputFile &) const = default;
};

//! How far an import is. Numbers only grow during one import.
struct Progress {
    qint64 bytesDone = 0;
    qint64 bytesTotal = 0;
    qint64 rows = 0;
    int filesDone = 0;
    int filesTotal = 0;
};

struct ImportOptions {
    int threads = 0; //!< 0: as many as the machine has
    unsigned threadCount() const; //!< the same with the machine's number
    evidence::AcceptedDomains acceptedDomains; //!< typed in by the user, added to those of the files
    int maxRejectedSamples = 100;
    qint64 maxRecordBytes = 1 << 20; //!< a longer record is rejected; bounds the memory
    qint64 chunkBytes = 128 * 1024;  //!< of a table that are read at once; small enough for a processor's cache
    qint64 readTogetherBytes = 4 << 20; //!< a trace of this size or more is read by all threads together
    ScanCsvBlocks scanBlocks = nullptr;   //!< how the structure of tables is found; null: the fastest way there is
    std::function<void(const Progress &)> progress; //!< may be called from any thread, one call at a time
    const std::atomic_bool *cancelled = nullptr;    //!< looked at often; not owned
};

//! What came out of an import. A file with an error does not stop the others.
struct ImportResult {
    std::shared_ptr<const evidence::Snapshot> snapshot;
    std::shared_ptr<const Configuration> configuration;
    std::vector<InputReport> inputs; //!< sorted by file

    bool hasErrors() const;
    QStringList folders() const; //!< that the inputs lie in, each once
};

/*! Reads all files and makes one snapshot of them. The result does not depend on the order of the
    files or the number of threads. Blocks; the only error is ErrorKind::Cancelled. */
evidence::Expected<ImportResult> importFiles(const std::vector<InputFile> &files, const ImportOptions &options = {});

//! An input that need not be a file.
struct Input {
    QString name; //!< as the report shall show it
    std::function<evidence::Expected<std::shared_ptr<ByteSource>>()> open;
    std::optional<ColumnMapping> mapping;
};
//! As importFiles(), from any source of bytes.
evidence::Expected<ImportResult> importInputs(const std::vector<Input> &inputs, const ImportOptions &options = {});

//! The head of a file, to look at before or instead of an import.
struct Preview {
    Encoding encoding = Encoding::Utf8;
    std::optional<ExportKind> kind; //!< nothing: not recognised
    QStringList headers;
    std::vector<QStringList> rows; //!< the first ones
    bool isJson = false;           //!< columns of JSON cannot be mapped
};
//! Errors: those of opening and of the text.
evidence::Expected<Preview> previewFile(const QString &path, int maxRows = 20);

/*! Accepted domains from a file: an acceptedDomains export, or a text file with one name a line. There a line that begins with
    "#" is a comment, "*." in front accepts subdomains, and a heading "DomainName" and quotes do no harm. Errors: those of
    reading; UnknownKind; NoDomainName with the line. */
evidence::Expected<evidence::AcceptedDomains> readAcceptedDomains(const QString &path);

//! A field that a kind of export has, for mapping columns by hand.
struct FieldInfo {
    QString key; //!< as in ColumnMapping::columns
    bool required = false;
    QStringList aliases; //!< header names under which it is known, the usual one first
};
std::vector<FieldInfo> fieldsOf(ExportKind kind);
//! Kinds whose columns can be mapped by hand.
std::vector<ExportKind> mappableKinds();

/*! The files to import for arguments that may name files or folders: a folder stands for the files in it,
    not those of its subfolders, hidden ones left out. Sorted, without repetition. Paths that do not
    exist stay, so that the import can tell. */
std::vector<InputFile> expandPaths(const QStringList &paths);

} // namespace imports
