// SPDX-FileCopyrightText: 2026 The Postlotse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace benchmarks {

//! Which export is written.
enum class Kind {
    Trace, //!< message trace as CSV
    Extended, //!< extended report of a historical search: about 16 events per message
    Details, //!< one row per SMTP AUTH submission, with the message ids of the trace
    Json, //!< pages of a message trace as Graph sends them
};

enum class DateStyle { Iso, American, German };
enum class TextEncoding { Utf8, Utf16 };
enum class LineEnd { CrLf, Lf };

//! The columns of a message trace, in the usual order.
const std::vector<std::string> &traceColumns();

/*! What to write. Rows, senders, seed and bulk percentage decide about the messages; options that agree in
    these give the same messages, whatever they look like in the file. */
struct TraceOptions {
    Kind kind = Kind::Trace;
    std::int64_t rows = 100'000; //!< deliveries: a message to three recipients counts three
    int senders = 2'000;
    int seed = 1;
    int bulkPercent = 0; //!< of the messages, from one sender that writes to a million recipients
    int files = 1;
    int overlapPercent = 0; //!< of its rows that a file has in common with the next one
    TextEncoding encoding = TextEncoding::Utf8;

    // What follows is for message traces in CSV only.
    DateStyle dates = DateStyle::Iso;
    char separator = ',';
    LineEnd lineEnd = LineEnd::CrLf;
    int multilinePercent = 0; //!< of the subjects, which then hold a line break
    std::vector<std::string> columns = traceColumns();
};

} // namespace benchmarks
