// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/mailstream.h"

#include <memory>

namespace benchmarks {

//! How the messages look in one file of an export.
class ExportFormat {
public:
    ExportFormat() = default;
    ExportFormat(const ExportFormat &) = delete;
    ExportFormat &operator=(const ExportFormat &) = delete;
    virtual ~ExportFormat() = default;

    //! What stands before the first record.
    virtual std::string head() const = 0;
    //! Appends the records of a message, and returns how many.
    virtual int append(std::string &text, const Message &message) = 0;
    //! What stands behind the last record.
    virtual std::string foot() const { return {}; }
};

std::unique_ptr<ExportFormat> makeTraceFormat(const TraceOptions &options);
//! Hands on senders of the tenant, which has to live as long.
std::unique_ptr<ExportFormat> makeDetailsFormat(const Tenant &tenant);
std::unique_ptr<ExportFormat> makeExtendedFormat();
std::unique_ptr<ExportFormat> makeGraphFormat();

} // namespace benchmarks
