// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/importer.h"

#include "evidence/address.h"
#include "evidence/utf8.h"
#include "imports/importjob.h"
#include "imports/values.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>

#include <algorithm>

namespace imports {

using evidence::Error;
using evidence::ErrorKind;
using evidence::Expected;

unsigned ImportOptions::threadCount() const
{
    return static_cast<unsigned>(threads > 0 ? threads : QThread::idealThreadCount());
}

bool ImportResult::hasErrors() const
{
    return std::any_of(inputs.begin(), inputs.end(), [](const InputReport &input) { return input.error.has_value(); });
}

QStringList ImportResult::folders() const
{
    QStringList folders;
    for (const InputReport &input : inputs)
        folders << QFileInfo(input.file).path();
    folders.removeDuplicates();
    return folders;
}

Expected<ImportResult> importInputs(const std::vector<Input> &inputs, const ImportOptions &options)
{
    auto schema = Schema::load();
    if (!schema) {
        ImportResult result;
        result.snapshot = std::make_shared<const evidence::Snapshot>(
            evidence::Snapshot {std::make_shared<const evidence::AddressTable>(), {}, {}, {}, {}, 0, 0});
        result.configuration = std::make_shared<const Configuration>();
        for (const Input &input : inputs) {
            InputReport report;
            report.file = input.name;
            report.error = schema.error();
            result.inputs.push_back(std::move(report));
        }
        return result;
    }
    return ImportJob(inputs, options, std::move(*schema)).run();
}

Expected<ImportResult> importFiles(const std::vector<InputFile> &files, const ImportOptions &options)
{
    std::vector<Input> inputs;
    inputs.reserve(files.size());
    for (const InputFile &file : files)
        inputs.push_back({file.path, [path = file.path] { return FileSource::open(path); }, file.mapping});
    return importInputs(inputs, options);
}

Expected<Preview> previewFile(const QString &path, int maxRows)
{
    const auto schema = Schema::load();
    if (!schema)
        return schema.error();
    const auto source = FileSource::open(path);
    if (!source)
        return source.error();
    auto head = readHead(*source, *schema, std::nullopt, {}, maxRows);
    if (!head)
        return head.error();
    Preview preview;
    preview.encoding = head->encoding;
    preview.headers = head->format.headers;
    preview.rows = std::move(head->rows);
    preview.isJson = head->format.isJson;
    if (!head->problem)
        preview.kind = head->format.recognised.kind;
    return preview;
}

namespace {

//! The domains of a text with one name a line.
Expected<evidence::AcceptedDomains> domainsOfList(std::string_view text)
{
    std::vector<evidence::AcceptedDomain> domains;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        std::string_view line = trimmedCell(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#')
            continue;
        if (line.size() > 1 && line.front() == '"' && line.back() == '"')
            line = line.substr(1, line.size() - 2);
        const auto domain = evidence::acceptedDomainIn(line);
        if (!domain && domains.empty() && evidence::normalisedDomain(line) == "domainname")
            continue; // the heading of that column alone
        if (!domain)
            return Error {ErrorKind::NoDomainName, evidence::toQString(line)};
        domains.push_back(*domain);
    }
    evidence::AcceptedDomains accepted;
    accepted.add(std::move(domains));
    return accepted;
}

} // namespace

Expected<evidence::AcceptedDomains> readAcceptedDomains(const QString &path)
{
    const auto preview = previewFile(path, 0);
    if (!preview)
        return preview.error();
    if (preview->kind == ExportKind::AcceptedDomains) {
        const auto imported = importFiles({{path, std::nullopt}});
        if (!imported)
            return imported.error();
        const InputReport &report = imported->inputs.front();
        if (report.error)
            return *report.error;
        if (report.rejected)
            return Error {ErrorKind::NoDomainName, QString::number(report.rejectedSamples.front().line)};
        return imported->snapshot->acceptedDomains;
    }
    const bool isComment = preview->headers.value(0).startsWith(QLatin1Char('#'));
    if (preview->kind || (preview->headers.size() > 1 && !isComment))
        return Error {ErrorKind::UnknownKind, preview->headers.join(QStringLiteral(", "))};

    const auto source = FileSource::open(path);
    if (!source)
        return source.error();
    auto stream = TextStream::open(*source, {});
    if (!stream)
        return stream.error();
    // Domain names are short: a list of all that an organisation can have is far below this.
    constexpr std::size_t maxBytes = 8 * 1024 * 1024;
    std::string text;
    while (stream->read(text)) {
        if (text.size() > maxBytes)
            return Error {ErrorKind::NotATable, path};
    }
    if (stream->error())
        return *stream->error();
    return domainsOfList(text);
}

std::vector<FieldInfo> fieldsOf(ExportKind kind)
{
    const auto schema = Schema::load();
    return schema ? schema->fields(kind) : std::vector<FieldInfo>();
}

std::vector<ExportKind> mappableKinds()
{
    return {ExportKind::SmtpAuthSummary, ExportKind::SmtpAuthDetails, ExportKind::MessageTrace,
            ExportKind::MessageTraceEnhanced, ExportKind::MessageTraceExtended, ExportKind::SignIns,
            ExportKind::AcceptedDomains, ExportKind::CasMailboxes};
}

std::vector<InputFile> expandPaths(const QStringList &paths)
{
    QStringList all;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            all << path;
            continue;
        }
        const QDir folder(path);
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        for (const QString &name : names)
            all << folder.filePath(name);
    }
    all.sort();
    all.removeDuplicates();
    std::vector<InputFile> files;
    for (const QString &path : std::as_const(all))
        files.push_back({path, std::nullopt});
    return files;
}

} // namespace imports
