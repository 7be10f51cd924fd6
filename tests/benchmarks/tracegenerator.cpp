// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/tracegenerator.h"

#include "benchmarks/exportfile.h"
#include "benchmarks/exportformat.h"
#include "benchmarks/truth.h"

#include <fstream>
#include <optional>
#include <stdexcept>

namespace benchmarks {

namespace {

std::unique_ptr<ExportFormat> makeFormat(const TraceOptions &options, const Tenant &tenant)
{
    switch (options.kind) {
    case Kind::Extended:
        return makeExtendedFormat();
    case Kind::Details:
        return makeDetailsFormat(tenant);
    case Kind::Json:
        return makeGraphFormat();
    case Kind::Trace:
        break;
    }
    return makeTraceFormat(options);
}

std::filesystem::path numbered(const std::filesystem::path &path, int number)
{
    std::filesystem::path name = path.stem();
    name += '-';
    name += std::to_string(number);
    name += path.extension();
    return path.parent_path() / name;
}

//! One of the files, with the part of all messages that belongs into it.
class Part {
public:
    Part(const TraceOptions &options, const Tenant &tenant, const std::filesystem::path &path, int index)
        : m_file(options.files == 1 ? path : numbered(path, index + 1), options.encoding)
        , m_format(makeFormat(options, tenant))
        , m_begin(options.rows * index / options.files)
        , m_end(options.rows * (index + 1) / options.files
                + options.rows / options.files * options.overlapPercent / 100)
    {
        m_file.write(m_format->head());
    }

    //! Takes the message when the deliveries before it say that it belongs here.
    void add(const Message &message, std::int64_t rowsBefore)
    {
        if (rowsBefore < m_begin || rowsBefore >= m_end)
            return;
        m_text.clear();
        m_rows += m_format->append(m_text, message);
        m_file.write(m_text);
    }

    GeneratedFile finish()
    {
        m_file.write(m_format->foot());
        m_file.close();
        return {m_file.path(), m_rows};
    }

private:
    ExportFile m_file;
    std::unique_ptr<ExportFormat> m_format;
    std::int64_t m_begin;
    std::int64_t m_end;
    std::int64_t m_rows = 0;
    std::string m_text; //!< of one message; kept, so that its memory is used again
};

void writeTruth(const Truth &truth, const std::filesystem::path &path)
{
    std::ofstream file(path, std::ios::binary);
    truth.write(file);
    file.close();
    if (!file)
        throw std::runtime_error(path.string() + " cannot be written");
}

} // namespace

std::vector<GeneratedFile> generateTrace(const TraceOptions &options, const std::filesystem::path &path,
                                         const std::filesystem::path &truthPath)
{
    const Tenant tenant(options);
    std::vector<Part> parts;
    for (int index = 0; index < options.files; ++index)
        parts.emplace_back(options, tenant, path, index);
    std::optional<Truth> truth;
    if (!truthPath.empty())
        truth.emplace(tenant);

    MailStream stream(tenant, options);
    Message message;
    for (std::int64_t rowsBefore = 0; stream.next(message); rowsBefore = stream.rows()) {
        if (options.kind == Kind::Details && !message.isSubmitted)
            continue;
        for (Part &part : parts)
            part.add(message, rowsBefore);
        if (truth)
            truth->add(message);
    }

    std::vector<GeneratedFile> files;
    for (Part &part : parts)
        files.push_back(part.finish());
    if (truth)
        writeTruth(*truth, truthPath);
    return files;
}

void writeAcceptedDomains(const std::filesystem::path &path)
{
    ExportFile file(path, TextEncoding::Utf8);
    for (const std::string &domain : Tenant::acceptedDomains())
        file.write(domain + '\n');
    file.close();
}

} // namespace benchmarks
